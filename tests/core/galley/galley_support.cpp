// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/galley/galley_support.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace stet::test {

namespace {

QByteArray filling(const Slot &slot)
{
    switch (slot.what) {
    case Slot::What::Cite:
        return "{" + QByteArray::number(slot.index + 1) + "}";
    case Slot::What::Link:
        return " href=\"link\"";
    case Slot::What::Part:
        return " href=\"#part\"";
    case Slot::What::Image:
        return "image";
    }
    return {};
}

const QStringList &fragments()
{
    static const QStringList all = [] {
        const char *const plain[] = {
            "word ",
            "Some words. ",
            "A. B. Smith said 3.5 ",
            "x",
            "\n",
            "\n\n",
            "\n\n\n",
            " ",
            "   ",
            "    ",
            "\t",
            "# ",
            "## H\n",
            "#",
            "- ",
            "- a\n",
            "* ",
            "+ x\n  ",
            "1. ",
            "12) ",
            "- [ ] ",
            "- [x] t\n",
            "> ",
            "> q\n",
            ">",
            "```\n",
            "```js\n",
            "~~~\n",
            "---\n",
            "***\n",
            "===\n",
            "- - -\n",
            "[@a]",
            "[@b; @c, p. 4]",
            "[@a;\n@d]",
            "[@",
            "[@bad\n]",
            "[^1]",
            "[^x]: n\n",
            "[ref]",
            "[ref]: http://r.example\n",
            "[ref]: /u \"t\"\n",
            "[x](http://e.example \"t\")",
            "[x](javascript:a)",
            "[](u)",
            "[]()",
            "![](images/a.png)",
            "\n\n![alt](a.png \"Cap [@c]\")\n\n",
            "![a](data:image/png;base64,AA==)",
            "[[slug]]",
            "[[slug|text]]",
            "[[",
            "]]",
            "[",
            "]",
            "(",
            ")",
            "](",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "<b>",
            "</b>",
            "<!--",
            "<http://a.example>",
            "&amp;",
            "&",
            "&#1;",
            "&nosuch;",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "\\[",
            "\\*",
            "|",
            "|a|b|\n|-|-|\n",
            "| 1 | 2 |\n",
            "||\n|-|\n||\n",
            "  \n",
            "\r\n",
            "\r",
            "%%%%",
            "%",
            "[@a](http://e)",
            "[see [@a] x](http://e.example)",
            "[**b [@a]** c](http://e.example)",
            "!",
            "?",
            "... ",
            "\f",
            "\v",
            "{{x}}",
            "%1",
            "@",
            "^",
            "1986. ",
            "\x7f",
        };
        QStringList list;
        for (const char *text : plain)
            list.append(QString::fromUtf8(text));
        list << QString(QChar(0)) << QString(QChar(0xD800)) << QString(QChar(0xDC00))
             << QStringLiteral("ü") << QStringLiteral("“Quote.” ") << QStringLiteral("日本語。")
             << QStringLiteral("\U0001D4B3") << QStringLiteral("\u202E") << QStringLiteral("\u0085")
             << QStringLiteral("[@clé]") << QStringLiteral("e\u0301") << QStringLiteral("\u2028");
        return list;
    }();
    return all;
}

QString attributeFault(const QString &tag, const QString &attributes)
{
    static const QHash<QString, QSet<QString>> allowed = {
        {QStringLiteral("a"),
         {QStringLiteral("href"), QStringLiteral("rel"), QStringLiteral("title")}},
        {QStringLiteral("img"),
         {QStringLiteral("src"),
          QStringLiteral("alt"),
          QStringLiteral("title"),
          QStringLiteral("loading")}},
        {QStringLiteral("ol"), {QStringLiteral("start")}},
        {QStringLiteral("li"), {QStringLiteral("class")}},
        {QStringLiteral("code"), {QStringLiteral("class")}},
        {QStringLiteral("p"), {QStringLiteral("class")}},
        {QStringLiteral("span"), {QStringLiteral("class")}},
        {QStringLiteral("pre"), {QStringLiteral("tabindex")}},
        {QStringLiteral("div"), {QStringLiteral("class"), QStringLiteral("tabindex")}},
        {QStringLiteral("th"), {QStringLiteral("scope"), QStringLiteral("class")}},
        {QStringLiteral("td"), {QStringLiteral("class")}},
    };
    static const QRegularExpression one(QStringLiteral("^ ([a-z]+)=\"([^\"<>]*)\""));
    QString rest = attributes;
    while (!rest.isEmpty()) {
        const QRegularExpressionMatch match = one.match(rest);
        if (!match.hasMatch() || !allowed.value(tag).contains(match.captured(1)))
            return QStringLiteral("attribute ") + rest + QStringLiteral(" in ") + tag;
        const QString value = match.captured(2);
        static const QRegularExpression web(QStringLiteral("^(https?://[^/]|mailto:|#|link$)"),
                                            QRegularExpression::CaseInsensitiveOption);
        if (match.captured(1) == QLatin1String("href") && !web.match(value).hasMatch())
            return QStringLiteral("address ") + value;
        rest = rest.mid(match.capturedLength());
    }
    return {};
}

} // namespace

QString shown(const Block &block)
{
    QByteArray html = block.html;
    for (auto slot = block.fillings.rbegin(); slot != block.fillings.rend(); ++slot)
        html.insert(slot->offset, filling(*slot));
    const QByteArray open = "<" + block.tag + block.attributes + ">";
    return QString::fromUtf8(block.kind == BlockKind::Rule ? open
                                                           : open + html + "</" + block.tag + ">");
}

QString shownBody(const QString &body)
{
    QStringList blocks;
    for (const PlacedBlock &placed : parseGalley(body).blocks)
        blocks.append(shown(*placed.block));
    return blocks.join(u'\n');
}

QString faultIn(const QByteArray &html)
{
    static const QSet<QString> voids = {
        QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("img")};
    static const QSet<QString> elements = {
        QStringLiteral("p"),      QStringLiteral("h2"),         QStringLiteral("h3"),
        QStringLiteral("h4"),     QStringLiteral("h5"),         QStringLiteral("h6"),
        QStringLiteral("ul"),     QStringLiteral("ol"),         QStringLiteral("li"),
        QStringLiteral("em"),     QStringLiteral("blockquote"), QStringLiteral("pre"),
        QStringLiteral("code"),   QStringLiteral("div"),        QStringLiteral("table"),
        QStringLiteral("thead"),  QStringLiteral("tbody"),      QStringLiteral("tr"),
        QStringLiteral("th"),     QStringLiteral("td"),         QStringLiteral("a"),
        QStringLiteral("strong"), QStringLiteral("del"),        QStringLiteral("span"),
        QStringLiteral("figure"), QStringLiteral("figcaption")};
    static const QRegularExpression token(
        QStringLiteral(
            "<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>|&(?:amp|lt|gt|quot);|[^<&]|(.)"),
        QRegularExpression::DotMatchesEverythingOption);
    QStringList open;
    const QString text = QString::fromUtf8(html);
    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength(4) > 0)
            return QStringLiteral("bare ") + text.mid(match.capturedStart(), 30);
        const QString tag = match.captured(2);
        if (tag.isEmpty()) {
            const QChar c = match.captured(0).front();
            if ((c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7f' && c < u'\xa0'))
                return QStringLiteral("control");
            continue;
        }
        if (match.capturedLength(1) > 0) {
            if (open.isEmpty() || open.takeLast() != tag)
                return QStringLiteral("closes ") + tag;
        } else if (voids.contains(tag) || elements.contains(tag)) {
            if (const QString fault = attributeFault(tag, match.captured(3)); !fault.isEmpty())
                return fault;
            if (tag == QLatin1String("a") && open.contains(tag))
                return QStringLiteral("link in a link");
            if (!voids.contains(tag))
                open.append(tag);
        } else {
            return QStringLiteral("element ") + tag;
        }
    }
    return open.isEmpty() ? QString() : QStringLiteral("open ") + open.last();
}

QString randomBody(QRandomGenerator &random, int pieces)
{
    QString body;
    for (int i = 0; i < pieces; ++i)
        body += fragments().at(random.bounded(static_cast<int>(fragments().size())));
    return body;
}

QString randomEdit(const QString &body, QRandomGenerator &random)
{
    const auto at = random.bounded(static_cast<int>(body.size()) + 1);
    const auto removed =
        std::min<qsizetype>(random.bounded(4) == 0 ? random.bounded(30) : 0, body.size() - at);
    QString edited = body;
    return edited.replace(at, removed, random.bounded(5) == 0 ? QString() : randomBody(random, 1));
}

Language english()
{
    Language language;
    language.tag = QStringLiteral("en");
    language.abbreviations = {QStringLiteral("dr"),
                              QStringLiteral("e.g"),
                              QStringLiteral("mr"),
                              QStringLiteral("no"),
                              QStringLiteral("inc"),
                              QStringLiteral("p")};
    return language;
}

Language german()
{
    Language language;
    language.tag = QStringLiteral("de");
    language.ordinalDot = true;
    language.abbreviations = {QStringLiteral("bzw"), QStringLiteral("z.b"), QStringLiteral("dr")};
    return language;
}

} // namespace stet::test
