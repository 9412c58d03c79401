// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/block_marks.h"

#include "core/render/html_text.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// Something that goes into a block's HTML. At one place spans close before a slot is filled, and
/// all else stands behind it: a citation is of the words before it.
struct Insertion
{
    enum class What { Close, After, Open };
    size_t at = 0;
    What what = What::Close;
    std::string_view html;
};

/// Where in escaped HTML the text is `units` UTF-16 units further.
size_t htmlBehind(std::string_view html, size_t at, qsizetype units)
{
    constexpr unsigned char FourBytes = 0xf0;
    while (units > 0 && at < html.size()) {
        const auto lead = static_cast<unsigned char>(html[at]);
        const size_t end = lead == '&' ? html.find(';', at) : at;
        units -= lead >= FourBytes ? 2 : 1;
        at = end == std::string_view::npos ? html.size() : end + 1;
        while (at < html.size() && (static_cast<unsigned char>(html[at]) & 0xc0U) == 0x80U)
            ++at;
    }
    return at;
}

/// Where a link that is open at `at` ends; `at` where none is.
size_t behindLink(std::string_view html, size_t at)
{
    constexpr std::string_view End = "</a>";
    const std::string_view before = html.substr(0, at);
    const size_t opened = std::max(before.rfind("<a ") + 1, before.rfind("<a>") + 1);
    const size_t closed = before.rfind(End) + 1; // npos + 1 is 0
    if (opened <= closed)
        return at;
    const size_t end = html.find(End, at);
    return end == std::string_view::npos ? at : end + End.size();
}

/// Behind the end tags of what goes on within a line.
size_t behindEndTags(std::string_view html, size_t at)
{
    constexpr std::array<std::string_view, 7> Ends{
        "</a>", "</em>", "</strong>", "</del>", "</code>", "</sub>", "</sup>"};
    while (true) {
        const std::string_view rest = html.substr(at);
        const auto *const end = std::find_if(
            Ends.begin(), Ends.end(), [&](std::string_view tag) { return rest.starts_with(tag); });
        if (end == Ends.end())
            return at;
        at += end->size();
    }
}

/// Behind the citations of the words that end at `at`, and of `range`.
size_t behindCites(const Block &block, size_t at, const TextRange &range)
{
    const std::string_view html = viewOf(block.html);
    for (const Slot &slot : block.fillings) {
        const auto offset = static_cast<size_t>(slot.offset);
        if (offset < at)
            continue;
        const bool isNext = html.substr(at, offset - at).find_first_not_of(' ') == html.npos;
        if (!isNext || slot.what != Slot::What::Cite ||
            block.cites.at(static_cast<size_t>(slot.index)).range.start >= range.end())
            break;
        at = offset;
    }
    return at;
}

/// Finds where the marks of a block go.
class MarkInsertions
{
public:
    MarkInsertions(const Block &block, const std::vector<WordsMark> &marks)
        : m_html(viewOf(block.html))
        , m_marks(marks)
        , m_found(marks.size(), false)
        , m_ends(marks.size(), 0)
    {
        for (const HtmlRun &run : block.runs)
            addRun(run);
        for (size_t i = 0; i < marks.size(); ++i) {
            if (m_found[i])
                add(behindCites(block,
                                behindEndTags(m_html, behindLink(m_html, m_ends[i])),
                                marks[i].range),
                    Insertion::What::After,
                    marks[i].after);
            else
                add(m_html.size(), Insertion::What::Open, marks[i].before);
        }
        std::stable_sort(
            m_all.begin(), m_all.end(), [](const Insertion &one, const Insertion &other) {
                return one.at != other.at ? one.at < other.at : one.what < other.what;
            });
    }

    [[nodiscard]] const std::vector<Insertion> &all() const { return m_all; }

    [[nodiscard]] std::vector<bool> found() const { return m_found; }

private:
    void add(size_t at, Insertion::What what, std::string_view html)
    {
        if (!html.empty())
            m_all.push_back({at, what, html});
    }

    void addRun(const HtmlRun &run)
    {
        const qsizetype runEnd = qsizetype(run.source) + run.length;
        auto mark =
            std::partition_point(m_marks.begin(), m_marks.end(), [&run](const WordsMark &one) {
                return one.range.end() <= run.source;
            });
        auto at = static_cast<size_t>(run.html);
        qsizetype reached = run.source;
        for (; mark != m_marks.end() && mark->range.start < runEnd; ++mark) {
            const qsizetype start = std::max<qsizetype>(mark->range.start, run.source);
            const qsizetype end = std::min(mark->range.end(), runEnd);
            if (end <= start)
                continue;
            at = htmlBehind(m_html, at, start - reached);
            const auto index = static_cast<size_t>(mark - m_marks.begin());
            if (!m_found[index])
                add(at, Insertion::What::Open, mark->before);
            m_found[index] = true;
            add(at, Insertion::What::Open, mark->open);
            at = htmlBehind(m_html, at, end - start);
            add(at, Insertion::What::Close, mark->close);
            m_ends[index] = at;
            reached = end;
        }
    }

    std::string_view m_html;
    const std::vector<WordsMark> &m_marks;
    std::vector<bool> m_found;
    std::vector<size_t> m_ends; ///< of those that were found: behind their last words
    std::vector<Insertion> m_all;
};

} // namespace

MarkedBlock withMarks(const Block &block, const std::vector<WordsMark> &marks)
{
    const MarkInsertions insertions(block, marks);
    const std::string_view html = viewOf(block.html);
    MarkedBlock marked{block, insertions.found()};
    std::string out;
    size_t done = 0;
    size_t slot = 0;
    const auto moveSlots = [&](size_t until, bool included) {
        for (; slot < block.fillings.size(); ++slot) {
            const auto offset = static_cast<size_t>(block.fillings[slot].offset);
            if (offset > until || (offset == until && !included))
                return;
            marked.block.fillings[slot].offset = qsizetype(out.size() + (offset - done));
        }
    };
    for (const Insertion &one : insertions.all()) {
        moveSlots(one.at, one.what != Insertion::What::Close);
        out.append(html.substr(done, one.at - done));
        done = one.at;
        out.append(one.html);
    }
    moveSlots(html.size(), true);
    out.append(html.substr(done));
    marked.block.html = bytesOf(out);
    return marked;
}

void appendMarkedText(std::string &out, const QString &text, const std::vector<WordsMark> &marks)
{
    qsizetype done = 0;
    for (const WordsMark &mark : marks) {
        const qsizetype start = std::clamp<qsizetype>(mark.range.start, done, text.size());
        const qsizetype end = std::clamp<qsizetype>(mark.range.end(), start, text.size());
        appendHtmlText(out, QStringView(text).mid(done, start - done));
        appendAll(out, mark.before, mark.open);
        appendHtmlText(out, QStringView(text).mid(start, end - start));
        appendAll(out, mark.close, mark.after);
        done = end;
    }
    appendHtmlText(out, QStringView(text).mid(done));
}

} // namespace stet
