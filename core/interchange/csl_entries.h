// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csl_json.h"

#include <QJsonObject>
#include <QSet>

#include <functional>
#include <utility>

namespace stet {

/// An entry of a bibliography in CSL's terms, whatever format it was written in.
struct CslEntry
{
    QJsonObject csl;
    int line = 0; ///< where it begins, from 1; 0 where that is not known
    QStringList remarks;
    QString repeated = {}; ///< a member that it has twice
    int index = -1;        ///< among all of the list, refused ones too, from 0; -1: not known
};

/// What a foreign bibliography holds before the rules for sources were asked.
struct CslEntries
{
    std::vector<CslEntry> entries;
    std::vector<RefusedEntry> refused;
    QStringList warnings; ///< about the file as a whole
};

/// Takes entries as they are read, some at a time and in order; warnings come at any time.
using CslEntriesSink = std::function<void(CslEntries)>;

/// Takes what an array of JSON has, its place from 0, and a member that it has twice.
using CslEntryVisit = std::function<void(const QJsonValue &, int, const QString &)>;

/// What a text of CSL-JSON holds, in order; see `readCslJson`.
[[nodiscard]] Result<> forEachCslEntry(const QByteArray &bytes, const CslEntryVisit &visit);

/// The entries of CSL-JSON, some at a time; what is no object is refused.
[[nodiscard]] Result<> readCslEntries(const QByteArray &bytes, const CslEntriesSink &sink);

/// Makes sources of entries, one after the other: each as `readCslJson` says. Of a key that stands
/// twice the first is taken.
class SourceTaker
{
public:
    /// `repeated`: a member that the entry has twice; empty where it has none.
    void take(const QJsonValue &entry, int index, int line = 0, const QString &repeated = {});

    /// As `take`, with remarks that go before the rules' own; `index` where the entry has none.
    void take(const CslEntry &entry, int index);

    /// What was taken since the last call.
    [[nodiscard]] ReadSources result() { return std::exchange(m_read, {}); }

private:
    ReadSources m_read;
    QSet<QString> m_keys;
};

/// Adds what a sink was given.
void addTo(CslEntries &all, CslEntries some);

[[nodiscard]] ReadSources sourcesFrom(const CslEntries &entries);

/// All that `writeCslJson` writes of a source, as one object.
[[nodiscard]] QJsonObject cslObjectOf(const Source &source);

/// Takes the text or number of a variable out of CSL; empty where it is neither, which stays.
[[nodiscard]] QString takeCslText(QJsonObject &csl, const char *variable);

// Entries on their way from the process that read a foreign file.
/// As many as are handed over at once.
inline constexpr size_t CslEntriesAtOnce = 200;
[[nodiscard]] QJsonObject toJson(const CslEntries &entries);
[[nodiscard]] CslEntries cslEntriesFromJson(const QJsonObject &json);

} // namespace stet
