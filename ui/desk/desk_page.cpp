// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_page.h"

#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_summary.h"
#include "ui/desk/article_view.h"
#include "ui/desk/empty_state.h"
#include "ui/desk/new_article_bar.h"
#include "ui/desk/source_hits.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int searchDelayMs = 120;
constexpr int refreshDelayMs = 60;
constexpr int mostSourceHits = 12;

} // namespace

DeskPage::DeskPage(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ArticleListModel(
          [&session](const ArticleQuery &query) { return Articles(session).list(query); },
          session.clock(),
          this))
    , m_view(new ArticleView(*m_model, session.clock(), this))
    , m_summary(new ArticleSummary(session.clock(), this))
    , m_newArticle(new NewArticleBar(this))
    , m_empty(new EmptyState(this))
    , m_sources(new SourceHits(this))
    , m_listStack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_refreshTimer(new QTimer(this))
    , m_searchTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("deskPage"));
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(refreshDelayMs);
    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(searchDelayMs);
    buildLayout();
    connectParts();
    m_summary->setWritable(isWritable());
    readKinds();
    readCounts();
    applyQuery();
}

DeskPage::~DeskPage() = default;

void DeskPage::buildLayout()
{
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_empty);
    auto *lists = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_newArticle);
    column->addWidget(m_listStack, 1);
    column->addWidget(m_sources);
    m_splitter->addWidget(lists);
    m_splitter->addWidget(m_summary);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_summary->setMinimumWidth(220);
    m_splitter->setSizes({900, 300});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    setFocusProxy(m_view);
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
    connect(m_summary, &ArticleSummary::openRequested, this, &DeskPage::openSelected);
    connect(m_summary, &ArticleSummary::restoreRequested, this, &DeskPage::restoreSelected);
    connect(m_newArticle, &NewArticleBar::createRequested, this, &DeskPage::create);
    connect(m_newArticle, &NewArticleBar::cancelled, this, &DeskPage::focusList);
    connect(m_empty, &EmptyState::newArticleRequested, this, &DeskPage::beginNewArticle);
    connect(m_empty, &EmptyState::importRequested, this, &DeskPage::importRequested);
    connect(m_empty, &EmptyState::searchCleared, this, [this] {
        Q_EMIT searchTextRequested(QString());
    });
    connect(m_sources, &SourceHits::keyChosen, this, &DeskPage::searchTextRequested);
}

void DeskPage::readKinds()
{
    Settings(m_session).kinds().then(this, [this](const Result<std::vector<Kind>> &kinds) {
        if (!kinds)
            return;
        QHash<QString, QString> names;
        for (const Kind &kind : *kinds)
            names.insert(kind.id, kind.name.in(QStringLiteral("en")));
        m_view->setKindNames(names);
        m_summary->setKindNames(names);
        showSelection();
        Settings(m_session).get().then(
            this, [this, all = *kinds](const Result<DeskSettings> &settings) {
                const QString language = settings ? settings->language : QString();
                m_newArticle->setKinds(all, language.isEmpty() ? QStringLiteral("en") : language);
            });
    });
}

void DeskPage::readCounts()
{
    Articles(m_session).counts().then(this, [this](const Result<DeskCounts> &counts) {
        if (!counts) {
            Q_EMIT errorRaised(counts.error(), tr("count the articles"));
            return;
        }
        m_counts = *counts;
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

void DeskPage::focusList()
{
    if (m_listStack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
}

void DeskPage::select(const ArticleId &article)
{
    const int row = m_model->rowOf(article);
    if (row >= 0)
        m_view->selectRow(row);
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
    applyQuery();
}

void DeskPage::applyQuery()
{
    m_fresh = true;
    m_model->setQuery(m_query);
    m_view->showSort(m_query.sort, m_query.order);
    findSources(m_query.text);
    Q_EMIT queryChanged(m_query);
}

void DeskPage::findSources(const QString &text)
{
    if (text.isEmpty()) {
        m_sources->showSources({});
        return;
    }
    Library(m_session)
        .find(text, mostSourceHits)
        .then(this, [this, text](const Result<std::vector<Source>> &sources) {
            if (sources && text == m_query.text)
                m_sources->showSources(*sources);
        });
}

void DeskPage::deskChanged(const Changes &changes)
{
    if (!m_refreshTimer->isActive())
        m_refreshTimer->start();
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
    const bool empty = m_model->rowCount() == 0;
    if (empty)
        m_empty->describe(m_query, m_counts.all == 0, isWritable());
    m_listStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!m_selectWhenLoaded.isNull()) {
        const int row = m_model->rowOf(m_selectWhenLoaded);
        if (row >= 0) {
            m_selectWhenLoaded = {};
            m_fresh = false;
            m_view->selectRow(row);
        }
    }
    if (std::exchange(m_fresh, false) && !empty) {
        m_view->selectRow(0);
        m_view->scrollToTop();
    }
    keepCurrentRow();
    showSelection();
}

void DeskPage::keepCurrentRow()
{
    // The chosen article left the list: its neighbour is chosen, as in every list of mails.
    if (m_model->rowCount() > 0 && !m_view->selectionModel()->hasSelection() && m_lastRow >= 0)
        m_view->selectRow(std::min(m_lastRow, m_model->rowCount() - 1));
}

void DeskPage::showSelection()
{
    const std::vector<ArticleRow> rows = m_view->selectedRows();
    if (rows.size() == 1) {
        m_lastRow = m_view->selectionModel()->selectedRows().constFirst().row();
        m_summary->showRow(rows.front());
        Articles(m_session).get(rows.front().id).then(this, [this](const Result<Article> &article) {
            if (article)
                m_summary->showArticle(*article);
        });
    } else if (rows.empty()) {
        m_summary->showNothing();
    } else {
        m_summary->showSelection(int(rows.size()));
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
    Articles(m_session).create(content).then(this, [this](const Result<Article> &article) {
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
    if (rows.size() == 1)
        Q_EMIT openRequested(rows.front().id);
}

void DeskPage::trashSelected()
{
    std::vector<ArticleRow> rows = m_view->selectedRows();
    std::erase_if(rows, [](const ArticleRow &row) { return row.spiked; });
    if (!rows.empty() && isWritable())
        trash(rows);
}

void DeskPage::trash(const std::vector<ArticleRow> &rows)
{
    std::vector<ArticleId> ids;
    QList<QFuture<Result<Article>>> moved;
    for (const ArticleRow &row : rows) {
        ids.push_back(row.id);
        moved << Articles(m_session).spike(row.id);
    }
    const QString name =
        rows.front().headline.isEmpty() ? tr("Untitled") : rows.front().headline.left(80);
    QtFuture::whenAll(moved.begin(), moved.end())
        .then(this, [this, ids, name](const QList<QFuture<Result<Article>>> &all) {
            for (const QFuture<Result<Article>> &one : all) {
                const Result<Article> answer = one.result();
                if (!answer) {
                    Q_EMIT errorRaised(answer.error(), tr("move the article to the trash"));
                    return;
                }
            }
            Notice notice;
            notice.text = ids.size() == 1
                              ? tr("“%1” is in the trash.").arg(name)
                              : tr("%n articles are in the trash.", nullptr, int(ids.size()));
            notice.actionText = tr("Undo");
            notice.action = [this, ids] {
                restore(ids);
            };
            notice.secondsShown = 20;
            Q_EMIT noticeRaised(notice);
        });
}

void DeskPage::restoreSelected()
{
    std::vector<ArticleId> ids;
    for (const ArticleRow &row : m_view->selectedRows()) {
        if (row.spiked)
            ids.push_back(row.id);
    }
    if (!ids.empty() && isWritable())
        restore(ids);
}

void DeskPage::restore(const std::vector<ArticleId> &ids)
{
    for (const ArticleId &id : ids) {
        Articles(m_session).restore(id).then(this, [this](const Result<Article> &article) {
            if (!article) {
                Q_EMIT errorRaised(article.error(), tr("restore the article"));
                return;
            }
            if (m_query.queue != Queue::Trash)
                m_selectWhenLoaded = article->id;
        });
    }
}

void DeskPage::setStateOfSelected(WorkState state)
{
    for (const ArticleRow &row : m_view->selectedRows()) {
        if (row.state == state || !isWritable())
            continue;
        Articles(m_session).get(row.id).then(this, [this, state](const Result<Article> &article) {
            if (!article) {
                Q_EMIT errorRaised(article.error(), tr("change the state of the article"));
                return;
            }
            Articles(m_session)
                .setState(article->id, article->version, state)
                .then(this, [this](const Result<Article> &changed) {
                    if (!changed)
                        Q_EMIT errorRaised(changed.error(), tr("change the state of the article"));
                });
        });
    }
}

} // namespace stet
