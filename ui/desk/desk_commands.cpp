// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_commands.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/settings.h"
#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/palette/palette_popup.h"
#include "ui/widgets/column_layout.h"

#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

namespace stet {

namespace {

/// An entry for a name that is not in the list.
std::function<PaletteEntry(const QString &)> typedName(const QString &words,
                                                       const std::vector<PaletteEntry> &known)
{
    QSet<QString> names;
    for (const PaletteEntry &entry : known)
        names.insert(entry.data.toString());
    return [words, names](const QString &typed) {
        PaletteEntry entry;
        if (typed.isEmpty() || names.contains(typed))
            return entry;
        entry.title = words.arg(typed);
        entry.data = typed;
        entry.icon = QStringLiteral("new");
        return entry;
    };
}

} // namespace

DeskCommands::DeskCommands(DeskPage &page, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_popup(new PalettePopup(window))
{
    connect(&page, &DeskPage::filterRequested, this, &DeskCommands::askFilter);
    connect(&page.side(), &SidePane::restoreRequested, this, &DeskCommands::restore);
    connect(&page, &DeskPage::saveSearchRequested, this, &DeskCommands::askSearchName);
}

DeskCommands::~DeskCommands()
{
    delete m_popup;
}

PalettePopup &DeskCommands::popup() const
{
    return *m_popup;
}

void DeskCommands::setOpened(std::optional<Opened> opened)
{
    m_opened = std::move(opened);
}

ListSelection DeskCommands::target() const
{
    if (m_opened)
        return {1, m_opened->spiked, m_opened->headline};
    return m_page.selection();
}

void DeskCommands::withChoices(std::function<void(const DeskChoices &)> then)
{
    const auto failed = [this](const Error &error) {
        Q_EMIT m_page.errorRaised(error, tr("read what there is to choose from"));
    };
    DeskSession &session = m_page.session();
    whenDone(Settings(session).people(), this, [=, this, &session](const auto &people) {
        if (!people)
            return failed(people.error());
        DeskChoices choices;
        choices.people = *people;
        choices.kinds = m_page.numbers().kinds();
        whenDone(Settings(session).get(), this, [=, this, &session](const auto &settings) {
            if (!settings)
                return failed(settings.error());
            DeskChoices known = choices;
            known.categories = settings->categories;
            whenDone(Articles(session).facets(), this, [=](const auto &facets) {
                if (!facets)
                    return failed(facets.error());
                DeskChoices all = known;
                all.facets = *facets;
                then(all);
            });
        });
    });
}

bool DeskCommands::apply(const BulkChange &change)
{
    if (!m_page.isWritable() || m_page.bulk().isBusy())
        return false;
    const ListSelection about = target();
    if (m_opened) {
        m_opened->keepWords(); // they come before the step, which is about them
        m_page.bulk().apply({m_opened->article}, change, about.name);
        return true;
    }
    m_page.bulk().apply(m_page.view().selectedKeys(), change, about.name);
    m_page.focusList();
    return true;
}

void DeskCommands::trash()
{
    BulkChange change;
    change.spiked = true;
    if (target().trashed)
        return;
    const bool opened = m_opened.has_value();
    if (apply(change) && opened)
        Q_EMIT openedTrashed();
}

void DeskCommands::restore()
{
    BulkChange change;
    change.spiked = false;
    if (target().trashed)
        apply(change);
}

void DeskCommands::setState(WorkState state)
{
    BulkChange change;
    change.state = state;
    if (!target().trashed)
        apply(change);
}

void DeskCommands::askPerson(const QString &placeholder, const Change &change)
{
    withChoices([this, placeholder, change](const DeskChoices &choices) {
        PaletteQuestion question;
        question.placeholder = placeholder;
        question.entries = personEntries(choices);
        question.typedEntry = typedName(tr("“%1”, who is not on the roster"), question.entries);
        question.chosen = [this, change](const PaletteEntry &entry) {
            apply(change(entry.data.toString()));
        };
        m_popup->ask(std::move(question));
    });
}

void DeskCommands::askOwner()
{
    askPerson(tr("Give to: the new owner"), [](const QString &name) {
        BulkChange change;
        change.owner = name;
        return change;
    });
}

void DeskCommands::askChecker()
{
    askPerson(tr("Checked by"), [](const QString &name) {
        BulkChange change;
        change.checker = name;
        return change;
    });
}

void DeskCommands::askSend()
{
    askPerson(tr("Send to fact-check: who checks"), [](const QString &name) {
        BulkChange change;
        change.checker = name;
        change.state = WorkState::InCheck;
        return change;
    });
}

void DeskCommands::askWhoIsWhere()
{
    whenDone(Branches(m_page.session()).whoIsWhere(),
             this,
             [this](const Result<std::vector<ArticlePresence>> &everyone) {
                 if (!everyone) {
                     Q_EMIT m_page.errorRaised(everyone.error(), tr("read who works on what"));
                     return;
                 }
                 PaletteQuestion question;
                 question.placeholder = tr("Who works on what now");
                 question.entries = presenceEntries(*everyone, m_page.numbers().zone());
                 question.chosen = [this](const PaletteEntry &entry) {
                     Q_EMIT openRequested(entry.data.value<ArticleId>());
                 };
                 m_popup->ask(std::move(question));
             });
}

void DeskCommands::askCategory()
{
    withChoices([this](const DeskChoices &choices) {
        PaletteQuestion question;
        question.placeholder = tr("Category");
        question.entries = categoryEntries(choices);
        question.typedEntry = typedName(tr("New category “%1”"), question.entries);
        question.chosen = [this](const PaletteEntry &entry) {
            BulkChange change;
            change.category = entry.data.toString();
            apply(change);
        };
        m_popup->ask(std::move(question));
    });
}

void DeskCommands::askTagToAdd()
{
    withChoices([this](const DeskChoices &choices) {
        PaletteQuestion question;
        question.placeholder = tr("Add a tag");
        question.entries = tagEntries(choices);
        question.typedEntry = typedName(tr("New tag “%1”"), question.entries);
        question.chosen = [this](const PaletteEntry &entry) {
            BulkChange change;
            change.addTags = {entry.data.toString()};
            apply(change);
        };
        m_popup->ask(std::move(question));
    });
}

void DeskCommands::askTagToRemove()
{
    withChoices([this](const DeskChoices &choices) {
        PaletteQuestion question;
        question.placeholder = tr("Remove a tag");
        question.entries = tagEntries(choices);
        // Beyond those that are listed, by its whole name.
        question.typedEntry = typedName(tr("Tag “%1”"), question.entries);
        question.chosen = [this](const PaletteEntry &entry) {
            BulkChange change;
            change.removeTags = {entry.data.toString()};
            apply(change);
        };
        m_popup->ask(std::move(question));
    });
}

void DeskCommands::askInterval()
{
    PaletteQuestion question;
    question.placeholder = tr("Check again: choose, or type a number of days");
    question.entries = intervalEntries();
    question.typedEntry = typedInterval;
    question.chosen = [this](const PaletteEntry &entry) {
        BulkChange change;
        change.reviewDays = entry.data.toInt();
        apply(change);
    };
    m_popup->ask(std::move(question));
}

void DeskCommands::askDue()
{
    const qint64 now = m_page.session().clock().nowMs();
    PaletteQuestion question;
    question.placeholder = tr("Due: choose, or type 16:00 or 2026-03-04 16:00");
    const QTimeZone zone = m_page.numbers().zone();
    question.entries = dueEntries(now, zone);
    question.typedEntry = [now, zone](const QString &typed) {
        return typedDue(typed, now, zone);
    };
    question.chosen = [this](const PaletteEntry &entry) {
        BulkChange change;
        change.dueMs = entry.data.toLongLong();
        apply(change);
    };
    m_popup->ask(std::move(question));
}

void DeskCommands::askExportFolder()
{
    auto *dialog =
        new QFileDialog(m_page.window(),
                        tr("Export as Markdown into a folder"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        if (m_opened) {
            m_opened->keepWords();
            // Behind the words that are on their way into the desk.
            whenDone(
                Articles(m_page.session()).checkpoint(m_opened->article, RevisionReason::Closed),
                this,
                [this, article = m_opened->article, folder](const Result<Revision> &) {
                    m_page.bulk().exportMarkdown({article}, folder);
                });
            return;
        }
        m_page.bulk().exportMarkdown(m_page.view().selectedKeys(), folder);
    });
    dialog->open();
}

void DeskCommands::askFilter(ListFilter filter)
{
    withChoices([this, filter](const DeskChoices &choices) {
        PaletteQuestion question;
        question.placeholder = tr("Narrow by %1").arg(filterName(filter));
        question.entries = filterEntries(filter, choices, m_page.question().query());
        if (filter == ListFilter::Tag)
            question.typedEntry = typedName(tr("Tag “%1”"), question.entries);
        question.chosen = [this, filter](const PaletteEntry &entry) {
            ArticleQuery query = m_page.question().query();
            applyFilter(filter, entry, query);
            m_page.question().setQuery(query);
            m_page.focusList();
        };
        m_popup->ask(std::move(question));
    });
}

void DeskCommands::askSearchName()
{
    PaletteQuestion question;
    question.placeholder = tr("Name of this search");
    question.text = m_page.question().query().text;
    question.typedEntry = [](const QString &typed) {
        PaletteEntry entry;
        if (!typed.isEmpty())
            entry.title = tr("Keep this search as “%1”").arg(typed);
        entry.data = typed;
        return entry;
    };
    question.chosen = [this](const PaletteEntry &entry) {
        const QUuid id =
            m_page.savedSearches().add(entry.data.toString(), m_page.question().query());
        showSearch(id);
    };
    m_popup->ask(std::move(question));
}

void DeskCommands::askNewName(const QUuid &search)
{
    const SavedSearch *saved = m_page.savedSearches().byId(search);
    if (saved == nullptr)
        return;
    PaletteQuestion question;
    question.placeholder = tr("New name of this search");
    question.text = saved->name;
    question.typedEntry = [](const QString &typed) {
        PaletteEntry entry;
        if (!typed.isEmpty())
            entry.title = tr("Name it “%1”").arg(typed);
        entry.data = typed;
        return entry;
    };
    question.chosen = [this, search](const PaletteEntry &entry) {
        m_page.savedSearches().rename(search, entry.data.toString());
    };
    m_popup->ask(std::move(question));
}

void DeskCommands::removeSearch(const QUuid &search)
{
    const auto [removed, place] = m_page.savedSearches().remove(search);
    if (removed.id.isNull())
        return;
    Notice notice;
    notice.text = tr("The search “%1” was removed.").arg(removed.name.left(80));
    notice.actionText = tr("Undo");
    notice.context = this;
    notice.action = [this, search = removed, at = place] {
        m_page.savedSearches().insert(search, at);
    };
    notice.secondsShown = 20;
    Q_EMIT m_page.noticeRaised(notice);
}

void DeskCommands::showSearch(const QUuid &search)
{
    if (const SavedSearch *saved = m_page.savedSearches().byId(search))
        m_page.question().showSaved(search, saved->query);
}

QUuid DeskCommands::shownSearch() const
{
    const SavedSearch *saved = m_page.savedSearches().byId(m_page.question().saved());
    const bool shown = saved != nullptr && asksTheSame(saved->query, m_page.question().query());
    return shown ? saved->id : QUuid();
}

void DeskCommands::askColumns()
{
    m_page.view().columns().ask();
}

} // namespace stet
