// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/comments.h"
#include "core/galley/block.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <optional>
#include <vector>

class QPlainTextEdit;

namespace stet {

class TextMirror;

/// Where the words of an article's comments stand in one of its texts: followed at each change,
/// looked for on the pool where they are not known, and marked. The desk is told now and then,
/// since each time is a line of its record. Owned by ArticleComments; UI thread.
class CommentPlaces : public QObject
{
    Q_OBJECT

public:
    static constexpr int TellAfterMs = 15'000;

    /// The desk is told this long after the first move that it does not know.
    CommentPlaces(DraftField which,
                  QPlainTextEdit &text,
                  const TextMirror &mirror,
                  QObject *parent,
                  int tellAfterMs = TellAfterMs);

    /// The comments of the article; those of other texts are passed over. Those that were there
    /// before stay where they are.
    void setComments(const std::vector<Comment> &comments);
    /// None: another text comes.
    void forget();
    /// None where the words are gone, or were not found yet.
    [[nodiscard]] std::optional<TextRange> wordsOf(CommentId id) const;
    /// The open comments on the place, those on fewer words first.
    [[nodiscard]] std::vector<CommentId> at(qsizetype position) const;
    /// The text is about to be another one. Ready when `moved` has told of every move, or of those
    /// that are known where the pool has no thread for a second: where words stand is no word.
    [[nodiscard]] QFuture<void> finish();
    /// The desk did not take these: it is told once more.
    void setUntold(const std::vector<CommentMove> &moves);

Q_SIGNALS:
    /// Words were found, came to other words, or are gone.
    void changed();
    /// The desk should know that words are others by now, or stand elsewhere.
    void moved(const std::vector<stet::CommentMove> &moves);

private:
    struct Anchor
    {
        CommentId id;
        TextQuote known;                       ///< as the desk has it, or has been told
        std::optional<TextQuote> renewed = {}; ///< what it should be told by now
        std::optional<TextRange> words = {};
        bool open = true;
        bool behind = false; ///< the desk's place is of a later text than ours
        bool untold = false; ///< the desk did not take what it was told last
    };

    /// What a look on the pool found of an anchor.
    struct Found
    {
        std::optional<TextRange> words;
        std::optional<TextQuote> renewed;
        bool asTold = false; ///< by the place that the desk has
    };

    static std::vector<Found> lookFor(const QString &text, const std::vector<Anchor> &anchors);

    void follow(qsizetype at, qsizetype removed, qsizetype inserted);
    void look();
    void take(const std::vector<Anchor> &asked, const std::vector<Found> &found);
    void mark();
    void tell();
    void tellAndAnswer();

    const DraftField m_which;
    QPlainTextEdit &m_text;
    const TextMirror &m_mirror;
    QTimer m_pause;
    QTimer m_telling;
    QTimer m_late;        ///< while somebody waits for the end
    bool m_stale = false; ///< the text has changed since the last look that came to an end
    std::vector<QPromise<void>> m_finishers;
    std::vector<Anchor> m_anchors;
    int m_round = 0; ///< of looking; an answer to an earlier one is dropped
};

} // namespace stet
