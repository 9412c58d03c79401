// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/articles.h"
#include "core/model/side_branch.h"
#include "ui/editor/draft_backup.h"
#include "ui/editor/save_state.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <optional>

namespace stet {

/// The verbs that a recorder needs of the desk; tests give their own.
struct DraftDoor
{
    std::function<QFuture<Result<Article>>(DraftSave)> save;
    std::function<QFuture<Result<Revision>>(ArticleId, RevisionReason)> checkpoint;
    std::function<QFuture<Result<Article>>(ArticleId)> get;
    std::function<QFuture<Result<SideBranch>>(SideBranch)> branch;
    JournalDoor journal;
};

/// Keeps what is typed, without being asked: collects the edits of one article and hands them to
/// the desk 400 ms after the first that is not kept, also while typing goes on, one save at a
/// time. What the desk refuses or does not answer goes to the journal, stays here, is told of, and
/// is tried again. Makes a checkpoint every ten minutes of editing and at the end. Lives on the UI
/// thread.
class DraftRecorder : public QObject
{
    Q_OBJECT

public:
    /// `content` gives the article's content as it stands in the editor.
    DraftRecorder(DraftDoor door,
                  const Clock &clock,
                  std::function<ArticleContent()> content,
                  QObject *parent = nullptr);

    /// Starts on an article that was just loaded into the editor, or on none; forgets the one
    /// before. Who waits for its end is told what had become of it by then.
    void begin(const Article &article);

    /// The content became another by these edits.
    void noteEdits(const std::vector<DraftEdit> &edits);

    /// Something else waits for the words that the desk has not yet: where these go to the journal,
    /// it goes with them.
    void noteCompany();

    /// The side branch seems to be settled: asks the desk, and where that is so goes on from the
    /// article as it is now, with what was typed since on top; on a new branch where that collides.
    void lookAtBranch();

    /// The article was changed elsewhere: takes over what does not touch what is typed here.
    void lookAtDesk();

    /// Keeps all and makes a checkpoint where something changed. Ready when the desk has
    /// everything, or when it refuses or says nothing for a second and the journal has everything;
    /// with the desk's error where the journal refuses too.
    [[nodiscard]] QFuture<Result<LastWord>> finish(RevisionReason reason = RevisionReason::Closed);

    /// The side branch that saves go to, once others changed the same words; none before.
    [[nodiscard]] const std::optional<SideBranch> &branch() const { return m_branch; }

    /// The program may end at any moment: desk and journal get everything now.
    void secure();

    /// Does what is due by the clock. Called by a timer of its own.
    void look();

    [[nodiscard]] SaveState state() const;
    [[nodiscard]] QDateTime lastKept() const;
    [[nodiscard]] qint64 version() const;
    [[nodiscard]] bool isAllKept() const;
    /// Desk or journal has every edit.
    [[nodiscard]] bool isSafe() const;

Q_SIGNALS:
    void stateChanged(const stet::SaveState &state);
    /// The desk has the article like this.
    void kept(const stet::Article &article);
    /// The content in the editor is to become `content`: others' changes are merged into it.
    void merged(const stet::ArticleContent &content);
    /// The desk has a side branch to which saves go from now on.
    void branched();
    /// Saves go to the article again: its side branch was settled elsewhere.
    void rejoined();

private:
    void noteDirty();
    void save();
    void saved(const Result<Article> &answer);
    void failed(const Error &error);
    void refuse(const Error &error, qint64 retryMs);
    void saveToBranch();
    void branchSaved(const Result<SideBranch> &answer);
    void beginBranch(const ArticleContent &base);
    void rejoin();
    void goOnFrom(const Article &article);
    void reconcile(const Result<Article> &answer);
    void checkpoint(RevisionReason reason);
    void goOnFinishing();
    void answerFinish(const Result<LastWord> &answer);
    void finishByJournal();
    static void answerAll(std::vector<QPromise<Result<LastWord>>> promises,
                          const Result<LastWord> &answer);
    [[nodiscard]] Result<LastWord> lastWord() const;
    [[nodiscard]] bool deskIsLate() const;

    [[nodiscard]] bool isFinishing() const { return !m_finishers.empty(); }

    /// Why the desk has not taken the newest words, for a person.
    [[nodiscard]] QString reason() const;
    void showState();
    void setState(SaveState state);

    DraftDoor m_door;
    const Clock &m_clock;
    std::function<ArticleContent()> m_content;
    DraftBackup *m_backup;
    QTimer m_timer;

    ArticleId m_article;
    qint64 m_version = 0;
    ArticleContent m_base; // as the desk had it last
    std::vector<DraftEdit> m_pending;
    std::vector<DraftEdit> m_inFlight;
    ArticleContent m_sent;
    quint64 m_sentEdits = 0;
    // Times are the steady clock's.
    qint64 m_askedAtMs = 0; // the desk, for a save or a checkpoint
    std::optional<SideBranch> m_branch;
    std::optional<ArticleContent> m_onBranch; // as the desk had it there last
    std::optional<Error> m_refusal;           // why the desk has not taken the newest words
    bool m_dirty = false;                     // something is not handed to the desk yet
    bool m_sending = false;                   // a save is in flight
    bool m_asking = false;                    // the article is being read again
    bool m_askAgain = false;
    bool m_checkpointing = false;
    qint64 m_dirtySinceMs = 0;
    qint64 m_retryAtMs = 0;
    qint64 m_editingSinceMs = 0; // the first edit after the last checkpoint; 0: none
    SaveState m_state;
    QDateTime m_lastKept;
    quint64 m_session = 0; // answers to an earlier article are not ours
    std::vector<QPromise<Result<LastWord>>> m_finishers;
    RevisionReason m_finishReason = RevisionReason::Closed; // of the last who asked
};

} // namespace stet
