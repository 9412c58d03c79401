// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/reading_text.h"
#include "core/model/language.h"

#include <QString>

#include <vector>

namespace stet {

/// A stretch of a passage, in UTF-16 units of its normalised words.
struct WordRange
{
    qint32 start = 0;
    qint32 length = 0;

    [[nodiscard]] qint32 end() const { return start + length; }

    bool operator==(const WordRange &) const = default;
};

/// What changes how words read.
struct ReadingMark
{
    enum class What { Struck, Link, Cite };
    What what = What::Cite;
    WordRange words; ///< of a citation of length 0, behind the word that it stands at
    QString target;  ///< of a link its address, of a citation its items: "@a, p. 4; @b"

    bool operator==(const ReadingMark &) const = default;
};

/// What is one claim unless a person splits it or joins it with others: a sentence, a heading, a
/// cell or a row of facts.
struct CheckUnit
{
    WordRange words;
    quint64 hash = 0;    ///< of words and reading
    int rowHead = -1;    ///< of a table's cell: the unit that heads its row, and its column
    int columnHead = -1;
    bool cell = false;

    bool operator==(const CheckUnit &) const = default;
};

/// A word of a passage, for finding claims that begin at it.
struct WordStart
{
    qint32 at = 0;
    quint32 hash = 0; ///< of the word

    bool operator==(const WordStart &) const = default;
};

/// The words of one block or field as read, normalised (`quoteWords`), with what changes their
/// reading. Immutable and shared between versions of an article.
struct Passage
{
    QString words;
    std::vector<qint32> origins; ///< of each unit: where it is in the reading text; and the end
    std::vector<TextRun> runs;   ///< from reading text to source
    std::vector<TextRange> cites; ///< in the source
    std::vector<ReadingMark> marks; ///< by place
    std::vector<CheckUnit> units;   ///< in order; between them is nothing that can be checked
    std::vector<WordStart> starts;  ///< of all words
    bool heading = false;
    bool preset = false; ///< a heading that the kind gives its articles: no claim

    bool operator==(const Passage &) const = default;
};

/// The passage of a block of the body.
[[nodiscard]] Passage passageOf(const Block &block, const Language &language);

/// That of plain text: a headline, a dek.
[[nodiscard]] Passage plainPassage(const QString &text, const Language &language);

/// That of a fact, one unit.
[[nodiscard]] Passage factPassage(const QString &name, const QString &value);

/// Whether there is a letter, digit or symbol in it: punctuation alone asserts nothing.
[[nodiscard]] bool hasWords(QStringView text);

/// Whether a word may end or begin before the unit at `at`: no letters or digits of one word
/// stand on both sides. Scripts that are written without spaces have such a place everywhere.
[[nodiscard]] bool isWordBoundary(QStringView text, qsizetype at);

} // namespace stet
