// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace stet {

/// A part of a message (RFC 2045 to 2049): an e-mail, or a saved page (MHTML, RFC 2557).
struct MimePart
{
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, lines unfolded
    QByteArray body;                                  ///< decoded; empty where there are parts
    std::vector<MimePart> parts;
    bool isDamaged = false; ///< no end, no valid encoding: what could be read is here

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// The media type, lower case; text/plain where none is stated.
    [[nodiscard]] QByteArray mediaType() const;
    /// The name of a file that the part is meant as; empty where it is none.
    [[nodiscard]] QString fileName() const;
};

/// What is kept of one message.
inline constexpr int MostMimeParts = 10'000;
inline constexpr int DeepestMimePart = 20;

/// Reads a message. Never fails: a boundary that does not end, a base64 that is none, more parts
/// than `MostMimeParts` and a deeper nesting than `DeepestMimePart` make their part damaged. Linear
/// time.
[[nodiscard]] MimePart readMime(const QByteArray &bytes);

/// A header's words: "=?utf-8?q?caf=C3=A9?=" is "café" (RFC 2047); one line.
[[nodiscard]] QString decodedWords(const QByteArray &header);

} // namespace stet
