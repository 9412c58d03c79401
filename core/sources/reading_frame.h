// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace stet {

// How a program and the process that reads for it tell where a message ends: its length, eight
// bytes with the highest first, stands before it.

inline constexpr qsizetype FrameHead = 8;

/// A reader says this, without a word, once a text comes: what ends it from there on may be that
/// text's doing.
inline const QByteArray ReadingBegins;

/// No text and no answer is longer: 1 GB.
inline constexpr quint64 MostMessageBytes = quint64(1) << 30;

[[nodiscard]] QByteArray frameHead(qsizetype length);

/// The length that the first bytes of `frame` state; nothing where they are too few, or no message
/// is so long.
[[nodiscard]] std::optional<qsizetype> statedLength(const QByteArray &frame);

} // namespace stet
