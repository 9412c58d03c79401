// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/journal/recovery.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace stet {

class DeskSession;
class PlainLabel;
class WordDiffView;

/// Shows what ended sessions left for a desk: on the left what the desk has, on the right what was
/// typed. Each article's words are taken back into the desk or set aside as a file; leaving the
/// dialog decides nothing. Deletes itself when it is closed. UI thread.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    RecoveryDialog(std::shared_ptr<DeskSession> session,
                   std::vector<RecoveredDraft> drafts,
                   QWidget *parent);

Q_SIGNALS:
    void takenBack(const stet::Article &article);
    /// Not all that was cited could be bound.
    void leftUnbound(const stet::TakenBack &taken);
    void setAside(const QString &path);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void buildLayout();
    void showDraft(int row);
    void showComment(const RecoveredDraft &draft);
    void takeBack();
    void putAside();
    void setBusy(bool busy);
    void say(const QString &text);
    void removeCurrent();
    void lookAgain();
    void fillList();

    std::shared_ptr<DeskSession> m_session;
    std::vector<RecoveredDraft> m_drafts;
    QListWidget *m_list;
    WordDiffView *m_diff;
    QLabel *m_note;
    QPushButton *m_take;
    QPushButton *m_aside;
};

} // namespace stet
