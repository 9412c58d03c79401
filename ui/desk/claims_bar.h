// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim_tally.h"

#include <QPalette>
#include <QRect>
#include <QString>

class QPainter;

namespace stet {

/// What of an article's claims is closed, in words: "7 of 9 closed (no facts: 2)"; empty where it
/// has none.
[[nodiscard]] QString claimsText(const ClaimCounts &counts);

/// What the claims of an article are, and for whom they wait, in sentences.
[[nodiscard]] QString claimsSentence(const ClaimTally &tally);

/// Paints the claims as a bar in the middle of `cell`, each part with a shape of its own beside its
/// colour: verified ones as a full bar, those that are no fact as two lines, disputed and changed
/// ones as a full bar in pieces, those without a source and drifted ones as a thin one, unchecked
/// ones as the empty track.
void paintClaimsBar(QPainter &painter,
                    const QRect &cell,
                    const ClaimCounts &counts,
                    Qt::LayoutDirection direction,
                    const QPalette &palette);

} // namespace stet
