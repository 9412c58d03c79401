// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>

namespace stet {

/// The comments of the files that Stet writes.
enum class SealStyle { Html, Css };

/// How a file stands to the seal that it carries.
enum class SealState {
    None,   ///< it carries none
    Whole,  ///< it holds what Stet wrote, byte for byte
    Broken, ///< it was changed since
};

/// Appends a comment with a hash of all that stands before it, so that a file itself tells whether
/// it was changed since Stet wrote it. For slips, not against anyone who means it.
void appendSeal(std::string &bytes, SealStyle style);

/// Pure; callable from any thread.
[[nodiscard]] SealState sealOf(QByteArrayView bytes, SealStyle style);

} // namespace stet
