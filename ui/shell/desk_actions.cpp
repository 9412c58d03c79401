// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_actions.h"

#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/column_layout.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/side_pane.h"
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace stet {

DeskActions::DeskActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_adding = &m_article;
    addDeed(QStringLiteral("owner"),
            tr("&Owner…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+O")),
            Needs::Chosen,
            true,
            &DeskCommands::askOwner);
    addDeed(QStringLiteral("checker"),
            tr("Chec&ker…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+K")),
            Needs::Chosen,
            true,
            &DeskCommands::askChecker);
    addDeed(QStringLiteral("dueTime"),
            tr("D&ue time…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+D")),
            Needs::Chosen,
            true,
            &DeskCommands::askDue);
    addDeed(QStringLiteral("category"),
            tr("Cate&gory…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+G")),
            Needs::Chosen,
            true,
            &DeskCommands::askCategory);
    addDeed(QStringLiteral("addTag"),
            tr("&Add a tag…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+T")),
            Needs::Chosen,
            true,
            &DeskCommands::askTagToAdd);
    addDeed(QStringLiteral("removeTag"),
            tr("Re&move a tag…"),
            {},
            Needs::Chosen,
            true,
            &DeskCommands::askTagToRemove);
    addDeed(QStringLiteral("reviewInterval"),
            tr("Review &interval…"),
            {},
            Needs::Chosen,
            true,
            &DeskCommands::askInterval);
    addDeed(QStringLiteral("exportMarkdown"),
            tr("&Export as Markdown…"),
            {},
            Needs::Chosen,
            false,
            &DeskCommands::askExportFolder);
    QAction *undo = add(
        QStringLiteral("undoDesk"), tr("Undo the last step of the desk"), {}, Needs::Undo, true);
    connect(undo, &QAction::triggered, this, [this] { m_page->bulk().undo(); });
    QAction *redo = add(QStringLiteral("redoDesk"), tr("Do it again"), {}, Needs::Redo, true);
    connect(redo, &QAction::triggered, this, [this] { m_page->bulk().redo(); });
    m_adding = &m_list;
    makeListCommands();
    update(false);
}

void DeskActions::makeListCommands()
{
    for (const ListFilter filter : {ListFilter::Category,
                                    ListFilter::Tag,
                                    ListFilter::Kind,
                                    ListFilter::Language,
                                    ListFilter::Owner}) {
        QAction *narrow = add(QStringLiteral("narrow%1").arg(int(filter)),
                              tr("Narrow by %1…").arg(filterName(filter)),
                              {},
                              Needs::List,
                              false);
        connect(
            narrow, &QAction::triggered, this, [this, filter] { m_commands->askFilter(filter); });
    }
    addDeed(QStringLiteral("keepSearch"),
            tr("Keep this search…"),
            {},
            Needs::List,
            false,
            &DeskCommands::askSearchName);
    QAction *rename =
        add(QStringLiteral("renameSearch"), tr("Rename this search…"), {}, Needs::Search, false);
    connect(rename, &QAction::triggered, this, [this] {
        m_commands->askNewName(m_commands->shownSearch());
    });
    QAction *remove =
        add(QStringLiteral("removeSearch"), tr("Remove this search"), {}, Needs::Search, false);
    connect(remove, &QAction::triggered, this, [this] {
        m_commands->removeSearch(m_commands->shownSearch());
    });
    m_sidePage = add(QStringLiteral("sidePage"),
                     tr("&Page beside the list"),
                     QKeySequence(QStringLiteral("Shift+F9")),
                     Needs::List,
                     false);
    m_sidePage->setCheckable(true);
    connect(m_sidePage, &QAction::triggered, this, [this](bool page) {
        m_page->side().setMode(page ? SidePane::Mode::Page : SidePane::Mode::Glance);
    });
    const auto scrollBy = [this](const char *id, const QString &text, const char *keys, int pages) {
        QAction *scroll = add(QString::fromLatin1(id),
                              text,
                              QKeySequence(QString::fromLatin1(keys)),
                              Needs::List,
                              false);
        connect(scroll, &QAction::triggered, this, [this, pages] {
            constexpr double most = 0.9; // some lines stay, to read on from
            m_page->side().scrollPages(pages * most);
        });
    };
    scrollBy("sidePageDown", tr("Scroll the page down"), "Alt+PgDown", 1);
    scrollBy("sidePageUp", tr("Scroll the page up"), "Alt+PgUp", -1);
    addDeed(QStringLiteral("chooseColumns"),
            tr("Choose columns…"),
            {},
            Needs::List,
            false,
            &DeskCommands::askColumns);
    QAction *heads = add(QStringLiteral("columnHeads"),
                         tr("Go to the heads of the columns"),
                         {},
                         Needs::List,
                         false);
    connect(heads, &QAction::triggered, this, [this] { m_page->view().focusHead(); });
    QAction *usual =
        add(QStringLiteral("usualColumns"), tr("Usual columns"), {}, Needs::List, false);
    connect(usual, &QAction::triggered, this, [this] { m_page->view().columns().reset(); });
}

QAction *DeskActions::add(
    const QString &id, const QString &text, const QKeySequence &keys, Needs needs, bool writes)
{
    auto *action = new QAction(text, this);
    nameCommand(*action, id, CommandPlace::List);
    action->setShortcut(keys);
    m_window.addAction(action);
    m_adding->push_back({action, needs, writes});
    return action;
}

void DeskActions::addDeed(const QString &id,
                          const QString &text,
                          const QKeySequence &keys,
                          Needs needs,
                          bool writes,
                          Deed deed)
{
    connect(add(id, text, keys, needs, writes), &QAction::triggered, this, [this, deed] {
        (m_commands.data()->*deed)();
    });
}

void DeskActions::fillArticleMenu(QMenu &menu) const
{
    for (const Command &command : m_article)
        menu.addAction(command.action);
}

void DeskActions::fillListMenu(QMenu &menu) const
{
    for (const Command &command : m_list)
        menu.addAction(command.action);
}

void DeskActions::setDesk(DeskCommands *commands, DeskPage *page)
{
    m_commands = commands;
    m_page = page;
    const auto show = [this, page] {
        m_sidePage->setChecked(page->side().mode() == SidePane::Mode::Page);
    };
    if (page == nullptr)
        return;
    connect(&page->side(), &SidePane::modeChanged, this, show);
    show();
}

void DeskActions::update(bool list)
{
    const bool there = list && m_page && m_commands;
    const bool writable = there && m_page->isWritable();
    const bool chosen = there && m_page->selection().count > 0 && !m_page->bulk().isBusy();
    const bool search = there && !m_commands->shownSearch().isNull();
    for (const std::vector<Command> *commands : {&m_article, &m_list}) {
        for (const Command &command : *commands) {
            const bool met = command.needs == Needs::Chosen   ? chosen
                             : command.needs == Needs::Search ? search
                             : command.needs == Needs::Undo   ? there && m_page->bulk().canUndo()
                             : command.needs == Needs::Redo   ? there && m_page->bulk().canRedo()
                                                              : there;
            command.action->setEnabled(met && (writable || !command.writes));
        }
    }
}

} // namespace stet
