// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/draft/content_merge.h"
#include "core/model/side_branch.h"

#include <QDialog>

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
/// branch's words where it does, and can be edited. Nothing changes until it is used. Deletes
/// itself when it is closed. UI thread.
class BranchDialog : public QDialog
{
    Q_OBJECT

public:
    BranchDialog(DeskSession &session, Article article, SideBranch branch, QWidget *parent);

Q_SIGNALS:
    /// The branch is settled and the article is like this now.
    void resolved(const stet::Article &article, stet::BranchId branch);

private:
    void buildLayout();
    void fill(Preference preference);
    void showSides();
    void use();
    void lookAgain();
    void say(const QString &text);

    DeskSession &m_session;
    Article m_article;
    SideBranch m_branch;
    ArticleContent m_outcome; // the fields that are not shown
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
