// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_page.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/column_layout.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/empty_state.h"
#include "ui/desk/filter_bar.h"
#include "ui/desk/list_question.h"
#include "ui/desk/new_article_bar.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/desk/source_hits.h"
#include "ui/widgets/ui_language.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int refreshDelayMs = 60;
constexpr int calmRefreshDelayMs = 500;
constexpr int mostSourceHits = 12;

} // namespace

DeskPage::DeskPage(DeskSession &session, const Languages &languages, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_question(new ListQuestion(session.id().toString(), this))
    , m_numbers(new DeskNumbers(session, this))
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
{
    setObjectName(QStringLiteral("deskPage"));
    m_refreshTimer->setSingleShot(true);
    buildLayout();
    connectParts();
    m_side->setWritable(isWritable());
    m_view->columns().restore(session.id().toString());
    applyQuery(m_question->query());
    m_numbers->readKinds();
}

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
    m_side->fitIn(*m_splitter);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

SidePane &DeskPage::side() const
{
    return *m_side;
}

void DeskPage::connectParts()
{
    connect(&m_session, &DeskSession::changed, this, &DeskPage::deskChanged);
    connect(m_refreshTimer, &QTimer::timeout, this, &DeskPage::refreshNow);
    connect(m_question, &ListQuestion::asked, this, &DeskPage::applyQuery);
    connect(m_question, &ListQuestion::textChanged, this, &DeskPage::searchTextRequested);
    connect(m_numbers, &DeskNumbers::kindsRead, this, &DeskPage::showKinds);
    connect(m_numbers, &DeskNumbers::languageRead, m_newArticle, [this](const QString &language) {
        m_newArticle->setKinds(m_numbers->kinds(), language);
    });
    connect(m_numbers, &DeskNumbers::zoneRead, m_model, &ArticleListModel::setZone);
    connect(m_numbers, &DeskNumbers::zoneRead, m_side, &SidePane::setZone);
    connect(m_numbers, &DeskNumbers::zoneRead, m_bulk, &BulkVerbs::setZone);
    connect(m_numbers, &DeskNumbers::countsRead, this, &DeskPage::listLoaded);
    connect(m_numbers, &DeskNumbers::countsRead, this, &DeskPage::countsChanged);
    connect(m_numbers, &DeskNumbers::errorRaised, this, &DeskPage::errorRaised);

    connect(m_model, &ArticleListModel::loaded, this, &DeskPage::listLoaded);
    connect(m_model, &ArticleListModel::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read the list of articles"));
    });
    connect(m_view, &ArticleView::selectedRowsChanged, this, &DeskPage::showSelection);
    connect(m_view, &ArticleView::openRequested, this, &DeskPage::openRequested);
    connect(m_view, &ArticleView::sortRequested, m_question, &ListQuestion::sortBy);
    connect(m_view, &ArticleView::searchRequested, this, &DeskPage::searchFocusRequested);
    connect(m_view, &ArticleView::contextMenuRequested, this, &DeskPage::contextMenuRequested);
    connect(m_side, &SidePane::openRequested, this, &DeskPage::openSelected);
    connect(m_side, &SidePane::modeChanged, m_splitter, [this] { m_side->fitIn(*m_splitter); });
    m_side->setFocusHome(m_view);
    connect(m_newArticle, &NewArticleBar::createRequested, this, &DeskPage::create);
    connect(m_newArticle, &NewArticleBar::cancelled, this, &DeskPage::focusList);
    connect(m_empty, &EmptyState::newArticleRequested, this, &DeskPage::beginNewArticle);
    connect(m_empty, &EmptyState::settingsRequested, this, &DeskPage::settingsRequested);
    connect(m_empty, &EmptyState::importRequested, this, &DeskPage::importRequested);
    connect(m_empty, &EmptyState::importFolderRequested, this, &DeskPage::importFolderRequested);
    connect(m_empty, &EmptyState::filtersCleared, m_question, &ListQuestion::clearFilters);
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
        ArticleQuery query = m_question->query();
        clearFilter(filter, query);
        m_question->setQuery(query);
    });
    connect(m_filters, &FilterBar::allCleared, m_question, &ListQuestion::clearFilters);
}

void DeskPage::showKinds()
{
    QHash<QString, QString> names;
    for (const Kind &kind : m_numbers->kinds())
        names.insert(kind.id, kind.name.in(uiLanguage()));
    m_view->setKindNames(names);
    m_side->setKindNames(names);
    m_filters->setKindNames(names);
    showSelection();
}

ListQuestion &DeskPage::question() const
{
    return *m_question;
}

DeskNumbers &DeskPage::numbers() const
{
    return *m_numbers;
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
    selection.trashed = m_question->query().queue == Queue::Trash;
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

void DeskPage::applyQuery(const ArticleQuery &query)
{
    m_fresh = true;
    m_model->setQuery(query);
    m_view->showSort(query.sort, query.order);
    m_filters->showQuery(query);
    findSources(query.text);
    Q_EMIT queryChanged(query);
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
                 if (sources && text == m_question->query().text)
                     m_sources->showSources(*sources);
             });
}

void DeskPage::deskChanged(const Changes &changes)
{
    // A step over many articles tells of each of its parts; the list follows at ease.
    if (!m_refreshTimer->isActive())
        m_refreshTimer->start(m_bulk->isBusy() ? calmRefreshDelayMs : refreshDelayMs);
    if (changes.settings)
        m_numbers->readKinds();
}

void DeskPage::refreshNow()
{
    m_model->refresh();
    m_numbers->readCounts();
}

void DeskPage::listLoaded()
{
    if (m_model->isLoading())
        return;
    // The list before the numbers beside it: the first answer is what a person waits for.
    m_numbers->readCountsFirst();
    // Whether the desk or only this list is empty, the numbers say.
    const bool empty = m_model->rowCount() == 0;
    const bool described = empty && m_numbers->areKnown();
    if (described)
        m_empty->describe(m_question->query(), m_numbers->counts().all == 0, isWritable());
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
        m_newArticle->begin(m_question->query().category);
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

} // namespace stet
