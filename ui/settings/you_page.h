// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace stet {

class Preferences;

/// Who the user is: the name in the record, in presence and in the queue "mine". Kept for the
/// user, at once. Owned by the settings' dialog.
class YouPage : public QWidget
{
    Q_OBJECT

public:
    YouPage(Preferences &preferences, QWidget *parent);

    /// The name under which a desk is open now; empty: none is.
    void setActing(const QString &name);

Q_SIGNALS:
    /// The open desk is to be opened again, under the new name.
    void reopenRequested();

private:
    void showState();

    Preferences &m_preferences;
    QLineEdit *m_name;
    QLabel *m_said = nullptr;
    QPushButton *m_reopen;
    QString m_acting;
};

} // namespace stet
