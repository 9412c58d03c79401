// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stet {

/// Takes the first text that stands under the name `member` (of letters alone) out of what
/// `canonicalJson` wrote, and leaves an empty one: Qt reads a text with line ends sign by sign,
/// which for an article's takes longer than all else that is done to read it. None, and nothing is
/// taken, where there is no such text or more is escaped in it than `canonicalJson` escapes.
[[nodiscard]] std::optional<QString> takeCanonicalText(QByteArray &json, const QByteArray &member);

} // namespace stet
