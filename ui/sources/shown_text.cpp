// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/shown_text.h"

#include <algorithm>

namespace stet {

SnapshotText shownText(const SnapshotText &text, ShownPart part)
{
    const bool hasMain = std::any_of(text.runs.begin(), text.runs.end(), [](const auto &run) {
        return run.kind == RunKind::Main;
    });
    if (part == ShownPart::All || !hasMain)
        return text;
    SnapshotText shown;
    shown.extractor = text.extractor;
    auto mark = text.marks.begin();
    for (const SnapshotRun &run : text.runs) {
        if (run.kind != RunKind::Main)
            continue;
        const QString words = text.text.mid(run.start, run.length);
        if (!shown.text.isEmpty() && !shown.text.endsWith(u'\n') && !words.startsWith(u'\n'))
            shown.text += u'\n';
        const qsizetype at = shown.text.size();
        // Of several marks before this run only the last one holds for it.
        for (; mark != text.marks.end() && mark->start < run.start + run.length; ++mark) {
            const qsizetype place = at + std::max<qsizetype>(0, mark->start - run.start);
            if (!shown.marks.empty() && shown.marks.back().start == place)
                shown.marks.pop_back();
            shown.marks.push_back({place, mark->locator});
        }
        shown.text += words;
    }
    shown.runs = {{0, shown.text.size(), RunKind::Main}};
    return shown;
}

RunKind kindAt(const SnapshotText &text, qsizetype position)
{
    const auto behind = std::upper_bound(
        text.runs.begin(), text.runs.end(), position, [](qsizetype at, const SnapshotRun &run) {
            return at < run.start;
        });
    return behind == text.runs.begin() ? RunKind::Main : std::prev(behind)->kind;
}

} // namespace stet
