// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_page.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/sources/compare_pane.h"
#include "ui/sources/looks_model.h"
#include "ui/sources/rests_reader.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_head.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/telling_delegate.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/two_line_delegate.h"

#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int rereadAfterMs = 60;
constexpr int mostLooks = 500;
constexpr int leastListWidth = 110;

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
    connectParts();
}

void SourcePage::buildLayout()
{
    auto *left = new QWidget(m_splitter);
    fitToText(*left, [left] { left->setMinimumWidth(withText(leastListWidth)); });
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHead(tr("Snapshots"), left));
    m_list = makeSnapshotList(left);
    column->addWidget(m_list, 1);
    m_tabs = new QTabWidget(m_splitter);
    m_tabs->setObjectName(QStringLiteral("sourceTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_words = new WordsPane(m_tabs);
    m_compare = new ComparePane(m_session, m_tabs);
    m_restsList = makeRestsList(m_tabs);
    m_looksTable = makeLooksTable(m_tabs);
    m_tabs->addTab(m_words, tr("Words"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->addTab(m_restsList, {});
    m_tabs->addTab(m_looksTable, {});
    nameTabs();
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_tabs);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    constexpr int listWidth = 270;
    m_splitter->setSizes({listWidth, 4 * listWidth});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    auto *rule = new QFrame(this);
    rule->setProperty("rule", QStringLiteral("horizontal"));
    all->addWidget(rule);
    all->addWidget(m_splitter, 1);
}

QListView *SourcePage::makeSnapshotList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("snapshotList"));
    list->setAccessibleName(tr("Snapshots"));
    list->setModel(m_snapshots);
    list->setItemDelegate(
        new TwoLineDelegate(SnapshotListModel::NoteRole, SnapshotListModel::UsableRole, 1, list));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    return list;
}

QListView *SourcePage::makeRestsList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("restsList"));
    list->setAccessibleName(tr("Sentences that rest on this source"));
    list->setModel(m_rests);
    list->setItemDelegate(new TwoLineDelegate(RestsModel::NoteRole, RestsModel::LiveRole, 2, list));
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    return list;
}

QTableView *SourcePage::makeLooksTable(QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QStringLiteral("looksTable"));
    table->setAccessibleName(tr("Looks at this source"));
    table->setModel(m_looks);
    table->setItemDelegate(new TellingDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

void SourcePage::connectParts()
{
    connect(m_head, &SourceHead::backRequested, this, &SourcePage::backRequested);
    connect(m_head, &SourceHead::editRequested, this, &SourcePage::editRequested);
    connect(m_head, &SourceHead::lookRequested, this, &SourcePage::lookRequested);
    connect(m_head, &SourceHead::seenRequested, this, &SourcePage::seenRequested);
    connect(m_head, &SourceHead::linkRequested, this, &SourcePage::linkRequested);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &current) { showSnapshot(current.row()); });
    connect(m_restsList, &QListView::activated, this, [this](const QModelIndex &index) {
        openSentence(index.row());
    });
    connect(m_compare, &ComparePane::errorRaised, this, &SourcePage::errorRaised);
    connect(m_restsReader,
            &RestsReader::found,
            this,
            [this](const std::vector<RestingSentence> &sentences) {
                m_rests->setSentences(sentences);
                nameTabs();
            });
    connect(m_restsReader, &RestsReader::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read what rests on the source"));
    });
    connect(&m_session, &DeskSession::changed, this, &SourcePage::deskChanged);
    connect(&m_refresh, &QTimer::timeout, this, &SourcePage::read);
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
        nameTabs();
        showView(View::Words);
    }
    read();
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
    row.snapshots = m_snapshots->rowCount();
    row.link = m_link;
    return row;
}

void SourcePage::deskChanged(const Changes &changes)
{
    const bool mine = changes.sources.contains(m_id) || changes.snapshots.contains(m_id) ||
                      !changes.articles.isEmpty();
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
            Q_EMIT errorRaised(source.error(), tr("read the source"));
            return;
        }
        m_source = *source;
        m_head->showSource(m_source, m_link);
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
        m_head->showSource(m_source, m_link);
        Q_EMIT sourceChanged();
        whenDone(Snapshots(m_session).of(id), this, [=, this](const auto &snapshots) {
            if (id != m_id)
                return;
            if (!snapshots)
                return fail(snapshots.error());
            takeSnapshots(*snapshots);
        });
    });
}

void SourcePage::takeSnapshots(const std::vector<Snapshot> &snapshots)
{
    const SnapshotId newest = snapshots.empty() ? SnapshotId() : snapshots.front().id;
    const Snapshot *before = m_snapshots->at(0);
    const bool grew = before == nullptr || before->id != newest;
    const SnapshotId shown = grew ? newest : m_shown;
    m_snapshots->setSnapshots(snapshots, m_link.baseline);
    m_compare->setSnapshots(snapshots, m_link.baseline);
    if (snapshots.empty())
        m_words->showNothing(m_source.terms == SourceTerms::Confidential
                                 ? tr("A confidential source is a label: no words of it are kept.")
                             : m_source.url.isEmpty()
                                 ? tr("No words of this source are kept yet.")
                                 : tr("No words of this source are kept yet. Look at it again to "
                                      "keep what it says now."));
    else
        m_list->setCurrentIndex(m_snapshots->index(std::max(0, m_snapshots->rowOf(shown)), 0));
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
                 nameTabs();
             });
}

void SourcePage::nameTabs()
{
    const QLocale locale;
    m_tabs->setTabText(int(View::Rests),
                       tr("What rests on it (%1)").arg(locale.toString(m_rests->rowCount())));
    m_tabs->setTabText(int(View::Looks), tr("Looks (%1)").arg(locale.toString(m_lookCount)));
}

void SourcePage::showSnapshot(int row)
{
    const Snapshot *snapshot = m_snapshots->at(row);
    if (snapshot == nullptr || snapshot->id == m_shown)
        return;
    m_shown = snapshot->id;
    m_words->showSnapshot(*snapshot);
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
    showView(View::Words);
    m_words->focusFind();
}

void SourcePage::findNext()
{
    m_words->findNext();
}

void SourcePage::findPrevious()
{
    m_words->findPrevious();
}

void SourcePage::goToNextChange()
{
    showView(View::Compare);
    m_compare->goToNextChange();
}

} // namespace stet
