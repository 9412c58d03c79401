// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal_record.h"
#include "core/galley/block.h"
#include "ui/editor/save_state.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QRect;
class QTextCursor;

namespace stet {

class ArticleFields;
class CommentCard;
class CommentKeeping;
class CommentPlaces;
class CommentsPanel;
class DeskSession;
class MarkdownEditor;
class OwnNames;

/// The comments of the open article: takes new ones on chosen words, shows what the desk has and
/// does with it what is asked for in the panel. Owned by the workspace; UI thread.
class ArticleComments : public QObject
{
    Q_OBJECT

public:
    /// `entry` gives what the journal is to know of the article; `workspace` is what the card
    /// stands over.
    ArticleComments(DeskSession &session,
                    MarkdownEditor &editor,
                    ArticleFields &fields,
                    std::function<JournalEntry()> entry,
                    QWidget *workspace);

    /// The editor holds this article by now.
    void open(ArticleId article);
    /// No article, or another one.
    void forget();
    /// The article is about to close: what is written in the card is given. Ready when the desk or
    /// the journal has it; with the desk's error where neither has: it is in the card then.
    [[nodiscard]] QFuture<Result<LastWord>> finish();
    /// The program may end at any moment: the journal gets what is written in the card now.
    void secure();
    [[nodiscard]] bool isSafe() const;    ///< the desk or the journal has every word
    [[nodiscard]] bool isWritten() const; ///< the card holds words that the desk has not

    /// For its tab, which owns it.
    [[nodiscard]] CommentsPanel *panel() const;
    /// Comments on the chosen words. Owned here.
    [[nodiscard]] QAction *commentAction() const;

Q_SIGNALS:
    /// Something to say in passing.
    void said(const QString &text);
    /// `doing` ends the sentence "Stet could not …".
    void errorRaised(const stet::Error &error, const QString &doing);
    void panelWanted();
    /// A comment that the desk did not take was left in the journal.
    void leftInJournal();
    /// So many are open.
    void counted(int open);

private:
    /// What takes a step back, from the comment as the step left it.
    using WayBack = std::function<QFuture<Result<Comment>>(const Comment &)>;

    void ask();
    void makeKeeping(std::function<JournalEntry()> entry);
    void reply(CommentId id, const QRect &place);
    void edit(CommentId id, const QRect &place);
    void setState(CommentId id, CommentState state);
    void takeReplyBack(CommentId id);
    void goTo(CommentId id);
    void offer(QMenu &menu, int position);
    void read();
    void show();
    void showCaret(DraftField field);
    void makePlaces();
    void tellOfJournal();
    [[nodiscard]] TextQuote quoteFrom(DraftField field, const QTextCursor &words) const;
    /// Headline, dek or body: the one that had the keyboard last.
    [[nodiscard]] DraftField fieldAtHand() const;
    void follow(const std::vector<CommentMove> &moves);
    [[nodiscard]] CommentPlaces &placesOf(DraftField field) const;
    [[nodiscard]] std::optional<TextRange> wordsOf(const Comment &comment) const;

    struct Step;
    /// For the card: gives what is wished.
    [[nodiscard]] auto giver(const QString &doing, const QString &done, const WayBack &back);
    void finish(const Step &step);
    [[nodiscard]] const Comment *comment(CommentId id) const;
    /// The last reply of who is at this window that still stands; -1: none.
    [[nodiscard]] int ownReplyOf(const Comment &comment) const;

    DeskSession &m_session;
    OwnNames *m_own;
    MarkdownEditor &m_editor;
    ArticleFields &m_fields;
    std::array<CommentPlaces *, 3> m_places{}; ///< of headline, dek and body
    CommentsPanel *m_panel;
    CommentCard *m_card;
    CommentKeeping *m_keeping = nullptr;
    QAction *m_comment;
    QTimer m_minute;
    ArticleId m_article;
    std::vector<Comment> m_comments;
    int m_reading = 0; // the newest question to the desk; earlier answers are dropped
};

} // namespace stet
