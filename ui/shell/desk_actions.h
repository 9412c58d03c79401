// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QUuid>

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
    /// The desk's last step back and forth: for the Edit menu, and by their keys in the desk's
    /// area.
    [[nodiscard]] QList<QAction *> stepActions() const;
    /// The commands on the list.
    void fillListMenu(QMenu &menu) const;

    /// The desk that is open; null, null where none is.
    void setDesk(DeskCommands *commands, DeskPage *page);

    /// The queues, and in menus of their own the saved searches and categories: to go there.
    void fillGoMenu(QMenu &menu);

    enum class Shown { Nothing, List, Library, Article };
    /// What is shown and can take commands.
    void update(Shown shown);

Q_SIGNALS:
    void queueRequested(stet::Queue queue, const QString &category);
    void searchRequested(const QUuid &search);
    void sidebarFocusRequested();

private:
    enum class Needs { List, Chosen, Narrowed, Search, Undo, Redo, Desk };

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
    void makeStepCommands();
    void makeGoCommands();
    void listPlaces();
    [[nodiscard]] bool isMet(Needs needs, Shown shown) const;
    void nameSteps();

    QMainWindow &m_window;
    QPointer<DeskCommands> m_commands;
    QPointer<DeskPage> m_page;
    std::vector<Command> m_go;
    QMenu *m_searchMenu = nullptr;
    QMenu *m_categoryMenu = nullptr;
    QStringList m_placesListed;
    QAction *m_sidePage = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    std::vector<Command> m_article;
    std::vector<Command> m_list;
    std::vector<Command> m_steps;
    std::vector<Command> *m_adding = nullptr;
};

} // namespace stet
