// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace stet {

class DeskKeeper;

/// The desk's roster, edited in its table. Owned by the settings' dialog.
class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    PeoplePage(DeskKeeper &keeper, QWidget *parent);

private:
    void add();
    void update();

    DeskKeeper &m_keeper;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QPushButton *m_add;
    bool m_adding = false; ///< the desk has not answered yet
};

} // namespace stet
