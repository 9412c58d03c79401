// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

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
    /// More than a queue is asked.
    [[nodiscard]] bool isNarrowed() const;
    void setQuery(const ArticleQuery &query);
    /// What was kept under a name.
    void showSaved(const QUuid &search, const ArticleQuery &query);
    /// The saved search that was chosen last, also where it was narrowed since; null: a queue was.
    [[nodiscard]] QUuid saved() const;
    /// Another queue or category; tag, kind, language and owner go on narrowing it, but not those
    /// of a saved search, which is left with all that it asked.
    void showQueue(Queue queue, const QString &category);
    /// Narrows what is shown to what matches; empty: everything.
    void search(const QString &text);
    void sortBy(SortColumn sort, Qt::SortOrder order);
    /// All articles, in the user's order.
    void showEverything();
    /// All that narrows a queue, its words included, goes.
    void clearFilters();
    /// The category is called otherwise from now on.
    void renameCategory(const QString &from, const QString &to);

Q_SIGNALS:
    void asked(const stet::ArticleQuery &query);
    /// The words were changed by other means than typing them.
    void textChanged(const QString &text);

private:
    void ask();

    QString m_sortKey;
    ArticleQuery m_plain; ///< everything, in the user's own order
    ArticleQuery m_query;
    QUuid m_saved;
    QTimer m_pause;
};

} // namespace stet
