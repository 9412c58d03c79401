// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/page_blocks.h"

#include "core/interchange/html_style.h"
#include "core/sources/reading/hidden_style.h"
#include "core/sources/reading/part_hint.h"

#include <QSet>

namespace stet {

namespace {

/// What words look like where the walk is.
struct Look
{
    LetterColours colours;
    int element = 0;
    int href = -1; ///< of the link around it
    bool isHidden = false;
    bool isLink = false;
    bool isPre = false;
};

const QSet<QLatin1StringView> &withoutWords()
{
    static const QSet<QLatin1StringView> names = {
        QLatin1StringView("script"),   QLatin1StringView("style"), QLatin1StringView("title"),
        QLatin1StringView("meta"),     QLatin1StringView("link"),  QLatin1StringView("base"),
        QLatin1StringView("iframe"),   QLatin1StringView("frame"), QLatin1StringView("object"),
        QLatin1StringView("embed"),    QLatin1StringView("svg"),   QLatin1StringView("canvas"),
        QLatin1StringView("audio"),    QLatin1StringView("video"), QLatin1StringView("select"),
        QLatin1StringView("textarea"), QLatin1StringView("img"),   QLatin1StringView("map"),
        QLatin1StringView("param"),    QLatin1StringView("source")};
    return names;
}

/// What never begins a block: most elements of most pages.
const QSet<QLatin1StringView> &inlineNames()
{
    static const QSet<QLatin1StringView> names = {QLatin1StringView("a"),
                                                  QLatin1StringView("b"),
                                                  QLatin1StringView("i"),
                                                  QLatin1StringView("em"),
                                                  QLatin1StringView("strong"),
                                                  QLatin1StringView("span"),
                                                  QLatin1StringView("small"),
                                                  QLatin1StringView("sup"),
                                                  QLatin1StringView("sub"),
                                                  QLatin1StringView("font"),
                                                  QLatin1StringView("time"),
                                                  QLatin1StringView("body"),
                                                  QLatin1StringView("label")};
    return names;
}

/// What letters stand on where nobody says otherwise.
const QString WhiteGround = QStringLiteral("#ffffff");

bool isCollapsible(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

class Walk
{
public:
    explicit Walk(const HtmlDocument &document)
    {
        readStyles(document.root());
        PageElement body;
        // Not the body: elements that came after HTML 4 do not end a head whose end is left out.
        body.node = document.root();
        m_page.elements.push_back(body);
        begin({});
        Look look;
        look.isHidden = isHidden(body.node);
        look.colours = coloursOf(body.node, {{}, m_statesGround ? QString() : WhiteGround});
        children(body.node, look);
        endBlock();
    }

    PageBlocks take() { return std::move(m_page); }

private:
    void readStyles(HtmlNode parent)
    {
        for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
            if (node.is("style")) {
                const QString css = node.text();
                m_rules.read(css);
                m_statesGround = m_statesGround || css.contains(u"background");
            } else if (node.isElement()) {
                m_statesGround = m_statesGround || isStyleSheetLink(node);
                readStyles(node);
            }
        }
    }

    static bool isStyleSheetLink(HtmlNode node)
    {
        return node.is("link") &&
               node.attribute("rel").contains(u"stylesheet", Qt::CaseInsensitive);
    }

    [[nodiscard]] bool isHidden(HtmlNode node) const
    {
        return isHiddenElement(node) || m_rules.hides(node);
    }

    void children(HtmlNode parent, const Look &look)
    {
        for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
            if (node.isText())
                add(node.text(), look);
            else if (node.isElement() && !withoutWords().contains(node.name()))
                one(node, look);
        }
    }

    void one(HtmlNode node, const Look &outer)
    {
        if (node.is("br")) {
            lineBreak();
            return;
        }
        if (node.is("input")) {
            input(node, outer);
            return;
        }
        Look look = outer;
        look.isHidden = outer.isHidden || isHidden(node);
        look.colours = coloursOf(node, outer.colours);
        look.isLink = outer.isLink || (node.is("a") && !node.attribute("href").isNull());
        if (node.is("a"))
            look.href = addHref(node.attribute("href"));
        look.isPre = outer.isPre || node.is("pre");
        const bool isButton = node.is("button") || node.attribute("role") == u"button";
        if (!isButton && (inlineNames().contains(node.name()) || !beginsBlock(node))) {
            children(node, look);
            return;
        }
        const bool isCell = node.is("td") || node.is("th");
        look.element = addElement(node, outer.element);
        PageBlock block;
        block.element = look.element;
        block.heading = headingLevel(node).value_or(0);
        block.isCell = isCell && !isFirstCell(node);
        block.isButton = isButton;
        begin(block);
        children(node, look);
        PageBlock rest;
        rest.element = outer.element;
        begin(rest);
    }

    static bool beginsBlock(HtmlNode node)
    {
        return isBlockElement(node) || node.is("noscript") || node.is("menu") || node.is("dialog");
    }

    static bool isFirstCell(HtmlNode cell)
    {
        for (HtmlNode node = cell.parent().firstChild(); node; node = node.next()) {
            if (node.is("td") || node.is("th"))
                return node == cell;
        }
        return true;
    }

    void input(HtmlNode node, const Look &look)
    {
        const QString type = node.attribute("type").toLower();
        m_page.asksForPassword = m_page.asksForPassword || type == u"password";
        if (type != u"submit" && type != u"button")
            return;
        PageBlock block;
        block.element = look.element;
        block.isButton = true;
        begin(block);
        add(node.attribute("value"), look);
        PageBlock rest;
        rest.element = look.element;
        begin(rest);
    }

    /// None for a place within the page.
    int addHref(const QString &href)
    {
        constexpr qsizetype MostHrefs = 20'000;
        constexpr qsizetype LongestHref = 2'000;
        if (href.isEmpty() || href.startsWith(u'#') || m_page.hrefs.size() >= MostHrefs)
            return -1;
        m_page.hrefs.append(href.left(LongestHref));
        return int(m_page.hrefs.size()) - 1;
    }

    int addElement(HtmlNode node, int parent)
    {
        PageElement element;
        element.node = node;
        element.parent = parent;
        readPartHint(element);
        m_page.elements.push_back(element);
        return int(m_page.elements.size()) - 1;
    }

    void begin(const PageBlock &block)
    {
        endBlock();
        m_block = block;
        m_written = 0;
        m_space = false;
    }

    void endBlock()
    {
        if (!m_block.words.empty())
            m_page.blocks.push_back(std::move(m_block));
        m_block = {};
    }

    void lineBreak()
    {
        PageBlock block;
        block.element = m_block.element;
        block.heading = m_block.heading;
        block.isButton = m_block.isButton;
        if (m_block.words.empty())
            block.isCell = m_block.isCell;
        begin(block);
    }

    void add(const QString &text, const Look &look)
    {
        const bool isHidden = look.isHidden || look.colours.areInvisible();
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar c = text.at(at);
            if (look.isPre && c == u'\n') {
                lineBreak();
            } else if (!look.isPre && isCollapsible(c)) {
                m_space = !m_block.words.empty();
            } else {
                put(c, isHidden);
                link(look.href);
                count(c, look.isLink, isHidden);
                if (!c.isSpace())
                    at += addRest(QStringView(text).sliced(at + 1), look, isHidden);
            }
        }
    }

    /// Plain letters and signs that go on a word: most of every page, and all is known of them.
    qsizetype addRest(QStringView text, const Look &look, bool isHidden)
    {
        qsizetype length = 0;
        while (length < text.size() && text[length] > u' ' && text[length] <= u'~')
            ++length;
        if (length == 0)
            return 0;
        m_block.words.back().text += text.first(length);
        m_written += length;
        if (look.href >= 0)
            link(look.href);
        if (!isHidden) {
            m_block.shownCharacters += int(length);
            m_block.linkCharacters += look.isLink ? int(length) : 0;
        }
        return length;
    }

    void put(QChar c, bool isHidden)
    {
        m_written += m_space ? 2 : 1;
        if (m_block.words.empty() || m_block.words.back().isHidden != isHidden)
            m_block.words.push_back({QString(), isHidden});
        QString &text = m_block.words.back().text;
        if (m_space)
            text += u' ';
        m_space = false;
        text += c;
    }

    /// The unit that was put last belongs to this link.
    void link(int href)
    {
        if (href < 0)
            return;
        std::vector<BlockLink> &links = m_block.links;
        const bool goesOn = !links.empty() && links.back().href == href;
        if (goesOn)
            links.back().length = m_written - links.back().start;
        else
            links.push_back({m_written - 1, 1, href});
    }

    void count(QChar c, bool isLink, bool isHidden)
    {
        if (isHidden)
            return;
        const QString &text = m_block.words.back().text;
        const bool begins = text.size() < 2 || text.at(text.size() - 2).isSpace();
        // What is written without spaces has about a word for every two characters.
        const bool isWide = c >= QChar(0x3040) && c <= QChar(0x9FFF);
        m_block.shownWords += begins || (isWide && text.size() % 2 == 0) ? 1 : 0;
        m_block.shownCharacters += c.isSpace() ? 0 : 1;
        m_block.linkCharacters += isLink && !c.isSpace() ? 1 : 0;
    }

    PageBlocks m_page;
    HiddenRules m_rules;
    bool m_statesGround = false; ///< style sheets may give the page another colour than white
    PageBlock m_block;
    qsizetype m_written = 0; ///< units of the block's words
    bool m_space = false;
};

} // namespace

QString PageBlock::shownText() const
{
    QString text;
    for (const BlockWords &one : words) {
        if (!one.isHidden)
            text += one.text;
    }
    return text;
}

PageBlocks blocksOf(const HtmlDocument &document)
{
    return Walk(document).take();
}

} // namespace stet
