// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_recorder.h"

#include "core/base/when_done.h"
#include "core/desk/draft/content_merge.h"
#include "core/desk/draft/draft_history.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/draft/draft_transpose.h"

#include <utility>

namespace stet {

namespace {

// Other windows show the words within a second of the key, all steps of the way in it: this, the
// transaction, the other process's look (250 ms) and its reading.
constexpr qint64 saveAfterMs = 400;
constexpr int lookEveryMs = 100;
constexpr qint64 checkpointAfterMs = 10 * 60 * 1'000;
constexpr qint64 retrySoonMs = 1'000;
constexpr qint64 retryLaterMs = 5'000;

QString keptElsewhereReason()
{
    return DraftRecorder::tr("This text was changed elsewhere at the same time. "
                             "Yours are still here.");
}

} // namespace

DraftRecorder::DraftRecorder(DraftDoor door,
                             const Clock &clock,
                             std::function<ArticleContent()> content,
                             QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_clock(clock)
    , m_content(std::move(content))
    , m_backup(new DraftBackup(
          m_door.journal,
          clock,
          [this] {
              return JournalEntry{m_article, m_version, m_base, m_content()};
          },
          this))
{
    connect(m_backup, &DraftBackup::answered, this, [this] {
        showState();
        finishByJournal();
    });
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftRecorder::look);
}

void DraftRecorder::begin(const Article &article)
{
    const Result<LastWord> ended = lastWord();
    std::vector<QPromise<Result<LastWord>>> finishers = std::exchange(m_finishers, {});
    ++m_session;
    m_article = article.id;
    m_version = article.version;
    m_base = article.content;
    m_pending.clear();
    m_inFlight.clear();
    m_backup->begin(article.id);
    m_refusal.reset();
    m_branch.reset();
    m_dirty = m_sending = m_asking = m_askAgain = m_checkpointing = false;
    m_dirtySinceMs = m_retryAtMs = m_editingSinceMs = 0;
    m_lastKept = QDateTime::fromMSecsSinceEpoch(article.changedMs, Qt::UTC);
    m_timer.stop();
    m_state = {article.id.isNull() ? SaveState::What::Nothing : SaveState::What::Kept, {}};
    Q_EMIT stateChanged(m_state);
    answerAll(std::move(finishers), ended);
}

void DraftRecorder::noteEdits(const std::vector<DraftEdit> &edits)
{
    for (const DraftEdit &edit : edits) {
        if (m_pending.empty() || !joinEdit(m_pending.back(), edit))
            m_pending.push_back(edit);
    }
    if (!edits.empty())
        noteDirty();
}

void DraftRecorder::noteCompany()
{
    if (!isAllKept())
        noteDirty();
}

void DraftRecorder::noteDirty()
{
    if (m_article.isNull())
        return;
    const qint64 now = m_clock.steadyMs();
    m_backup->noteEdit();
    if (m_editingSinceMs == 0)
        m_editingSinceMs = now;
    if (!m_dirty) {
        // Counted from the first unkept key and never started again: typing on delays nothing.
        m_dirty = true;
        m_dirtySinceMs = now;
        m_timer.start();
    }
    if (m_state.what != SaveState::What::NotKept)
        setState({SaveState::What::Keeping, {}});
}

void DraftRecorder::look()
{
    if (m_article.isNull()) {
        m_timer.stop();
        return;
    }
    m_backup->look();
    if (!isAllKept())
        showState();
    finishByJournal();
    if (m_sending || m_asking)
        return;
    const qint64 now = m_clock.steadyMs();
    if (m_dirty) {
        if (now - m_dirtySinceMs >= saveAfterMs && now >= m_retryAtMs)
            save();
        return;
    }
    if (m_editingSinceMs != 0 && !m_branch && now - m_editingSinceMs >= checkpointAfterMs &&
        now >= m_retryAtMs && !m_checkpointing)
        checkpoint(RevisionReason::Interval);
    else if (m_editingSinceMs == 0 && !m_checkpointing && !isFinishing())
        m_timer.stop();
}

void DraftRecorder::save()
{
    if (m_branch) {
        saveToBranch();
        return;
    }
    m_sending = true;
    m_askedAtMs = m_clock.steadyMs();
    m_sentEdits = m_backup->edits();
    m_dirty = false;
    m_inFlight = std::exchange(m_pending, {});
    m_sent = m_content();
    whenDone(m_door.save(DraftSave{m_article, m_version, m_inFlight, m_sent}),
             this,
             [this, session = m_session](const Result<Article> &answer) {
                 if (session == m_session)
                     saved(answer);
             });
}

void DraftRecorder::saved(const Result<Article> &answer)
{
    m_sending = false;
    if (!answer) {
        // Older than what was typed meanwhile, so in front of it.
        for (DraftEdit &edit : std::exchange(m_pending, std::exchange(m_inFlight, {})))
            m_pending.push_back(std::move(edit));
        m_dirty = true;
        failed(answer.error());
        return;
    }
    m_inFlight.clear();
    m_version = answer->version;
    m_base = answer->content;
    m_retryAtMs = 0;
    m_refusal.reset();
    m_backup->acknowledge(m_sentEdits, m_dirtySinceMs);
    m_lastKept = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC);
    showState();
    Q_EMIT kept(*answer);
    if (m_askAgain && !m_dirty)
        lookAtDesk();
    goOnFinishing();
}

void DraftRecorder::failed(const Error &error)
{
    m_timer.start();
    if (error.code == ErrorCode::Conflict && m_door.get) {
        lookAtDesk();
        return;
    }
    refuse(error, error.code == ErrorCode::Busy ? retrySoonMs : retryLaterMs);
}

void DraftRecorder::refuse(const Error &error, qint64 retryMs)
{
    m_refusal = error;
    m_retryAtMs = m_clock.steadyMs() + retryMs;
    m_backup->setHaste(isFinishing() ? DraftBackup::Haste::AtOnce : DraftBackup::Haste::Soon);
    m_backup->look();
    showState();
    finishByJournal();
}

QString DraftRecorder::reason() const
{
    return m_refusal ? m_refusal->message : QString();
}

void DraftRecorder::showState()
{
    const bool forGood = m_refusal && m_refusal->code == ErrorCode::InvalidInput;
    if (isAllKept())
        setState({m_branch ? SaveState::What::OnBranch : SaveState::What::Kept, {}});
    else if (!m_refusal && !deskIsLate())
        setState({SaveState::What::Keeping, {}});
    else if (m_backup->holdsAll())
        setState({forGood ? SaveState::What::Refused : SaveState::What::InJournal, reason()});
    else if (m_backup->hasFailed())
        setState({SaveState::What::NotKept, (reason() + u' ' + m_backup->reason()).trimmed()});
    else
        setState({SaveState::What::Keeping, {}});
}

void DraftRecorder::lookAtDesk()
{
    if (m_article.isNull() || m_branch)
        return;
    m_askAgain = m_sending || m_asking;
    if (m_askAgain)
        return;
    m_asking = true;
    m_askedAtMs = m_clock.steadyMs();
    whenDone(
        m_door.get(m_article), this, [this, session = m_session](const Result<Article> &answer) {
            if (session != m_session)
                return;
            m_asking = false;
            reconcile(answer);
            goOnFinishing(); // a close that was asked for meanwhile waits for this answer
        });
}

void DraftRecorder::reconcile(const Result<Article> &answer)
{
    if (m_askAgain) {
        lookAtDesk();
        return;
    }
    if (!answer) {
        if (m_dirty)
            failed(answer.error().code == ErrorCode::Conflict
                       ? Error{ErrorCode::Bug, answer.error().message, answer.error().detail}
                       : answer.error());
        return;
    }
    if (answer->version <= m_version)
        return;
    const ArticleContent mine = m_content();
    const std::optional<ArticleContent> both = mergeContents(m_base, mine, answer->content);
    if (!both && m_door.branch) {
        beginBranch(m_base);
        return;
    }
    if (!both) {
        refuse({ErrorCode::Conflict, keptElsewhereReason(), {}}, retryLaterMs);
        return;
    }
    // What is not kept yet began on the text before; now it is to follow what others wrote.
    std::optional<EditOrder> order =
        transposed(m_pending, editsBetween(mine, *both, StepKind::Edit, m_clock.nowMs()));
    m_pending = order ? std::move(order->back) : std::vector<DraftEdit>();
    m_version = answer->version;
    m_base = answer->content;
    m_retryAtMs = 0;
    if (*both != mine)
        Q_EMIT merged(*both);
    Q_EMIT kept(*answer);
    if (m_dirty)
        save();
}

void DraftRecorder::checkpoint(RevisionReason reason)
{
    m_checkpointing = true;
    m_askedAtMs = m_clock.steadyMs();
    const qint64 since = std::exchange(m_editingSinceMs, 0);
    whenDone(m_door.checkpoint(m_article, reason),
             this,
             [this, since, session = m_session](const Result<Revision> &answer) {
                 if (session != m_session)
                     return;
                 m_checkpointing = false;
                 if (answer) {
                     answerFinish(LastWord::Desk);
                     return;
                 }
                 m_editingSinceMs = since;
                 m_retryAtMs = m_clock.steadyMs() + retryLaterMs;
                 m_refusal = answer.error();
                 finishByJournal();
             });
}

void DraftRecorder::setState(SaveState state)
{
    if (state == m_state && state.what != SaveState::What::Kept)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

SaveState DraftRecorder::state() const
{
    return m_state;
}

QDateTime DraftRecorder::lastKept() const
{
    return m_lastKept;
}

qint64 DraftRecorder::version() const
{
    return m_version;
}

bool DraftRecorder::isSafe() const
{
    return isAllKept() || m_backup->holdsAll();
}

bool DraftRecorder::isAllKept() const
{
    return !m_dirty && !m_sending;
}

} // namespace stet
