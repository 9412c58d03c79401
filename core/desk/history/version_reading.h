// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/history/version_record.h"

namespace stet {

struct Stores;

// What a version was, and what had been said of its words when it was made. Called on a reading
// thread, in one snapshot.
//
// Sources and verdicts have no copy in a version: they are made anew from what is never changed.
//
// * Which sources a version cites, in which order and role, its own words say.
// * What had been said by then is what the record tells before the event that made the version:
//   verdicts given and not yet withdrawn, evidence bound and not yet withdrawn, claims not yet
//   dropped. A version that came with an import has no such event, and nothing was said of it here.
// * Whether a verdict stood on the version is asked of the rule that asks it today
//   (`checkedArticle`, `standingOf`), with the version's words and that evidence, compared with the
//   newest snapshot of its source that had been kept by then.
// * A claim is kept with its words of today. Where those are others than the verdict was given on,
//   or stand in the version among look-alikes, the verdict is looked for by the hash of its words
//   and counts where these are the words of exactly one sentence of the version.
// * What cannot be told is not told: a verdict that is found in none of these ways counts as
// fallen.

/// See `History::version`.
[[nodiscard]] Result<VersionRecord> readVersion(Stores &stores, ArticleId article, qint64 number);

/// See `History::now`.
[[nodiscard]] Result<VersionRecord>
readNow(Stores &stores, ArticleId article, const ArticleContent &content);

} // namespace stet
