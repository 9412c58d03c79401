// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comments_panel.h"

#include "ui/editor/comments/comment_delegate.h"
#include "ui/editor/panels/panel_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int buttonGap = 6;

bool isSettledComment(const CommentEntry &entry)
{
    return entry.comment.state != CommentState::Open;
}

} // namespace

CommentsPanel::CommentsPanel(Access access, QWidget *parent)
    : QWidget(parent)
    , m_access(access)
    , m_model(new CommentsModel(this))
    , m_list(makePanelList(this))
    , m_delegate(new CommentDelegate(m_list))
    , m_empty(
          makeEmptyState(this,
                         tr("No comments"),
                         tr("Choose words in the text and then Comment, to ask or say something "
                            "about them. Readers never see it.")))
    , m_notice(new NoticeBar(this))
    , m_foot(new QWidget(this))
    , m_settledToo(new QCheckBox(this))
    , m_menu(new QMenu(this))
{
    m_list->setObjectName(QStringLiteral("commentList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Comments on the article"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_notice->setObjectName(QStringLiteral("commentNotice"));
    m_settledToo->setObjectName(QStringLiteral("settledToo"));
    buildActions();
    auto *buttons = new FlowLayout(buttonGap);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 4, 0, 4);
    foot->addLayout(buttons);
    for (QAction *action : {m_reply, m_settle, m_edit})
        buttons->addWidget(buttonFor(action));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 4);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_notice);
    column->addWidget(m_foot);
    column->addWidget(m_settledToo);

    const auto go = [this](const QModelIndex &index) {
        unfold();
        if (const CommentEntry *entry = m_model->entryAt(index.row()))
            Q_EMIT placeWanted(entry->comment.id);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    connect(m_list, &QListView::customContextMenuRequested, this, &CommentsPanel::askAt);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &index) {
                if (const CommentEntry *entry = m_model->entryAt(index.row()))
                    m_chosen = entry->comment.id;
                update();
                // Under a button that is down no row moves: the click would not be one.
                if (QApplication::mouseButtons() == Qt::NoButton)
                    unfold();
            });
    connect(m_settledToo, &QCheckBox::toggled, this, &CommentsPanel::show);
    show();
}

void CommentsPanel::buildActions()
{
    const auto add = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        m_menu->addAction(action);
        m_list->addAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    m_reply = add(QStringLiteral("replyComment"));
    m_reply->setText(tr("&Reply…"));
    m_settle = add(QStringLiteral("settleComment"));
    m_edit = add(QStringLiteral("editComment"));
    m_edit->setText(tr("&Edit…"));
    m_edit->setShortcut(Qt::Key_F2);
    m_withdraw = add(QStringLiteral("withdrawComment"));
    m_withdraw->setShortcut(Qt::Key_Delete);
    m_replyBack = add(QStringLiteral("takeReplyBack"));
    m_replyBack->setText(tr("Take my last reply back"));
    // About the row that is highlighted: `m_chosen` may be one that is still to come.
    const auto onChosen = [this](QAction *action, auto wanted) {
        connect(action, &QAction::triggered, this, [this, wanted] {
            if (const CommentEntry *entry = chosen())
                wanted(*entry);
        });
    };
    onChosen(m_reply, [this](const CommentEntry &entry) {
        Q_EMIT replyWanted(entry.comment.id, placeOfChosen());
    });
    onChosen(m_edit, [this](const CommentEntry &entry) {
        Q_EMIT editWanted(entry.comment.id, placeOfChosen());
    });
    onChosen(m_settle, [this](const CommentEntry &entry) {
        Q_EMIT stateWanted(entry.comment.id,
                           isSettledComment(entry) ? CommentState::Open : CommentState::Resolved);
    });
    onChosen(m_withdraw, [this](const CommentEntry &entry) {
        Q_EMIT stateWanted(entry.comment.id, CommentState::Withdrawn);
    });
    onChosen(m_replyBack,
             [this](const CommentEntry &entry) { Q_EMIT replyBackWanted(entry.comment.id); });
}

QAbstractButton *CommentsPanel::buttonFor(QAction *action)
{
    auto *button = new QPushButton(m_foot);
    button->setObjectName(action->objectName());
    const auto follow = [button, action] {
        button->setText(action->text().remove(u'&')); // its key would be a menu's
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void CommentsPanel::setEntries(std::vector<CommentEntry> entries, qint64 nowMs)
{
    m_all = std::move(entries);
    m_nowMs = nowMs;
    show();
}

int CommentsPanel::openCount() const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [](const CommentEntry &one) {
        return !isSettledComment(one);
    }));
}

void CommentsPanel::show()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    const int settled = int(m_all.size()) - openCount();
    m_settledToo->setText(tr("Show settled ones (%1)").arg(QLocale().toString(settled)));
    m_settledToo->setVisible(settled > 0);
    std::vector<CommentEntry> shown;
    for (const CommentEntry &entry : m_all) {
        if (!isSettledComment(entry) || m_settledToo->isChecked())
            shown.push_back(entry);
    }
    m_model->setEntries(std::move(shown), m_nowMs);
    const int row = m_model->rowOf(m_chosen);
    if (row != m_list->currentIndex().row())
        m_list->setCurrentIndex(m_model->index(row));
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    update();
    // A button that goes with the last row hands the focus to whatever is next in the window.
    if (focused && !isAncestorOf(QApplication::focusWidget()))
        keepFocus();
}

void CommentsPanel::keepFocus()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus();
    else if (!m_settledToo->isHidden())
        m_settledToo->setFocus();
    else
        Q_EMIT left();
}

void CommentsPanel::choose(CommentId id)
{
    const int row = m_model->rowOf(id);
    m_chosen = id;
    if (row < 0 || row == m_list->currentIndex().row())
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

NoticeBar &CommentsPanel::notice() const
{
    return *m_notice;
}

const CommentEntry *CommentsPanel::chosen() const
{
    return m_model->entryAt(m_list->currentIndex().row());
}

QRect CommentsPanel::placeOfChosen() const
{
    const QRect row =
        m_list->visualRect(m_list->currentIndex()).intersected(m_list->viewport()->rect());
    return {m_list->viewport()->mapToGlobal(row.topLeft()), row.size()};
}

void CommentsPanel::update()
{
    const CommentEntry *entry = chosen();
    const bool can = entry != nullptr && m_access == Access::Write;
    const bool own = can && entry->own;
    const CommentState state = entry != nullptr ? entry->comment.state : CommentState::Open;
    m_foot->setVisible(m_model->rowCount() > 0 && m_access == Access::Write);
    m_reply->setEnabled(can && state != CommentState::Withdrawn);
    m_settle->setText(state == CommentState::Open       ? tr("Re&solve")
                      : state == CommentState::Resolved ? tr("Re&open")
                                                        : tr("&Bring back"));
    m_settle->setEnabled(can && (state != CommentState::Withdrawn || own));
    m_edit->setEnabled(own && state != CommentState::Withdrawn);
    m_withdraw->setText(tr("&Withdraw"));
    m_withdraw->setEnabled(own && state != CommentState::Withdrawn);
    m_replyBack->setEnabled(can && entry->ownReply >= 0);
}

void CommentsPanel::unfold()
{
    const QModelIndex chosen = m_list->currentIndex();
    if (m_delegate->showWhole(chosen))
        m_list->doItemsLayout();
    if (chosen.isValid())
        m_list->scrollTo(chosen);
    // A scroll bar that came with the taller row makes all of them narrower, by an event.
    QTimer::singleShot(0, m_list, [this] {
        if (m_list->currentIndex().isValid())
            m_list->scrollTo(m_list->currentIndex());
    });
}

void CommentsPanel::askAt(const QPoint &place)
{
    if (const QModelIndex under = m_list->indexAt(place); under.isValid())
        m_list->setCurrentIndex(under);
    unfold();
    if (chosen() != nullptr && m_access == Access::Write)
        m_menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace stet
