// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_list_model.h"

#include "core/base/when_done.h"
#include "ui/desk/article_cells.h"
#include "ui/desk/claims_bar.h"
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
/// From the first rows of a search until the rest of it is read.
constexpr int typingPauseMs = 150;
/// The same for the list that a window begins with. By then the program has started all else; who
/// looks further down does not wait for it.
constexpr int beginningPauseMs = 1'000;
constexpr int rowsAhead = 8;
constexpr int restRetryMs = 2'000;

} // namespace

ArticleListModel::ArticleListModel(ArticleListDoor door, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_door(std::move(door))
    , m_clock(clock)
{
    m_restPause.setSingleShot(true);
    connect(&m_restPause, &QTimer::timeout, this, &ArticleListModel::readRest);
}

ArticleListModel::~ArticleListModel() = default;

void ArticleListModel::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
    tellCellsChanged();
}

void ArticleListModel::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    tellCellsChanged();
}

void ArticleListModel::setPeople(const QHash<ArticleId, QStringList> &people)
{
    m_people = people;
    tellCellsChanged();
}

void ArticleListModel::tellTime()
{
    tellCellsChanged();
}

void ArticleListModel::tellCellsChanged()
{
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, articleColumnCount - 1));
}

void ArticleListModel::setQuery(const ArticleQuery &query)
{
    // Who types is asked again at once; the rest of every list on the way there would be in vain.
    const bool isTyping = m_begun && query.text != m_query.text;
    m_restPause.setInterval(!m_begun ? beginningPauseMs : isTyping ? typingPauseMs : 0);
    m_restPause.stop();
    m_begun = true;
    m_query = query;
    if (m_asking == Asking::Beginning || m_asking == Asking::Query)
        m_next = question();
    else
        ask(question()); // what else is being answered belongs to an older question
}

void ArticleListModel::readRest()
{
    m_restPause.stop();
    ask(Asking::Rest);
}

// Called while painting: the desk is asked when that is over.
void ArticleListModel::hurryRest(int row) const
{
    if (row < firstRows - rowsAhead || !m_restPause.isActive() ||
        m_restPause.interval() != beginningPauseMs)
        return;
    auto *self = const_cast<ArticleListModel *>(this);
    QTimer::singleShot(0, self, [self] {
        if (self->m_restPause.isActive())
            self->readRest();
    });
}

const ArticleQuery &ArticleListModel::query() const
{
    return m_query;
}

void ArticleListModel::refresh()
{
    if (m_restPause.isActive() || isQuestion(m_next))
        return; // all is about to be read
    if (m_asking == Asking::Nothing)
        ask(Asking::Refresh);
    else
        m_next = Asking::Refresh;
}

bool ArticleListModel::isLoading() const
{
    return !hasFirstRows() || m_asking == Asking::Rest || m_restPause.isActive();
}

bool ArticleListModel::isReading() const
{
    return m_asking != Asking::Nothing || m_restPause.isActive();
}

bool ArticleListModel::hasFirstRows() const
{
    return !isQuestion(m_asking) && !isQuestion(m_next);
}

ArticleListModel::Asking ArticleListModel::question() const
{
    return m_door.beginning ? Asking::Beginning : Asking::Query;
}

bool ArticleListModel::isQuestion(Asking what)
{
    return what == Asking::Beginning || what == Asking::Query;
}

void ArticleListModel::ask(Asking what)
{
    m_asking = what;
    m_next = Asking::Nothing;
    const int number = ++m_question;
    const auto current = [this, number](auto answered) {
        return [this, number, answered](const Result<ArticleListing> &answer) {
            if (number == m_question)
                (this->*answered)(answer);
        };
    };
    if (what == Asking::Beginning) {
        whenDone(
            m_door.beginning(m_query, firstRows), this, current(&ArticleListModel::takeBeginning));
        return;
    }
    const int firstPage = what == Asking::Refresh ? std::max(0, m_lastPage - 1) : 0;
    const int pages = what == Asking::Refresh ? 3 : 1;
    whenDone(m_door.list(m_query, firstPage * pageRows, pages * pageRows),
             this,
             current(&ArticleListModel::take));
}

void ArticleListModel::takeBeginning(const Result<ArticleListing> &answer)
{
    if (isQuestion(m_next) || !answer || answer->total < firstRows) {
        take(answer); // there is no more, or something else is wanted
        return;
    }
    m_asking = Asking::Nothing;
    m_next = Asking::Nothing; // a refresh: the rest is read soon
    m_restPause.start();
    takeQuery(*answer);
}

void ArticleListModel::take(const Result<ArticleListing> &answer)
{
    const Asking asked = std::exchange(m_asking, Asking::Nothing);
    const Asking next = std::exchange(m_next, Asking::Nothing);
    if (isQuestion(next)) {
        ask(next);
        return;
    }
    if (!answer) {
        if (asked == Asking::Rest) // sixty rows are not to pass for all
            m_restPause.start(restRetryMs);
        fail(answer.error());
        return;
    }
    if (isQuestion(asked))
        takeQuery(*answer);
    else
        takeRefreshed(*answer);
    Q_EMIT loaded();
    if (next == Asking::Refresh)
        refresh();
}

void ArticleListModel::fail(const Error &error)
{
    m_wanted.clear();
    Q_EMIT failed(error);
}

void ArticleListModel::takeQuery(const ArticleListing &answer)
{
    forgetPages();
    beginResetModel();
    m_order = answer.order;
    m_total = answer.total;
    m_lastPage = 0;
    keepPages(answer);
    endResetModel();
}

void ArticleListModel::forgetPages()
{
    ++m_generation;
    m_wanted.clear();
    m_inFlight.clear();
}

void ArticleListModel::takeRefreshed(const ArticleListing &answer)
{
    forgetPages();
    if (answer.order.sameAs(m_order)) {
        m_order = answer.order;
        keepPages(answer);
        if (m_total > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_total - 1, articleColumnCount - 1));
        return;
    }
    // Growing comes before the rows move, shrinking after it, so that no index ever points past
    // the end.
    const int before = m_total;
    if (answer.total > before) {
        beginInsertRows({}, before, answer.total - 1);
        m_total = answer.total;
        endInsertRows();
    }
    moveTo(answer);
    if (answer.total < before) {
        beginRemoveRows({}, answer.total, before - 1);
        m_total = answer.total;
        endRemoveRows();
    }
}

void ArticleListModel::moveTo(const ArticleListing &answer)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const int row = answer.order.indexOf(m_order.keyAt(index.row()));
        after << (row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    m_order = answer.order;
    keepPages(answer);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ArticleListModel::keepPages(const ArticleListing &answer)
{
    m_pages.clear();
    auto from = answer.rows.begin();
    for (int page = answer.first / pageRows; from != answer.rows.end(); ++page) {
        const auto to = from + std::min<std::ptrdiff_t>(pageRows, answer.rows.end() - from);
        m_pages.insert(page, Rows(from, to));
        from = to;
    }
}

const ArticleRow *ArticleListModel::rowAt(int row) const
{
    const auto page = m_pages.constFind(row / pageRows);
    if (row < 0 || page == m_pages.constEnd())
        return nullptr;
    const auto inPage = size_t(row % pageRows);
    return inPage < page->size() && !page->at(inPage).id.isNull() ? &page->at(inPage) : nullptr;
}

int ArticleListModel::rowOf(ListKey key) const
{
    return m_order.indexOf(key);
}

ListKey ArticleListModel::keyAt(int row) const
{
    return m_order.keyAt(row);
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
    hurryRest(index.row());
    const ArticleRow *row = rowAt(index.row());
    if (row == nullptr) {
        if (!m_pages.contains(m_lastPage))
            want(m_lastPage);
        return role == LoadedRole ? QVariant(false) : QVariant();
    }
    const auto column = ArticleColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*row, column, {m_clock.nowMs(), m_kindNames, m_zone});
    case Qt::ToolTipRole:
        return toolTipOf(*row, column);
    case LoadedRole:
        return true;
    case PeopleRole:
        return m_people.value(row->id);
    case Qt::AccessibleTextRole:
        return column == ArticleColumn::Headline ? spokenHeadline(*row) : QVariant();
    case RowRole:
        return QVariant::fromValue(static_cast<const void *>(row));
    default:
        return {};
    }
}

QString ArticleListModel::spokenHeadline(const ArticleRow &row) const
{
    const QString headline =
        cellText(row, ArticleColumn::Headline, {m_clock.nowMs(), m_kindNames, m_zone});
    const QStringList people = m_people.value(row.id);
    return people.isEmpty()
               ? headline
               : tr("%1. Open now: %2").arg(headline, people.join(QStringLiteral(", ")));
}

QVariant ArticleListModel::toolTipOf(const ArticleRow &row, ArticleColumn column) const
{
    switch (column) {
    case ArticleColumn::Changed:
        return plainToolTip(fullTime(row.changedMs));
    case ArticleColumn::Headline:
        return plainToolTip(spokenHeadline(row).left(2'000));
    case ArticleColumn::Claims:
        return row.claims ? QVariant(plainToolTip(claimsSentence(*row.claims))) : QVariant();
    case ArticleColumn::Due:
        return plainToolTip(fullTime(row.dueMs, m_zone));
    case ArticleColumn::Sources:
    case ArticleColumn::Words:
        return {};
    default:
        return plainToolTip(
            cellText(row, column, {m_clock.nowMs(), m_kindNames, m_zone}).left(2'000));
    }
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= articleColumnCount)
        return {};
    if (role == Qt::ToolTipRole && !sortOf(ArticleColumn(section)))
        return tr("%1: the list is not sorted by them, an article may have many")
            .arg(columnTitle(ArticleColumn(section)));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return columnTitle(ArticleColumn(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void ArticleListModel::want(int page) const
{
    if (m_asking != Asking::Nothing ||
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
    whenDone(m_door.rows(m_order, page * pageRows, pageRows),
             this,
             [this, page, generation = m_generation](const Result<Rows> &answer) {
                 if (generation == m_generation)
                     takePage(page, answer);
             });
}

void ArticleListModel::takePage(int page, const Result<Rows> &answer)
{
    std::erase(m_inFlight, page);
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_pages.insert(page, *answer);
    dropFarPages(page);
    const int first = page * pageRows;
    const int last = std::min(m_total, first + pageRows) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, articleColumnCount - 1));
    fetchNext();
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
