// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_list_model.h"

#include "ui/desk/article_columns.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr size_t mostInFlight = 2;
constexpr size_t mostWanted = 3;
constexpr int mostPagesKept = 40;

} // namespace

ArticleListModel::ArticleListModel(Fetch fetch, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch))
    , m_clock(clock)
{}

ArticleListModel::~ArticleListModel() = default;

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    m_query = query;
    ++m_generation;
    m_loading = true;
    m_wanted.clear();
    m_inFlight.clear();
    m_refreshing.clear();
    m_refreshed.clear();
    m_refreshAgain = false;
    fetch(0);
}

const ArticleQuery &ArticleListModel::query() const
{
    return m_query;
}

void ArticleListModel::refresh()
{
    if (m_loading || !m_refreshing.empty()) {
        m_refreshAgain = true;
        return;
    }
    ++m_generation;
    m_wanted.clear();
    m_inFlight.clear();
    m_refreshed.clear();
    for (const int page : {m_lastPage - 1, m_lastPage, m_lastPage + 1}) {
        if (page == m_lastPage || m_pages.contains(page))
            m_refreshing.push_back(page);
    }
    const std::vector<int> pages = m_refreshing;
    for (const int page : pages)
        fetch(page);
}

bool ArticleListModel::isLoading() const
{
    return m_loading;
}

const ArticleRow *ArticleListModel::rowAt(int row) const
{
    const auto page = m_pages.constFind(row / pageRows);
    if (row < 0 || page == m_pages.constEnd())
        return nullptr;
    const auto inPage = size_t(row % pageRows);
    return inPage < page->size() ? &page->at(inPage) : nullptr;
}

int ArticleListModel::rowOf(const ArticleId &id) const
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (size_t i = 0; i < page->size(); ++i) {
            if (page->at(i).id == id)
                return page.key() * pageRows + int(i);
        }
    }
    return -1;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int ArticleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : articleColumnCount;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    m_lastPage = index.row() / pageRows;
    const ArticleRow *row = rowAt(index.row());
    if (row == nullptr) {
        want(m_lastPage);
        return role == LoadedRole ? QVariant(false) : QVariant();
    }
    const auto column = ArticleColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, column);
    case Qt::ToolTipRole:
        if (column == ArticleColumn::Changed)
            return plainToolTip(fullTime(row->changedMs));
        if (column == ArticleColumn::Due)
            return plainToolTip(fullTime(row->dueMs));
        return column == ArticleColumn::Headline ? plainToolTip(row->headline) : QVariant();
    case LoadedRole:
        return true;
    case RowRole:
        return QVariant::fromValue(static_cast<const void *>(row));
    default:
        return {};
    }
}

QVariant ArticleListModel::textOf(const ArticleRow &row, ArticleColumn column) const
{
    switch (column) {
    case ArticleColumn::Headline:
        return row.headline.isEmpty() ? tr("Untitled") : row.headline;
    case ArticleColumn::State: {
        QStringList names;
        for (const Badge &badge : badgesFor(row))
            names << badge.text;
        return names.join(QStringLiteral(", "));
    }
    case ArticleColumn::Sources:
        return row.citedSources;
    case ArticleColumn::Words:
        return row.words;
    case ArticleColumn::Due: {
        const QString due = dueText(row.dueMs, m_clock.nowMs());
        return row.owner.isEmpty() || due.isEmpty() ? row.owner + due
                                                    : row.owner + QStringLiteral(", ") + due;
    }
    case ArticleColumn::Changed:
        return agoText(row.changedMs, m_clock.nowMs());
    }
    return {};
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= articleColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(ArticleColumn(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void ArticleListModel::want(int page) const
{
    if (m_loading || !m_refreshing.empty() ||
        std::find(m_inFlight.begin(), m_inFlight.end(), page) != m_inFlight.end())
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    if (m_fetchScheduled)
        return;
    m_fetchScheduled = true;
    // data() is const and called while painting: ask when that is over.
    auto *self = const_cast<ArticleListModel *>(this);
    QTimer::singleShot(0, self, [self] {
        self->m_fetchScheduled = false;
        self->fetchNext();
    });
}

void ArticleListModel::fetchNext()
{
    while (!m_wanted.empty() && m_inFlight.size() < mostInFlight) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        if (!m_pages.contains(page) && page * pageRows < m_total)
            fetch(page);
    }
}

void ArticleListModel::fetch(int page)
{
    m_inFlight.push_back(page);
    ArticleQuery query = m_query;
    query.offset = page * pageRows;
    query.limit = pageRows;
    m_fetch(query).then(this,
                        [this, page, generation = m_generation](const Result<ArticlePage> &answer) {
                            take(generation, page, answer);
                        });
}

void ArticleListModel::take(int generation, int page, const Result<ArticlePage> &answer)
{
    if (generation != m_generation)
        return;
    std::erase(m_inFlight, page);
    if (!answer) {
        m_loading = false;
        m_refreshing.clear();
        m_refreshed.clear();
        m_wanted.clear();
        Q_EMIT failed(answer.error());
        return;
    }
    if (m_loading) {
        takeFirst(page, *answer);
    } else if (!m_refreshing.empty()) {
        m_refreshed.insert(page, *answer);
        if (size_t(m_refreshed.size()) == m_refreshing.size())
            takeRefreshed();
    } else {
        takeMore(page, *answer);
    }
    fetchNext();
}

void ArticleListModel::takeFirst(int page, const ArticlePage &answer)
{
    beginResetModel();
    m_pages.clear();
    m_pages.insert(page, answer.rows);
    m_total = answer.total;
    m_lastPage = page;
    m_loading = false;
    endResetModel();
    Q_EMIT loaded();
    if (std::exchange(m_refreshAgain, false))
        refresh();
}

void ArticleListModel::takeMore(int page, const ArticlePage &answer)
{
    m_pages.insert(page, answer.rows);
    dropFarPages(page);
    resize(answer.total);
    const int first = page * pageRows;
    const int last = std::min(m_total, first + pageRows) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, articleColumnCount - 1));
}

void ArticleListModel::takeRefreshed()
{
    int total = 0;
    QHash<int, Rows> pages;
    for (auto it = m_refreshed.cbegin(); it != m_refreshed.cend(); ++it) {
        total = it->total;
        pages.insert(it.key(), it->rows);
    }
    m_refreshing.clear();
    m_refreshed.clear();

    // Growing comes before the rows move, shrinking after it, so that no index ever points past
    // the end.
    if (total > m_total)
        resize(total);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::optional<ArticleId>> ids;
    ids.reserve(size_t(before.size()));
    for (const QModelIndex &index : before) {
        const ArticleRow *row = rowAt(index.row());
        ids.push_back(row != nullptr ? std::optional(row->id) : std::nullopt);
    }
    m_pages = std::move(pages);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const std::optional<ArticleId> &id = ids.at(size_t(i));
        int row = id ? rowOf(*id) : before.at(i).row();
        if (row >= total)
            row = -1;
        after << (row < 0 ? QModelIndex() : createIndex(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    if (total < m_total)
        resize(total);
    Q_EMIT loaded();
    if (std::exchange(m_refreshAgain, false))
        refresh();
}

void ArticleListModel::resize(int total)
{
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
}

void ArticleListModel::dropFarPages(int page)
{
    while (m_pages.size() > mostPagesKept) {
        int farthest = page;
        for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
            if (std::abs(it.key() - page) > std::abs(farthest - page))
                farthest = it.key();
        }
        m_pages.remove(farthest);
    }
}

} // namespace stet
