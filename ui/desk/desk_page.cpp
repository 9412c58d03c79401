// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_page.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/column_layout.h"
#include "ui/desk/empty_state.h"
#include "ui/desk/filter_bar.h"
#include "ui/desk/new_article_bar.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/desk/source_hits.h"
#include "ui/widgets/ui_language.h"

#include <QItemSelectionModel>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

// Every key is a question; the list asks only the last of those that come while it waits.
constexpr int searchDelayMs = 0;
constexpr int refreshDelayMs = 60;
constexpr int calmRefreshDelayMs = 500;
constexpr int mostSourceHits = 12;

QString sortKey(const DeskSession &session)
{
    return QStringLiteral("desks/%1/sort").arg(session.id().toString());
}

} // namespace

DeskPage::DeskPage(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ArticleListModel({[&session](const ArticleQuery &query, int first, int count) {
                                        return Articles(session).list(query, first, count);
                                    },
                                    [&session](const ArticleOrder &order, int first, int count) {
                                        return Articles(session).rows(order, first, count);
                                    },
                                    [&session](const ArticleQuery &query, int count) {
                                        return Articles(session).beginning(query, count);
                                    }},
                                   session.clock(),
                                   this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_lists(new QWidget(m_splitter))
    , m_listStack(new QStackedWidget(m_lists))
    , m_newArticle(new NewArticleBar(m_lists))
    , m_filters(new FilterBar(m_lists))
    , m_view(new ArticleView(*m_model, session.clock(), m_listStack))
    , m_empty(new EmptyState(m_listStack))
    , m_sources(new SourceHits(m_lists))
    , m_side(new SidePane(session, languages, m_splitter))
    , m_bulk(new BulkVerbs(session, this))
    , m_saved(new SavedSearches(session.id().toString(), this))
    , m_refreshTimer(new QTimer(this))
    , m_searchTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("deskPage"));
    m_refreshTimer->setSingleShot(true);
    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(searchDelayMs);
    buildLayout();
    connectParts();
    m_side->setWritable(isWritable());
    m_view->columns().restore(session.id().toString());
    const QStringList sort = QSettings().value(sortKey(session)).toStringList();
    if (sort.size() == 2 && sort.at(0).toInt() >= 0 &&
        sort.at(0).toInt() <= int(SortColumn::NextCheck)) {
        m_query.sort = SortColumn(sort.at(0).toInt());
        m_query.order =
            sort.at(1) == QStringLiteral("up") ? Qt::AscendingOrder : Qt::DescendingOrder;
    }
    applyQuery();
    readKinds();
}

DeskPage::~DeskPage() = default;

void DeskPage::buildLayout()
{
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_empty);
    auto *column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_newArticle);
    column->addWidget(m_filters);
    column->addWidget(m_listStack, 1);
    column->addWidget(m_sources);
    m_splitter->addWidget(m_lists);
    m_splitter->addWidget(m_side);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_side->setMinimumWidth(220);
    fitSide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

// A page needs more room than a glance; each has the width that it had last.
void DeskPage::fitSide()
{
    const bool page = m_side->mode() == SidePane::Mode::Page;
    int &shown = page ? m_pageWidth : m_glanceWidth;
    int &hidden = page ? m_glanceWidth : m_pageWidth;
    const QList<int> sizes = m_splitter->sizes();
    const int whole = m_splitter->width() > 0 ? m_splitter->width() : 1200;
    if (std::exchange(m_sideFitted, true))
        hidden = sizes.value(1);
    const int side = std::min(shown, whole / 2);
    m_splitter->setSizes({whole - side, side});
}

SidePane &DeskPage::side() const
{
    return *m_side;
}

void DeskPage::connectParts()
{
    connect(&m_session, &DeskSession::changed, this, &DeskPage::deskChanged);
    connect(m_refreshTimer, &QTimer::timeout, this, &DeskPage::refreshNow);
    connect(m_searchTimer, &QTimer::timeout, this, &DeskPage::applyQuery);

    connect(m_model, &ArticleListModel::loaded, this, &DeskPage::listLoaded);
    connect(m_model, &ArticleListModel::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read the list of articles"));
    });
    connect(m_view, &ArticleView::selectedRowsChanged, this, &DeskPage::showSelection);
    connect(m_view, &ArticleView::openRequested, this, &DeskPage::openRequested);
    connect(m_view, &ArticleView::sortRequested, this, &DeskPage::sortBy);
    connect(m_view, &ArticleView::searchRequested, this, &DeskPage::searchFocusRequested);
    connect(m_view, &ArticleView::contextMenuRequested, this, &DeskPage::contextMenuRequested);
    connect(m_side, &SidePane::openRequested, this, &DeskPage::openSelected);
    connect(m_side, &SidePane::restoreRequested, this, &DeskPage::restoreSelected);
    connect(m_side, &SidePane::modeChanged, this, &DeskPage::fitSide);
    m_side->setFocusHome(m_view);
    connect(m_newArticle, &NewArticleBar::createRequested, this, &DeskPage::create);
    connect(m_newArticle, &NewArticleBar::cancelled, this, &DeskPage::focusList);
    connect(m_empty, &EmptyState::newArticleRequested, this, &DeskPage::beginNewArticle);
    connect(m_empty, &EmptyState::settingsRequested, this, &DeskPage::settingsRequested);
    connect(m_empty, &EmptyState::importRequested, this, &DeskPage::importRequested);
    connect(m_empty, &EmptyState::importFolderRequested, this, &DeskPage::importFolderRequested);
    connect(m_empty, &EmptyState::filtersCleared, this, &DeskPage::clearFilters);
    connect(m_empty, &EmptyState::searchCleared, this, [this] {
        Q_EMIT searchTextRequested(QString());
    });
    connect(m_sources, &SourceHits::keyChosen, this, &DeskPage::searchTextRequested);
    connect(m_view, &ArticleView::undoRequested, m_bulk, &BulkVerbs::undo);
    connect(m_view, &ArticleView::redoRequested, m_bulk, &BulkVerbs::redo);
    connect(m_bulk, &BulkVerbs::noticeRaised, this, &DeskPage::noticeRaised);
    connect(m_bulk, &BulkVerbs::errorRaised, this, &DeskPage::errorRaised);
    connect(m_bulk, &BulkVerbs::stateChanged, this, &DeskPage::selectedRowsChanged);
    connect(m_bulk, &BulkVerbs::undone, this, [this](const ArticleId &first) {
        if (m_model->rowOf(first) < 0)
            m_selectWhenLoaded = first;
    });
    connectFilters();
}

void DeskPage::connectFilters()
{
    connect(m_filters, &FilterBar::filterRequested, this, &DeskPage::filterRequested);
    connect(m_filters, &FilterBar::saveRequested, this, &DeskPage::saveSearchRequested);
    connect(m_filters, &FilterBar::filterCleared, this, [this](ListFilter filter) {
        ArticleQuery query = m_query;
        clearFilter(filter, query);
        setQuery(query);
    });
    connect(m_filters, &FilterBar::allCleared, this, &DeskPage::clearFilters);
}

void DeskPage::clearFilters()
{
    ArticleQuery query;
    query.queue = m_query.queue;
    query.sort = m_query.sort;
    query.order = m_query.order;
    setQuery(query);
}

void DeskPage::readKinds()
{
    whenDone(Settings(m_session).kinds(), this, [this](const Result<std::vector<Kind>> &kinds) {
        if (!kinds) {
            // A new article that waits for them would wait without a word.
            Q_EMIT errorRaised(kinds.error(), tr("read the kinds of articles"));
            return;
        }
        QHash<QString, QString> names;
        for (const Kind &kind : *kinds)
            names.insert(kind.id, kind.name.in(uiLanguage()));
        m_kinds = *kinds;
        m_view->setKindNames(names);
        m_side->setKindNames(names);
        m_filters->setKindNames(names);
        showSelection();
        whenDone(Settings(m_session).get(),
                 this,
                 [this, all = *kinds](const Result<DeskSettings> &settings) {
                     const QString language = settings ? settings->language : QString();
                     m_newArticle->setKinds(all,
                                            language.isEmpty() ? QStringLiteral("en") : language);
                 });
    });
}

void DeskPage::readCounts()
{
    whenDone(Articles(m_session).counts(), this, [this](const Result<DeskCounts> &counts) {
        if (!counts) {
            Q_EMIT errorRaised(counts.error(), tr("count the articles"));
            return;
        }
        m_counts = *counts;
        m_countsKnown = true;
        listLoaded();
        Q_EMIT countsChanged(m_counts);
    });
}

const ArticleQuery &DeskPage::query() const
{
    return m_query;
}

const DeskCounts &DeskPage::counts() const
{
    return m_counts;
}

bool DeskPage::isWritable() const
{
    return m_session.readOnlyReason().isEmpty();
}

std::vector<ArticleRow> DeskPage::selectedRows() const
{
    return m_view->selectedRows();
}

ListSelection DeskPage::selection() const
{
    ListSelection selection;
    selection.count = m_view->selectedCount();
    selection.trashed = m_query.queue == Queue::Trash;
    if (selection.count == 1) {
        const std::vector<ArticleRow> rows = m_view->selectedRows();
        selection.name = rows.empty() ? QString() : rows.front().headline;
    }
    return selection;
}

DeskSession &DeskPage::session() const
{
    return m_session;
}

const std::vector<Kind> &DeskPage::kinds() const
{
    return m_kinds;
}

ArticleView &DeskPage::view() const
{
    return *m_view;
}

BulkVerbs &DeskPage::bulk() const
{
    return *m_bulk;
}

SavedSearches &DeskPage::savedSearches() const
{
    return *m_saved;
}

void DeskPage::addListAction(QAction *action)
{
    m_view->addAction(action);
}

void DeskPage::focusList()
{
    if (m_listStack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
}

void DeskPage::select(const ArticleId &article)
{
    const int row = m_model->rowOf(article);
    if (row >= 0)
        m_view->selectOnly(row);
    else
        m_selectWhenLoaded = article;
}

void DeskPage::showQueue(Queue queue, const QString &category)
{
    m_query.queue = queue;
    m_query.category = category;
    m_searchTimer->stop();
    applyQuery();
}

void DeskPage::setQuery(const ArticleQuery &query)
{
    m_query = query;
    m_searchTimer->stop();
    applyQuery();
    Q_EMIT searchTextRequested(m_query.text);
}

void DeskPage::search(const QString &text)
{
    if (text.trimmed() == m_query.text)
        return;
    m_query.text = text.trimmed();
    m_searchTimer->start();
}

void DeskPage::sortBy(SortColumn sort, Qt::SortOrder order)
{
    m_query.sort = sort;
    m_query.order = order;
    QSettings().setValue(
        sortKey(m_session),
        QStringList{QString::number(int(sort)),
                    order == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down")});
    applyQuery();
}

void DeskPage::applyQuery()
{
    m_fresh = true;
    m_model->setQuery(m_query);
    m_view->showSort(m_query.sort, m_query.order);
    m_filters->showQuery(m_query);
    findSources(m_query.text);
    Q_EMIT queryChanged(m_query);
}

void DeskPage::findSources(const QString &text)
{
    if (text.isEmpty()) {
        m_sources->showSources({});
        return;
    }
    whenDone(Library(m_session).find(text, mostSourceHits),
             this,
             [this, text](const Result<std::vector<Source>> &sources) {
                 if (sources && text == m_query.text)
                     m_sources->showSources(*sources);
             });
}

void DeskPage::deskChanged(const Changes &changes)
{
    // A step over many articles tells of each of its parts; the list follows at ease.
    if (!m_refreshTimer->isActive())
        m_refreshTimer->start(m_bulk->isBusy() ? calmRefreshDelayMs : refreshDelayMs);
    if (changes.settings)
        readKinds();
}

void DeskPage::refreshNow()
{
    m_model->refresh();
    readCounts();
}

void DeskPage::listLoaded()
{
    if (m_model->isLoading())
        return;
    // The list before the numbers beside it: the first answer is what a person waits for.
    if (!std::exchange(m_counted, true))
        readCounts();
    // Whether the desk or only this list is empty, the numbers say.
    const bool empty = m_model->rowCount() == 0;
    const bool described = empty && m_countsKnown;
    if (described)
        m_empty->describe(m_query, m_counts.all == 0, isWritable());
    m_listStack->setCurrentWidget(described ? static_cast<QWidget *>(m_empty) : m_view);
    if (!m_selectWhenLoaded.isNull()) {
        const int row = m_model->rowOf(m_selectWhenLoaded);
        if (row >= 0) {
            m_selectWhenLoaded = {};
            m_fresh = false;
            m_view->selectOnly(row);
        }
    }
    if (std::exchange(m_fresh, false) && !empty) {
        m_view->selectOnly(0);
        m_view->scrollToTop();
    }
    keepCurrentRow();
    showSelection();
}

void DeskPage::keepCurrentRow()
{
    // The chosen article left the list: its neighbour is chosen, as in every list of mails.
    if (m_model->rowCount() > 0 && !m_view->selectionModel()->hasSelection() && m_lastRow >= 0)
        m_view->selectOnly(std::min(m_lastRow, m_model->rowCount() - 1));
}

void DeskPage::showSelection()
{
    const int count = m_view->selectedCount();
    const std::vector<ArticleRow> rows =
        count == 1 ? m_view->selectedRows() : std::vector<ArticleRow>();
    m_filters->showTotal(m_model->rowCount(), count);
    if (!rows.empty()) {
        m_lastRow = m_view->selectionModel()->selectedRows().constFirst().row();
        m_side->showRow(rows.front());
    } else if (count != 1) {
        m_side->showCount(count);
    }
    Q_EMIT selectedRowsChanged();
}

void DeskPage::beginNewArticle()
{
    if (isWritable())
        m_newArticle->begin(m_query.category);
}

void DeskPage::cancelNewArticle()
{
    m_newArticle->finish();
    focusList();
}

void DeskPage::create(const ArticleContent &content)
{
    whenDone(Articles(m_session).create(content), this, [this](const Result<Article> &article) {
        if (!article) {
            m_newArticle->setBusy(false);
            Q_EMIT errorRaised(article.error(), tr("make the article"));
            return;
        }
        m_newArticle->finish();
        m_selectWhenLoaded = article->id;
        Q_EMIT openRequested(article->id);
    });
}

void DeskPage::openSelected()
{
    const std::vector<ArticleRow> rows = m_view->selectedRows();
    if (m_view->selectedCount() == 1 && !rows.empty())
        Q_EMIT openRequested(rows.front().id);
}

void DeskPage::trashSelected()
{
    BulkChange change;
    change.spiked = true;
    if (isWritable() && !selection().trashed)
        m_bulk->apply(m_view->selectedKeys(), change, selection().name);
}

void DeskPage::restoreSelected()
{
    BulkChange change;
    change.spiked = false;
    if (isWritable() && selection().trashed)
        m_bulk->apply(m_view->selectedKeys(), change, selection().name);
}

void DeskPage::setStateOfSelected(WorkState state)
{
    BulkChange change;
    change.state = state;
    if (isWritable() && !selection().trashed)
        m_bulk->apply(m_view->selectedKeys(), change, selection().name);
}

} // namespace stet
