// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/source_actions.h"

#include "ui/shell/desk_area.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/library_page.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_deeds.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>
#include <tuple>
#include <utility>

namespace stet {

SourceActions::SourceActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    makeGoCommands();
    addLine();
    makeSourceCommands();
    addLine();
    makePageCommands();
    addLine();
    makeListCommands();
    makeSortCommands();
    makeSteps();
    update(false);
}

QAction *SourceActions::add(const char *id,
                            const QString &text,
                            const QKeySequence &keys,
                            Needs needs,
                            bool writes,
                            Deed deed)
{
    auto *action = new QAction(text, this);
    const bool anywhere = needs == Needs::Desk;
    nameCommand(*action,
                QString::fromLatin1(id),
                anywhere ? CommandPlace::Everywhere : CommandPlace::Sources);
    action->setShortcut(keys);
    m_window.addAction(action);
    m_commands.push_back({action, needs, writes});
    connect(action, &QAction::triggered, this, std::move(deed));
    return action;
}

void SourceActions::addLine()
{
    m_commands.push_back({nullptr, Needs::Desk, false});
}

void SourceActions::makeGoCommands()
{
    const std::pair<LibraryShelf, const char *> shelves[] = {
        {LibraryShelf::All, "goLibrary"},
        {LibraryShelf::Changed, "goLibraryChanged"},
        {LibraryShelf::Due, "goLibraryDue"}};
    for (const auto &[shelf, id] : shelves) {
        add(id,
            tr("Go to “%1”").arg(shelfName(shelf)),
            shelf == LibraryShelf::All ? QKeySequence(QStringLiteral("Ctrl+Alt+B"))
                                       : QKeySequence(),
            Needs::Desk,
            false,
            [this, to = shelf] { m_area->showShelf(to); });
    }
    add("addSource",
        tr("&Add a source by its link…"),
        QKeySequence(QStringLiteral("Ctrl+Alt+A")),
        Needs::Desk,
        true,
        [this] { m_area->beginAddingSource(); });
    add("newSourceFromFile", tr("New source from a f&ile…"), {}, Needs::Desk, true, [this] {
        m_area->keepAsSource(KeepWhat::Files);
    });
    add("newSourceFromWords", tr("New source from &typed words…"), {}, Needs::Desk, true, [this] {
        m_area->keepAsSource(KeepWhat::Words);
    });
}

void SourceActions::makeSourceCommands()
{
    add("openSource", tr("&Open the source"), {}, Needs::Chosen, false, [this] {
        m_area->sources()->openChosen();
    });
    add("editSource",
        tr("&Edit…"),
        QKeySequence(QStringLiteral("Ctrl+E")),
        Needs::Chosen,
        true,
        [this] { m_area->sources()->editChosen(); });
    add("lookAgain",
        tr("&Look again"),
        QKeySequence(QStringLiteral("F5")),
        Needs::Some,
        true,
        [this] { m_area->sources()->lookAgain(); });
    add("keepFile",
        tr("&Keep a file…"),
        QKeySequence(QStringLiteral("Ctrl+Alt+F")),
        Needs::Words,
        true,
        [this] { m_area->sources()->keepFiles(KeepFor::Chosen); });
    add("keepWords",
        tr("Keep wor&ds…"),
        QKeySequence(QStringLiteral("Ctrl+Alt+W")),
        Needs::Words,
        true,
        [this] { m_area->sources()->keepWords(KeepFor::Chosen); });
    add("sourceSeen",
        tr("The change was &seen"),
        QKeySequence(QStringLiteral("Ctrl+Alt+Y")),
        Needs::Change,
        true,
        [this] { m_area->sources()->confirmSeen(); });
    add("sourceStillSays",
        tr("You looked: it still sa&ys so"),
        QKeySequence(QStringLiteral("Shift+F5")),
        Needs::Person,
        true,
        [this] { m_area->sources()->stillSays(); });
    add("mergeSource", tr("&Merge into another…"), {}, Needs::Chosen, true, [this] {
        m_area->sources()->mergeChosen();
    });
    add("separateSource", tr("Se&parate a merged one…"), {}, Needs::Chosen, true, [this] {
        m_area->sources()->separateFromChosen();
    });
    add("exportSources", tr("E&xport the chosen…"), {}, Needs::Some, false, [this] {
        std::vector<SourceId> chosen;
        for (const LibraryRow &row : m_area->sources()->target())
            chosen.push_back(row.id);
        m_area->exportSources(chosen);
    });
}

void SourceActions::makeListCommands()
{
    const std::pair<LibraryFilter, const char *> filters[] = {
        {LibraryFilter::Type, "narrowSourceType"},
        {LibraryFilter::Publisher, "narrowSourcePublisher"},
        {LibraryFilter::Link, "narrowSourceLink"}};
    for (const auto &[filter, id] : filters) {
        add(id,
            tr("Narrow by %1…").arg(filterName(filter)),
            {},
            Needs::List,
            false,
            [this, by = filter] { m_area->sources()->library().askFilter(by); });
    }
    add("clearSourceFilters", tr("Clear search and filters"), {}, Needs::List, false, [this] {
        m_area->sources()->library().clearFilters();
    });
    add("sourceHeads", tr("Go to the heads of the columns"), {}, Needs::List, false, [this] {
        m_area->sources()->library().view().focusHead();
    });
    add("chooseSourceColumns", tr("Choose columns…"), {}, Needs::List, false, [this] {
        m_area->sources()->library().view().columns().ask();
    });
    add("usualSourceColumns", tr("Usual columns"), {}, Needs::List, false, [this] {
        m_area->sources()->library().view().columns().reset();
    });
    add("sourceSide", tr("Go to what stands beside the list"), {}, Needs::List, false, [this] {
        m_area->sources()->library().focusSide();
    });
}

// Also by columns that a narrow window leaves out.
void SourceActions::makeSortCommands()
{
    for (int section = 0; section < libraryColumnCount; ++section) {
        const LibraryColumn column = libraryColumnAt(section);
        const QByteArray id = "sortSources" + QByteArray::number(section);
        m_sorts.push_back(
            add(id.constData(), columnTitle(column), {}, Needs::List, false, [this, column] {
                m_area->sources()->library().sortBy(
                    column, beginsAscending(column) ? Qt::AscendingOrder : Qt::DescendingOrder);
            }));
    }
}

void SourceActions::makePageCommands()
{
    using View = SourcePage::View;
    const auto page = [this]() -> SourcePage & {
        return *m_area->sources()->page();
    };
    add("findInSource",
        tr("&Find in the snapshot"),
        QKeySequence::Find,
        Needs::Page,
        false,
        [page] { page().focusFind(); });
    add("findNextInSource",
        tr("Find &next"),
        QKeySequence(QStringLiteral("F3")),
        Needs::Page,
        false,
        [page] { page().findNext(); });
    add("findPreviousInSource",
        tr("Find &previous"),
        QKeySequence(QStringLiteral("Shift+F3")),
        Needs::Page,
        false,
        [page] { page().findPrevious(); });
    add("nextChange",
        tr("Next &change"),
        QKeySequence(QStringLiteral("F8")),
        Needs::Page,
        false,
        [page] { page().goToNextChange(); });
    const std::tuple<View, const char *, QString, const char *> views[] = {
        {View::Words, "sourceWords", tr("Go to the &words"), "Alt+1"},
        {View::Page, "sourceKeptPage", tr("Go to the pa&ge as it was kept"), "Alt+2"},
        {View::Compare, "sourceCompare", tr("Co&mpare two snapshots"), "Alt+3"},
        {View::Rests, "sourceRests", tr("What &rests on it"), "Alt+4"},
        {View::Looks, "sourceLooks", tr("The record of loo&ks"), "Alt+5"}};
    for (const auto &[view, id, text, keys] : views) {
        add(id,
            text,
            QKeySequence(QString::fromLatin1(keys)),
            Needs::Page,
            false,
            [page, to = view] {
                page().showView(to);
                page().focusContent();
            });
    }
}

void SourceActions::makeSteps()
{
    m_undo = add("undoSource", {}, QKeySequence::Undo, Needs::Undo, true, [this] {
        m_area->sources()->deeds().steps().undo();
    });
    m_redo = add("redoSource", {}, {}, Needs::Redo, true, [this] {
        m_area->sources()->deeds().steps().redo();
    });
    m_redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    for (QAction *step : stepActions()) {
        // Of the library, and of no field in it or dialog over it.
        m_window.removeAction(step);
        step->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    nameSteps(nullptr);
}

void SourceActions::nameSteps(const SourceSteps *steps)
{
    const QString undo = steps != nullptr ? menuText(steps->undoText()) : QString();
    const QString redo = steps != nullptr ? menuText(steps->redoText()) : QString();
    m_undo->setText(undo.isEmpty() ? tr("&Undo the last change of a source")
                                   : tr("&Undo – %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo the last change of a source")
                                   : tr("&Redo – %1").arg(redo));
}

QList<QAction *> SourceActions::stepActions() const
{
    return {m_undo, m_redo};
}

void SourceActions::fillMenu(QMenu &menu) const
{
    for (const Command &command : m_commands) {
        const bool elsewhere =
            command.action != nullptr &&
            (command.action == m_undo || command.action == m_redo ||
             std::find(m_sorts.begin(), m_sorts.end(), command.action) != m_sorts.end());
        if (elsewhere)
            continue;
        if (command.action == nullptr)
            menu.addSeparator();
        else
            menu.addAction(command.action);
    }
    QMenu *sort = menu.addMenu(tr("Sor&t sources by"));
    for (QAction *action : m_sorts)
        sort->addAction(action);
}

void SourceActions::setDesk(DeskArea *area)
{
    m_area = area;
}

bool SourceActions::isMet(Needs needs, const std::vector<LibraryRow> &target) const
{
    if (needs == Needs::Desk)
        return true;
    if (!m_area->isInLibrary())
        return false;
    switch (needs) {
    case Needs::Desk:
        return true;
    case Needs::List:
        return !m_area->sources()->isPageShown();
    case Needs::Page:
        return m_area->sources()->isPageShown();
    case Needs::Some:
        return !target.empty();
    case Needs::Chosen:
        return target.size() == 1;
    case Needs::Words:
        return target.size() == 1 && target.front().terms != SourceTerms::Confidential;
    case Needs::Change:
        return std::any_of(target.begin(), target.end(), [](const LibraryRow &row) {
            return row.link.awaitsPerson;
        });
    case Needs::Person:
        return std::any_of(
            target.begin(), target.end(), [](const LibraryRow &row) { return !row.hasLink; });
    case Needs::Undo:
        break;
    case Needs::Redo:
        return m_area->sources()->deeds().steps().canRedo();
    }
    return m_area->sources()->deeds().steps().canUndo();
}

void SourceActions::update(bool busy)
{
    const bool open = m_area && !busy;
    nameSteps(open && m_area->sources() != nullptr ? &m_area->sources()->deeds().steps() : nullptr);
    const std::vector<LibraryRow> target =
        open && m_area->isInLibrary() ? m_area->sources()->target() : std::vector<LibraryRow>();
    const bool writable = open && m_area->session().readOnlyReason().isEmpty();
    for (const Command &command : m_commands) {
        if (command.action != nullptr)
            command.action->setEnabled(open && (writable || !command.writes) &&
                                       isMet(command.needs, target));
    }
}

} // namespace stet
