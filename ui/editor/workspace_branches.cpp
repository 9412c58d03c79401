// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that deals with side branches.
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"
#include "ui/editor/branch_dialog.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/workspace.h"
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
    if (branches.empty()) {
        m_branchBar->dismiss();
        return;
    }
    // One's own first: the words here are its.
    const std::optional<SideBranch> &mine = m_recorder->branch();
    const auto own = std::find_if(branches.begin(), branches.end(), [&](const SideBranch &branch) {
        return mine && branch.id == mine->id;
    });
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
    whenDone(m_recorder->finish(), this, [this, branch](const Result<LastWord> &) {
        whenDone(
            Branches(m_session).open(m_article),
            this,
            [this, branch](const Result<std::vector<SideBranch>> &branches) {
                if (!branches)
                    return;
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
                             if (!article)
                                 return;
                             auto *dialog = new BranchDialog(m_session, *article, side, this);
                             connect(
                                 dialog, &BranchDialog::resolved, this, &Workspace::branchResolved);
                             connect(dialog, &QDialog::finished, this, &Workspace::lookForBranches);
                             dialog->open();
                         });
            });
    });
}

void Workspace::branchResolved(const Article &article, BranchId branch)
{
    const std::optional<SideBranch> &mine = m_recorder->branch();
    if (!mine || mine->id != branch || article.id != m_article)
        return; // another's: it comes as any change of the desk does
    take(article.content);
    m_recorder->begin(article);
    // What was typed on the branch is no step of the article's log: undo begins anew.
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

} // namespace stet
