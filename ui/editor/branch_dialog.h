// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/draft/content_merge.h"
#include "core/model/side_branch.h"
#include "ui/editor/draft_backup.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class DeskSession;
class TextMirror;
class WordDiffView;

/// Settles a side branch: the article as the desk has it and the branch's words side by side, and
/// below them the outcome, which begins with everything that does not collide merged and the
/// branch's words where it does, and can be edited. Nothing changes until it is used; what is made
/// by hand until then is in the recovery file, and stays when others go on writing on either side.
/// Deletes itself when it is closed. UI thread.
class BranchDialog : public QDialog
{
    Q_OBJECT

public:
    /// `journal` keeps the outcome under a writer of its own.
    BranchDialog(DeskSession &session,
                 Article article,
                 SideBranch branch,
                 JournalDoor journal,
                 QWidget *parent);

    /// What was made by hand is in the recovery file.
    [[nodiscard]] bool isSafe() const;
    /// The program may end at any moment: the recovery file gets it now.
    void secure();

    /// Asks once before it drops what was made by hand.
    void reject() override;

Q_SIGNALS:
    /// The branch is settled and the article is like this now.
    void resolved(const stet::Article &article, stet::BranchId branch);

private:
    void buildLayout();
    void buildKeeping(JournalDoor journal);
    void showSides();
    [[nodiscard]] ArticleContent made(Preference preference) const;
    void fill(Preference preference);
    void put(const ArticleContent &content);
    [[nodiscard]] ArticleContent outcome() const;
    [[nodiscard]] bool isEdited() const;
    void use();
    void used(const Result<Article> &answer);
    void lookAgain();
    void goOnWith(const Article &article, const std::vector<SideBranch> &open);
    void end();
    void setBusy(bool busy);
    void say(const QString &text);

    DeskSession &m_session;
    Article m_article;
    SideBranch m_branch;
    bool m_settled = false; // someone else was quicker: the outcome is a change of the article
    bool m_busy = false;    // the desk is being asked
    bool m_warned = false;  // of what closing would drop
    Preference m_preference = Preference::Mine;
    ArticleContent m_made;    // the outcome before anything was done by hand
    ArticleContent m_outcome; // the fields that are not shown
    std::function<void(ArticleId)> m_settle;
    DraftBackup *m_backup = nullptr;
    QTimer m_look;
    WordDiffView *m_diff;
    QLineEdit *m_headline;
    QLineEdit *m_dek;
    QPlainTextEdit *m_body;
    TextMirror *m_text; // of the body, with its no-break spaces
    QLabel *m_note;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_use;
};

} // namespace stet
