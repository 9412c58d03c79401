// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_page.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/sources/compare_pane.h"
#include "ui/sources/looks_model.h"
#include "ui/sources/rests_reader.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/sources/snapshot_page_pane.h"
#include "ui/sources/source_head.h"
#include "ui/sources/words_pane.h"

#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>

#include <utility>

namespace stet {

namespace {

constexpr int rereadAfterMs = 60;
constexpr int mostLooks = 500;

} // namespace

SourcePage::SourcePage(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new SourceHead(session.clock(), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_snapshots(new SnapshotListModel(this))
    , m_rests(new RestsModel(this))
    , m_restsReader(new RestsReader(session, languages, this))
    , m_looks(new LooksModel(this))
{
    setObjectName(QStringLiteral("sourcePage"));
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(rereadAfterMs);
    m_head->setWritable(session.readOnlyReason().isEmpty());
    buildLayout();
    m_words->setNoticeWords(languages.noticeWords());
    connectParts();
}

void SourcePage::connectParts()
{
    connect(m_head, &SourceHead::backRequested, this, &SourcePage::backRequested);
    connect(m_head, &SourceHead::editRequested, this, &SourcePage::editRequested);
    connect(m_head, &SourceHead::lookRequested, this, &SourcePage::lookRequested);
    connect(m_head, &SourceHead::seenRequested, this, &SourcePage::seenRequested);
    connect(m_head, &SourceHead::stillSaysRequested, this, &SourcePage::stillSaysRequested);
    connect(m_head, &SourceHead::linkRequested, this, &SourcePage::linkRequested);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &current) { showSnapshot(current.row()); });
    connect(m_restsList, &QListView::activated, this, [this](const QModelIndex &index) {
        openSentence(index.row());
    });
    connectPlaces();
    connect(m_page, &SnapshotPagePane::errorRaised, this, &SourcePage::errorRaised);
    connect(m_compare, &ComparePane::errorRaised, this, &SourcePage::errorRaised);
    connect(m_restsReader,
            &RestsReader::found,
            this,
            [this](const std::vector<RestingSentence> &sentences) {
                m_rests->setSentences(sentences);
                m_head->showSource(m_source, row());
                nameTabs();
            });
    connect(m_restsReader, &RestsReader::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read what rests on the source"));
    });
    connect(&m_session, &DeskSession::changed, this, &SourcePage::deskChanged);
    connect(&m_refresh, &QTimer::timeout, this, &SourcePage::read);
}

// Words and page are two views of one text.
void SourcePage::connectPlaces()
{
    const auto keep = [this](qsizetype place) {
        m_place = place;
    };
    connect(m_words, &WordsPane::placeChanged, this, keep);
    connect(m_page, &SnapshotPagePane::placeChanged, this, keep);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_place < 0)
            return;
        if (m_tabs->currentWidget() == m_words)
            m_words->goTo(m_place);
        else if (m_tabs->currentWidget() == m_page)
            m_page->goTo(m_place);
    });
}

void SourcePage::open(const SourceId &source)
{
    m_fresh = source != m_id;
    if (m_fresh) {
        m_id = source;
        m_source = {};
        m_link = {};
        m_shown = {};
        m_snapshots->setSnapshots({}, {});
        m_restsReader->forget();
        m_rests->setSentences({});
        m_looks->setLooks({}, {});
        m_lookCount = 0;
        m_compare->setSnapshots({}, {});
        m_words->showNothing({});
        m_page->showNothing();
        nameTabs();
        showView(View::Words);
    }
    read();
}

SourceId SourcePage::openedId() const
{
    return m_id;
}

const Source &SourcePage::source() const
{
    return m_source;
}

LibraryRow SourcePage::row() const
{
    LibraryRow row;
    row.id = m_source.id;
    row.key = m_source.key;
    row.type = m_source.type;
    row.publisher = m_source.publisher;
    row.title = m_source.title;
    row.terms = m_source.terms;
    row.hasLink = !m_source.url.isEmpty();
    row.articles = m_rests->rowCount() > 0 ? 1 : 0; // whether any cites it
    row.snapshots = m_snapshots->ownCount();
    const Snapshot *newest = row.snapshots > 0 ? m_snapshots->at(0) : nullptr;
    row.keptMs = newest != nullptr && !row.hasLink ? newest->takenMs : 0;
    row.link = m_link;
    return row;
}

// Of two that are compared it is the newer one that is seen.
SnapshotId SourcePage::shownSnapshot() const
{
    return m_tabs->currentWidget() == m_compare ? m_compare->after() : m_shown;
}

void SourcePage::deskChanged(const Changes &changes)
{
    const bool mine = changes.sources.contains(m_id) || changes.snapshots.contains(m_id) ||
                      !changes.articles.isEmpty() || changes.settings;
    if (m_id.isNull() || !mine)
        return;
    if (!isVisible())
        m_stale = true;
    else if (!m_refresh.isActive())
        m_refresh.start();
}

void SourcePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_id.isNull())
        read();
}

void SourcePage::read()
{
    m_stale = false;
    const SourceId id = m_id;
    whenDone(Library(m_session).byId(id), this, [this, id](const Result<Source> &source) {
        if (id != m_id)
            return;
        if (!source) {
            // What was shown a moment ago was taken back: whoever took it back was told.
            if (source.error().code == ErrorCode::NotFound && !m_source.id.isNull())
                Q_EMIT sourceLeft();
            else
                Q_EMIT errorRaised(source.error(), tr("read the source"));
            return;
        }
        m_source = *source;
        m_head->showSource(m_source, row());
        Q_EMIT sourceChanged();
        readSnapshots();
        m_restsReader->read(m_source);
    });
}

void SourcePage::readSnapshots()
{
    const SourceId id = m_id;
    const auto fail = [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read what the source said"));
    };
    whenDone(Snapshots(m_session).link(id), this, [=, this](const Result<LinkHistory> &link) {
        if (id != m_id)
            return;
        if (!link)
            return fail(link.error());
        m_link = *link;
        m_head->showSource(m_source, row());
        Q_EMIT sourceChanged();
        whenDone(Snapshots(m_session).of(id), this, [=, this](const auto &snapshots) {
            if (id != m_id)
                return;
            if (!snapshots)
                return fail(snapshots.error());
            whenDone(Snapshots(m_session).ofMerged(id),
                     this,
                     [=, this, own = *snapshots](const auto &merged) {
                         if (id != m_id)
                             return;
                         if (!merged)
                             return fail(merged.error());
                         takeSnapshots(own, *merged);
                     });
        });
    });
}

void SourcePage::takeSnapshots(const std::vector<Snapshot> &snapshots,
                               const std::vector<MergedSnapshots> &merged)
{
    const SnapshotId newest = snapshots.empty() ? SnapshotId() : snapshots.front().id;
    const Snapshot *before = m_snapshots->at(0);
    // Those of sources that were merged into it stand behind its own, and say nothing new.
    const bool grew = !snapshots.empty() && (before == nullptr || before->id != newest);
    const SnapshotId shown = grew ? newest : m_shown;
    m_snapshots->setSnapshots(snapshots, m_link.baseline, merged);
    m_compare->setSnapshots(snapshots, m_link.baseline, merged);
    m_head->showSource(m_source, row()); // when a person had it last is told by the newest
    if (snapshots.empty() && merged.empty()) {
        // What was shown may have been another source's that stands for itself again.
        m_shown = {};
        m_place = -1;
        m_page->showNothing();
        m_words->showNothing(m_source.terms == SourceTerms::Confidential
                                 ? tr("A confidential source is a label: no words of it are kept.")
                             : m_source.url.isEmpty()
                                 ? tr("No words of this source are kept yet.")
                                 : tr("No words of this source are kept yet. Look at it again to "
                                      "keep what it says now."));
    } else {
        m_list->setCurrentIndex(m_snapshots->index(std::max(0, m_snapshots->rowOf(shown)), 0));
    }
    // What moved is what one comes for.
    if (m_fresh && m_link.awaitsPerson)
        showView(View::Compare);
    m_fresh = false;
    const SourceId id = m_id;
    whenDone(Snapshots(m_session).looks(id, mostLooks),
             this,
             [this, id, snapshots](const Result<std::vector<SourceLook>> &looks) {
                 if (id != m_id || !looks)
                     return;
                 m_lookCount = int(looks->size());
                 m_looks->setLooks(*looks, snapshots);
                 // Where nothing is left for the last one it has as much as it needs.
                 m_looksTable->resizeColumnToContents(m_looks->columnCount() - 1);
                 nameTabs();
             });
}

void SourcePage::nameTabs()
{
    const QLocale locale;
    m_tabs->setTabText(int(View::Rests), tr("Uses (%1)").arg(locale.toString(m_rests->rowCount())));
    m_tabs->setTabText(int(View::Looks), tr("Looks (%1)").arg(locale.toString(m_lookCount)));
}

void SourcePage::showSnapshot(int row)
{
    const Snapshot *snapshot = m_snapshots->at(row);
    if (snapshot == nullptr || snapshot->id == m_shown)
        return;
    m_shown = snapshot->id;
    m_place = -1;
    m_words->showSnapshot(*snapshot);
    m_page->showSnapshot(*snapshot);
    whenDone(Snapshots(m_session).text(m_shown),
             this,
             [this, id = m_shown](const Result<SnapshotText> &text) {
                 if (text)
                     m_words->showText(id, *text);
                 else
                     Q_EMIT errorRaised(text.error(), tr("read the words of the snapshot"));
             });
}

void SourcePage::openSentence(int row)
{
    if (const RestingSentence *one = m_rests->at(row))
        Q_EMIT articleRequested(one->article, one->sentence);
}

void SourcePage::showView(View view)
{
    m_tabs->setCurrentIndex(int(view));
}

void SourcePage::focusContent()
{
    if (m_tabs->currentWidget() == m_words)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_tabs->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void SourcePage::focusFind()
{
    if (m_tabs->currentWidget() == m_page) {
        m_page->focusFind();
        return;
    }
    showView(View::Words);
    m_words->focusFind();
}

void SourcePage::findNext()
{
    if (m_tabs->currentWidget() == m_page)
        m_page->findNext();
    else
        m_words->findNext();
}

void SourcePage::findPrevious()
{
    if (m_tabs->currentWidget() == m_page)
        m_page->findPrevious();
    else
        m_words->findPrevious();
}

void SourcePage::goToNextChange()
{
    showView(View::Compare);
    m_compare->goToNextChange();
}

} // namespace stet
