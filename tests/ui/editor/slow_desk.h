// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"
#include "ui/editor/draft_recorder.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace stet::test {

/// A desk that answers when it is told to.
struct SlowDesk
{
    std::vector<DraftSave> saves;
    std::optional<QPromise<Result<Article>>> waiting;
    int checkpoints = 0;
    ArticleContent accepted;      ///< what the desk has acknowledged
    std::vector<DraftEdit> steps; ///< of the saves that it acknowledged
    Article theirs;               ///< what `get` gives
    bool slowGet = false;         ///< `get` waits for an answer as `save` does
    std::optional<QPromise<Result<Revision>>> slowCheckpoint; ///< where one is set
    bool hasBranches = false;
    bool branchIsSettled = false; ///< by someone else: the next save to it is refused
    bool journalHangs = false;
    std::vector<SideBranch> branches;
    bool hasJournal = false;
    bool journalTakes = true;
    std::vector<JournalEntry> journal;
    std::vector<QPromise<Result<>>> hanging;
    int settled = 0;

    DraftDoor door();
    void answer(const Result<Article> &result);
    void accept();
};

/// What the tests of the recorder stand on: one article that is typed, and a desk that takes it
/// when it is told to.
class RecordedDraft
{
protected:
    void begin(bool withJournal, bool withBranches = false);
    /// At the end of the body.
    void type(const QString &text);
    void saveNow();
    /// The body as all edits that were handed over make it.
    [[nodiscard]] QString kept() const;

    FakeClock m_clock;
    std::unique_ptr<SlowDesk> m_desk;
    ArticleContent m_content;
    std::unique_ptr<DraftRecorder> m_recorder;
};

} // namespace stet::test
