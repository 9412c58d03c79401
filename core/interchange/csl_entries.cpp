// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_entries.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace stet {

void addTo(CslEntries &all, CslEntries some)
{
    std::move(some.entries.begin(), some.entries.end(), std::back_inserter(all.entries));
    std::move(some.refused.begin(), some.refused.end(), std::back_inserter(all.refused));
    all.warnings += some.warnings;
}

ReadSources sourcesFrom(const CslEntries &entries)
{
    SourceTaker taker;
    int index = 0;
    for (const CslEntry &entry : entries.entries)
        taker.take(entry, index++);
    ReadSources read = taker.result();
    read.refused.insert(read.refused.end(), entries.refused.begin(), entries.refused.end());
    std::stable_sort(read.refused.begin(),
                     read.refused.end(),
                     [](const RefusedEntry &a, const RefusedEntry &b) { return a.line < b.line; });
    read.warnings = entries.warnings;
    return read;
}

QJsonObject toJson(const CslEntries &entries)
{
    QJsonArray taken;
    for (const CslEntry &entry : entries.entries) {
        QJsonObject one{{QStringLiteral("line"), entry.line},
                        {QStringLiteral("remarks"), QJsonArray::fromStringList(entry.remarks)},
                        {QStringLiteral("csl"), entry.csl}};
        if (!entry.repeated.isEmpty())
            one.insert(QStringLiteral("repeated"), entry.repeated);
        taken.append(one);
    }
    QJsonArray refused;
    for (const RefusedEntry &entry : entries.refused)
        refused.append(QJsonObject{{QStringLiteral("index"), entry.index},
                                   {QStringLiteral("line"), entry.line},
                                   {QStringLiteral("key"), entry.key},
                                   {QStringLiteral("reason"), entry.reason}});
    return {{QStringLiteral("entries"), taken},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(entries.warnings)}};
}

CslEntries cslEntriesFromJson(const QJsonObject &json)
{
    const auto textsOf = [](const QJsonValue &value) {
        QStringList texts;
        for (const QJsonValue &text : value.toArray())
            texts.append(text.toString());
        return texts;
    };
    CslEntries entries;
    const QJsonArray taken = json.value(u"entries").toArray();
    entries.entries.reserve(size_t(taken.size()));
    for (const QJsonValue &value : taken) {
        const QJsonObject entry = value.toObject();
        entries.entries.push_back({entry.value(u"csl").toObject(),
                                   entry.value(u"line").toInt(),
                                   textsOf(entry.value(u"remarks")),
                                   entry.value(u"repeated").toString()});
    }
    for (const QJsonValue &value : json.value(u"refused").toArray()) {
        const QJsonObject entry = value.toObject();
        entries.refused.push_back({entry.value(u"index").toInt(),
                                   entry.value(u"key").toString(),
                                   entry.value(u"reason").toString(),
                                   entry.value(u"line").toInt()});
    }
    entries.warnings = textsOf(json.value(u"warnings"));
    return entries;
}

} // namespace stet
