// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/reading/page_reading.h"

#include <QString>

namespace stet::test {

/// What a page says, read as UTF-8.
inline PageReading readingOf(const QString &html, const QString &url = {})
{
    return readPage({html.toUtf8(), url, "text/html; charset=utf-8", {}}).value();
}

/// All words of one kind, lines trimmed and joined by spaces.
inline QString wordsOf(const PageReading &reading, RunKind kind)
{
    QString words;
    for (const SnapshotRun &run : reading.text.runs) {
        if (run.kind == kind)
            words += QStringView(reading.text.text).sliced(run.start, run.length).toString() + u' ';
    }
    return words.simplified();
}

/// `count` words of plain prose about `subject`, in paragraphs.
inline QString prose(const QString &subject, int count)
{
    static const QStringList words = {QStringLiteral("the"),
                                      QStringLiteral("harbour"),
                                      QStringLiteral("office"),
                                      QStringLiteral("said"),
                                      QStringLiteral("on"),
                                      QStringLiteral("Tuesday"),
                                      QStringLiteral("that"),
                                      QStringLiteral("four"),
                                      QStringLiteral("cranes"),
                                      QStringLiteral("were"),
                                      QStringLiteral("moved"),
                                      QStringLiteral("before"),
                                      QStringLiteral("winter"),
                                      QStringLiteral("and"),
                                      QStringLiteral("nobody"),
                                      QStringLiteral("had"),
                                      QStringLiteral("asked"),
                                      QStringLiteral("why")};
    QString html = QStringLiteral("<p>") + subject;
    for (int i = 0; i < count; ++i) {
        html += u' ' + words.at(i % words.size());
        if (i % 60 == 59)
            html += QStringLiteral(".</p><p>");
    }
    return html + QStringLiteral(".</p>");
}

} // namespace stet::test
