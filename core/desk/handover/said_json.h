// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/handover/handover_values.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace stet {

// The part that hand-overs and exports have in common: what was said of an article's words, and who
// changed which of them last.

/// What evidence of a file may rest on where the file brings it along.
struct HandedLibrary
{
    QSet<SourceId> sources;
    QHash<SnapshotId, QByteArray> words; ///< hashes of what snapshots say
};

/// Adds changes, claims, evidence, verdicts and the sign-off to `json`.
void putSaid(QJsonObject &json, const Handover &said);

/// Reads what `putSaid` wrote into `said`, of which the article's id is known. Each document has to
/// be what its own hash is of, and of this article; evidence has to rest on `library`, where one is
/// given. Gives what does not agree ("claims 3"); empty: nothing.
[[nodiscard]] QString
takeSaidFrom(const QJsonObject &json, Handover &said, const HandedLibrary *library);

/// Whether a document of `putSaid` is of a later format than this program knows.
[[nodiscard]] bool hasLaterSaid(const QJsonObject &json);

/// A line of what people are called, or words that a desk kept; what is not clean was not written
/// by a desk.
[[nodiscard]] bool isCleanText(const QString &text);

[[nodiscard]] QJsonObject handToJson(const Hand &hand);
[[nodiscard]] Hand handFromJson(const QJsonValue &json);

/// Gives the entries of a part one by one to `take`, until one is refused; gives which that was
/// ("claims 3"), or the part alone where there are far too many; empty: none.
[[nodiscard]] QString takeEntries(const QJsonObject &json,
                                  const QString &part,
                                  const std::function<bool(const QJsonValue &)> &take);

} // namespace stet
