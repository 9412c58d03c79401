// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_markdown.h"

#include "core/base/core_words.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/html_style.h"
#include "core/interchange/html_table.h"
#include "core/interchange/html_tree.h"
#include "core/interchange/markdown_runs.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

constexpr int DeepestList = 8;
constexpr int HighestSection = 2;
constexpr int LowestSection = 6;

/// What a part of the page becomes: finished blocks, and words that wait for their paragraph.
struct Flow
{
    QStringList blocks;
    std::vector<MarkedRun> words;
};

/// An address as Markdown may hold it between brackets; empty where no link may lead there.
QString linkTarget(const QString &href)
{
    const QString address = href.trimmed();
    if (address.startsWith(u"mailto:", Qt::CaseInsensitive) && !address.contains(u' '))
        return QString::fromLatin1(QUrl(address).toEncoded());
    if (!refusedAddress(address).isEmpty())
        return {};
    QString encoded = QString::fromLatin1(QUrl(address, QUrl::TolerantMode).toEncoded());
    encoded.replace(u'(', QStringLiteral("%28")).replace(u')', QStringLiteral("%29"));
    return encoded;
}

QString indented(const QString &text, const QString &first, const QString &rest)
{
    QString out;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!out.isEmpty())
            out += u'\n';
        const QString &prefix = out.isEmpty() ? first : rest;
        out += line.isEmpty() ? prefix.trimmed() : prefix + line.toString();
    }
    return out;
}

int highestHeading(HtmlNode node)
{
    int highest = LowestSection + 1;
    for (HtmlNode child = node.firstChild(); child; child = child.next())
        highest = std::min({highest, headingLevel(child).value_or(highest), highestHeading(child)});
    return highest;
}

/// Walks the tree once. Recursion is bounded by the reader's depth.
class MarkdownMaker
{
public:
    explicit MarkdownMaker(int highest)
        : m_highest(highest)
    {}

    HtmlReading read(HtmlNode body)
    {
        Flow flow;
        children(body, {}, flow);
        endParagraph(flow);
        return {flow.blocks.join(QStringLiteral("\n\n")), m_pictures};
    }

private:
    void children(HtmlNode parent, const MarkedRun &look, Flow &flow)
    {
        for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
            if (isWordListItem(node))
                addWordListItem(node, look, flow);
            else
                one(node, look, flow);
        }
    }

    void one(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        if (node.isText()) {
            flow.words.push_back(wordsOf(node, look));
            return;
        }
        if (!node.isElement() || isLeftOut(node))
            return;
        if (node.is("br"))
            flow.words.push_back(runOf(QStringLiteral("\n")));
        else if (node.is("img"))
            ++m_pictures;
        else if (const std::optional<int> level = headingLevel(node))
            heading(node, *level, look, flow);
        else if (node.is("ul") || node.is("ol"))
            addBlock(flow, list(node, look, 1));
        else if (node.is("blockquote"))
            quotation(node, look, flow);
        else if (node.is("pre"))
            codeBlock(node, flow);
        else if (node.is("hr"))
            addBlock(flow, QStringLiteral("---"));
        else if (node.is("table") && isDataTable(node))
            dataTable(node, look, flow);
        else if (node.is("q"))
            quoted(node, look, flow);
        else if (isBlockElement(node))
            block(node, look, flow);
        else
            children(node, lookOf(node, look), flow);
    }

    static MarkedRun runOf(const QString &text)
    {
        MarkedRun run;
        run.text = text;
        return run;
    }

    static MarkedRun wordsOf(HtmlNode text, MarkedRun look)
    {
        look.text = text.text();
        look.text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
        look.text = raisedText(look.text, look.raise);
        return look;
    }

    /// The browser draws the marks of a short quotation itself.
    void quoted(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        const bool inner = m_quotations % 2 == 1;
        MarkedRun mark = look;
        mark.text = inner ? QStringLiteral("‘") : QStringLiteral("“");
        flow.words.push_back(mark);
        ++m_quotations;
        children(node, lookOf(node, look), flow);
        --m_quotations;
        mark.text = inner ? QStringLiteral("’") : QStringLiteral("”");
        flow.words.push_back(mark);
    }

    void dataTable(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        for (HtmlNode child = node.firstChild(); child; child = child.next()) {
            if (child.is("caption") && !isLeftOut(child))
                block(child, look, flow);
        }
        addBlock(flow, table(node));
    }

    static MarkedRun lookOf(HtmlNode node, MarkedRun look)
    {
        look.marks = marksOf(node, look.marks);
        look.raise = raiseOf(node, look.raise);
        if (node.is("a")) {
            if (const QString target = linkTarget(node.attribute("href")); !target.isEmpty())
                look.href = target;
        }
        return look;
    }

    static void endParagraph(Flow &flow)
    {
        const QString text = markdownOf(flow.words, MarkdownPlace::Paragraph);
        flow.words.clear();
        // Word and browsers write an empty paragraph as one no-break space.
        if (!text.trimmed().isEmpty())
            flow.blocks.append(text);
    }

    static void addBlock(Flow &flow, const QString &block)
    {
        endParagraph(flow);
        if (!block.isEmpty())
            flow.blocks.append(block);
    }

    void block(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        endParagraph(flow);
        children(node, lookOf(node, look), flow);
        endParagraph(flow);
    }

    QString inside(HtmlNode node, const MarkedRun &look, QLatin1StringView between)
    {
        Flow flow;
        children(node, look, flow);
        endParagraph(flow);
        return flow.blocks.join(between);
    }

    void heading(HtmlNode node, int level, const MarkedRun &look, Flow &flow)
    {
        Flow words;
        children(node, look, words);
        endParagraph(words);
        // A heading is one line, and bold as it is.
        QString text = words.blocks.join(u' ');
        text.replace(QStringLiteral("\\\n"), QStringLiteral(" "));
        text.remove(QStringLiteral("**"));
        if (text.isEmpty())
            return;
        const int depth = std::min(HighestSection + level - m_highest, LowestSection);
        addBlock(flow, QString(depth, u'#') + u' ' + text);
    }

    void quotation(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        const QString text = inside(node, look, QLatin1StringView("\n\n"));
        if (!text.isEmpty())
            addBlock(flow, indented(text, QStringLiteral("> "), QStringLiteral("> ")));
    }

    static void codeBlock(HtmlNode node, Flow &flow)
    {
        QString code = node.text();
        while (code.endsWith(u'\n'))
            code.chop(1);
        QString fence = QStringLiteral("```");
        while (code.contains(fence))
            fence += u'`';
        if (!code.trimmed().isEmpty())
            addBlock(flow, fence + u'\n' + code + u'\n' + fence);
    }

    QString list(HtmlNode node, const MarkedRun &look, int depth)
    {
        const bool ordered = node.is("ol");
        int number = std::clamp(node.attribute("start").toInt(), ordered ? 1 : 0, 999'999'999);
        QStringList items;
        for (HtmlNode child = node.firstChild(); child; child = child.next()) {
            if (!child.isElement() || isLeftOut(child))
                continue;
            if (child.is("ul") || child.is("ol")) {
                // Google Docs puts a list straight into a list.
                addInner(items, list(child, look, depth + 1), depth);
                continue;
            }
            const QString text = itemText(child, look, depth);
            if (text.isEmpty())
                continue;
            const QString marker =
                ordered ? QString::number(number++) + QStringLiteral(". ") : QStringLiteral("- ");
            items.append(indented(text, marker, QString(marker.size(), u' ')));
        }
        return items.join(u'\n');
    }

    static void addInner(QStringList &items, const QString &inner, int depth)
    {
        if (inner.isEmpty())
            return;
        if (items.isEmpty() || depth >= DeepestList) {
            items.append(inner);
            return;
        }
        const qsizetype width = items.last().indexOf(u' ') + 1;
        const QString prefix(width, u' ');
        items.last() += u'\n' + indented(inner, prefix, prefix);
    }

    QString itemText(HtmlNode item, const MarkedRun &look, int depth)
    {
        Flow flow;
        QString inner;
        for (HtmlNode node = item.firstChild(); node; node = node.next()) {
            if (node.is("ul") || node.is("ol")) {
                endParagraph(flow);
                const QString more = list(node, look, depth + 1);
                inner += inner.isEmpty() || more.isEmpty() ? more : u'\n' + more;
            } else {
                one(node, lookOf(item, look), flow);
            }
        }
        endParagraph(flow);
        // A lone tick box or an empty item says nothing.
        QString text = flow.blocks.join(QStringLiteral("\n\n"));
        if (!inner.isEmpty())
            text += text.isEmpty() ? inner : u'\n' + inner;
        return text;
    }

    void addWordListItem(HtmlNode node, const MarkedRun &look, Flow &flow)
    {
        endParagraph(flow);
        const QString text = inside(node, look, QLatin1StringView(" "));
        if (text.isEmpty())
            return;
        const WordListMark mark = wordListMark(node);
        const QString marker =
            mark.ordered ? QStringLiteral("%1. ").arg(mark.number) : QStringLiteral("- ");
        // The items of one list stand in a row, each as far in as the words of the one that holds
        // it.
        const bool goesOn = m_lastWordItem == flow.blocks.size() && !flow.blocks.isEmpty();
        if (!goesOn)
            m_wordItems.clear();
        while (!m_wordItems.empty() && m_wordItems.back().level >= mark.level)
            m_wordItems.pop_back();
        const qsizetype indent = m_wordItems.empty() ? 0 : m_wordItems.back().words;
        m_wordItems.push_back({mark.level, indent + marker.size()});
        const QString prefix(indent, u' ');
        const QString item = indented(text, prefix + marker, prefix + QString(marker.size(), u' '));
        if (goesOn)
            flow.blocks.last() += u'\n' + item;
        else
            flow.blocks.append(item);
        m_lastWordItem = flow.blocks.size();
    }

    QString table(HtmlNode node)
    {
        const auto cellText = [this](HtmlNode cell) {
            Flow flow;
            cellWords(cell, lookOf(cell, {}), flow.words);
            return markdownOf(flow.words, MarkdownPlace::Cell);
        };
        return tableMarkdown(node, cellText);
    }

    /// All words of a cell in one line: paragraphs and lists in it are parted by a space.
    void cellWords(HtmlNode parent, const MarkedRun &look, std::vector<MarkedRun> &words)
    {
        for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
            if (node.isText()) {
                words.push_back(wordsOf(node, look));
                continue;
            }
            if (!node.isElement() || isLeftOut(node))
                continue;
            if (node.is("img"))
                ++m_pictures;
            const bool parts = isBlockElement(node) || node.is("br");
            if (parts)
                words.push_back(runOf(QStringLiteral(" ")));
            if (node.is("q"))
                words.push_back(runOf(QStringLiteral("“")));
            cellWords(node, lookOf(node, look), words);
            if (node.is("q"))
                words.push_back(runOf(QStringLiteral("”")));
            if (parts)
                words.push_back(runOf(QStringLiteral(" ")));
        }
    }

    int m_highest;
    int m_pictures = 0;
    int m_quotations = 0; ///< that are open
    qsizetype m_lastWordItem = -1;

    /// An item of Word's that others may stand in.
    struct WordItem
    {
        int level = 1;
        qsizetype words = 0; ///< how far in its words begin
    };

    std::vector<WordItem> m_wordItems;
};

} // namespace

Result<HtmlReading> readHtml(const QString &html)
{
    if (html.size() > MaxHtmlCharacters)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("It has more than 20 million characters."));
    // Word's conditions are no comments to a browser, and text to libxml2.
    static const QRegularExpression condition(QStringLiteral("<!\\[(?:if|endif)[^>]*>"));
    const HtmlDocument document(QString(html).remove(condition));
    if (document.cut())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Its HTML is nested too deeply to be read whole."));
    const HtmlNode body = document.body();
    return MarkdownMaker(highestHeading(body)).read(body);
}

} // namespace stet
