// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/handover/handover_values.h"

#include <QByteArray>

namespace stet {

// What was said of one article's words, as the plain file `checks/SLUG.json` of an export: the
// documents that a hand-over carries, without text, sources and snapshots, which an export has in
// files of their own.

struct ArticleChecks
{
    Handover said; ///< of what it says of the article the id alone is known
    QString words; ///< `wordsHash` of the text that `said.changes` are places of
};

/// Indented JSON with a proof, the hash of all of it.
[[nodiscard]] QByteArray writeChecksFile(const ArticleChecks &checks);

/// InvalidInput where it is no such file, where anything in it is other than was written, and where
/// a claim, evidence, verdict or sign-off is not what its own hash is of; TooNew for a later
/// format. Nothing of it is trusted beyond that: who takes it asks the rules. Pure; any thread.
[[nodiscard]] Result<ArticleChecks> readChecksFile(const QByteArray &bytes);

} // namespace stet
