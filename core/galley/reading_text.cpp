// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/reading_text.h"

#include "core/galley/code_points.h"

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
    explicit HtmlReader(const Block &block)
        : m_block(block)
        , m_html(block.html.constData(), static_cast<size_t>(block.html.size()))
    {}

    ReadingText read()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == '<')
                readTag();
            else
                readText();
        }
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
        m_at = end + 1;
    }

    /// The credit line of a figure is words like its caption.
    [[nodiscard]] bool isCredit() const
    {
        return m_html.substr(m_at).starts_with("<span class=\"credit\"");
    }

    void breakLine()
    {
        if (!m_result.text.isEmpty() && !m_result.text.endsWith(u'\n'))
            m_result.text += u'\n';
    }

    void readText()
    {
        const size_t tag = std::min(m_html.find('<', m_at), m_html.size());
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
};

} // namespace

ReadingText readingText(const Block &block)
{
    return HtmlReader(block).read();
}

} // namespace stet
