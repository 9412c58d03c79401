// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/journal/recovery.h"
#include "ui/widgets/notice_bar.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>

namespace stet {

class DeskSession;
class RecoveryDialog;

/// The bar that offers words which ended sessions left in their recovery files: for the open desk
/// with a dialog to look at them, on the start page with the desk that they wait for. Owned by the
/// window; UI thread.
class RecoveryBar : public NoticeBar
{
    Q_OBJECT

public:
    explicit RecoveryBar(QWidget *parent = nullptr);

    /// Looks for words of this desk, now and whenever `look` is called. Null: lets go of it.
    void watch(std::shared_ptr<DeskSession> session);
    void look();

    /// This session left words of the article to its recovery file: they go into the desk by
    /// themselves as soon as it takes anything again and nobody wrote over them.
    void takeBackWhenDeskIsBack(const stet::ArticleId &article);

    [[nodiscard]] bool isWatching() const { return m_session != nullptr; }

    /// Looks for words of any desk, while none is open.
    void watchNoDesk();

Q_SIGNALS:
    void openDeskRequested(const QString &path);
    void articleTakenBack(const stet::Article &article);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void found(std::vector<RecoveredDraft> drafts);
    void deskMayBeBack();
    void takeOwn(RecoveredDraft draft);
    void tellOfUnbound(const TakenBack &taken);
    void lookForUnread();
    void tellOfUnread(const UnreadRecovery &unread);
    void offer(std::vector<RecoveredDraft> drafts);
    void openDialog(std::vector<RecoveredDraft> drafts);

    /// What waits for a desk that is not open.
    struct Waiting
    {
        LeftWords words;
        bool deskIsThere = false;
    };

    static std::optional<Waiting> firstWaiting();
    void tellOf(const Waiting &waiting);

    std::shared_ptr<DeskSession> m_session;
    QPointer<RecoveryDialog> m_dialog;
    std::set<ArticleId> m_own; ///< whose words this window left
    bool m_takesOwn = false;   ///< what is found of them next goes into the desk
    bool m_taking = false;     ///< is on its way there
    QTimer m_again;
    quint64 m_desk = 0;  // which of those that were watched
    quint64 m_round = 0; // answers for an earlier desk are not ours
};

} // namespace stet
