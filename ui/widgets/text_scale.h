// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stet {

/// The size of text, in points, that the window's own measures are made for; no smaller is used.
inline constexpr double usualTextPoints = 9.75;

/// How much larger the user's system wants text than that; 1 where it does not. UI thread.
[[nodiscard]] double textScale();

/// A measure of something that holds text, in pixels at the usual size of text, grown with the
/// text.
[[nodiscard]] int withText(int pixels);

} // namespace stet
