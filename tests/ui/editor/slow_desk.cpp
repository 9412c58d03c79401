// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/slow_desk.h"

#include <QtTest>

namespace stet::test {

DraftDoor SlowDesk::door()
{
    DraftDoor door;
    door.save = [this](DraftSave save) {
        saves.push_back(std::move(save));
        waiting.emplace();
        waiting->start();
        return waiting->future();
    };
    door.get = [this](ArticleId) {
        if (slowGet) {
            waiting.emplace();
            waiting->start();
            return waiting->future();
        }
        QPromise<Result<Article>> promise;
        promise.start();
        promise.addResult(theirs);
        promise.finish();
        return promise.future();
    };
    door.checkpoint = [this](ArticleId, RevisionReason) {
        ++checkpoints;
        if (slowCheckpoint) {
            slowCheckpoint->start();
            return slowCheckpoint->future();
        }
        QPromise<Result<Revision>> promise;
        promise.start();
        promise.addResult(Revision());
        promise.finish();
        return promise.future();
    };
    if (hasBranches) {
        door.branch = [this](SideBranch branch) {
            QPromise<Result<SideBranch>> promise;
            promise.start();
            if (branchIsSettled && !branch.id.isNull()) {
                promise.addResult(fail(ErrorCode::NotFound, QStringLiteral("settled")));
            } else {
                branch.id = BranchId::create(qint64(branches.size()) + 1);
                branches.push_back(branch);
                promise.addResult(branch);
            }
            promise.finish();
            return promise.future();
        };
    }
    if (hasJournal) {
        door.journal.keep = [this](const JournalEntry &entry) {
            QPromise<Result<>> promise;
            promise.start();
            if (journalHangs) {
                hanging.push_back(std::move(promise));
                return hanging.back().future();
            }
            if (journalTakes) {
                journal.push_back(entry);
                promise.addResult(Result<>());
            } else {
                promise.addResult(fail(ErrorCode::DiskFull, QStringLiteral("full too")));
            }
            promise.finish();
            return promise.future();
        };
        door.journal.settle = [this](ArticleId) {
            ++settled;
        };
    }
    return door;
}

void SlowDesk::answer(const Result<Article> &result)
{
    // What comes of the answer may save again at once and put another promise here.
    QPromise<Result<Article>> promise = std::move(*waiting);
    waiting.reset();
    promise.addResult(result);
    promise.finish();
    QTest::qWait(1);
}

void SlowDesk::accept()
{
    Article article;
    article.id = saves.back().article;
    article.version = saves.back().version + 1;
    article.content = saves.back().content;
    accepted = article.content;
    steps.insert(steps.end(), saves.back().edits.begin(), saves.back().edits.end());
    answer(article);
}

void RecordedDraft::begin(bool withJournal, bool withBranches)
{
    m_desk = std::make_unique<SlowDesk>();
    m_desk->hasJournal = withJournal;
    m_desk->hasBranches = withBranches;
    m_content = ArticleContent();
    m_recorder =
        std::make_unique<DraftRecorder>(m_desk->door(), m_clock, [this] { return m_content; });
    Article article;
    article.id = ArticleId::create(1);
    article.version = 5;
    m_recorder->begin(article);
}

void RecordedDraft::type(const QString &text)
{
    const qsizetype at = m_content.body.size();
    m_content.body += text;
    DraftEdit edit;
    edit.position = at;
    edit.inserted = text;
    edit.step = StepId::create(1);
    m_recorder->noteEdits({edit});
}

void RecordedDraft::saveNow()
{
    m_clock.advance(6'000);
    m_recorder->look();
}

QString RecordedDraft::kept() const
{
    QString text;
    for (const DraftSave &save : m_desk->saves) {
        for (const DraftEdit &edit : save.edits)
            text.replace(edit.position, edit.removed.size(), edit.inserted);
    }
    return text;
}

} // namespace stet::test
