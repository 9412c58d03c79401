// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableView;

namespace stet {

class CategoryModel;
class DeskKeeper;

/// The desk's categories: added, renamed, put in order, and removed where no article has them.
/// Each step is kept at once and can be undone. Owned by the settings' dialog.
class CategoriesPage : public QWidget
{
    Q_OBJECT

public:
    CategoriesPage(DeskKeeper &keeper, QWidget *parent);

private:
    void add();
    void move(int by);
    void remove();
    void update();
    [[nodiscard]] int chosen() const; ///< -1: none

    DeskKeeper &m_keeper;
    CategoryModel *m_model;
    QTableView *m_table;
    QLineEdit *m_name;
    bool m_adding = false; ///< the desk has not answered yet
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    int m_wanted = 0; ///< the row to choose once the desk has answered
};

} // namespace stet
