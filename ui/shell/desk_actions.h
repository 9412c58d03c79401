// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace stet {

class DeskCommands;
class DeskPage;
class DeskSidebar;

/// The window's commands for the chosen articles and for the list: assign, tag, narrow, keep a
/// search, choose columns. Made once with the window; work on the desk that is open. UI thread.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    explicit DeskActions(QMainWindow &window);

    /// The commands on chosen articles.
    void fillArticleMenu(QMenu &menu) const;
    /// The commands on the list.
    void fillListMenu(QMenu &menu) const;

    /// The desk that is open; null, null where none is.
    void setDesk(DeskCommands *commands, DeskPage *page);

    /// `list`: the list is shown and can take commands.
    void update(bool list);

private:
    enum class Needs { List, Chosen, Search, Undo, Redo };

    struct Command
    {
        QAction *action;
        Needs needs;
        bool writes;
    };

    using Deed = void (DeskCommands::*)();

    QAction *
    add(const QString &id, const QString &text, const QKeySequence &keys, Needs needs, bool writes);
    void addDeed(const QString &id,
                 const QString &text,
                 const QKeySequence &keys,
                 Needs needs,
                 bool writes,
                 Deed deed);
    void makeListCommands();

    QMainWindow &m_window;
    QPointer<DeskCommands> m_commands;
    QPointer<DeskPage> m_page;
    QAction *m_sidePage = nullptr;
    std::vector<Command> m_article;
    std::vector<Command> m_list;
    std::vector<Command> *m_adding = nullptr;
};

} // namespace stet
