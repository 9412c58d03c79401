// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/block_shape.h"

#include "core/base/text.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype LongestAddress = 400;

/// Where the page says that a block stands: lists, quotations, tables and items around it.
class Surroundings
{
public:
    explicit Surroundings(const PageBlocks &page)
        : m_page(page)
    {
        m_facts.reserve(page.elements.size());
        for (const PageElement &element : page.elements)
            m_facts.push_back(factsOf(element));
    }

    ShapedBlock shapeOf(const PageBlock &block)
    {
        const Facts &facts = m_facts[size_t(block.element)];
        ShapedBlock shaped;
        shaped.level = facts.lists;
        shaped.quoted = facts.quotes;
        if (block.heading > 0) {
            shaped.kind = ShapeKind::Heading;
            shaped.level = block.heading;
        } else if (facts.isPre) {
            shaped.kind = ShapeKind::Verbatim;
        } else if (facts.row >= 0) {
            shaped.kind = ShapeKind::Row;
        } else if (facts.item >= 0 && !m_facts[size_t(facts.item)].isBegun) {
            m_facts[size_t(facts.item)].isBegun = true;
            shaped.kind = ShapeKind::Item;
            shaped.number = m_facts[size_t(facts.item)].number;
        }
        return shaped;
    }

private:
    struct Facts
    {
        int lists = 0;
        int quotes = 0;
        int item = -1; ///< the element of the innermost item
        int row = -1;  ///< the element of the innermost row
        bool isPre = false;
        int list = -1;  ///< the element of the innermost list
        int items = 0;  ///< of this list by now
        int number = 0; ///< of this item
        bool isBegun = false;
    };

    Facts factsOf(const PageElement &element)
    {
        Facts facts = element.parent >= 0 ? m_facts[size_t(element.parent)] : Facts();
        facts.items = 0;
        const int own = int(m_facts.size());
        const HtmlNode node = element.node;
        if (node.is("ul") || node.is("ol") || node.is("menu")) {
            ++facts.lists;
            facts.list = own;
            facts.item = -1;
        } else if (node.is("li")) {
            facts.item = own;
            facts.isBegun = false;
            facts.number = numberOf(facts);
        } else if (node.is("blockquote")) {
            ++facts.quotes;
        } else if (node.is("tr")) {
            facts.row = own;
            facts.item = -1;
        } else if (node.is("table")) {
            facts.row = -1;
        } else if (node.is("pre")) {
            facts.isPre = true;
        }
        return facts;
    }

    int numberOf(const Facts &item)
    {
        if (item.list < 0)
            return 0;
        Facts &list = m_facts[size_t(item.list)];
        const bool isNumbered = m_page.elements[size_t(item.list)].node.is("ol");
        return isNumbered ? ++list.items : 0;
    }

    const PageBlocks &m_page;
    std::vector<Facts> m_facts;
};

/// How many units of a block's words as they were read make so many of them as they are written:
/// NFC joins letters.
qsizetype writtenLength(const QString &read, qsizetype writtenWhole, qsizetype at)
{
    if (writtenWhole == read.size())
        return at;
    const QString composed = cleanText(read.left(at)).text;
    return std::min(writtenWhole, composed.normalized(QString::NormalizationForm_C).size());
}

/// Takes square time at worst, so what a hostile page has of it is bounded.
constexpr qsizetype LongestComposed = 20'000;

/// Addresses as a person sees them, each made whole once.
class Addresses
{
public:
    Addresses(const QStringList &hrefs, const QString &url)
        : m_hrefs(hrefs)
        , m_base(url)
    {}

    QString at(int index)
    {
        const auto known = m_whole.constFind(index);
        if (known != m_whole.constEnd())
            return *known;
        const QString href = singleLine(m_hrefs.value(index).left(LongestAddress));
        const QUrl parsed(href);
        const bool isPart = m_base.isValid() && !m_base.isEmpty() && parsed.isRelative();
        const QString whole =
            isPart ? m_base.resolved(parsed).toString().left(LongestAddress) : href;
        return *m_whole.insert(index, whole);
    }

private:
    const QStringList &m_hrefs;
    QUrl m_base;
    QHash<int, QString> m_whole;
};

} // namespace

PageShape shapeOfBlocks(const PageBlocks &page,
                        const std::vector<qsizetype> &starts,
                        qsizetype textLength,
                        const QString &url)
{
    PageShape shape;
    Surroundings around(page);
    Addresses addresses(page.hrefs, url);
    for (size_t i = 0; i < page.blocks.size(); ++i) {
        const PageBlock &block = page.blocks[i];
        // Before the next block stands what parts the two.
        const qsizetype end = i + 1 < page.blocks.size() ? starts[i + 1] - 1 : textLength;
        ShapedBlock shaped = around.shapeOf(block);
        if (block.isCell && !shape.blocks.empty() && shape.blocks.back().kind == ShapeKind::Row) {
            shape.blocks.back().length = end - shape.blocks.back().start;
        } else {
            shaped.start = starts[i];
            shaped.length = std::max<qsizetype>(0, end - starts[i]);
            shape.blocks.push_back(shaped);
        }
        if (block.links.empty())
            continue;
        QString read;
        for (const BlockWords &words : block.words)
            read += words.text;
        const qsizetype written = end - starts[i];
        if (read.size() != written && read.size() > LongestComposed)
            continue;
        // Behind a mark that joins letters of the link before, a longer beginning may be written
        // in fewer units than a shorter one.
        qsizetype behind = 0;
        for (const BlockLink &link : block.links) {
            const qsizetype from = std::max(behind, writtenLength(read, written, link.start));
            const qsizetype to = writtenLength(read, written, link.start + link.length);
            if (to <= from || shape.links.size() >= MostShapedLinks)
                continue;
            shape.links.push_back({starts[i] + from, to - from, addresses.at(link.href)});
            behind = to;
        }
    }
    std::erase_if(shape.blocks, [](const ShapedBlock &block) { return block.length == 0; });
    return shape;
}

void moveShape(PageShape &shape, qsizetype by)
{
    for (ShapedBlock &block : shape.blocks)
        block.start += by;
    for (ShapedLink &link : shape.links)
        link.start += by;
}

} // namespace stet
