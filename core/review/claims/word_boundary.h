// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

/// A word of a text: where it begins, and a hash of it.
struct WordStart
{
    qint32 at = 0;
    quint32 hash = 0;

    bool operator==(const WordStart &) const = default;
};

/// Whether there is a letter, digit or symbol in it: punctuation alone asserts nothing.
[[nodiscard]] bool hasWords(QStringView text);

/// Whether a claim may begin or end before the unit at `at`, which is in the text or its end: no
/// letters or digits of one word stand on both sides, and no character is cut. Scripts that are
/// written without spaces between words have such a place behind each letter.
[[nodiscard]] bool isWordBoundary(QStringView text, qsizetype at);

/// The marks at the end of a text that are written into one with what would follow: "(", "-".
[[nodiscard]] QStringView marksBefore(QStringView text);

/// The marks at the beginning of a text that are written into one with what would stand before.
[[nodiscard]] QStringView marksBehind(QStringView text);

/// Whether a mark stands before words that it belongs to: a bracket or quotation mark.
[[nodiscard]] bool opensWords(QChar mark);

/// All places of a text where a word or a mark begins, in order. Linear in the text.
[[nodiscard]] std::vector<WordStart> wordStarts(QStringView text);

/// The hash of the first word of a text as `wordStarts` gives it, the text not being empty.
[[nodiscard]] quint32 firstWordHash(QStringView text);

} // namespace stet
