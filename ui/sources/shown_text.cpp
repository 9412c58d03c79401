// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/shown_text.h"

#include <algorithm>

namespace stet {

namespace {

bool showsAll(const SnapshotText &text, ShownPart part)
{
    return part == ShownPart::All ||
           std::none_of(text.runs.begin(), text.runs.end(), [](const auto &run) {
               return run.kind == RunKind::Main;
           });
}

/// A run that is shown, in all words and where it stands among those that are shown.
struct ShownRun
{
    SnapshotRun run;
    qsizetype at = 0;
};

std::vector<ShownRun> shownRuns(const SnapshotText &text)
{
    std::vector<ShownRun> shown;
    qsizetype end = 0;
    QChar last;
    for (const SnapshotRun &run : text.runs) {
        if (run.kind != RunKind::Main || run.length <= 0)
            continue;
        // What stands apart gets a line of its own.
        if (end > 0 && last != u'\n' && text.text.at(run.start) != u'\n')
            ++end;
        shown.push_back({run, end});
        end += run.length;
        last = text.text.at(run.start + run.length - 1);
    }
    return shown;
}

constexpr qsizetype longestLine = 4'000; // UTF-16 units

/// Where a line that is longer than that may end: at the last space of what it may have, better one
/// behind a sentence, else at the first behind that; -1: it has no spaces.
qsizetype breakIn(QStringView line)
{
    static constexpr QStringView stops = u".!?…";
    qsizetype word = -1;
    for (qsizetype at = longestLine; at > longestLine / 2; --at) {
        if (line[at] != u' ')
            continue;
        if (stops.contains(line[at - 1]))
            return at;
        if (word < 0)
            word = at;
    }
    return word >= 0 ? word : line.indexOf(u' ', longestLine);
}

} // namespace

SnapshotText shownText(const SnapshotText &text, ShownPart part)
{
    if (showsAll(text, part))
        return text;
    SnapshotText shown;
    shown.extractor = text.extractor;
    auto mark = text.marks.begin();
    for (const auto &[run, at] : shownRuns(text)) {
        if (at > shown.text.size())
            shown.text += u'\n';
        // Of several marks before this run only the last one holds for it.
        for (; mark != text.marks.end() && mark->start < run.start + run.length; ++mark) {
            const qsizetype place = at + std::max<qsizetype>(0, mark->start - run.start);
            if (!shown.marks.empty() && shown.marks.back().start == place)
                shown.marks.pop_back();
            shown.marks.push_back({place, mark->locator});
        }
        shown.text += text.text.mid(run.start, run.length);
    }
    shown.runs = {{0, shown.text.size(), RunKind::Main}};
    return shown;
}

qsizetype shownPlace(const SnapshotText &text, ShownPart part, qsizetype position)
{
    if (showsAll(text, part))
        return std::clamp<qsizetype>(position, 0, text.text.size());
    qsizetype end = 0;
    for (const auto &[run, at] : shownRuns(text)) {
        if (position < run.start + run.length)
            return at + std::max<qsizetype>(0, position - run.start);
        end = at + run.length;
    }
    return end;
}

qsizetype wholePlace(const SnapshotText &text, ShownPart part, qsizetype shown)
{
    if (showsAll(text, part))
        return std::clamp<qsizetype>(shown, 0, text.text.size());
    qsizetype whole = 0;
    for (const auto &[run, at] : shownRuns(text)) {
        if (shown < at)
            break;
        whole = run.start + std::min(shown - at, run.length);
    }
    return whole;
}

bool leavesOut(const SnapshotText &text, ShownPart part, const TextRange &words)
{
    if (showsAll(text, part))
        return false;
    return std::any_of(text.runs.begin(), text.runs.end(), [&](const SnapshotRun &run) {
        const qsizetype from = std::max(run.start, words.start);
        const qsizetype to = std::min(run.start + run.length, words.end());
        return run.kind != RunKind::Main && from < to &&
               !text.text.mid(from, to - from).trimmed().isEmpty();
    });
}

QString inShortLines(const QString &text)
{
    QString lines = text;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed;
        while (end - begin > longestLine) {
            const qsizetype at = breakIn(QStringView(text).sliced(begin, end - begin));
            if (at < 0)
                break;
            lines[begin + at] = u'\n';
            begin += at + 1;
        }
        begin = end + 1;
    }
    return lines;
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
