// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/sources/files/file_reading.h"

#include <QRegularExpression>

namespace stet {

SnapshotText textOfWords(const QString &words, const QString &extractor)
{
    SnapshotText text;
    text.extractor = extractor;
    // Marks first: a form feed is a control, and becomes a line's end.
    QString lines = words;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.marks = marksOfText(lines);
    text.text = cleanText(lines.replace(u'\f', u'\n')).text;
    if (!text.text.isEmpty())
        text.runs.push_back({0, text.text.size(), RunKind::Main});
    return text;
}

std::vector<LocatorMark> marksOfText(const QString &text)
{
    static const QRegularExpression time(QStringLiteral(
        "^\\s*[\\[(]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})(?:[.,]\\d{1,3})?(?=[\\])\\s-])"));
    std::vector<LocatorMark> marks;
    int page = 1;
    if (text.contains(u'\f'))
        marks.push_back({0, QStringLiteral("p. 1")});
    qsizetype at = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.contains(u'\f')) {
            for (qsizetype feed = line.indexOf(u'\f'); feed >= 0;
                 feed = line.indexOf(u'\f', feed + 1))
                marks.push_back({at + feed + 1, QStringLiteral("p. %1").arg(++page)});
        } else if (const QRegularExpressionMatch match = time.match(line.left(40));
                   match.hasMatch()) {
            marks.push_back({at, match.captured(1)});
        }
        at += line.size() + 1;
    }
    return marks;
}

} // namespace stet
