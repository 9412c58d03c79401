// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that deals with other texts of the article: side branches and versions.
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/journal/journal.h"
#include "ui/editor/branch_dialog.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/history/history_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/relative_time.h"

#include <algorithm>

namespace stet {

void Workspace::lookForBranches()
{
    whenDone(Branches(m_session).open(m_article),
             this,
             [this, article = m_article](const Result<std::vector<SideBranch>> &branches) {
                 if (branches && article == m_article)
                     showBranches(*branches);
             });
}

void Workspace::showBranches(const std::vector<SideBranch> &branches)
{
    // One's own first: the words here are its.
    const std::optional<SideBranch> &mine = m_recorder->branch();
    const auto own = std::find_if(branches.begin(), branches.end(), [&](const SideBranch &branch) {
        return mine && branch.id == mine->id;
    });
    if (mine && !mine->id.isNull() && own == branches.end())
        m_recorder->lookAtBranch(); // settled by someone else, as it seems
    if (branches.empty()) {
        m_branchBar->dismiss();
        return;
    }
    const SideBranch &shown = own == branches.end() ? branches.front() : *own;
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.closable = false;
    notice.text = own != branches.end()
                      ? tr("The same words were changed here and elsewhere at the same time. Yours "
                           "are kept on a side branch until someone settles it.")
                      : tr("A side branch by %1 of %2 waits: the same words were changed twice.")
                            .arg(shown.person, fullTime(shown.createdMs));
    notice.actionText = tr("Compare and settle…");
    notice.action = [this, id = shown.id] {
        settleBranch(id);
    };
    m_branchBar->show(notice);
}

void Workspace::settleBranch(BranchId branch)
{
    // The last words go to the branch first.
    whenDone(m_recorder->finish(), this, [this, branch](const Result<LastWord> &last) {
        if (last && *last == LastWord::Desk)
            readBranch(branch);
        else
            Q_EMIT statusMessage(tr("Your last words have to be in the desk before the branch can "
                                    "be settled; they are tried again."));
    });
}

void Workspace::readBranch(BranchId branch)
{
    whenDone(Branches(m_session).open(m_article),
             this,
             [this, branch](const Result<std::vector<SideBranch>> &branches) {
                 if (!branches) {
                     Q_EMIT errorRaised(branches.error(), tr("read this side branch"));
                     return;
                 }
                 const auto found =
                     std::find_if(branches->begin(), branches->end(), [&](const SideBranch &open) {
                         return open.id == branch;
                     });
                 if (found == branches->end()) {
                     showBranches(*branches);
                     return;
                 }
                 whenDone(Articles(m_session).get(m_article),
                          this,
                          [this, side = *found](const Result<Article> &article) {
                              if (article)
                                  openBranchDialog(*article, side);
                              else
                                  Q_EMIT errorRaised(article.error(), tr("read this article"));
                          });
             });
}

void Workspace::openBranchDialog(const Article &article, const SideBranch &branch)
{
    if (m_branchDialog || article.id != m_article)
        return;
    JournalDoor journal;
    const QUuid writer = makeUuidV7(m_session.clock().nowMs());
    journal.keep = [this, writer](JournalEntry entry) {
        entry.writer = writer;
        return m_session.journal().keep(std::move(entry));
    };
    journal.settle = [this, writer](ArticleId id) {
        m_session.journal().settle(id, writer);
    };
    m_branchDialog = new BranchDialog(m_session, article, branch, std::move(journal), this);
    connect(m_branchDialog, &BranchDialog::resolved, this, &Workspace::branchResolved);
    connect(m_branchDialog, &QDialog::finished, this, &Workspace::lookForBranches);
    m_branchDialog->open();
}

void Workspace::branchResolved(const Article &article, BranchId branch)
{
    const std::optional<SideBranch> &mine = m_recorder->branch();
    if (!mine || mine->id != branch || article.id != m_article)
        return; // another's: it comes as any change of the desk does
    if (!m_recorder->isAllKept())
        m_recorder->lookAtBranch();
    else
        goOnWith(article);
}

// What the desk made of the article for this window is a step of its undo, which the log tells.
void Workspace::goOnWith(const Article &article)
{
    take(article.content);
    m_recorder->begin(article);
    beginUndoAnew();
    setWritable(false);
    whenDone(Articles(m_session).openDraft(article.id, undoReach),
             this,
             [this, article](const Result<OpenDraft> &draft) {
                 if (m_article != article.id || m_wanted != article.id)
                     return;
                 setWritable(true);
                 if (!draft)
                     Q_EMIT errorRaised(draft.error(), tr("read this article again"));
                 else if (draft->article.content == content())
                     beginOn(*draft);
                 else
                     load(*draft);
             });
}

// What was typed on a branch is no step of the article's log.
void Workspace::beginUndoAnew()
{
    OpenDraft draft;
    draft.article.content = content();
    draft.logIsCut = true;
    m_undo->begin(draft,
                  m_session.actor().name,
                  m_editor->isReadOnly() ? DraftUndo::Access::ReadOnly : DraftUndo::Access::Write);
}

void Workspace::showHistory()
{
    if (m_article.isNull())
        return;
    // So that the text as it stands is one of them.
    whenDone(m_recorder->finish(), this, [this, article = m_article](const Result<LastWord> &) {
        if (article != m_article)
            return;
        auto *dialog = new HistoryDialog(m_session,
                                         m_article,
                                         content(),
                                         m_editor->isReadOnly() ? HistoryDialog::Access::ReadOnly
                                                                : HistoryDialog::Access::Write,
                                         this);
        connect(dialog, &HistoryDialog::restoreRequested, this, &Workspace::restoreVersion);
        dialog->open();
    });
}

void Workspace::restoreVersion(const VersionRecord &version)
{
    const ArticleContent now = content();
    ArticleContent then = version.content;
    then.slug = now.slug; // readers may know the page by it
    if (!m_undo->perform(editsBetween(now, then, StepKind::Restore, m_session.clock().nowMs())))
        return;
    (void)m_recorder->finish(RevisionReason::Restore); // it is a version of its own at once
    Q_EMIT statusMessage(
        tr("The text of %1 is back; undo takes it away.").arg(fullTime(version.head.atMs)));
}

} // namespace stet
