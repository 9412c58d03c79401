// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace stet {

class DeskArea;
class SourceSteps;
struct LibraryRow;

/// The window's commands for the library and for chosen sources. Made once with the window; work on
/// the desk that is open. UI thread.
class SourceActions : public QObject
{
    Q_OBJECT

public:
    explicit SourceActions(QMainWindow &window);

    /// The menu of the sources, which is also that of a source in the list.
    void fillMenu(QMenu &menu) const;

    /// Takes the last change of a source back; for the Edit menu.
    [[nodiscard]] QList<QAction *> stepActions() const;

    /// Null where no desk is open.
    void setDesk(DeskArea *area);
    /// `busy`: nothing can be done just now.
    void update(bool busy);

private:
    enum class Needs { Desk, List, Some, Chosen, Words, Change, Person, Page, Undo, Redo };

    struct Command
    {
        QAction *action; ///< null: a line between commands
        Needs needs;
        bool writes;
    };

    using Deed = std::function<void()>;

    QAction *add(const char *id,
                 const QString &text,
                 const QKeySequence &keys,
                 Needs needs,
                 bool writes,
                 Deed deed);
    void addLine();
    void makeGoCommands();
    void makeSourceCommands();
    void makeListCommands();
    void makeSortCommands();
    void makePageCommands();
    void makeSteps();
    void nameSteps(const SourceSteps *steps);
    [[nodiscard]] bool isMet(Needs needs, const std::vector<LibraryRow> &target) const;

    QMainWindow &m_window;
    QPointer<DeskArea> m_area;
    std::vector<Command> m_commands;
    std::vector<QAction *> m_sorts; ///< of those, what stands in a menu of its own
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace stet
