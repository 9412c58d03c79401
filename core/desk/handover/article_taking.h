// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"
#include "core/desk/handover/taken_handover.h"

namespace stet {

// On the store thread within a transaction.

/// Adds the article of a hand-over, under its id, as one that is in check by who takes it, with a
/// log that says whose each word is. Its words are as they were; what it says of a check that this
/// desk did not see (the day of the last verification) is left out. Gives the number of the version
/// with all of it.
[[nodiscard]] Result<qint64> takeArticle(WriteScope &scope, const Handover &handover);

/// What became of a text that came with a hand-over.
struct TakenText
{
    bool proposed = false; ///< it waits as a side branch for a person to accept it or not
    qint64 revision = 0;   ///< of the version with the text that the other desk handed on; 0: none
};

/// Takes the text of an article that the desk has. What a checker changed in it is kept as a side
/// branch under the giver's name, unless they changed nothing, the article has it already, or the
/// same waits. Where the article came from the other desk, its later text takes the place of the
/// one before, as the giver's edit; or is a side branch, where somebody wrote here meanwhile.
[[nodiscard]] Result<TakenText> takeText(WriteScope &scope, const Handover &handover);

} // namespace stet
