// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeySequence;
class QLabel;
class QPushButton;
class QTableView;

namespace stet {

class KeyRecorder;
class SearchField;
class ShortcutBook;
class ShortcutFilter;
class ShortcutModel;

/// Every command with its keys, which can be changed by pressing others. Owned by the settings'
/// dialog.
class KeyboardPage : public QWidget
{
    Q_OBJECT

public:
    KeyboardPage(ShortcutBook &book, QWidget *parent);

    void focusSearch();

private:
    void buildChange();
    void connectParts();
    [[nodiscard]] int chosen() const; ///< the entry of the chosen row; -1: none
    void showChosen();
    void record(const QKeySequence &keys);
    void take(const QKeySequence &keys);
    void say(const QString &text);
    void askToReset();

    ShortcutBook &m_book;
    ShortcutModel *m_model;
    ShortcutFilter *m_filter;
    SearchField *m_search;
    QTableView *m_table;
    QWidget *m_change;
    QLabel *m_what;
    KeyRecorder *m_recorder;
    QPushButton *m_none;
    QPushButton *m_usual;
    QLabel *m_said;
    QPushButton *m_takeOver;
    QPushButton *m_resetAll;
    int m_resetAsked = 0; ///< clicks on "reset all" in a row
};

/// A table of commands as the page and the sheet show it: rows only, columns by their content.
void dressShortcutTable(QTableView &table);

} // namespace stet
