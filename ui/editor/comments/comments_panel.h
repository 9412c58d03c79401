// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/comments/comments_model.h"

#include <QWidget>

class QAbstractButton;
class QAction;
class QCheckBox;
class QListView;
class QMenu;

namespace stet {

class CommentDelegate;
class NoticeBar;

/// What the desk says about words of the open article, each a click from them, with what can be
/// done about it. Settled comments are shown on demand. Owned by its tab; UI thread.
class CommentsPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Access { Write, ReadOnly };

    explicit CommentsPanel(Access access, QWidget *parent = nullptr);

    void setEntries(std::vector<CommentEntry> entries, qint64 nowMs);
    [[nodiscard]] int openCount() const;
    /// Chooses a comment and brings it into view; the focus stays where it is.
    void choose(CommentId id);
    /// Says what was done, with a way back.
    [[nodiscard]] NoticeBar &notice() const;

Q_SIGNALS:
    void placeWanted(stet::CommentId id);
    /// A card for it goes over `place` (global).
    void replyWanted(stet::CommentId id, const QRect &place);
    void editWanted(stet::CommentId id, const QRect &place);
    void stateWanted(stet::CommentId id, stet::CommentState state);
    void replyBackWanted(stet::CommentId id);
    /// Nothing is left in the panel that could keep the focus it had.
    void left();

private:
    void buildActions();
    [[nodiscard]] QAbstractButton *buttonFor(QAction *action);
    void show();
    void update();
    void keepFocus();
    void askAt(const QPoint &place);
    /// Shows all of the comment that is chosen.
    void unfold();
    [[nodiscard]] const CommentEntry *chosen() const;
    [[nodiscard]] QRect placeOfChosen() const;

    const Access m_access;
    CommentsModel *m_model;
    QListView *m_list;
    CommentDelegate *m_delegate;
    QWidget *m_empty;
    NoticeBar *m_notice;
    QWidget *m_foot;
    QCheckBox *m_settledToo;
    QMenu *m_menu;
    QAction *m_reply = nullptr;
    QAction *m_settle = nullptr; ///< resolves, or opens again
    QAction *m_edit = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_replyBack = nullptr;
    std::vector<CommentEntry> m_all;
    qint64 m_nowMs = 0;
    CommentId m_chosen;
};

} // namespace stet
