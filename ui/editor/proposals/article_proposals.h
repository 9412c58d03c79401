// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "ui/editor/proposals/proposal_mark.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>

#include <vector>

class QAction;

namespace stet {

class ArticleFields;
class DeskSession;
class OwnNames;
class ProposalBar;

/// The open proposals of the article at hand, for its author: marks their words in the fields,
/// shows one of them in a bar, and lets the author accept, reject and go through them by key. Owned
/// by the workspace, which anchors them (`ClaimMarks`) and accepts; UI thread.
class ArticleProposals : public QObject
{
    Q_OBJECT

public:
    /// The bars belong to `parent`.
    ArticleProposals(DeskSession &session, ArticleFields &fields, QWidget *parent);

    /// Those whose words stand in `content`, in the order of the page.
    void show(const std::vector<ProposalMark> &marks, const ArticleContent &content);
    void forget();
    /// Whether anything can be done with them.
    void setWritable(bool writable);

    /// Accept, reject, next, previous. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] ProposalBar &bar() const;
    /// Says that one was rejected, with the way back.
    [[nodiscard]] NoticeBar &notice() const;

Q_SIGNALS:
    void acceptWanted(const stet::ProposalId &proposal);
    /// `doing` ends the sentence "Stet could not …".
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void accept();
    void reject();
    void step(int by);
    /// The one at the caret, else the one that is shown; null: none.
    [[nodiscard]] const ProposalMark *atHand() const;
    void showShown();
    void markFields(const ArticleContent &content);
    void settled(const Result<EditProposal> &answer);

    DeskSession &m_session;
    OwnNames *m_own;
    ArticleFields &m_fields;
    QAction *m_accept;
    QAction *m_reject;
    QAction *m_next;
    QAction *m_previous;
    ProposalBar *m_bar;
    NoticeBar *m_notice;
    std::vector<ProposalMark> m_marks;
    ProposalId m_shown;
    bool m_writable = false;
};

} // namespace stet
