// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// Whether two names read alike, so that nobody becomes another by writing theirs a little
/// differently: whatever the case, the spaces, signs that nobody sees (`turnsOrHides`), forms that
/// Unicode calls the same (NFKC), and letters of Greek and Cyrillic that look like Latin ones in
/// either case (after Unicode Technical Standard 39, "confusables").
[[nodiscard]] bool readAlike(const QString &name, const QString &other);

} // namespace stet
