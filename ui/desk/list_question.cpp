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
    if (sort.size() == 2 && sort.at(0).toInt() >= 0 &&
        sort.at(0).toInt() <= int(SortColumn::NextCheck)) {
        m_query.sort = SortColumn(sort.at(0).toInt());
        m_query.order =
            sort.at(1) == QStringLiteral("up") ? Qt::AscendingOrder : Qt::DescendingOrder;
    }
}

const ArticleQuery &ListQuestion::query() const
{
    return m_query;
}

void ListQuestion::setQuery(const ArticleQuery &query)
{
    m_query = query;
    ask();
    Q_EMIT textChanged(m_query.text);
}

void ListQuestion::showQueue(Queue queue, const QString &category)
{
    m_query.queue = queue;
    m_query.category = category;
    ask();
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
    m_query.sort = sort;
    m_query.order = order;
    QSettings().setValue(
        m_sortKey,
        QStringList{QString::number(int(sort)),
                    order == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down")});
    ask();
}

void ListQuestion::clearFilters()
{
    ArticleQuery query;
    query.queue = m_query.queue;
    query.sort = m_query.sort;
    query.order = m_query.order;
    setQuery(query);
}

void ListQuestion::ask()
{
    m_pause.stop();
    Q_EMIT asked(m_query);
}

} // namespace stet
