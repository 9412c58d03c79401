// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/hidden_style.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace stet {

namespace {

/// The declarations of a style attribute or a rule, names and values in lower case.
class Declarations
{
public:
    explicit Declarations(QStringView css)
    {
        for (const QStringView part : css.split(u';')) {
            const qsizetype colon = part.indexOf(u':');
            if (colon <= 0)
                continue;
            QString value = part.sliced(colon + 1).trimmed().toString().toLower();
            value.remove(QStringLiteral("!important"));
            m_values.append({part.first(colon).trimmed().toString().toLower(), value.trimmed()});
        }
    }

    [[nodiscard]] QString value(QStringView name) const
    {
        const auto at = std::find_if(m_values.rbegin(), m_values.rend(), [&](const auto &pair) {
            return pair.first == name;
        });
        return at == m_values.rend() ? QString() : at->second;
    }

private:
    QList<std::pair<QString, QString>> m_values;
};

/// A length in pixels, where it is stated in a unit that needs no page: "1px", "0", ".5pt".
bool isAtMostAPixel(const QString &length)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]*\\.?[0-9]+)(px|pt|em|rem|%)?$"));
    const QRegularExpressionMatch match = form.match(length);
    if (!match.hasMatch())
        return false;
    const double number = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    const bool isAbsolute = unit == u"px" || unit == u"pt";
    return number == 0 || (isAbsolute && number <= 1) ||
           (!isAbsolute && !unit.isEmpty() && number < 0.1);
}

bool isFarOutside(const QString &length)
{
    constexpr double Far = -900;
    static const QRegularExpression form(QStringLiteral("^(-[0-9]*\\.?[0-9]+)(px|pt|em|rem|%)$"));
    const QRegularExpressionMatch match = form.match(length);
    if (!match.hasMatch())
        return false;
    const bool isLarge = match.captured(2).endsWith(u"em") || match.captured(2) == u"%";
    return match.captured(1).toDouble() <= (isLarge ? Far / 10 : Far);
}

bool isOutOfThePage(const Declarations &style)
{
    const QString position = style.value(u"position");
    const bool floats = position == u"absolute" || position == u"fixed";
    if (isFarOutside(style.value(u"text-indent")))
        return true;
    if (!floats)
        return false;
    const QString clip = style.value(u"clip").remove(u' ');
    return isFarOutside(style.value(u"left")) || isFarOutside(style.value(u"top")) ||
           isFarOutside(style.value(u"right")) || clip.startsWith(u"rect(0") ||
           clip.startsWith(u"rect(1px,1px") || style.value(u"clip-path").startsWith(u"inset(50%");
}

bool isTiny(const Declarations &style)
{
    if (isAtMostAPixel(style.value(u"font-size")))
        return true;
    const QString overflow = style.value(u"overflow");
    const bool cuts = overflow == u"hidden" || overflow == u"clip";
    return cuts &&
           (isAtMostAPixel(style.value(u"height")) || isAtMostAPixel(style.value(u"width")) ||
            isAtMostAPixel(style.value(u"max-height")));
}

bool hidesLetters(const Declarations &style)
{
    const QString visibility = style.value(u"visibility");
    const QString opacity = style.value(u"opacity");
    return style.value(u"display") == u"none" || visibility == u"hidden" ||
           visibility == u"collapse" || (!opacity.isEmpty() && opacity.toDouble() < 0.05) ||
           style.value(u"color") == u"transparent" ||
           style.value(u"content-visibility") == u"hidden" || isTiny(style) ||
           isOutOfThePage(style);
}

/// A colour in one spelling: "#ffffff".
QString colourOf(const QString &value)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("white"), QStringLiteral("#ffffff")},
        {QStringLiteral("black"), QStringLiteral("#000000")}};
    static const QRegularExpression rgb(
        QStringLiteral("^rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})"));
    QString colour = value.section(u' ', 0, 0);
    if (const QRegularExpressionMatch match = rgb.match(value); match.hasMatch()) {
        colour = QStringLiteral("#");
        for (int i = 1; i <= 3; ++i)
            colour += QStringLiteral("%1").arg(match.captured(i).toInt(), 2, 16, QLatin1Char('0'));
    } else if (colour.size() == 4 && colour.startsWith(u'#')) {
        colour =
            QStringLiteral("#%1%1%2%2%3%3").arg(colour.at(1)).arg(colour.at(2)).arg(colour.at(3));
    }
    return names.value(colour, colour);
}

/// One that does not end takes the rest (CSS Syntax Level 3 §4.3.2).
QString withoutComments(QStringView css)
{
    QString sheet;
    qsizetype done = 0;
    for (qsizetype at = css.indexOf(u"/*"); at >= 0; at = css.indexOf(u"/*", done)) {
        sheet += css.sliced(done, at - done);
        const qsizetype end = css.indexOf(u"*/", at + 2);
        if (end < 0)
            return sheet;
        done = end + 2;
    }
    sheet += css.sliced(done);
    // Marks for readers that know no style sheets.
    return sheet.remove(QStringLiteral("<!--")).remove(QStringLiteral("-->"));
}

bool isPlainSelector(const QString &selector)
{
    static const QRegularExpression plain(QStringLiteral("^[.#]?[a-zA-Z_][\\w-]*$"));
    return plain.match(selector).hasMatch();
}

} // namespace

void HiddenRules::read(QStringView css)
{
    const QString sheet = withoutComments(css);
    qsizetype begin = 0;
    int depth = 0;
    qsizetype open = 0;
    for (qsizetype at = 0; at < sheet.size(); ++at) {
        const QChar c = sheet.at(at);
        if (c == u'{' && depth++ == 0) {
            open = at;
        } else if (c == u'}' && depth > 0 && --depth == 0) {
            const QString selectors = sheet.sliced(begin, open - begin).section(u';', -1).trimmed();
            begin = at + 1;
            if (selectors.startsWith(u'@') ||
                !hidesLetters(Declarations(QStringView(sheet).sliced(open + 1, at - open - 1))))
                continue;
            for (const QString &selector : selectors.split(u',')) {
                if (isPlainSelector(selector.trimmed()))
                    m_selectors.insert(selector.trimmed());
            }
        }
    }
}

bool HiddenRules::hides(HtmlNode node) const
{
    if (m_selectors.isEmpty())
        return false;
    const QString id = node.attribute("id");
    if (m_selectors.contains(QString(node.name())) ||
        (!id.isEmpty() && m_selectors.contains(u'#' + id)))
        return true;
    const QString names = node.attribute("class");
    if (names.isEmpty())
        return false;
    const QStringList classes = names.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::any_of(classes.begin(), classes.end(), [this](const QString &one) {
        return m_selectors.contains(u'.' + one);
    });
}

bool isHiddenElement(HtmlNode node)
{
    if (node.is("noscript") || node.is("template") || !node.attribute("hidden").isNull() ||
        node.attribute("aria-hidden") == u"true")
        return true;
    const QString style = node.attribute("style");
    return !style.isEmpty() && hidesLetters(Declarations(style));
}

LetterColours coloursOf(HtmlNode node, const LetterColours &outer)
{
    LetterColours colours = outer;
    const QString letters = node.is("font") ? node.attribute("color").toLower() : QString();
    const QString ground = node.attribute("bgcolor").toLower();
    const QString text = node.attribute("style");
    if (letters.isEmpty() && ground.isEmpty() && text.isEmpty())
        return colours;
    const Declarations style(text);
    const auto set = [](QString &colour, const QString &value) {
        if (!value.isEmpty() && value != u"inherit")
            colour = colourOf(value);
    };
    set(colours.letters, letters);
    set(colours.ground, ground);
    set(colours.letters, style.value(u"color"));
    set(colours.ground, style.value(u"background"));
    set(colours.ground, style.value(u"background-color"));
    return colours;
}

} // namespace stet
