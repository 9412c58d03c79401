// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskArea that leads into the library and back.
#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/review/citing_sentences.h"
#include "core/review/problems.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/editor/workspace.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/library_export.h"
#include "ui/shell/transfers.h"
#include "ui/sources/library_page.h"
#include "ui/sources/source_deeds.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/file_drop.h"

#include <QStackedWidget>
#include <QUrl>

#include <utility>

namespace stet {

void DeskArea::connectLibrary()
{
    connect(m_sidebar, &DeskSidebar::shelfChosen, this, &DeskArea::showShelf);
    connectDrops();
    connect(m_transfers,
            &Transfers::libraryChanged,
            this,
            [this](const QString &name, const LibraryStep &step) {
                makeSources().deeds().brought(name, step);
            });
    connect(m_transfers, &Transfers::undoRequested, this, [this](const QString &name) {
        SourceSteps &steps = makeSources().deeds().steps();
        if (steps.undoText() == name)
            steps.undo();
        else
            Q_EMIT statusMessage(
                tr("Other steps in the library came since. Take those back first."));
    });
    // Behind the list and its numbers, which a person waits for.
    connect(m_desk, &DeskPage::countsChanged, this, &DeskArea::readLibraryCounts);
    if (m_desk->numbers().areKnown()) // the desk may have answered before anybody listened
        readLibraryCounts();
    connect(m_way, &ArticleWay::refused, this, [this] {
        m_next = nullptr;
        m_arrival = nullptr;
        m_reviewNext = {};
        m_signNext = false;
        m_findingNext.reset();
    });
}

void DeskArea::connectDrops()
{
    connect(m_transfers,
            &Transfers::materialGiven,
            this,
            [this](const QStringList &files, DropPlace place) {
                // The page of a source may lie below the article: it is not meant.
                if (place == DropPlace::Library)
                    makeSources().takeFiles(files);
                else
                    makeSources().takeAsSources(files);
            });
    connect(m_transfers, &Transfers::linkGiven, this, [this](const QUrl &link, DropPlace place) {
        if (place == DropPlace::Desk)
            beginAddingSource(link); // a person sees what would be added, and where
        else
            makeSources().takeLink(link);
    });
}

void DeskArea::readLibraryCounts()
{
    whenDone(Library(*m_session).counts(), this, [this](const Result<LibraryCounts> &counts) {
        if (counts)
            m_sidebar->setLibraryCounts(*counts);
    });
}

bool DeskArea::isInLibrary() const
{
    return m_library && !m_writing;
}

SourcesArea *DeskArea::sources() const
{
    return m_sources;
}

SourcesArea &DeskArea::makeSources()
{
    if (m_sources == nullptr) {
        m_sources = new SourcesArea(*m_session, m_languages, m_stack);
        m_stack->addWidget(m_sources);
        connectSources();
        auto *drop = new FileDrop(*m_sources,
                                  m_session->readOnlyReason().isEmpty()
                                      ? tr("Drop to keep files as what sources said, or to import "
                                           "articles and lists of sources")
                                      : tr("This desk can be read but not changed"));
        drop->takeLinks(m_session->readOnlyReason().isEmpty()
                            ? tr("Drop to read the page and take it into the library")
                            : tr("This desk can be read but not changed"));
        connect(drop, &FileDrop::dropped, m_transfers, [this](const QStringList &files) {
            m_transfers->takeDropped(files, DropPlace::Library);
        });
        connect(drop, &FileDrop::linkDropped, m_transfers, [this](const QUrl &link) {
            m_transfers->takeLink(link, DropPlace::Library);
        });
    }
    return *m_sources;
}

void DeskArea::connectSources()
{
    connect(m_sources, &SourcesArea::left, this, [this] {
        leaveLibrary();
        m_desk->focusList();
    });
    connect(m_sources, &SourcesArea::openRequested, this, &DeskArea::openSource);
    connect(m_sources, &SourcesArea::articleRequested, this, &DeskArea::openSentence);
    connect(m_sources, &SourcesArea::shownChanged, this, [this] {
        if (isInLibrary())
            Q_EMIT viewChanged();
    });
    connect(m_sources, &SourcesArea::targetChanged, this, &DeskArea::selectionChanged);
    connect(m_sources, &SourcesArea::importRequested, m_transfers, &Transfers::chooseImport);
    connect(m_sources, &SourcesArea::exportRequested, this, [this] { exportSources(); });
    connect(m_sources, &SourcesArea::linkRequested, this, &DeskArea::openInBrowser);
    connect(m_sources, &SourcesArea::searchFocusRequested, this, &DeskArea::searchFocusRequested);
    connect(m_sources, &SourcesArea::searchTextRequested, this, &DeskArea::searchTextRequested);
    connect(m_sources, &SourcesArea::contextMenuRequested, this, &DeskArea::sourceMenuRequested);
    connect(m_sources, &SourcesArea::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_sources, &SourcesArea::errorRaised, this, &DeskArea::errorRaised);
}

void DeskArea::whenBack(std::function<void()> next)
{
    if (!m_writing) {
        next();
        return;
    }
    m_next = std::move(next);
    backToDesk();
}

void DeskArea::showShelf(LibraryShelf shelf)
{
    whenBack([this, shelf] {
        makeSources().showShelf(shelf);
        enterLibrary();
        if (!m_sidebar->hasFocus()) // the arrows go on to the next entry
            m_sources->focusShown();
    });
}

void DeskArea::beginAddingSource(const QUrl &link)
{
    whenBack([this, link] {
        makeSources().beginAdding(link);
        enterLibrary();
    });
}

void DeskArea::exportSources(const std::vector<SourceId> &only)
{
    m_libraryExport->choose(only);
}

void DeskArea::keepAsSource(KeepWhat what)
{
    whenBack([this, what] {
        makeSources().showShelf(LibraryShelf::All);
        enterLibrary();
        if (what == KeepWhat::Files)
            m_sources->keepFiles(KeepFor::NewSource);
        else
            m_sources->keepWords(KeepFor::NewSource);
    });
}

void DeskArea::openSource(const SourceId &source)
{
    whenBack([this, source] {
        makeSources().openSource(source);
        enterLibrary();
    });
}

void DeskArea::openSentence(const ArticleId &article, const CitingSentence &sentence)
{
    Problem place;
    place.range = sentence.range;
    place.row = sentence.row;
    place.place = sentence.field == DraftField::Facts         ? Problem::Place::Facts
                  : sentence.field == DraftField::Corrections ? Problem::Place::Corrections
                  : sentence.field == DraftField::LeadCaption ? Problem::Place::LeadPicture
                  : sentence.field == DraftField::Headline    ? Problem::Place::Headline
                  : sentence.field == DraftField::Dek         ? Problem::Place::Dek
                                                              : Problem::Place::Body;
    m_arrival = [this, place] {
        m_workspace->beginAt(place);
    };
    openArticle(article);
}

void DeskArea::enterLibrary()
{
    m_library = true;
    m_stack->setCurrentWidget(m_sources);
    m_sidebar->setCurrentShelf(m_sources->library().shelf());
    Q_EMIT viewChanged();
}

void DeskArea::leaveLibrary()
{
    if (!m_library)
        return;
    m_library = false;
    m_sidebar->setCurrentShelf(std::nullopt);
    if (m_writing)
        return;
    m_stack->setCurrentWidget(m_desk);
    Q_EMIT viewChanged();
}

} // namespace stet
