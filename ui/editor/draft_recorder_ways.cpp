// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DraftRecorder that leave the usual way: side branches, and the way out.
#include "core/base/when_done.h"
#include "core/desk/draft/content_merge.h"
#include "core/desk/draft/draft_log.h"
#include "ui/editor/draft_recorder.h"

#include <utility>

namespace stet {

namespace {

constexpr qint64 lateAfterMs = 1'000;
constexpr qint64 deskHangsAfterMs = 3'000;
constexpr qint64 branchRetryMs = 1'000;

} // namespace

void DraftRecorder::beginBranch(const ArticleContent &base)
{
    m_branch.emplace();
    m_onBranch.reset();
    m_branch->article = m_article;
    m_branch->base = base;
    m_retryAtMs = 0;
    m_dirty = true;
    saveToBranch();
}

void DraftRecorder::saveToBranch()
{
    m_sending = true;
    m_askedAtMs = m_clock.steadyMs();
    m_sentEdits = m_backup->edits();
    m_dirty = false;
    m_pending.clear(); // the log is the main line's
    m_inFlight.clear();
    m_branch->content = m_content();
    whenDone(m_door.branch(*m_branch),
             this,
             [this, session = m_session](const Result<SideBranch> &answer) {
                 if (session == m_session)
                     branchSaved(answer);
             });
}

void DraftRecorder::branchSaved(const Result<SideBranch> &answer)
{
    m_sending = false;
    if (!answer) {
        m_dirty = true;
        m_timer.start();
        if (answer.error().code == ErrorCode::NotFound && m_onBranch)
            rejoin();
        else
            refuse(answer.error(), branchRetryMs);
        return;
    }
    const bool begun = m_branch->id != answer->id;
    m_branch = *answer;
    m_onBranch = answer->content;
    if (begun)
        Q_EMIT branched();
    m_retryAtMs = 0;
    m_refusal.reset();
    m_backup->acknowledge(m_sentEdits, m_dirtySinceMs);
    m_lastKept = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC);
    showState();
    goOnFinishing();
}

void DraftRecorder::lookAtBranch()
{
    if (m_branch && m_onBranch && !m_sending && !m_asking)
        saveToBranch(); // the desk refuses what comes to a settled one
}

void DraftRecorder::rejoin()
{
    m_asking = true;
    m_askedAtMs = m_clock.steadyMs();
    whenDone(
        m_door.get(m_article), this, [this, session = m_session](const Result<Article> &answer) {
            if (session != m_session)
                return;
            m_asking = false;
            if (!answer) {
                refuse(answer.error(), branchRetryMs);
                return;
            }
            goOnFrom(*answer);
            goOnFinishing();
        });
}

void DraftRecorder::goOnFrom(const Article &article)
{
    const ArticleContent mine = m_content();
    // What was settled holds the branch as the desk had it; only what is newer goes on top.
    const std::optional<ArticleContent> both = mergeContents(*m_onBranch, mine, article.content);
    if (!both) {
        beginBranch(*std::exchange(m_onBranch, {}));
        return;
    }
    m_branch.reset();
    m_onBranch.reset();
    m_version = article.version;
    m_base = article.content;
    m_retryAtMs = 0;
    m_refusal.reset();
    m_inFlight.clear();
    m_pending = editsBetween(article.content, *both, StepKind::Merge, m_clock.nowMs());
    m_dirty = !m_pending.empty();
    if (*both != mine)
        Q_EMIT merged(*both);
    if (!m_dirty)
        m_backup->acknowledge(m_backup->edits(), 0);
    Q_EMIT kept(article);
    Q_EMIT rejoined();
    showState();
    if (m_dirty)
        save();
}

bool DraftRecorder::deskIsLate() const
{
    return (m_sending || m_asking || m_checkpointing) &&
           m_clock.steadyMs() - m_askedAtMs >= lateAfterMs;
}

QFuture<Result<LastWord>> DraftRecorder::finish(RevisionReason reason)
{
    m_finishReason = reason;
    // A promise for each who asks: a future has room for one continuation.
    QPromise<Result<LastWord>> promise;
    promise.start();
    const QFuture<Result<LastWord>> future = promise.future();
    m_finishers.push_back(std::move(promise));
    if (m_finishers.size() == 1) {
        m_refusal.reset();
        m_backup->forgetRefusal();
        m_timer.start(); // what is late is noticed by the clock
        goOnFinishing();
    }
    return future;
}

void DraftRecorder::goOnFinishing()
{
    if (!isFinishing() || m_sending || m_asking || m_checkpointing)
        return;
    if (m_dirty)
        save();
    else if (m_editingSinceMs != 0 && !m_branch)
        checkpoint(m_finishReason);
    else
        answerFinish(LastWord::Desk);
}

void DraftRecorder::finishByJournal()
{
    if (!isFinishing() || (!m_refusal && !deskIsLate()))
        return;
    if (isAllKept()) {
        answerFinish(LastWord::Desk); // all but the checkpoint, which loses nothing
        return;
    }
    if (m_backup->holdsAll()) {
        answerFinish(LastWord::Journal);
    } else if (!m_backup->hasFailed()) {
        m_backup->setHaste(DraftBackup::Haste::AtOnce);
        m_backup->look(); // comes back here with the journal's answer
    } else if (m_refusal) {
        answerFinish(tl::unexpected<Error>(*m_refusal));
    } else if (m_clock.steadyMs() - m_askedAtMs >= deskHangsAfterMs) {
        answerFinish(fail(ErrorCode::Busy, tr("The desk does not answer."), m_backup->reason()));
    }
}

void DraftRecorder::answerFinish(const Result<LastWord> &answer)
{
    if (!isFinishing())
        return;
    if (answer && *answer == LastWord::Desk && !m_refusal && !deskIsLate() &&
        (m_dirty || m_sending || (m_editingSinceMs != 0 && !m_branch))) {
        goOnFinishing(); // a checkpoint of the interval came between
        return;
    }
    answerAll(std::exchange(m_finishers, {}), answer);
}

// What comes of an answer may end this recorder.
void DraftRecorder::answerAll(std::vector<QPromise<Result<LastWord>>> promises,
                              const Result<LastWord> &answer)
{
    for (QPromise<Result<LastWord>> &promise : promises) {
        promise.addResult(answer);
        promise.finish();
    }
}

Result<LastWord> DraftRecorder::lastWord() const
{
    if (m_article.isNull() || isAllKept())
        return LastWord::Desk;
    if (isSafe())
        return LastWord::Journal;
    return fail(ErrorCode::Cancelled, tr("The last words of this article were given up."));
}

void DraftRecorder::secure()
{
    if (m_article.isNull() || isAllKept())
        return;
    m_backup->setHaste(DraftBackup::Haste::AtOnce);
    m_backup->look();
    if (m_dirty && !m_sending && !m_asking)
        save();
}

} // namespace stet
