// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QObject>
#include <QTimer>

namespace stet {

/// What the list is asked: queue, filters, words and order. The order is the user's and kept for
/// each desk. Owned by the desk's page; UI thread.
class ListQuestion : public QObject
{
    Q_OBJECT

public:
    /// `desk` is the desk's id.
    ListQuestion(const QString &desk, QObject *parent);

    [[nodiscard]] const ArticleQuery &query() const;
    void setQuery(const ArticleQuery &query);
    /// Another queue or category; tag, kind, language and owner go on narrowing it.
    void showQueue(Queue queue, const QString &category);
    /// Narrows what is shown to what matches; empty: everything.
    void search(const QString &text);
    void sortBy(SortColumn sort, Qt::SortOrder order);
    /// All that narrows a queue, its words included, goes.
    void clearFilters();

Q_SIGNALS:
    void asked(const stet::ArticleQuery &query);
    /// The words were changed by other means than typing them.
    void textChanged(const QString &text);

private:
    void ask();

    QString m_sortKey;
    ArticleQuery m_query;
    QTimer m_pause;
};

} // namespace stet
