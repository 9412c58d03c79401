// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/reading_text.h"
#include "core/model/language.h"
#include "core/review/claims/word_boundary.h"

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
    enum class What { Struck, Link, Cite, Box };
    What what = What::Cite;
    WordRange words; ///< of a citation of length 0, behind the word that it stands at
    QString target;  ///< of a link its address, of a citation its items: "@a, p. 4; @b", of a box
                     ///< before the words "ticked" or "empty"
    TextRange source = {}; ///< but for a box: where it is written, with what is struck or linked

    bool operator==(const ReadingMark &) const = default;
};

/// What is one claim unless a person splits it or joins it with others: a sentence, a heading, a
/// cell or a row of facts.
struct CheckUnit
{
    WordRange words;
    quint64 hash = 0; ///< of words and reading
    int rowHead = -1; ///< of a table's cell: the unit that heads its row, and its column
    int columnHead = -1;
    bool cell = false;

    bool operator==(const CheckUnit &) const = default;
};

/// The words of one block or field as read, normalised (`quoteWords`), with what changes their
/// reading. Immutable and shared between versions of an article.
struct Passage
{
    /// Prose goes on from passage to passage, so that one explains the next. Nothing else does.
    enum class Flow { Prose, Heading, Apart };

    QString words;
    std::vector<qint32> origins;    ///< of each unit: where it is in the reading text; and the end
    std::vector<TextRun> runs;      ///< from reading text to source
    std::vector<ReadingMark> marks; ///< by place
    std::vector<CheckUnit> units;   ///< in order; between them is nothing that can be checked
    std::vector<WordStart> starts;  ///< of all words
    Flow flow = Flow::Apart;
    quint64 about = 0; ///< of a caption its picture, of a fact its name; 0: nothing

    bool operator==(const Passage &) const = default;
};

/// The passage of a block of the body, or of `parseInline`; of code one without words. `source` is
/// the text that the block was read from.
[[nodiscard]] Passage passageOf(const Block &block, QStringView source, const Language &language);

/// That of plain text: a headline, a dek.
[[nodiscard]] Passage plainPassage(const QString &text, const Language &language);

/// That of a fact, one unit. Its source is `factText`.
[[nodiscard]] Passage factPassage(const QString &name, const QString &value);

/// Whether a citation is one of the claim of `words`: it stands in or right behind them, or before
/// the first words of all.
[[nodiscard]] bool isCited(const ReadingMark &mark, const WordRange &words);

/// Whether the mark names the source of that citation key.
[[nodiscard]] bool citesKey(const ReadingMark &mark, const QString &key);

/// The first mark that begins at `at` or behind it.
[[nodiscard]] std::vector<ReadingMark>::const_iterator firstMark(const Passage &passage, qint32 at);

/// What changes the reading of `words`, a line each (`ClaimSelector::reading`).
[[nodiscard]] QString readingOf(const Passage &passage, const WordRange &words);

/// Of words and reading, the same in every run and on every machine; 0 for no words.
[[nodiscard]] quint64 stretchHash(const Passage &passage, const WordRange &words);

/// The same of words and reading as a claim keeps them; of whole units it is `CheckUnit::hash`.
[[nodiscard]] quint64 stretchHash(QStringView words, const QString &reading);

/// Index of the unit that the word at `at` lies in, or of the next one; units.size(): none.
[[nodiscard]] size_t unitAt(const Passage &passage, qint32 at);

} // namespace stet
