// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/article_columns.h"

#include <QObject>
#include <QTimer>

class QMenu;
class QTableView;

namespace stet {

class ListHead;

/// Which columns the desk list shows, in which order and how wide; remembered for each desk in
/// the user's settings. Until somebody changes them the usual ones are shown, and those that
/// matter less go away where there is little room. Owned by the list; UI thread.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    ColumnLayout(QTableView &view, ListHead &head);
    ~ColumnLayout() override;

    /// Takes the columns of the desk with this name from the settings, and keeps them there.
    void restore(const QString &desk);

    /// Gives the title the room that is left.
    void fit();

    void setShown(ArticleColumn column, bool shown);
    [[nodiscard]] bool isShown(ArticleColumn column) const;
    /// One place along: -1 towards the start of the line, 1 towards its end.
    void move(ArticleColumn column, int by);
    void widen(ArticleColumn column, int byPixels);
    void reset();

    /// The choices, as checkable entries, with the moves of `column`.
    void fill(QMenu &menu, ArticleColumn column);

private:
    void changedByUser();
    void keep() const;
    void showUsual();
    [[nodiscard]] int usualWidth(ArticleColumn column) const;
    [[nodiscard]] int nextShown(int visual, int by) const;

    QTableView &m_view;
    ListHead &m_head;
    QTimer m_keeping;
    QByteArray m_state; ///< of the heads, as they are to be kept
    QString m_desk;
    bool m_chosen = false; ///< by a person: nothing is hidden for lack of room
    bool m_titleFills = true;
    bool m_fitting = false;
    bool m_widening = false; ///< by key or menu, not by the mouse
};

} // namespace stet
