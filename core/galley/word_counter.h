// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stet {

/// Counts the words of a text that comes in pieces: a word is a run of letters and digits with
/// apostrophes and hyphens inside; a dot or comma between digits does not end one. Each Chinese
/// character and each kana is a word.
class WordCounter
{
public:
    void add(std::string_view text);

    /// What follows is a new word.
    void separate() { m_inside = false; }

    [[nodiscard]] int count() const { return m_count; }

private:
    void addBeyondAscii(char32_t c);

    int m_count = 0;
    bool m_inside = false;
};

} // namespace stet
