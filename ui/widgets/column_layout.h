// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QFontMetrics;
class QMenu;
class QTableView;

namespace stet {

class ListHead;

/// What a list says of its columns. The first one holds the titles: it is always shown, and takes
/// the room that the others leave.
struct ColumnPlan
{
    QString
        settings;  ///< where in a desk's settings they are kept, with a slash; empty: at their root
    int usual = 0; ///< so many of the first are shown until somebody chooses
    std::vector<int> leastFirst; ///< of the usual ones, what goes first where there is little room
    /// The pixels that the longest usual content of a column takes in this font.
    std::function<int(int section, const QFontMetrics &metrics)> contentWidth;
    /// Goes up when columns are added or change their places: an older layout is then forgotten.
    int format = 1;
};

/// Which columns a list shows, in which order and how wide; remembered for each desk in the user's
/// settings. Until somebody changes them the usual ones are shown, and those that matter less go
/// away where there is little room. Owned by the list; UI thread.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    /// The view has its model and this head.
    ColumnLayout(QTableView &view, ListHead &head, ColumnPlan plan);
    ~ColumnLayout() override;

    /// Takes the columns of the desk with this name from the settings, and keeps them there.
    void restore(const QString &desk);

    /// Gives the title the room that is left.
    void fit();

    void setShown(int section, bool shown);
    [[nodiscard]] bool isShown(int section) const;
    /// One place along: -1 towards the start of the line, 1 towards its end.
    void move(int section, int by);
    void widen(int section, int byPixels);
    void reset();

    /// Lets a person choose, in a menu over the list.
    void ask();
    /// The choices, as checkable entries, with the moves of the column `section`.
    void fill(QMenu &menu, int section);

private:
    void changedByUser();
    void keep() const;
    void showUsual();
    [[nodiscard]] QString settingsGroup() const;
    [[nodiscard]] QString titleOf(int section) const;
    [[nodiscard]] int usualWidth(int section) const;
    [[nodiscard]] int nextShown(int visual, int by) const;

    QTableView &m_view;
    ListHead &m_head;
    ColumnPlan m_plan;
    QTimer m_keeping;
    QByteArray m_state; ///< of the heads, as they are to be kept
    QString m_desk;
    bool m_chosen = false; ///< by a person: nothing is hidden for lack of room
    bool m_titleFills = true;
    bool m_fitting = false;
    bool m_widening = false; ///< by key or menu, not by the mouse
};

} // namespace stet
