// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_actions.h"

#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

#include <utility>

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
    addDeed(QStringLiteral("sendToCheck"),
            tr("Se&nd to fact-check…"),
            QKeySequence(QStringLiteral("Ctrl+Alt+S")),
            Needs::Chosen,
            true,
            &DeskCommands::askSend);
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
    m_adding = &m_list;
    makeListCommands();
    m_adding = &m_steps;
    makeStepCommands();
    m_adding = &m_go;
    makeGoCommands();
    update(Shown::Nothing);
}

void DeskActions::makeGoCommands()
{
    for (const Queue queue : {Queue::All,
                              Queue::Mine,
                              Queue::OpenClaims,
                              Queue::DueToday,
                              Queue::Drafts,
                              Queue::InCheck,
                              Queue::Ready,
                              Queue::Published,
                              Queue::Recheck,
                              Queue::Trash}) {
        QAction *go = add(QStringLiteral("go%1").arg(int(queue)),
                          tr("Go to “%1”").arg(queueName(queue)),
                          {},
                          Needs::Desk,
                          false);
        connect(go, &QAction::triggered, this, [this, queue] { Q_EMIT queueRequested(queue, {}); });
    }
    QAction *sidebar =
        add(QStringLiteral("goSidebar"), tr("Go to the side bar"), {}, Needs::Desk, false);
    connect(sidebar, &QAction::triggered, this, &DeskActions::sidebarFocusRequested);
    QAction *side = add(
        QStringLiteral("goSide"), tr("Go to what stands beside the list"), {}, Needs::List, false);
    connect(side, &QAction::triggered, this, [this] { m_page->focusSide(); });
    addDeed(QStringLiteral("whoIsWhere"),
            tr("&Who works on what now…"),
            {},
            Needs::Desk,
            false,
            &DeskCommands::askWhoIsWhere);
}

void DeskActions::fillGoMenu(QMenu &menu)
{
    for (const Command &command : m_go)
        menu.addAction(command.action);
    menu.addSeparator();
    m_searchMenu = menu.addMenu(tr("&Saved searches"));
    m_categoryMenu = menu.addMenu(tr("&Categories"));
}

void DeskActions::listPlaces()
{
    constexpr qsizetype longest = 60;
    const auto shortName = [](const QString &name) {
        return menuText(name.size() > longest ? name.left(longest) + QStringLiteral("…") : name);
    };
    QStringList listed;
    if (m_page) {
        for (const SavedSearch &search : m_page->savedSearches().all())
            listed << search.id.toString() + search.name;
        for (const auto &[name, number] : m_page->numbers().counts().categories)
            listed << name;
    }
    if (m_searchMenu == nullptr || listed == std::exchange(m_placesListed, listed))
        return;
    m_searchMenu->clear();
    m_categoryMenu->clear();
    if (m_page) {
        for (const SavedSearch &search : m_page->savedSearches().all()) {
            QAction *go = m_searchMenu->addAction(shortName(search.name));
            connect(go, &QAction::triggered, this, [this, id = search.id] {
                Q_EMIT searchRequested(id);
            });
        }
        for (const auto &[name, number] : m_page->numbers().counts().categories) {
            QAction *go = m_categoryMenu->addAction(shortName(name));
            connect(go, &QAction::triggered, this, [this, category = name] {
                Q_EMIT queueRequested(Queue::All, category);
            });
        }
    }
    m_searchMenu->menuAction()->setVisible(!m_searchMenu->isEmpty());
    m_categoryMenu->menuAction()->setVisible(!m_categoryMenu->isEmpty());
}

void DeskActions::makeStepCommands()
{
    m_undo = add(QStringLiteral("undoDesk"), {}, QKeySequence::Undo, Needs::Undo, true);
    m_undo->setShortcuts(QKeySequence::Undo);
    connect(m_undo, &QAction::triggered, this, [this] { m_page->bulk().undo(); });
    m_redo = add(QStringLiteral("redoDesk"), {}, {}, Needs::Redo, true);
    m_redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    connect(m_redo, &QAction::triggered, this, [this] { m_page->bulk().redo(); });
    for (QAction *step : stepActions()) {
        // Of the desk's area, and of no field in it or dialog over it.
        m_window.removeAction(step);
        step->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    nameSteps();
}

void DeskActions::nameSteps()
{
    const QString undo = m_page ? menuText(m_page->bulk().undoText()) : QString();
    const QString redo = m_page ? menuText(m_page->bulk().redoText()) : QString();
    m_undo->setText(undo.isEmpty() ? tr("&Undo the last step of the desk")
                                   : tr("&Undo – %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo the last step of the desk")
                                   : tr("&Redo – %1").arg(redo));
}

QList<QAction *> DeskActions::stepActions() const
{
    return {m_undo, m_redo};
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
    QAction *clear =
        add(QStringLiteral("clearFilters"), tr("Clear the filters"), {}, Needs::Narrowed, false);
    connect(clear, &QAction::triggered, this, [this] { m_page->question().clearFilters(); });
    addDeed(QStringLiteral("keepSearch"),
            tr("Keep this search…"),
            {},
            Needs::Narrowed,
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
    const bool anywhere = needs == Needs::Chosen || needs == Needs::Desk;
    nameCommand(*action, id, anywhere ? CommandPlace::Everywhere : CommandPlace::List);
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

bool DeskActions::isMet(Needs needs, Shown shown) const
{
    if (shown == Shown::Nothing || !m_page || !m_commands)
        return false;
    const bool list = shown == Shown::List;
    switch (needs) {
    case Needs::Desk:
        return true;
    case Needs::List:
        return list;
    case Needs::Chosen:
        return shown != Shown::Library && m_commands->target().count > 0 &&
               !m_page->bulk().isBusy();
    case Needs::Narrowed:
        return list && m_page->question().isNarrowed();
    case Needs::Search:
        return list && !m_commands->shownSearch().isNull();
    case Needs::Undo:
        return list && m_page->bulk().canUndo();
    case Needs::Redo:
        return list && m_page->bulk().canRedo();
    }
    return false;
}

void DeskActions::update(Shown shown)
{
    const bool writable = m_page && m_page->isWritable();
    nameSteps();
    listPlaces();
    for (const std::vector<Command> *commands : {&m_article, &m_list, &m_steps, &m_go}) {
        for (const Command &command : *commands)
            command.action->setEnabled(isMet(command.needs, shown) &&
                                       (writable || !command.writes));
    }
}

} // namespace stet
