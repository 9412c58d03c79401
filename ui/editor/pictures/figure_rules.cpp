// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pictures/figure_rules.h"

#include "core/base/text.h"

#include <algorithm>

namespace stet {

namespace {

QString escapedAlt(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        // Every character that begins something in a line of Markdown (CommonMark 0.30 §2.4).
        if (QStringView(u"\\`*_[]<>&!~").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString quotedCaption(const QString &text)
{
    QString quoted;
    bool escape = false; // the character before was a backslash that stands alone
    for (const QChar c : text) {
        if (c == u'"' && !escape)
            quoted += u'\\';
        quoted += c;
        escape = c == u'\\' && !escape;
    }
    if (escape)
        quoted += u'\\'; // or it would take the closing quotation mark
    return u'"' + quoted + u'"';
}

/// Whether `mark` is a word of its own in `text`.
bool standsAlone(const QString &mark, const QString &text)
{
    const QStringList words = text.split(u' ');
    return words.contains(mark);
}

struct Line
{
    qsizetype start = 0;
    qsizetype end = 0; // without the line break
};

Line lineAt(QStringView text, qsizetype start)
{
    const qsizetype end = text.indexOf(u'\n', start);
    return {start, end < 0 ? text.size() : end};
}

bool isBlankLine(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// The fence that opens or could close a code block: its letter, or nothing.
QChar fenceOf(QStringView line)
{
    const QStringView words = line.trimmed();
    for (const QChar letter : {QChar(u'`'), QChar(u'~')}) {
        if (words.size() >= 3 && words[0] == letter && words[1] == letter && words[2] == letter)
            return letter;
    }
    return {};
}

qsizetype lineBreaksBefore(QStringView text, qsizetype position)
{
    qsizetype count = 0;
    while (count < position && text[position - 1 - count] == u'\n')
        ++count;
    return count;
}

qsizetype lineBreaksAfter(QStringView text, qsizetype position)
{
    qsizetype count = 0;
    while (position + count < text.size() && text[position + count] == u'\n')
        ++count;
    return count;
}

/// The end of the block with `caret`, or `caret`'s own line where that is blank.
qsizetype endOfBlock(QStringView text, qsizetype caret)
{
    QChar fence;
    qsizetype at = 0;
    while (true) {
        const Line line = lineAt(text, at);
        const QStringView words = text.mid(line.start, line.end - line.start);
        const QChar letter = fenceOf(words);
        if (fence.isNull())
            fence = letter;
        else if (letter == fence)
            fence = {};
        const bool last = line.end >= text.size();
        const bool reached = line.end >= caret && fence.isNull();
        const Line next = last ? line : lineAt(text, line.end + 1);
        if (last || (reached && (isBlankLine(words) ||
                                 isBlankLine(text.mid(next.start, next.end - next.start)))))
            return isBlankLine(words) ? line.start : line.end;
        at = line.end + 1;
    }
}

} // namespace

QString figureMarkdown(const Figure &figure)
{
    QString text = QStringLiteral("![") + escapedAlt(singleLine(figure.alt)) + QStringLiteral("](");
    text += figure.name;
    const QString caption = singleLine(figure.caption);
    const QString credit = singleLine(figure.credit);
    QString title = caption;
    // A bar in a caption that has no credit would be taken for the one before it.
    if (!credit.isEmpty() || standsAlone(QStringLiteral("|"), caption))
        title += QStringLiteral(" | ") + credit;
    const QString licence = singleLine(figure.licence);
    if (!licence.isEmpty() || standsAlone(QStringLiteral("||"), title))
        title += QStringLiteral(" || ") + licence;
    title = title.trimmed();
    if (!title.isEmpty())
        text += u' ' + quotedCaption(title);
    return text + u')';
}

FigureInsertion figureAt(QStringView text, qsizetype caret, const Figure &figure)
{
    FigureInsertion insertion;
    insertion.position = endOfBlock(text, std::clamp<qsizetype>(caret, 0, text.size()));
    const qsizetype before = lineBreaksBefore(text, insertion.position);
    const qsizetype after = lineBreaksAfter(text, insertion.position);
    const qsizetype lead = insertion.position == 0 ? 0 : std::max<qsizetype>(0, 2 - before);
    const qsizetype trail = std::max<qsizetype>(0, 2 - after);
    insertion.text = QString(lead, u'\n') + figureMarkdown(figure) + QString(trail, u'\n');
    insertion.caret =
        insertion.position + insertion.text.size() + std::min<qsizetype>(after, 2 - trail);
    return insertion;
}

} // namespace stet
