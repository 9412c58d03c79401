// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QJsonObject>
#include <QString>

namespace stet {

class DeskSession;

/// Does one step of the sample's checks, in the name of the session, with the article as it is by
/// now. `step` has members for one of these; words are given as the text has them, once in all of
/// it. Waits.
///
///     "claim": a piece of a sentence, or "part": the very words
///         with "quotes": [{source, snapshot, words}], "attest": {source, who, what, when, how},
///         "verdict", "note", "reason"; "ask": a note; "answer" to the newest, "settled"
///     "claims": pieces of sentences, with "verdict", "reason"
///     "split": a piece, "before": the words that the second claim begins with
///     "join": [two pieces]
///     "edit": {"removed" or "behind", "inserted"}
///     "state": the article's; "sign" with "reason"
///     "take": the files of `later`, a folder
[[nodiscard]] Result<> doSampleStep(DeskSession &session,
                                    const Article &article,
                                    const QJsonObject &step,
                                    const QString &later);

} // namespace stet
