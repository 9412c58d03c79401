// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/list_question.h"

#include <QSettings>

namespace stet {

namespace {

// Every key is a question; the list asks only the last of those that come while it waits.
constexpr int searchDelayMs = 0;

} // namespace

ListQuestion::ListQuestion(const QString &desk, QObject *parent)
    : QObject(parent)
    , m_sortKey(QStringLiteral("desks/%1/sort").arg(desk))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchDelayMs);
    connect(&m_pause, &QTimer::timeout, this, &ListQuestion::ask);
    const QStringList sort = QSettings().value(m_sortKey).toStringList();
    if (sort.size() == 2 && sort.at(0).toInt() >= 0 && sort.at(0).toInt() <= int(lastSortColumn)) {
        m_plain.sort = SortColumn(sort.at(0).toInt());
        m_plain.order =
            sort.at(1) == QStringLiteral("up") ? Qt::AscendingOrder : Qt::DescendingOrder;
    }
    m_query = m_plain;
}

const ArticleQuery &ListQuestion::query() const
{
    return m_query;
}

bool ListQuestion::isNarrowed() const
{
    ArticleQuery queue;
    queue.queue = m_query.queue;
    if (m_query.queue == Queue::All)
        queue.category = m_query.category; // an entry of the side bar of its own
    queue.sort = m_query.sort;
    queue.order = m_query.order;
    return m_query != queue;
}

void ListQuestion::setQuery(const ArticleQuery &query)
{
    m_query = query;
    ask();
    Q_EMIT textChanged(m_query.text);
}

void ListQuestion::showSaved(const QUuid &search, const ArticleQuery &query)
{
    m_saved = search;
    setQuery(query);
}

QUuid ListQuestion::saved() const
{
    return m_saved;
}

void ListQuestion::showQueue(Queue queue, const QString &category)
{
    ArticleQuery query = m_saved.isNull() ? m_query : m_plain;
    m_saved = {};
    query.queue = queue;
    query.category = category;
    setQuery(query);
}

void ListQuestion::search(const QString &text)
{
    if (text.trimmed() == m_query.text)
        return;
    m_query.text = text.trimmed();
    m_pause.start();
}

void ListQuestion::sortBy(SortColumn sort, Qt::SortOrder order)
{
    m_query.sort = m_plain.sort = sort;
    m_query.order = m_plain.order = order;
    QSettings().setValue(
        m_sortKey,
        QStringList{QString::number(int(sort)),
                    order == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down")});
    ask();
}

void ListQuestion::showEverything()
{
    m_saved = {};
    setQuery(m_plain);
}

void ListQuestion::clearFilters()
{
    ArticleQuery query;
    query.queue = m_query.queue;
    query.sort = m_query.sort;
    query.order = m_query.order;
    setQuery(query);
}

void ListQuestion::renameCategory(const QString &from, const QString &to)
{
    if (from.isEmpty() || m_query.category != from)
        return;
    ArticleQuery query = m_query;
    query.category = to;
    setQuery(query);
}

void ListQuestion::ask()
{
    m_pause.stop();
    Q_EMIT asked(m_query);
}

} // namespace stet
