// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace stet {

/// `text` as finding compares it: lower case, without accents, UTF-8.
[[nodiscard]] QByteArray foldedForFinding(const QString &text);

/// What somebody typed, ready to be compared with many texts. Every word of it must be found.
struct Needle
{
    std::vector<QByteArray> words; ///< folded
    QByteArray whole;              ///< folded, with one space between words
    quint64 letters = 0;           ///< see `lettersOf`

    [[nodiscard]] bool isEmpty() const { return words.empty(); }
};

[[nodiscard]] Needle needleOf(const QString &typed);

/// A set of the bytes that a folded text has; one that lacks a letter of the needle is passed by.
[[nodiscard]] quint64 lettersOf(std::string_view folded);

/// How well a folded text answers: higher is better, 0: not at all. The beginning of a word
/// counts more than its middle, and letters that only come in the right order count least.
/// `second` (a slug, a path) counts half.
[[nodiscard]] int
scoreOf(const Needle &needle, std::string_view folded, std::string_view second = {});

} // namespace stet
