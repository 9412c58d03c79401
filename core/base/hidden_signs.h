// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// What turns the order in which a text is read, and what nobody sees: marks, embeddings, overrides
/// and isolates of direction (UAX #9), characters without a width, tags. Joiners are none: some
/// scripts are written with them.
[[nodiscard]] bool turnsOrHides(char32_t point);

/// `text` with a sign in the place of each of those, and of joiners between letters that need none,
/// unit for unit, so that places stay what they are. To look at, never to keep.
[[nodiscard]] QString withSigns(const QString &text);

} // namespace stet
