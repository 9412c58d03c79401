// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_style.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace stet {

namespace {

template <size_t N>
bool isAnyOf(HtmlNode node, const std::array<std::string_view, N> &names)
{
    const QLatin1StringView name = node.name();
    return std::any_of(names.begin(), names.end(), [&](std::string_view one) {
        return name == QLatin1StringView(one.data(), qsizetype(one.size()));
    });
}

bool isIgnoredListMark(HtmlNode node)
{
    return node.style(u"mso-list") == u"ignore";
}

/// The text of the bullet or number that Word draws itself.
QString drawnMark(HtmlNode node)
{
    for (HtmlNode child = node.firstChild(); child; child = child.next()) {
        if (isIgnoredListMark(child))
            return child.text().trimmed();
        if (const QString inner = drawnMark(child); !inner.isNull())
            return inner;
    }
    return {};
}

void setFromStyle(TextMarks &marks, TextMark mark, const QString &value, bool on, bool off)
{
    if (!value.isEmpty() && (on || off))
        marks.setFlag(mark, on);
}

} // namespace

bool isLeftOut(HtmlNode node)
{
    static constexpr std::array<std::string_view, 26> LeftOut = {
        "script",   "style",    "head",   "title", "meta",   "link",     "base",
        "template", "noscript", "iframe", "frame", "object", "embed",    "svg",
        "math",     "canvas",   "audio",  "video", "input",  "textarea", "select",
        "button",   "param",    "source", "map",   "area"};
    if (isAnyOf(node, LeftOut))
        return true;
    // What Word's reviewers say of the text stands behind it.
    const QString kind = node.attribute("class").toLower();
    if (node.style(u"mso-element").startsWith(u"comment") || kind == u"msocomanchor" ||
        kind == u"msocommentreference")
        return true;
    const QString visibility = node.style(u"visibility");
    return !node.attribute("hidden").isNull() || node.style(u"display").startsWith(u"none") ||
           visibility == u"hidden" || node.style(u"mso-hide") == u"all" ||
           isIgnoredListMark(node) || node.attribute("aria-hidden") == u"true";
}

bool isBlockElement(HtmlNode node)
{
    static constexpr std::array<std::string_view, 33> Blocks = {
        "p",        "div",   "section", "article", "main",       "header",  "footer",
        "nav",      "aside", "address", "figure",  "figcaption", "dl",      "dt",
        "dd",       "li",    "ul",      "ol",      "table",      "thead",   "tbody",
        "tfoot",    "tr",    "td",      "th",      "caption",    "details", "summary",
        "fieldset", "form",  "center",  "h1",      "blockquote"};
    return isAnyOf(node, Blocks) || headingLevel(node).has_value() || node.is("pre") ||
           node.is("hr");
}

std::optional<int> headingLevel(HtmlNode node)
{
    const QLatin1StringView name = node.name();
    if (name.size() == 2 && name[0] == QLatin1Char('h') && name[1] >= QLatin1Char('1') &&
        name[1] <= QLatin1Char('6'))
        return name[1].toLatin1() - '0';
    if (!node.is("p"))
        return std::nullopt;
    const QString outline = node.style(u"mso-outline-level");
    bool number = false;
    const int level = outline.toInt(&number);
    if (number && level >= 1 && level <= 6)
        return level;
    if (node.attribute("class").compare(u"MsoTitle", Qt::CaseInsensitive) == 0)
        return 1;
    return std::nullopt;
}

TextMarks marksOf(HtmlNode node, TextMarks outer)
{
    TextMarks marks = outer;
    if (node.is("b") || node.is("strong") || node.is("th"))
        marks.setFlag(TextMark::Strong, !node.is("th"));
    if (node.is("i") || node.is("em") || node.is("cite") || node.is("dfn") || node.is("var"))
        marks.setFlag(TextMark::Emphasis);
    if (node.is("s") || node.is("strike") || node.is("del"))
        marks.setFlag(TextMark::Strike);
    if (node.is("code") || node.is("kbd") || node.is("samp") || node.is("tt"))
        marks.setFlag(TextMark::Code);
    // Google Docs marks by style alone, and wraps everything in a <b> that is not bold.
    const QString weight = node.style(u"font-weight");
    const int number = weight.toInt();
    setFromStyle(marks,
                 TextMark::Strong,
                 weight,
                 number >= 600 || weight.startsWith(u"bold"),
                 weight == u"normal" || (number > 0 && number < 600));
    const QString slant = node.style(u"font-style");
    setFromStyle(marks,
                 TextMark::Emphasis,
                 slant,
                 slant == u"italic" || slant == u"oblique",
                 slant == u"normal");
    const QString line = node.style(u"text-decoration") + node.style(u"text-decoration-line");
    if (line.contains(u"line-through"))
        marks.setFlag(TextMark::Strike);
    return marks;
}

TextRaise raiseOf(HtmlNode node, TextRaise outer)
{
    const QString style = isBlockElement(node) ? QString() : node.style(u"vertical-align");
    if (node.is("sup") || style == u"super")
        return TextRaise::Above;
    if (node.is("sub") || style == u"sub")
        return TextRaise::Below;
    return style == u"baseline" ? TextRaise::None : outer;
}

QString raisedText(const QString &text, TextRaise raise)
{
    static const QString plain = QStringLiteral("0123456789+-−=()ni");
    static const QString above = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
    static const QString below = QStringLiteral("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
    static const QRegularExpression asItIs(
        QStringLiteral("^(\\[.*\\]|[^\\p{L}\\p{N}]*|st|nd|rd|th|er|re|e|ème|è|os|as|o|a)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString words = text.trimmed();
    if (raise == TextRaise::None || words.isEmpty())
        return text;
    // The spaces around them stay, or words would join.
    const qsizetype start = text.indexOf(words);
    const auto spaced = [&](const QString &raised) {
        return text.left(start) + raised + text.mid(start + words.size());
    };
    if (raise == TextRaise::Above && words == u"TM")
        return spaced(QStringLiteral("™"));
    const QString &signs = raise == TextRaise::Above ? above : below;
    QString raised;
    for (const QChar c : words) {
        const qsizetype at = plain.indexOf(c);
        if (at < 0 || at >= signs.size())
            break;
        raised += signs.at(at);
    }
    if (raised.size() == words.size())
        return spaced(raised);
    if (raise == TextRaise::Above && asItIs.match(words).hasMatch())
        return text;
    return spaced((raise == TextRaise::Above ? u'^' : u'_') + (u'(' + words + u')'));
}

bool isWordListItem(HtmlNode node)
{
    return node.is("p") && node.style(u"mso-list").contains(u"level");
}

WordListMark wordListMark(HtmlNode node)
{
    static const QRegularExpression level(QStringLiteral("level(\\d)"));
    static const QRegularExpression number(QStringLiteral("^\\(?(\\d{1,9}|[a-zA-Z]{1,4})[.)]"));
    WordListMark mark;
    mark.level = std::clamp(level.match(node.style(u"mso-list")).captured(1).toInt(), 1, 8);
    const QRegularExpressionMatch match = number.match(drawnMark(node));
    mark.ordered = match.hasMatch();
    mark.number = std::max(1, match.captured(1).toInt());
    return mark;
}

} // namespace stet
