// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/line_rules.h"

#include "ui/editor/markdown_scan.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace stet {

namespace {

struct ItemMarker
{
    qsizetype indent = 0;
    QString sign;         ///< "-", "1."
    qsizetype length = 0; ///< indent, sign and space, with the box of a task
    bool task = false;
    bool quote = false;
};

ItemMarker itemMarker(QStringView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^([ \\t]*)(?:([-*+]|\\d{1,9}[.)])[ \\t]+(\\[[ xX]\\][ \\t]+)?|(>)[ \\t]?)"));
    const QRegularExpressionMatch match = pattern.match(line.toString());
    ItemMarker marker;
    if (!match.hasMatch())
        return marker;
    marker.indent = match.capturedLength(1);
    marker.quote = match.hasCaptured(4);
    marker.sign = marker.quote ? QStringLiteral(">") : match.captured(2);
    marker.task = match.capturedLength(3) > 0;
    marker.length = match.capturedLength(0);
    return marker;
}

QString nextSign(const QString &sign)
{
    if (!sign.front().isDigit())
        return sign;
    const int number = sign.chopped(1).toInt();
    return QString::number(number + 1) + sign.back();
}

/// Applies `change` to every line and keeps what is chosen over the whole of them.
template <class Change>
ChosenText changeLines(const ChosenText &chosen, Change change)
{
    QStringList lines = chosen.text.split(u'\n');
    for (QString &line : lines)
        line = change(line);
    ChosenText changed;
    changed.text = lines.join(u'\n');
    if (lines.size() == 1) {
        // A caret stays at its letter: counted from the line's end, where nothing changes.
        const qsizetype fromEnd = chosen.text.size() - chosen.end;
        changed.end = std::max<qsizetype>(0, changed.text.size() - fromEnd);
        changed.start =
            std::clamp<qsizetype>(changed.end - (chosen.end - chosen.start), 0, changed.end);
    } else {
        changed.end = changed.text.size();
    }
    return changed;
}

bool allLines(const QString &text, const std::function<bool(const QString &)> &holds)
{
    bool any = false;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (!holds(line))
            return false;
        any = true;
    }
    return any;
}

QString withoutHeading(const QString &line)
{
    const int level = headingLevel(line);
    return level == 0 ? line : line.trimmed().mid(level).trimmed();
}

/// The choice of its address where what is chosen lies in a link of its line.
std::optional<ChosenText> addressAround(const ChosenText &chosen)
{
    const qsizetype lineStart =
        chosen.start == 0 ? 0 : chosen.text.lastIndexOf(u'\n', chosen.start - 1) + 1;
    const QString line = chosen.text.mid(lineStart).section(u'\n', 0, 0);
    FenceState fence = 0;
    qsizetype open = 0;
    for (const ScannedSpan &span : scanMarkdownLine(line, fence)) {
        if (span.look != ScannedSpan::Look::Markup)
            continue;
        const QStringView signs = QStringView(line).mid(span.start, span.length);
        const qsizetype end = span.start + span.length;
        if (signs.endsWith(u'['))
            open = span.start;
        if (!signs.startsWith(u"](") || chosen.start - lineStart <= open ||
            chosen.end - lineStart >= end)
            continue;
        const qsizetype title = signs.indexOf(u' ');
        const qsizetype last = title < 0 ? end - 1 : span.start + title;
        return ChosenText{chosen.text, lineStart + span.start + 2, lineStart + last};
    }
    return std::nullopt;
}

/// As the words of a link: brackets that do not pair would end it.
QString linkText(QString words)
{
    int depth = 0;
    bool pairs = true;
    for (const QChar c : std::as_const(words)) {
        depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        pairs = pairs && depth >= 0;
    }
    if (!pairs || depth != 0)
        words.replace(u'[', QStringLiteral("\\[")).replace(u']', QStringLiteral("\\]"));
    return words;
}

QString linkTarget(QString address)
{
    return address.replace(u'(', QStringLiteral("%28")).replace(u')', QStringLiteral("%29"));
}

} // namespace

ChosenText grownToWord(ChosenText chosen)
{
    const auto isWord = [&](qsizetype i) {
        const QChar c = chosen.text[i];
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’' ||
               c == u'-';
    };
    while (chosen.start > 0 && isWord(chosen.start - 1))
        --chosen.start;
    while (chosen.end < chosen.text.size() && isWord(chosen.end))
        ++chosen.end;
    return chosen;
}

qsizetype linePrefixLength(QStringView line)
{
    qsizetype at = 0;
    for (ItemMarker marker = itemMarker(line); marker.length > 0; marker = itemMarker(line.mid(at)))
        at += marker.length;
    while (at < line.size() && line[at].isSpace())
        ++at;
    if (const int level = headingLevel(line.mid(at)); level > 0)
        at += level;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

ChosenText toggleHeading(const ChosenText &chosen, int level)
{
    const bool off =
        allLines(chosen.text, [level](const QString &line) { return headingLevel(line) == level; });
    const QString prefix = QString(level, u'#') + u' ';
    return changeLines(chosen, [&](const QString &line) -> QString {
        if (line.trimmed().isEmpty() && chosen.text.contains(u'\n'))
            return line;
        const QString plain = withoutHeading(line);
        return off ? plain : prefix + plain;
    });
}

ChosenText togglePrefix(const ChosenText &chosen, LinePrefix prefix)
{
    const auto has = [prefix](const QString &line) {
        const ItemMarker marker = itemMarker(line);
        if (marker.length == 0)
            return false;
        switch (prefix) {
        case LinePrefix::Quote:
            return marker.quote;
        case LinePrefix::Bullet:
            return !marker.quote && !marker.sign.front().isDigit();
        case LinePrefix::Number:
            return marker.sign.front().isDigit();
        }
        Q_UNREACHABLE();
    };
    const bool off = allLines(chosen.text, has);
    int number = 0;
    return changeLines(chosen, [&](const QString &line) -> QString {
        if (line.trimmed().isEmpty() && chosen.text.contains(u'\n'))
            return line;
        const ItemMarker marker = itemMarker(line);
        if (off)
            return line.left(marker.indent) + line.mid(marker.length);
        // A quote may hold a list; a list item changes its kind.
        const bool keep = prefix == LinePrefix::Quote || marker.quote;
        const qsizetype cut = keep ? 0 : marker.length;
        const QString sign = prefix == LinePrefix::Quote    ? QStringLiteral("> ")
                             : prefix == LinePrefix::Bullet ? QStringLiteral("- ")
                                                            : QStringLiteral("%1. ").arg(++number);
        return line.left(keep ? 0 : marker.indent) + sign + line.mid(cut);
    });
}

ChosenText makeLink(const ChosenText &chosen, const QString &address)
{
    if (const std::optional<ChosenText> link = addressAround(chosen))
        return *link;
    ChosenText result = chosen.start == chosen.end ? grownToWord(chosen) : chosen;
    const QString words = result.text.mid(result.start, result.end - result.start);
    const bool wordsAreAddress =
        words.startsWith(QStringLiteral("http://")) || words.startsWith(QStringLiteral("https://"));
    const QString text = wordsAreAddress ? QString() : linkText(words);
    const QString target = linkTarget(wordsAreAddress ? words : address);
    const QString place = target.isEmpty() ? QStringLiteral("https://") : target;
    const QString link = QStringLiteral("[") + text + QStringLiteral("](") + place + u')';
    result.text.replace(result.start, words.size(), link);

    if (text.isEmpty()) {
        result.start = result.end = result.start + 1;
    } else if (target.isEmpty()) {
        result.start += 3 + text.size();
        result.end = result.start + place.size();
    } else {
        result.start = result.end = result.start + link.size();
    }
    return result;
}

LineBreak breakLine(QStringView line, qsizetype caret)
{
    const ItemMarker marker = itemMarker(line);
    LineBreak result;
    if (marker.length == 0 || caret < marker.length)
        return result;
    if (line.mid(marker.length).trimmed().isEmpty()) {
        result.endsList = true;
        return result;
    }
    result.prefix = line.left(marker.indent).toString() + nextSign(marker.sign) + u' ';
    if (marker.task)
        result.prefix += QStringLiteral("[ ] ");
    return result;
}

bool isListItem(QStringView line)
{
    const ItemMarker marker = itemMarker(line);
    return marker.length > 0 && !marker.quote;
}

QString indentItem(const QString &line)
{
    const ItemMarker marker = itemMarker(line);
    return QString(std::max<qsizetype>(2, marker.sign.size() + 1), u' ') + line;
}

QString outdentItem(const QString &line)
{
    const ItemMarker marker = itemMarker(line);
    if (line.startsWith(u'\t'))
        return line.mid(1);
    return line.mid(std::min(marker.indent, std::max<qsizetype>(2, marker.sign.size() + 1)));
}

} // namespace stet
