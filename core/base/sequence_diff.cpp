// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sequence_diff.h"

#include <QHash>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace stet {

namespace {

/// Items that differ altogether take time in their square.
constexpr qsizetype MostCompared = 6'000;

/// Equal items have equal numbers, which compare faster than texts.
std::vector<int> numbered(const std::vector<QStringView> &items,
                          qsizetype start,
                          qsizetype end,
                          QHash<QStringView, int> &numbers)
{
    std::vector<int> out;
    out.reserve(size_t(end - start));
    for (qsizetype i = start; i < end; ++i) {
        const auto number = int(numbers.size());
        const auto found = numbers.constFind(items[size_t(i)]);
        if (found != numbers.constEnd()) {
            out.push_back(*found);
        } else {
            numbers.insert(items[size_t(i)], number);
            out.push_back(number);
        }
    }
    return out;
}

std::vector<DiffHunk> compared(const std::vector<int> &before, const std::vector<int> &after)
{
    dtl::Diff<int> diff(before, after);
    diff.compose();
    std::vector<DiffHunk> hunks;
    qsizetype b = 0;
    qsizetype a = 0;
    const auto open = [&]() -> DiffHunk & {
        if (hunks.empty() || hunks.back().before + hunks.back().removed != b ||
            hunks.back().after + hunks.back().added != a)
            hunks.push_back({b, 0, a, 0});
        return hunks.back();
    };
    for (const auto &[item, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_COMMON) {
            ++b;
            ++a;
        } else if (info.type == dtl::SES_DELETE) {
            ++open().removed;
            ++b;
        } else {
            ++open().added;
            ++a;
        }
    }
    return hunks;
}

} // namespace

std::vector<DiffHunk> sequenceDiff(const std::vector<QStringView> &before,
                                   const std::vector<QStringView> &after)
{
    const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype start = same.first - before.begin();
    const auto sameBehind =
        std::mismatch(before.rbegin(), before.rend() - start, after.rbegin(), after.rend() - start);
    const qsizetype behind = sameBehind.first - before.rbegin();
    const qsizetype beforeEnd = qsizetype(before.size()) - behind;
    const qsizetype afterEnd = qsizetype(after.size()) - behind;
    if (start == beforeEnd && start == afterEnd)
        return {};
    if (start == beforeEnd || start == afterEnd ||
        (beforeEnd - start) + (afterEnd - start) > MostCompared)
        return {{start, beforeEnd - start, start, afterEnd - start}};
    QHash<QStringView, int> numbers;
    const std::vector<int> from = numbered(before, start, beforeEnd, numbers);
    const std::vector<int> to = numbered(after, start, afterEnd, numbers);
    std::vector<DiffHunk> hunks = compared(from, to);
    for (DiffHunk &hunk : hunks) {
        hunk.before += start;
        hunk.after += start;
    }
    return hunks;
}

} // namespace stet
