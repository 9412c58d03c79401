// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/snapshot_text_json.h"

#include "core/base/core_words.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::array<const char *, 4> KindNames = {"main", "boilerplate", "navigation", "hidden"};

QString kindName(RunKind kind)
{
    return QString::fromLatin1(KindNames.at(size_t(kind)));
}

std::optional<RunKind> kindNamed(const QString &name)
{
    const auto *at = std::find_if(KindNames.begin(), KindNames.end(), [&](const char *one) {
        return name == QLatin1StringView(one);
    });
    return at == KindNames.end() ? std::nullopt : std::optional(RunKind(at - KindNames.begin()));
}

bool hasWholeRuns(const SnapshotText &text)
{
    qsizetype end = 0;
    for (const SnapshotRun &run : text.runs) {
        if (run.start != end || run.length <= 0)
            return false;
        end += run.length;
    }
    return text.runs.empty() || end == text.text.size();
}

} // namespace

QJsonObject toJson(const SnapshotText &text)
{
    QJsonArray runs;
    for (const SnapshotRun &run : text.runs)
        runs.append(QJsonArray{run.start, run.length, kindName(run.kind)});
    QJsonArray marks;
    for (const LocatorMark &mark : text.marks)
        marks.append(QJsonArray{mark.start, mark.locator});
    return {{QStringLiteral("text"), text.text},
            {QStringLiteral("runs"), runs},
            {QStringLiteral("marks"), marks},
            {QStringLiteral("extractor"), text.extractor}};
}

Result<SnapshotText> snapshotTextFromJson(const QJsonObject &json)
{
    const auto damaged = [] {
        return fail(ErrorCode::Corrupt, CoreWords::tr("The text that was read is damaged."));
    };
    SnapshotText text;
    if (!json.value(QLatin1StringView("text")).isString())
        return damaged();
    text.text = json.value(QLatin1StringView("text")).toString();
    text.extractor = json.value(QLatin1StringView("extractor")).toString();
    for (const QJsonValue &run : json.value(QLatin1StringView("runs")).toArray()) {
        const std::optional<RunKind> kind = kindNamed(run[2].toString());
        if (!kind)
            return damaged();
        text.runs.push_back({run[0].toInteger(-1), run[1].toInteger(-1), *kind});
    }
    qsizetype last = 0;
    for (const QJsonValue &mark : json.value(QLatin1StringView("marks")).toArray()) {
        const qsizetype start = mark[0].toInteger(-1);
        if (start < last || start > text.text.size())
            return damaged();
        last = start;
        text.marks.push_back({start, mark[1].toString()});
    }
    return hasWholeRuns(text) ? Result<SnapshotText>(text) : damaged();
}

} // namespace stet
