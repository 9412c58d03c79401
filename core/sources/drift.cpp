// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/drift.h"

#include <algorithm>

namespace stet {

namespace {

constexpr QChar softHyphen(0x00AD);
constexpr QChar zeroWidthSpace(0x200B);

QChar straight(QChar mark)
{
    switch (mark.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        return u'"';
    default:
        return mark;
    }
}

QString compared(const SnapshotText &text)
{
    QString words = mainWords(text).normalized(QString::NormalizationForm_C);
    words.remove(softHyphen).remove(zeroWidthSpace);
    std::transform(words.begin(), words.end(), words.begin(), straight);
    return words.simplified();
}

} // namespace

QString mainWords(const SnapshotText &text)
{
    const bool marked =
        std::any_of(text.runs.begin(), text.runs.end(), [](const SnapshotRun &run) {
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
    return compared(before) == compared(now);
}

} // namespace stet
