// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sources_area.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "ui/palette/palette_popup.h"
#include "ui/sources/add_source_bar.h"
#include "ui/sources/library_page.h"
#include "ui/sources/source_choice.h"
#include "ui/sources/source_deeds.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_keeper.h"
#include "ui/sources/source_page.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace stet {

namespace {

/// Who publishes the sources, and from whom they were taken over, each once.
Result<QStringList> knownNames(const Result<std::vector<Source>> &sources)
{
    return sources.map([](const std::vector<Source> &all) {
        QStringList names;
        for (const Source &source : all)
            names << source.publisher << source.origin;
        names.removeAll(QString());
        names.removeDuplicates();
        names.sort(Qt::CaseInsensitive);
        return names;
    });
}

} // namespace

SourcesArea::SourcesArea(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_languages(languages)
    , m_stack(new QStackedWidget(this))
    , m_deeds(new SourceDeeds(session, this))
    , m_keeper(new SourceKeeper(session, this))
    , m_library(new LibraryPage(session, m_stack))
{
    setObjectName(QStringLiteral("sourcesArea"));
    m_stack->addWidget(m_library);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_deeds, &SourceDeeds::noticeRaised, this, &SourcesArea::noticeRaised);
    connect(m_deeds, &SourceDeeds::errorRaised, this, &SourcesArea::errorRaised);
    connect(&m_deeds->steps(), &SourceSteps::changed, this, &SourcesArea::targetChanged);
    connect(m_deeds, &SourceDeeds::linkAdded, this, [this](const SourceId &source) {
        m_library->addBar().finish();
        m_library->choose(source);
    });
    connect(m_deeds, &SourceDeeds::merged, this, [this](const SourceId &into) {
        if (isPageShown())
            openSource(into);
        m_library->choose(into);
    });
    connect(m_deeds, &SourceDeeds::openRequested, this, &SourcesArea::openRequested);
    connect(m_deeds, &SourceDeeds::wordsRequested, this, [this](const SourceId &source) {
        m_keeper->askForWords(source);
    });
    connect(m_keeper, &SourceKeeper::noticeRaised, this, &SourcesArea::noticeRaised);
    connect(m_keeper, &SourceKeeper::errorRaised, this, &SourcesArea::errorRaised);
    connect(m_keeper, &SourceKeeper::openRequested, this, &SourcesArea::openRequested);
    connect(m_keeper, &SourceKeeper::kept, m_library, &LibraryPage::choose);
    connect(m_keeper, &SourceKeeper::sourcesMade, m_deeds, &SourceDeeds::brought);
    connectLibrary();
}

void SourcesArea::connectLibrary()
{
    connect(m_library, &LibraryPage::openRequested, this, &SourcesArea::openSource);
    connect(m_library, &LibraryPage::editRequested, this, &SourcesArea::edit);
    connect(m_library, &LibraryPage::writeRequested, this, [this] { openEditor({}); });
    connect(m_library, &LibraryPage::lookRequested, m_deeds, &SourceDeeds::lookAt);
    connect(m_library, &LibraryPage::seenRequested, m_deeds, &SourceDeeds::confirmNewest);
    connect(m_library, &LibraryPage::stillSaysRequested, this, &SourcesArea::stillSays);
    connect(m_library, &LibraryPage::addRequested, m_deeds, &SourceDeeds::addLink);
    connect(m_library, &LibraryPage::importRequested, this, &SourcesArea::importRequested);
    connect(m_library, &LibraryPage::exportRequested, this, &SourcesArea::exportRequested);
    connect(m_library, &LibraryPage::linkRequested, this, &SourcesArea::linkRequested);
    connect(
        m_library, &LibraryPage::searchFocusRequested, this, &SourcesArea::searchFocusRequested);
    connect(m_library, &LibraryPage::searchTextRequested, this, &SourcesArea::searchTextRequested);
    connect(
        m_library, &LibraryPage::contextMenuRequested, this, &SourcesArea::contextMenuRequested);
    connect(m_library, &LibraryPage::selectedRowsChanged, this, &SourcesArea::targetChanged);
    connect(m_library, &LibraryPage::left, this, &SourcesArea::back);
    connect(m_library, &LibraryPage::errorRaised, this, &SourcesArea::errorRaised);
}

void SourcesArea::makePage()
{
    if (m_page != nullptr)
        return;
    m_page = new SourcePage(m_session, m_languages, m_stack);
    m_stack->addWidget(m_page);
    connect(m_page, &SourcePage::backRequested, this, &SourcesArea::back);
    connect(m_page, &SourcePage::editRequested, this, &SourcesArea::editChosen);
    connect(m_page, &SourcePage::lookRequested, this, &SourcesArea::lookAgain);
    connect(m_page, &SourcePage::seenRequested, this, &SourcesArea::confirmSeen);
    connect(m_page, &SourcePage::stillSaysRequested, this, &SourcesArea::stillSays);
    connect(m_page, &SourcePage::linkRequested, this, &SourcesArea::linkRequested);
    connect(m_page, &SourcePage::articleRequested, this, &SourcesArea::articleRequested);
    connect(m_page, &SourcePage::sourceChanged, this, &SourcesArea::targetChanged);
    connect(m_page, &SourcePage::sourceLeft, this, &SourcesArea::back);
    connect(m_page, &SourcePage::errorRaised, this, &SourcesArea::errorRaised);
}

LibraryPage &SourcesArea::library() const
{
    return *m_library;
}

SourcePage *SourcesArea::page() const
{
    return m_page;
}

SourceDeeds &SourcesArea::deeds() const
{
    return *m_deeds;
}

bool SourcesArea::isPageShown() const
{
    return m_page != nullptr && m_stack->currentWidget() == m_page;
}

void SourcesArea::showList()
{
    m_stack->setCurrentWidget(m_library);
    Q_EMIT shownChanged();
}

void SourcesArea::showShelf(LibraryShelf shelf)
{
    m_library->showShelf(shelf);
    showList();
}

void SourcesArea::beginAdding(const QUrl &link)
{
    showShelf(LibraryShelf::All);
    m_library->addBar().begin(link);
}

void SourcesArea::openSource(const SourceId &source)
{
    makePage();
    m_stack->setCurrentWidget(m_page);
    m_page->open(source);
    m_page->focusContent();
    Q_EMIT shownChanged();
}

void SourcesArea::focusShown()
{
    if (isPageShown())
        m_page->focusContent();
    else
        m_library->focusList();
}

void SourcesArea::back()
{
    if (!isPageShown()) {
        Q_EMIT left();
        return;
    }
    m_library->choose(m_page->source().id);
    showList();
    m_library->focusList();
}

std::vector<LibraryRow> SourcesArea::target() const
{
    if (!isPageShown())
        return m_library->selectedRows();
    if (m_page->source().id.isNull()) // not read yet
        return {};
    return {m_page->row()};
}

void SourcesArea::openChosen()
{
    const std::vector<LibraryRow> rows = target();
    if (rows.size() == 1)
        openSource(rows.front().id);
}

void SourcesArea::editChosen()
{
    const std::vector<LibraryRow> rows = target();
    if (rows.size() == 1)
        edit(rows.front().id);
}

void SourcesArea::lookAgain()
{
    std::vector<SourceId> sources;
    const std::vector<LibraryRow> chosen = target();
    for (const LibraryRow &row : chosen) {
        if (row.hasLink && row.terms != SourceTerms::Confidential)
            sources.push_back(row.id);
    }
    if (sources.empty())
        m_deeds->askForALook(chosen);
    else
        m_deeds->lookAt(sources);
}

void SourcesArea::confirmSeen()
{
    if (isPageShown()) {
        const SnapshotId seen = m_page->shownSnapshot();
        if (!seen.isNull() && m_page->row().link.awaitsPerson)
            m_deeds->confirm(m_page->source().id, seen);
        return;
    }
    for (const LibraryRow &row : target()) {
        if (row.link.awaitsPerson)
            m_deeds->confirmNewest(row.id);
    }
}

void SourcesArea::stillSays()
{
    for (const LibraryRow &row : target()) {
        if (!row.hasLink)
            m_deeds->stillSays(row);
    }
}

SourceId SourcesArea::keptFor(KeepFor whom) const
{
    if (whom == KeepFor::NewSource)
        return {};
    if (isPageShown())
        return m_page->openedId(); // also before it is read
    const std::vector<LibraryRow> rows = target();
    return rows.size() == 1 ? rows.front().id : SourceId();
}

void SourcesArea::keepFiles(KeepFor whom)
{
    m_keeper->chooseFiles(keptFor(whom));
}

void SourcesArea::keepWords(KeepFor whom)
{
    m_keeper->askForWords(keptFor(whom));
}

void SourcesArea::takeFiles(const QStringList &files)
{
    m_keeper->askForFiles(files, isPageShown() ? m_page->openedId() : SourceId());
}

void SourcesArea::takeAsSources(const QStringList &files)
{
    m_keeper->askForFiles(files, {});
}

void SourcesArea::takeToUse(const QString &file, const SourceUse &use)
{
    m_keeper->askToUse(file, use);
}

void SourcesArea::takeLink(const QUrl &link)
{
    m_deeds->addLink(link.toString(QUrl::FullyEncoded));
}

bool SourcesArea::holdsWords() const
{
    return m_keeper->holdsWords() || (m_editor && m_editor->isChanged());
}

void SourcesArea::askAboutWords()
{
    SourceEditor *editor = m_editor;
    if (m_keeper->holdsWords()) {
        m_keeper->askAboutWords();
    } else if (editor != nullptr && editor->isChanged()) {
        editor->reject(); // which asks
        editor->raise();
        editor->activateWindow();
    }
}

PalettePopup &SourcesArea::popup()
{
    if (!m_popup)
        m_popup = new PalettePopup(window());
    return *m_popup;
}

void SourcesArea::mergeChosen()
{
    const std::vector<LibraryRow> rows = target();
    if (rows.size() != 1)
        return;
    whenDone(Library(m_session).byId(rows.front().id), this, [this](const Result<Source> &gone) {
        if (gone)
            askMerge(*gone);
        else
            Q_EMIT errorRaised(gone.error(), tr("read the source"));
    });
}

void SourcesArea::askMerge(const Source &gone)
{
    whenDone(
        Library(m_session).list({}),
        this,
        [this, gone](const Result<std::vector<LibraryRow>> &rows) {
            if (!rows) {
                Q_EMIT errorRaised(rows.error(), tr("read what there is to choose from"));
                return;
            }
            popup().ask(sourceQuestion(
                tr("Merge %1 into").arg(gone.key), *rows, gone.id, [this, gone](SourceId into) {
                    m_deeds->merge(gone, into);
                }));
        });
}

void SourcesArea::separateFromChosen()
{
    const std::vector<LibraryRow> rows = target();
    if (rows.size() != 1)
        return;
    const SourceId into = rows.front().id;
    whenDone(Library(m_session).mergedInto(into),
             this,
             [this, into](const Result<std::vector<Source>> &merged) {
                 if (!merged)
                     Q_EMIT errorRaised(merged.error(), tr("read what there is to choose from"));
                 else if (merged->empty())
                     Q_EMIT errorRaised(
                         {ErrorCode::NotFound, tr("No other source was merged into this one."), {}},
                         tr("separate the sources"));
                 else
                     popup().ask(sourceQuestion(
                         tr("Which stands for itself again?"),
                         *merged,
                         [this, into](const Source &gone) { m_deeds->separate(gone, into); }));
             });
}

void SourcesArea::edit(const SourceId &source)
{
    whenDone(Library(m_session).byId(source), this, [this](const Result<Source> &read) {
        if (read)
            openEditor(*read);
        else
            Q_EMIT errorRaised(read.error(), tr("read the source"));
    });
}

void SourcesArea::openEditor(const Source &source)
{
    if (m_editor)
        return;
    whenDone(Settings(m_session).get(), this, [this, source](const Result<DeskSettings> &settings) {
        if (m_editor)
            return;
        const QTimeZone zone = settings ? zoneOf(*settings) : QTimeZone::systemTimeZone();
        m_editor = new SourceEditor(source, zone, window());
        connect(m_editor, &SourceEditor::saveRequested, this, [this](const Source &typed) {
            save(*m_editor, typed);
        });
        m_editor->open();
        offerKnownNames(*m_editor);
    });
}

void SourcesArea::offerKnownNames(SourceEditor &editor)
{
    whenDone(madeOf(Library(m_session).all(), knownNames),
             &editor,
             [&editor](const Result<QStringList> &names) {
                 if (names) // without them it is typed in full
                     editor.setKnownNames(*names);
             });
}

void SourcesArea::save(SourceEditor &editor, const Source &source)
{
    const bool isNew = source.id.isNull();
    const QFuture<Result<Source>> kept =
        isNew ? m_deeds->add(source) : m_deeds->update(editor.before(), source);
    whenDone(kept, &editor, [this, &editor, isNew](const Result<Source> &written) {
        if (!written) {
            editor.refuse(written.error());
            return;
        }
        editor.done(QDialog::Accepted);
        if (isNew)
            m_library->choose(written->id);
    });
}

// What nothing inside had a use for.
void SourcesArea::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        back();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stet
