// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "core/desk/claims/cited_words.h"
#include "ui/editor/cite/sentence_citer.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

#include <deque>
#include <functional>
#include <vector>

namespace stet {

/// Binds words of a source to sentences that cite it since a moment ago, as soon as the desk has
/// those sentences: what is typed is kept a little later than it is seen. What waits stands beside
/// the words in the journal, where the desk does not take these (`waiting`). A binding by the
/// author proposes; somebody else verifies. UI thread.
class AuthorBinding : public QObject
{
    Q_OBJECT

public:
    /// `isKept`: the desk has every word that was typed into the article.
    AuthorBinding(DeskSession &session,
                  std::function<bool(const ArticleId &)> isKept,
                  QObject *parent);

    void bind(const ArticleId &article, const CitedSentence &sentence, const NewEvidence &evidence);

    /// What is not bound yet, for the journal.
    [[nodiscard]] std::vector<CitedWords> waiting(const ArticleId &article) const;

    /// The program may end at any moment: what waits is bound now, or left to Recovery.
    void secure();
    /// All is bound, or waits with words that the desk has not either: the journal has both.
    [[nodiscard]] bool isSafe() const;
    /// The words of the article are left to Recovery, and what waits with them.
    void leave(const ArticleId &article);

    /// The desk has every word that was typed: what waits for its sentence is bound now, or told
    /// why not. Calls `done` behind that.
    void finish(std::function<void()> done);

Q_SIGNALS:
    void statusMessage(const QString &text);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    struct Wish
    {
        ArticleId article;
        CitedWords cited;
    };

    /// Whether the desk had every word when it was asked for the sheet.
    enum class Words { Coming, Kept };

    void look();
    void tryFirst(const ReviewedArticle &sheet, Words words);
    void refused(const Error &error, const Article &article);
    void leaveToRecovery(const Article &article, const Error &refusal);
    void next();
    void giveUp();
    void drop(const Error &error);

    DeskSession &m_session;
    const std::function<bool(const ArticleId &)> m_isKept;
    const QUuid m_writer; ///< in the journal
    std::deque<Wish> m_wishes;
    QTimer m_again;
    QTimer m_late;                ///< since `finish`
    std::function<void()> m_done; ///< of `finish`
    bool m_looking = false;       ///< at the first of them
    bool m_ending = false;        ///< the program, or so it seems
    int m_round = 0;              ///< answers to an earlier first one are not ours
};

} // namespace stet
