// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/drift.h"

#include "core/review/quote_text.h"

#include <algorithm>

namespace stet {

QString mainWords(const SnapshotText &text)
{
    const bool marked = std::any_of(text.runs.begin(), text.runs.end(), [](const SnapshotRun &run) {
        return run.kind == RunKind::Main;
    });
    if (!marked)
        return text.text;
    QString words;
    for (const SnapshotRun &run : text.runs) {
        if (run.kind != RunKind::Main)
            continue;
        if (!words.isEmpty() && !words.endsWith(u'\n'))
            words += u'\n';
        words += QStringView(text.text).mid(run.start, run.length);
    }
    return words;
}

bool readsTheSame(const SnapshotText &before, const SnapshotText &now)
{
    return quoteWords(mainWords(before)) == quoteWords(mainWords(now));
}

} // namespace stet
