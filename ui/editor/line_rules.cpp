// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/line_rules.h"

#include "ui/editor/markdown_scan.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <functional>

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

qsizetype runBefore(QStringView text, qsizetype at, QChar sign)
{
    qsizetype count = 0;
    while (at - count > 0 && text[at - count - 1] == sign)
        ++count;
    return count;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar sign)
{
    qsizetype count = 0;
    while (at + count < text.size() && text[at + count] == sign)
        ++count;
    return count;
}

/// Whether a run of `count` asterisks holds this mark: one or three italic, two or three bold.
bool holdsMark(qsizetype count, qsizetype width)
{
    return count == width || count >= 3;
}

void growToWord(ChosenText &chosen)
{
    const auto isWord = [&](qsizetype i) {
        return chosen.text[i].isLetterOrNumber() || chosen.text[i] == u'\'' ||
               chosen.text[i] == u'’' || chosen.text[i] == u'-';
    };
    while (chosen.start > 0 && isWord(chosen.start - 1))
        --chosen.start;
    while (chosen.end < chosen.text.size() && isWord(chosen.end))
        ++chosen.end;
}

void trimChoice(ChosenText &chosen)
{
    while (chosen.start < chosen.end && chosen.text[chosen.start].isSpace())
        ++chosen.start;
    while (chosen.end > chosen.start && chosen.text[chosen.end - 1].isSpace())
        --chosen.end;
}

ChosenText toggleInLine(ChosenText chosen, qsizetype width)
{
    const QChar sign = u'*';
    const QString mark(width, sign);
    trimChoice(chosen);
    // Marks that are chosen with the words count as standing around them.
    const QStringView inner = QStringView(chosen.text).mid(chosen.start, chosen.end - chosen.start);
    if (inner.size() > 2 * width && holdsMark(runAfter(inner, 0, sign), width) &&
        holdsMark(runBefore(inner, inner.size(), sign), width)) {
        chosen.start += width;
        chosen.end -= width;
    }
    if (holdsMark(runBefore(chosen.text, chosen.start, sign), width) &&
        holdsMark(runAfter(chosen.text, chosen.end, sign), width)) {
        chosen.text.remove(chosen.end, width);
        chosen.text.remove(chosen.start - width, width);
        chosen.start -= width;
        chosen.end -= width;
        return chosen;
    }
    chosen.text.insert(chosen.end, mark);
    chosen.text.insert(chosen.start, mark);
    chosen.start += width;
    chosen.end += width;
    return chosen;
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

} // namespace

ChosenText toggleMark(const ChosenText &chosen, InlineMark mark)
{
    const qsizetype width = mark == InlineMark::Bold ? 2 : 1;
    ChosenText result = chosen;
    if (chosen.start == chosen.end)
        growToWord(result);
    const QStringView inner = QStringView(result.text).mid(result.start, result.end - result.start);
    if (!inner.contains(u'\n')) {
        const bool word = chosen.start == chosen.end && result.start != result.end;
        const qsizetype into = chosen.start - result.start;
        result = toggleInLine(result, width);
        if (word)
            result.start = result.end = result.start + into;
        return result;
    }
    // Emphasis ends with its paragraph, so each line gets its own.
    qsizetype end = result.end;
    qsizetype first = result.start;
    for (qsizetype at = result.start; at < end;) {
        qsizetype lineEnd = result.text.indexOf(u'\n', at);
        if (lineEnd < 0 || lineEnd > end)
            lineEnd = end;
        if (!QStringView(result.text).mid(at, lineEnd - at).trimmed().isEmpty()) {
            const ChosenText line = toggleInLine({result.text, at, lineEnd}, width);
            const qsizetype grown = line.text.size() - result.text.size();
            result.text = line.text;
            end += grown;
            lineEnd += grown;
        }
        at = lineEnd + 1;
    }
    result.start = std::min(first, end);
    result.end = std::min(end, result.text.size());
    return result;
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
    ChosenText result = chosen;
    if (result.start == result.end)
        growToWord(result);
    const QString words = result.text.mid(result.start, result.end - result.start);
    const bool wordsAreAddress =
        words.startsWith(QStringLiteral("http://")) || words.startsWith(QStringLiteral("https://"));
    const QString text = wordsAreAddress ? QString() : words;
    const QString target = wordsAreAddress ? words : address;
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
