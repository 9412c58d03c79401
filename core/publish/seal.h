// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>

namespace stet {

/// How a file that Stet writes carries its seal: as a comment of HTML or XML, of style sheets or
/// scripts, of robots.txt; as the last member of a JSON object, whose closing brace it brings, and
/// in ninjs, which takes no member of one's own, as an alternative id.
enum class SealStyle { Html, Css, Text, Json, Ninjs };

/// How a file stands to the seal that it carries.
enum class SealState {
    None,   ///< it carries none
    Whole,  ///< it holds what Stet wrote, byte for byte
    Broken, ///< it was changed since
};

/// Appends a seal with a hash of all that stands before it, so that a file itself tells whether
/// it was changed since Stet wrote it. For slips, not against anyone who means it.
void appendSeal(std::string &bytes, SealStyle style);

/// Pure; callable from any thread.
[[nodiscard]] SealState sealOf(QByteArrayView bytes, SealStyle style);

} // namespace stet
