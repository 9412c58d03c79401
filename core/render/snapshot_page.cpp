// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/snapshot_page.h"

#include "core/render/html_text.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr const char *PartPrefix = "b-w";

/// So many blocks of a list or table make one part: a change in one sends no whole list.
constexpr int MostGrouped = 60;

constexpr std::array<std::string_view, 4> KindClasses = {"", "around", "menu", "hidden"};

/// How long the address behind a link's words is, in characters.
constexpr qsizetype LongestSeen = 48;

/// An address as it stands behind words: without its scheme where that is the usual one.
QString seenAddress(const QString &address)
{
    QString seen = address;
    for (const char *usual : {"https://", "http://"}) {
        if (seen.startsWith(QLatin1StringView(usual)))
            seen.remove(0, qsizetype(qstrlen(usual)));
    }
    return seen.size() > LongestSeen ? seen.left(LongestSeen) + u'…' : seen;
}

bool isPageMark(const LocatorMark &mark)
{
    return mark.locator.startsWith(QStringLiteral("p. "));
}

/// Writes the page's parts, walking once over text, runs, links and places.
class Writer
{
public:
    Writer(const SnapshotPageInput &input, const PageShape &shape)
        : m_input(input)
        , m_shape(shape)
    {}

    std::vector<PagePart> parts()
    {
        const std::vector<ShapedBlock> &blocks = m_shape.blocks;
        for (size_t i = 0; i < blocks.size();) {
            pageMarks(blocks[i].start);
            size_t end = i + 1;
            while (end < blocks.size() && end - i < MostGrouped &&
                   areOneGroup(blocks[i], blocks[end]))
                ++end;
            group(i, end);
            i = end;
        }
        return std::move(m_parts);
    }

private:
    static bool isListed(const ShapedBlock &block)
    {
        return block.kind == ShapeKind::Item ||
               (block.kind == ShapeKind::Paragraph && block.level > 0);
    }

    /// What stands in one list, table or box.
    static bool areOneGroup(const ShapedBlock &first, const ShapedBlock &next)
    {
        if (first.quoted != next.quoted)
            return false;
        if (isListed(first))
            return isListed(next);
        return first.kind == next.kind &&
               (first.kind == ShapeKind::Row || first.kind == ShapeKind::Verbatim);
    }

    /// Headings for the pages of a document that begin by here.
    void pageMarks(qsizetype at)
    {
        const std::vector<LocatorMark> &marks = m_input.text.marks;
        for (; m_mark < marks.size() && marks[m_mark].start <= at; ++m_mark) {
            if (!isPageMark(marks[m_mark]))
                continue;
            const QByteArray id = "b-p" + QByteArray::number(qsizetype(m_mark));
            m_out.clear();
            appendAll(m_out, "<h6 class=\"sheet\" dir=\"auto\" id=\"", viewOf(id), "\">");
            appendHtmlText(m_out, marks[m_mark].locator);
            m_out += "</h6>\n";
            endPart(id);
        }
    }

    void group(size_t begin, size_t end)
    {
        const ShapedBlock &first = m_shape.blocks[begin];
        const QByteArray id = snapshotPartId(first.start);
        const std::string_view name = elementOf(first);
        m_out.clear();
        appendAll(m_out, "<", name, " id=\"", viewOf(id), "\" dir=\"auto\"");
        if (first.quoted > 0)
            m_out += " class=\"quoted\"";
        m_out += ">";
        for (size_t i = begin; i < end; ++i)
            member(m_shape.blocks[i], i > begin);
        appendAll(m_out, "</", name, ">\n");
        endPart(id);
    }

    static std::string_view elementOf(const ShapedBlock &block)
    {
        static constexpr std::array<std::string_view, 6> Headings = {
            "h1", "h2", "h3", "h4", "h5", "h6"};
        if (block.kind == ShapeKind::Heading)
            return Headings.at(size_t(std::clamp(block.level, 1, 6) - 1));
        if (block.kind == ShapeKind::Row)
            return "table";
        if (block.kind == ShapeKind::Verbatim)
            return "pre";
        if (isListed(block))
            return "ul";
        return block.quoted > 0 ? "blockquote" : "p";
    }

    void member(const ShapedBlock &block, bool follows)
    {
        if (block.kind == ShapeKind::Row) {
            row(block);
        } else if (block.kind == ShapeKind::Verbatim) {
            if (follows)
                m_out += "\n";
            words(block.start, block.length);
        } else if (isListed(block)) {
            item(block);
        } else {
            words(block.start, block.length);
        }
    }

    void item(const ShapedBlock &block)
    {
        constexpr int DeepestShown = 6;
        const std::string level = std::to_string(std::clamp(block.level, 1, DeepestShown));
        const bool begins = block.kind == ShapeKind::Item;
        const std::string_view kind = !begins ? "goes-on" : block.number > 0 ? "numbered" : "dot";
        appendAll(m_out, "<li class=\"", kind, " in-", level, "\"");
        if (block.number > 0)
            appendAll(m_out, " value=\"", std::to_string(block.number), "\"");
        m_out += ">";
        words(block.start, block.length);
        m_out += "</li>";
    }

    void row(const ShapedBlock &block)
    {
        const QStringView text = QStringView(m_input.text.text).sliced(block.start, block.length);
        m_out += "<tr>";
        qsizetype at = 0;
        while (at <= text.size()) {
            const qsizetype tab = text.indexOf(u'\t', at);
            const qsizetype end = tab < 0 ? text.size() : tab;
            m_out += "<td dir=\"auto\">";
            words(block.start + at, end - at);
            m_out += "</td>";
            at = end + 1;
        }
        m_out += "</tr>";
    }

    /// Words with what they are, where they led and whether they were looked for.
    void words(qsizetype start, qsizetype length)
    {
        const qsizetype end = start + length;
        const std::vector<ShapedLink> &links = m_shape.links;
        while (m_link < links.size() && links[m_link].start + links[m_link].length <= start)
            ++m_link;
        qsizetype at = start;
        while (at < end) {
            const bool isLink = m_link < links.size() && links[m_link].start <= at;
            qsizetype stop = end;
            if (isLink)
                stop = std::min(end, links[m_link].start + links[m_link].length);
            else if (m_link < links.size())
                stop = std::min(end, links[m_link].start);
            if (isLink)
                openLink(links[m_link].address);
            runs(at, stop);
            if (isLink) {
                m_out += "</span>";
                if (links[m_link].start + links[m_link].length <= stop)
                    ++m_link;
            }
            at = stop;
        }
    }

    // No element that leads anywhere, and its address is words as well.
    void openLink(const QString &address)
    {
        m_out += "<span class=\"link\" title=\"";
        appendHtmlText(m_out, address);
        m_out += "\" data-to=\"";
        appendHtmlText(m_out, seenAddress(address));
        m_out += "\">";
    }

    void runs(qsizetype at, qsizetype end)
    {
        const std::vector<SnapshotRun> &all = m_input.text.runs;
        while (at < end) {
            while (m_run < all.size() && all[m_run].start + all[m_run].length <= at)
                ++m_run;
            const bool isIn = m_run < all.size() && all[m_run].start <= at;
            const qsizetype stop = isIn ? std::min(end, all[m_run].start + all[m_run].length) : end;
            const std::string_view kind =
                isIn ? KindClasses.at(size_t(all[m_run].kind)) : std::string_view();
            if (!kind.empty())
                appendAll(m_out, "<span class=\"", kind, "\">");
            places(at, stop);
            if (!kind.empty())
                m_out += "</span>";
            at = stop;
        }
    }

    void places(qsizetype at, qsizetype end)
    {
        const std::vector<FoundPlace> &all = m_input.found;
        while (at < end) {
            while (m_place < all.size() && all[m_place].start + all[m_place].length <= at)
                ++m_place;
            const bool isIn = m_place < all.size() && all[m_place].start <= at;
            qsizetype stop = end;
            if (isIn)
                stop = std::min(end, all[m_place].start + all[m_place].length);
            else if (m_place < all.size())
                stop = std::min(end, all[m_place].start);
            if (isIn)
                m_out += int(m_place) == m_input.current ? "<mark class=\"now\">" : "<mark>";
            plain(at, stop);
            if (isIn)
                m_out += "</mark>";
            at = stop;
        }
    }

    void plain(qsizetype at, qsizetype end)
    {
        appendHtmlText(m_out, QStringView(m_input.text.text).sliced(at, end - at));
    }

    void endPart(const QByteArray &id)
    {
        const QByteArray html = bytesOf(m_out);
        m_parts.push_back(
            {id, QCryptographicHash::hash(html, QCryptographicHash::Sha256).toHex(), html});
    }

    const SnapshotPageInput &m_input;
    const PageShape &m_shape;
    std::vector<PagePart> m_parts;
    std::string m_out;
    size_t m_mark = 0;
    size_t m_link = 0;
    size_t m_run = 0;
    size_t m_place = 0;
};

} // namespace

Page renderSnapshotPage(const SnapshotPageInput &input)
{
    Page page;
    page.title = input.title.toUtf8();
    page.direction = "ltr"; // of the page itself; each part has the direction of its words
    std::string head = "<title>";
    appendHtmlText(head, input.title);
    head += "</title>\n";
    page.head = bytesOf(head);
    page.before = "<main class=\"snapshot\">\n";
    page.after = "</main>\n";
    const PageShape lines = input.shape.blocks.empty() ? shapeOfLines(input.text) : PageShape();
    page.parts = Writer(input, input.shape.blocks.empty() ? lines : input.shape).parts();
    return page;
}

PageShape shapeOfLines(const SnapshotText &text)
{
    PageShape shape;
    size_t mark = 0;
    ShapedBlock block;
    const auto finish = [&] {
        if (block.length > 0)
            shape.blocks.push_back(block);
        block = {};
    };
    qsizetype start = 0;
    while (start < text.text.size()) {
        const qsizetype feed = text.text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.text.size() : feed;
        bool begins = false;
        for (; mark < text.marks.size() && text.marks[mark].start <= start; ++mark)
            begins = true;
        const bool isEmpty = QStringView(text.text).sliced(start, end - start).trimmed().isEmpty();
        if (isEmpty || begins)
            finish();
        if (!isEmpty) {
            if (block.length == 0)
                block.start = start;
            block.length = end - block.start;
        }
        start = end + 1;
    }
    finish();
    return shape;
}

QByteArray snapshotPartId(qsizetype start)
{
    return PartPrefix + QByteArray::number(start);
}

qsizetype snapshotPartStart(const QString &id)
{
    const QLatin1StringView prefix(PartPrefix);
    bool isNumber = false;
    const qsizetype start =
        id.startsWith(prefix) ? id.mid(prefix.size()).toLongLong(&isNumber) : -1;
    return isNumber ? start : -1;
}

} // namespace stet
