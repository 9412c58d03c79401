// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_page.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/day_watch.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/empty_state.h"
#include "ui/desk/filter_bar.h"
#include "ui/desk/list_choice.h"
#include "ui/desk/list_question.h"
#include "ui/desk/new_article_bar.h"
#include "ui/desk/open_articles.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/desk/source_hits.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
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
constexpr int missedSeconds = 10;
constexpr int sideWidth = 220;
constexpr int leastWithSide = 560; // of list and side together

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
    , m_choice(new ListChoice(session, *m_model, *m_view, this))
    , m_day(new DayWatch(session.clock(), this))
    , m_open(new OpenArticles(session, this))
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
    fitToText(*m_side, [this] { m_side->setMinimumWidth(withText(sideWidth)); });
    m_side->fitIn(*m_splitter);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

// The list comes first: where text is large and the window small, nothing stands beside it.
void DeskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= withText(leastWithSide));
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
    connect(m_view, &ArticleView::firstRowsPainted, this, &DeskPage::listSeen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_awaitsRow)
            showSelection();
    });
    connect(m_choice, &ListChoice::notThere, this, &DeskPage::offerEverything);
    connect(m_view, &ArticleView::typed, this, [this](const QString &letters) {
        Q_EMIT searchFocusRequested(); // which chooses what is there
        Q_EMIT searchTextRequested(letters);
    });
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
    connect(m_bulk, &BulkVerbs::noticeRaised, this, &DeskPage::noticeRaised);
    connect(m_bulk, &BulkVerbs::errorRaised, this, &DeskPage::errorRaised);
    connect(m_bulk, &BulkVerbs::stateChanged, this, &DeskPage::selectedRowsChanged);
    connect(m_bulk, &BulkVerbs::undone, this, [this](const ArticleId &first) {
        if (m_model->rowOf(first) < 0)
            m_choice->choose(first);
    });
    connectFilters();
    connectTime();
}

void DeskPage::connectTime()
{
    connect(m_numbers, &DeskNumbers::zoneRead, m_day, &DayWatch::setZone);
    connect(m_day, &DayWatch::dayChanged, this, &DeskPage::refreshNow);
    connect(m_day, &DayWatch::minutePassed, this, [this] {
        m_model->tellTime();
        m_side->tellTime();
    });
    connect(m_open, &OpenArticles::changed, this, [this] {
        m_model->setPeople(m_open->people());
        m_side->setPeople(m_open->people());
    });
}

void DeskPage::renameCategory(const QString &from, const QString &to)
{
    m_saved->renameCategory(from, to);
    m_question->renameCategory(from, to);
}

OpenArticles &DeskPage::openArticles() const
{
    return *m_open;
}

void DeskPage::connectFilters()
{
    connect(m_filters, &FilterBar::filterRequested, this, [this](int filter) {
        Q_EMIT filterRequested(ListFilter(filter));
    });
    connect(m_filters, &FilterBar::saveRequested, this, &DeskPage::saveSearchRequested);
    connect(m_filters, &FilterBar::filterCleared, this, [this](int filter) {
        ArticleQuery query = m_question->query();
        clearFilter(ListFilter(filter), query);
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

void DeskPage::focusSide()
{
    if (m_side->isVisible())
        m_side->takeFocus();
}

void DeskPage::select(const ArticleId &article)
{
    m_choice->chooseOrTell(article);
}

void DeskPage::offerEverything(const ArticleId &missed)
{
    Notice notice;
    notice.text = tr("The article that you come from is not in this list.");
    notice.actionText = tr("Show it");
    notice.context = this;
    notice.action = [this, missed] {
        m_question->showEverything();
        m_choice->choose(missed);
    };
    notice.secondsShown = missedSeconds;
    Q_EMIT noticeRaised(notice);
}

void DeskPage::applyQuery(const ArticleQuery &query)
{
    m_choice->questionChanges(query);
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
    if (changes.presence)
        return; // no row of the list is another for it
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
    showListOrEmptyState();
    m_choice->listRead();
    showSelection();
    if (m_model->rowCount() == 0) // no row will be painted
        QTimer::singleShot(0, this, &DeskPage::listSeen);
}

void DeskPage::showListOrEmptyState()
{
    // Whether the desk or only this list is empty, the numbers say.
    const bool described = m_model->rowCount() == 0 && m_numbers->areKnown();
    if (described)
        m_empty->describe(m_question->query(), m_numbers->counts().all == 0, isWritable());
    auto *shown = described ? static_cast<QWidget *>(m_empty) : m_view;
    if (m_listStack->currentWidget() == shown)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeys = focus != nullptr && m_listStack->isAncestorOf(focus);
    m_listStack->setCurrentWidget(shown);
    if (hadKeys && shown == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
}

void DeskPage::showSelection()
{
    const int count = m_view->selectedCount();
    const std::vector<ArticleRow> rows =
        count == 1 ? m_view->selectedRows() : std::vector<ArticleRow>();
    if (!m_model->isLoading()) // the first rows are not to pass for all
        m_filters->showTotal(m_model->rowCount(), count);
    m_choice->noteChosen();
    m_awaitsRow = count == 1 && rows.empty();
    if (!rows.empty())
        m_side->showRow(rows.front());
    else if (m_awaitsRow)
        m_side->showWaiting();
    else
        m_side->showCount(count);
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
    // Who begins an article has it until it is given away.
    const QString owner = m_session.actor().name;
    whenDone(
        Articles(m_session).create(content, owner), this, [this](const Result<Article> &article) {
            if (!article) {
                m_newArticle->setBusy(false);
                Q_EMIT errorRaised(article.error(), tr("make the article"));
                return;
            }
            m_newArticle->finish();
            m_choice->choose(article->id);
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
