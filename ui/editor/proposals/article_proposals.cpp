// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/proposals/article_proposals.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/proposals/proposals.h"
#include "core/model/draft_fields.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/own_names.h"
#include "ui/editor/proposals/proposal_bar.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/text_mirror.h"

#include <QAction>
#include <QLocale>
#include <QPlainTextEdit>

#include <algorithm>

namespace stet {

namespace {

constexpr int noticeSeconds = 20;
/// Those in whose text proposals are marked; of the others the bar shows them alone.
constexpr std::array proposedFields{DraftField::Headline, DraftField::Dek, DraftField::Body};

QAction *makeProposalAction(const char *id, const QString &button, QObject *owner)
{
    QAction *action = makeArticleCommand(QString::fromLatin1(id), owner);
    action->setIconText(button);
    return action;
}

/// Whether a person is at the words of the proposal, or in the field that is written whole.
bool isAt(const FindPlace &caret, const ProposalMark &mark)
{
    return mark.proposal.place.field == caret.field &&
           (!isProse(caret.field) ||
            (mark.words.start <= caret.start && caret.start <= mark.words.end()));
}

} // namespace

ArticleProposals::ArticleProposals(DeskSession &session, ArticleFields &fields, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_own(new OwnNames(session, this))
    , m_fields(fields)
    , m_accept(makeProposalAction("acceptEdit", tr("Accept"), this))
    , m_reject(makeProposalAction("rejectEdit", tr("Reject"), this))
    , m_next(makeProposalAction("nextEdit", tr("Next"), this))
    , m_previous(makeProposalAction("previousEdit", tr("Previous"), this))
    , m_bar(new ProposalBar({m_accept, m_reject, m_previous, m_next}, parent))
    , m_notice(new NoticeBar(parent))
{
    m_notice->setProperty("bar", QStringLiteral("proposals"));
    connect(m_accept, &QAction::triggered, this, &ArticleProposals::accept);
    connect(m_reject, &QAction::triggered, this, &ArticleProposals::reject);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    for (const DraftField field : proposedFields)
        connect(&m_fields.text(field),
                &QPlainTextEdit::cursorPositionChanged,
                this,
                &ArticleProposals::showShown);
    connect(m_own, &OwnNames::changed, this, &ArticleProposals::showShown);
    showShown();
}

QList<QAction *> ArticleProposals::actions() const
{
    return {m_accept, m_reject, m_next, m_previous};
}

ProposalBar &ArticleProposals::bar() const
{
    return *m_bar;
}

NoticeBar &ArticleProposals::notice() const
{
    return *m_notice;
}

void ArticleProposals::show(const std::vector<ProposalMark> &marks, const ArticleContent &content)
{
    m_marks = marks;
    markFields(content);
    showShown();
}

void ArticleProposals::forget()
{
    m_shown = {};
    m_notice->dismiss();
    show({}, {});
}

void ArticleProposals::setWritable(bool writable)
{
    m_writable = writable;
    showShown();
}

// Of an older text they come again for the newer one in a moment.
void ArticleProposals::markFields(const ArticleContent &content)
{
    for (const DraftField field : proposedFields) {
        std::vector<TextRange> going;
        std::vector<TextRange> beforeComing;
        if (m_fields.mirror(field).text() == fieldText(content, field)) {
            for (const ProposalMark &mark : m_marks) {
                if (mark.proposal.place.field != field)
                    continue;
                going.insert(going.end(), mark.going.begin(), mark.going.end());
                beforeComing.insert(
                    beforeComing.end(), mark.beforeComing.begin(), mark.beforeComing.end());
            }
        } else if (!m_marks.empty()) {
            continue;
        }
        const auto byPlace = [](const TextRange &one, const TextRange &other) {
            return one.start < other.start;
        };
        std::sort(going.begin(), going.end(), byPlace);
        std::sort(beforeComing.begin(), beforeComing.end(), byPlace);
        m_fields.text(field).findChild<TextMarks *>()->setProposed(std::move(going),
                                                                   std::move(beforeComing));
    }
}

const ProposalMark *ArticleProposals::atHand() const
{
    const FindPlace caret = m_fields.chosen(std::nullopt);
    const auto atCaret =
        std::find_if(m_marks.begin(), m_marks.end(), [&](const ProposalMark &mark) {
            return isProse(caret.field) && isAt(caret, mark);
        });
    if (atCaret != m_marks.end())
        return &*atCaret;
    const auto shown = std::find_if(m_marks.begin(), m_marks.end(), [&](const ProposalMark &mark) {
        return mark.proposal.id == m_shown;
    });
    if (shown != m_marks.end())
        return &*shown;
    return m_marks.empty() ? nullptr : &m_marks.front();
}

void ArticleProposals::showShown()
{
    const ProposalMark *mark = atHand();
    for (QAction *action : {m_accept, m_reject})
        action->setEnabled(mark != nullptr && m_writable);
    for (QAction *action : {m_next, m_previous})
        action->setEnabled(mark != nullptr);
    if (mark == nullptr) {
        m_shown = {};
        m_bar->dismiss();
        return;
    }
    m_shown = mark->proposal.id;
    const EditProposal &proposal = mark->proposal;
    const bool own = m_own->isOwn(proposal.person);
    m_reject->setIconText(own ? tr("Withdraw") : tr("Reject"));
    const QLocale locale;
    const auto number = int(mark - m_marks.data()) + 1;
    const QString head = m_marks.size() == 1 ? tr("%1 proposes an edit:").arg(proposal.person)
                                             : tr("%1 proposes an edit (%2 of %3):")
                                                   .arg(proposal.person,
                                                        locale.toString(number),
                                                        locale.toString(qlonglong(m_marks.size())));
    m_bar->showEdit(head, wordDiff(proposal.place.exact, proposal.inserted), proposal.reason);
}

void ArticleProposals::accept()
{
    if (const ProposalMark *mark = atHand())
        Q_EMIT acceptWanted(mark->proposal.id);
}

void ArticleProposals::reject()
{
    const ProposalMark *mark = atHand();
    if (mark == nullptr)
        return;
    Proposals proposals(m_session);
    const bool own = m_own->isOwn(mark->proposal.person);
    whenDone(own ? proposals.withdraw(mark->proposal.id) : proposals.reject(mark->proposal.id),
             this,
             [this](const Result<EditProposal> &answer) { settled(answer); });
}

void ArticleProposals::settled(const Result<EditProposal> &answer)
{
    if (!answer) {
        Q_EMIT errorRaised(answer.error(), tr("settle this proposal"));
        return;
    }
    Notice notice;
    notice.text = answer->state == ProposalState::Withdrawn
                      ? tr("Your proposal is withdrawn.")
                      : tr("What %1 proposed is rejected.").arg(answer->person);
    notice.actionText = tr("Undo");
    notice.secondsShown = noticeSeconds;
    notice.action = [this, id = answer->id] {
        whenDone(Proposals(m_session).reopen(id), this, [this](const Result<EditProposal> &opened) {
            if (!opened)
                Q_EMIT errorRaised(opened.error(), tr("open this proposal again"));
        });
    };
    m_notice->show(notice);
}

void ArticleProposals::step(int by)
{
    const ProposalMark *mark = atHand();
    if (mark == nullptr)
        return;
    const auto count = qsizetype(m_marks.size());
    const qsizetype now = mark - m_marks.data();
    // From elsewhere the first step is to the one that is shown.
    const bool there = isAt(m_fields.chosen(std::nullopt), *mark);
    const ProposalMark &next = m_marks[size_t(there ? (now + by + count) % count : now)];
    m_shown = next.proposal.id;
    const FindPlace place{next.proposal.place.field, next.words.start, 0};
    if (place.field == DraftField::Facts) {
        m_fields.goToRow(place.field, next.row);
    } else {
        m_fields.focus(place.field);
        m_fields.choose(place);
    }
    showShown(); // of a field without a caret nothing else tells of it
}

} // namespace stet
