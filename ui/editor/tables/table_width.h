// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace stet {

/// How many columns of a fixed font a text takes: two for wide letters of East Asia and emoji
/// (Unicode Standard Annex 11), none for combining marks and what is not shown.
[[nodiscard]] qsizetype displayWidth(QStringView text);

} // namespace stet
