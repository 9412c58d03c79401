// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/reading_text.h"

#include "core/galley/code_points.h"
#include "core/galley/marked_text.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::string_view taskBoxTag = "span";

bool isInlineTag(std::string_view name)
{
    constexpr std::array<std::string_view, 7> names = {
        "em", "strong", "code", "del", "a", "img", taskBoxTag};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Takes the words out of HTML that `BlockWriter` wrote; it need not cope with any other.
class HtmlReader
{
public:
    /// `marks`: where what changes the reading goes; null: it is not asked for.
    explicit HtmlReader(const Block &block, std::vector<MarkedStretch> *marks = nullptr)
        : m_block(block)
        , m_html(block.html.constData(), static_cast<size_t>(block.html.size()))
        , m_marks(marks)
    {}

    ReadingText read()
    {
        while (m_at < m_html.size()) {
            if (m_marks != nullptr)
                takeSlots(m_at);
            if (m_html[m_at] == '<')
                readTag();
            else
                readText();
        }
        if (m_marks != nullptr)
            takeSlots(m_html.size());
        while (m_result.text.endsWith(u'\n'))
            m_result.text.chop(1);
        return std::move(m_result);
    }

private:
    void readTag()
    {
        const size_t end = m_html.find('>', m_at);
        const size_t name = m_at + (m_html[m_at + 1] == '/' ? 2 : 1);
        const std::string_view tag =
            m_html.substr(name, std::min(m_html.find_first_of(" >", name), end) - name);
        if (tag == taskBoxTag && name == m_at + 1 && !isCredit()) {
            if (m_marks != nullptr)
                markBox();
            m_at = m_html.find("</span> ", m_at) + 8;
            return;
        }
        if (tag == "pre" && name == m_at + 1) {
            // A code block inside of a list or a quotation is no prose.
            m_at = m_html.find("</pre>", m_at);
            breakLine();
            return;
        }
        if (tag == "br")
            m_result.text += u' ';
        else if (!isInlineTag(tag))
            breakLine();
        if (m_marks != nullptr)
            markTag(tag, name == m_at + 2, end);
        m_at = end + 1;
    }

    /// Notes what a tag that ends at `end` means for the reading.
    void markTag(std::string_view tag, bool closes, size_t end)
    {
        if (tag == "del" || tag == "a") {
            std::vector<MarkedStretch> &open = tag == "a" ? m_links : m_struck;
            if (!closes)
                open.push_back(tag == "a" ? linkAt(end)
                                          : MarkedStretch{MarkedStretch::What::Struck, here()});
            else if (!open.empty())
                close(open);
        } else if (tag == "tr" && !closes) {
            ++m_cell.row;
            m_cell.column = -1;
        } else if (tag == "th" || tag == "td") {
            if (!closes) {
                ++m_cell.column;
                m_cell.range = here();
            } else if (m_result.text.size() > m_cell.range.start) {
                m_marks->push_back(m_cell);
                m_marks->back().range.length = m_result.text.size() - m_cell.range.start;
            }
        }
    }

    /// A ticked box says something else of its words than an empty one.
    void markBox()
    {
        constexpr std::string_view ticked = "\u2611";
        const size_t glyph = m_html.find('>', m_at) + 1;
        MarkedStretch mark{MarkedStretch::What::Box, here()};
        mark.target = m_html.substr(glyph).starts_with(ticked) ? QStringLiteral("ticked")
                                                               : QStringLiteral("empty");
        m_marks->push_back(mark);
    }

    /// Nothing yet, from here on.
    [[nodiscard]] TextRange here() const { return {m_result.text.size(), 0}; }

    void close(std::vector<MarkedStretch> &open)
    {
        MarkedStretch &mark = open.back();
        mark.range.length = m_result.text.size() - mark.range.start;
        if (mark.range.length > 0)
            m_marks->push_back(mark);
        open.pop_back();
    }

    /// The link whose tag is read, `<a …>` up to `end`.
    [[nodiscard]] MarkedStretch linkAt(size_t end)
    {
        MarkedStretch mark{MarkedStretch::What::Link, here()};
        const std::string_view tag = m_html.substr(m_at, end - m_at);
        constexpr std::string_view address = "href=\"";
        if (const size_t at = tag.find(address); at != std::string_view::npos) {
            const size_t from = at + address.size();
            const std::string_view href = tag.substr(from, tag.find('"', from) - from);
            mark.target = QString::fromUtf8(href.data(), qsizetype(href.size()));
        }
        for (size_t slot = m_slot; slot < m_block.fillings.size(); ++slot) {
            const Slot &filling = m_block.fillings[slot];
            if (filling.offset > qsizetype(end))
                break;
            if (filling.what == Slot::What::Link)
                mark.target =
                    QStringLiteral("[[%1]]").arg(m_block.links[size_t(filling.index)].slug);
            else if (filling.what == Slot::What::Part)
                mark.target = u'#' + m_block.parts[size_t(filling.index)].part;
        }
        return mark;
    }

    /// Citations stand where the text has come to when their place in the HTML is reached.
    void takeSlots(size_t until)
    {
        for (; m_slot < m_block.fillings.size(); ++m_slot) {
            const Slot &filling = m_block.fillings[m_slot];
            if (filling.offset > qsizetype(until))
                return;
            if (filling.what == Slot::What::Cite) {
                MarkedStretch mark{MarkedStretch::What::Cite, here()};
                mark.cite = filling.index;
                m_marks->push_back(mark);
            }
        }
    }

    /// Where the next text ends: at a tag, or where a slot is to be noted.
    [[nodiscard]] size_t textEnd() const
    {
        const size_t tag = std::min(m_html.find('<', m_at), m_html.size());
        if (m_marks == nullptr || m_slot == m_block.fillings.size())
            return tag;
        return std::min(tag, size_t(m_block.fillings[m_slot].offset));
    }

    /// The credit line of a figure and its licence are words like its caption.
    [[nodiscard]] bool isCredit() const
    {
        const std::string_view rest = m_html.substr(m_at);
        return rest.starts_with("<span class=\"credit\"") ||
               rest.starts_with("<span class=\"licence\"");
    }

    void breakLine()
    {
        if (!m_result.text.isEmpty() && !m_result.text.endsWith(u'\n'))
            m_result.text += u'\n';
    }

    void readText()
    {
        const size_t tag = textEnd();
        while (m_at < tag) {
            // Runs begin where a text began; what lies before the next one is the parser's own.
            while (m_run < m_block.runs.size() &&
                   static_cast<size_t>(m_block.runs[m_run].html) < m_at)
                ++m_run;
            const size_t nextRun = m_run < m_block.runs.size()
                                       ? static_cast<size_t>(m_block.runs[m_run].html)
                                       : m_html.size();
            if (nextRun == m_at) {
                const HtmlRun &run = m_block.runs[m_run++];
                const qsizetype start = m_result.text.size();
                while (m_at < tag && m_result.text.size() - start < run.length) {
                    readPlain(tag, static_cast<size_t>(start + run.length - m_result.text.size()));
                    if (m_at < tag && m_result.text.size() - start < run.length)
                        readCharacter();
                }
                if (run.length > 0)
                    addRun({start, run.source, run.length});
            } else {
                readPlain(std::min(nextRun, tag));
                if (m_at < std::min(nextRun, tag))
                    readCharacter();
            }
        }
    }

    void addRun(const TextRun &run)
    {
        if (!m_result.runs.empty()) {
            TextRun &last = m_result.runs.back();
            if (last.text + last.length == run.text && last.source + last.length == run.source) {
                last.length += run.length;
                return;
            }
        }
        m_result.runs.push_back(run);
    }

    /// Takes over ASCII that stands for itself, at most `length` characters and not beyond `end`.
    void readPlain(size_t end, size_t length = std::string_view::npos)
    {
        const auto isPlain = [](char c) {
            return c >= ' ' && c != '&';
        };
        const std::string_view text = m_html.substr(m_at, std::min(end - m_at, length));
        const auto plain = std::find_if_not(text.begin(), text.end(), isPlain) - text.begin();
        m_result.text += QLatin1StringView(text.data(), plain);
        m_at += static_cast<size_t>(plain);
    }

    void readCharacter()
    {
        constexpr std::array<std::pair<std::string_view, char16_t>, 4> entities = {
            {{"&amp;", u'&'}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}}};
        if (m_html[m_at] == '&') {
            for (const auto &[name, c] : entities) {
                if (m_html.substr(m_at, name.size()) == name) {
                    m_result.text += QChar(c);
                    m_at += name.size();
                    return;
                }
            }
        }
        const CodePoint c = codePointAt(m_html, m_at);
        const bool lineBreak = c.value == U'\n' && m_block.kind != BlockKind::Code;
        m_result.text += QChar::fromUcs4(lineBreak ? U' ' : c.value);
        m_at += c.length;
    }

    const Block &m_block;
    std::string_view m_html;
    size_t m_at = 0;
    size_t m_run = 0;
    ReadingText m_result;
    std::vector<MarkedStretch> *m_marks;
    size_t m_slot = 0;
    std::vector<MarkedStretch> m_links; ///< that are open
    std::vector<MarkedStretch> m_struck;
    MarkedStretch m_cell{MarkedStretch::What::Cell, {}};
};

} // namespace

MarkedText markedText(const Block &block)
{
    MarkedText marked;
    ReadingText reading = HtmlReader(block, &marked.marks).read();
    marked.text = std::move(reading.text);
    marked.runs = std::move(reading.runs);
    std::stable_sort(marked.marks.begin(), marked.marks.end(), [](const auto &a, const auto &b) {
        return a.range.start < b.range.start;
    });
    return marked;
}

ReadingText readingText(const Block &block)
{
    return HtmlReader(block).read();
}

} // namespace stet
