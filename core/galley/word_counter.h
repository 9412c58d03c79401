// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace stet {

/// Counts the words and characters of a UTF-8 text that comes in pieces: a word is a run of letters
/// and digits with single apostrophes and hyphens inside; a dot or comma between digits does not
/// end one. Each Chinese character and each kana is a word. A character is what is read as one:
/// marks, joiners and what they join go with the one before.
class WordCounter
{
public:
    void add(std::string_view text);

    /// What follows is a new word.
    void separate() { m_state = State::Outside; }

    /// A line ends, which reads as a space.
    void breakLine();

    /// The space that came last does not stand there.
    void dropSpace() { --m_characters; }

    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] int characters() const { return m_characters; }

private:
    enum class State : unsigned char { Outside, Inside, Joined };

    /// Reads from `at` to `end` one by one, a little further where a character goes on.
    [[nodiscard]] size_t addSlowly(std::string_view text, size_t at, size_t end);
    /// Reads on from `at` chunk by chunk while the characters are ASCII.
    [[nodiscard]] size_t addPlain(std::string_view text, size_t at);
    [[nodiscard]] static State stateBehind(std::string_view text, size_t at);
    void addBeyondAscii(char32_t c);
    void addLetter();
    void countBeyondAscii(char32_t c);

    int m_count = 0;
    int m_characters = 0;
    bool m_joined = false; ///< the next one goes with the character before
    State m_state = State::Outside;
};

/// The characters of a text as `WordCounter` counts them.
[[nodiscard]] int charactersOf(const QString &text);

} // namespace stet
