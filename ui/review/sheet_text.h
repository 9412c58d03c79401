// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/proposed_marks.h"
#include "ui/review/sheet_rows.h"
#include "ui/widgets/tokens.h"

#include <QFont>
#include <QHash>
#include <QTextCharFormat>

class QTextCursor;
class QTextDocument;

namespace stet {

/// An article's checked words as a document to read: passages as paragraphs, numbers of sources
/// behind the words that they stand at, a line under each claim by its state, words that somebody
/// proposes to take out struck through and those that are to come underlined behind a caret. Knows
/// which place of the document is which word. Not the page: what is checked and nothing else.
class SheetText
{
public:
    struct Looks
    {
        QFont text;
        const Tokens *tokens = nullptr;
        QHash<QString, int> numbers; ///< of the sources, by citation key
    };

    /// Fills the document; what it held goes.
    void fill(QTextDocument &document, const SheetRows &rows, const Looks &looks);
    /// Draws anew what changed of the same words. False where the words are others: fill it then.
    bool restyle(QTextDocument &document, const SheetRows &rows, const Looks &looks);

    /// The place of a row in the document, in UTF-16 units; of length 0 where it has none.
    [[nodiscard]] TextRange rangeOf(int row) const;
    /// The row at a place of the document; -1: none.
    [[nodiscard]] int rowAt(int position) const;
    /// The rows of which words stand between two places, in the order of the page.
    [[nodiscard]] std::vector<int> rowsIn(int start, int end) const;
    /// The words between two places; none where they are of several passages, or none at all.
    [[nodiscard]] std::optional<ClaimPlace> placeOf(int start, int end) const;

private:
    /// Letters that the document has and the words have not.
    struct Insert
    {
        enum class What { SourceNumber, ProposedWords };

        qint32 at = 0; ///< behind so many units of the words
        int start = 0; ///< in the document
        int length = 0;
        What what = What::SourceNumber;
    };

    struct Shown
    {
        size_t passage = 0;
        int start = 0;  ///< in the document
        int length = 0; ///< with inserts
        std::vector<Insert> inserts;
    };

    void add(QTextCursor &cursor, size_t passage, const Looks &looks);
    void addInsert(QTextCursor &cursor,
                   Shown &shown,
                   Insert insert,
                   const QString &text,
                   const QTextCharFormat &around,
                   const Looks &looks);
    void strikeOut(QTextDocument &document, const Looks &looks) const;
    [[nodiscard]] static QTextCharFormat
    formatOf(Insert::What what, const QTextCharFormat &around, const Looks &looks);
    void styleRow(QTextDocument &document, int row, const Looks &looks) const;
    [[nodiscard]] int beginOf(const Shown &shown, qint32 word) const;
    [[nodiscard]] int endOf(const Shown &shown, qint32 word) const;
    [[nodiscard]] qint32 wordAt(const Shown &shown, int position) const;
    [[nodiscard]] const Shown *shownAt(int position) const;
    [[nodiscard]] QTextCharFormat formatOf(const PlacedPassage &placed, const Looks &looks) const;

    SheetRows m_rows;
    std::vector<Shown> m_shown;             ///< by place, one a passage
    std::vector<ClaimStanding> m_standings; ///< as the rows are drawn
    std::vector<ProposedMark> m_proposed;
};

} // namespace stet
