// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/listing.h"
#include "ui/desk/article_columns.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QHash>

#include <functional>
#include <vector>

namespace stet {

/// The articles of one query as rows, read page by page as they are looked at. Asks the desk
/// through a function and never waits for it: a row that has not come yet shows nothing. Knows the
/// total from the first page. UI thread.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Fetch = std::function<QFuture<Result<ArticlePage>>(const ArticleQuery &)>;

    enum Role {
        RowRole = Qt::UserRole + 1, ///< ArticleRow, as a pointer that lives until the next change
        LoadedRole,                 ///< bool
    };

    static constexpr int pageRows = 200;

    ArticleListModel(Fetch fetch, const Clock &clock, QObject *parent = nullptr);
    ~ArticleListModel() override;

    /// Shows another query from its start; offset and limit are this model's own matter.
    void setQuery(const ArticleQuery &query);
    [[nodiscard]] const ArticleQuery &query() const;

    /// Reads what is shown again. Rows that moved keep their selection and nothing scrolls.
    void refresh();

    /// A query was set and its first page has not come.
    [[nodiscard]] bool isLoading() const;

    /// The row at `row`, or null where it has not come.
    [[nodiscard]] const ArticleRow *rowAt(int row) const;
    /// Where the article stands among the rows that have come; -1: not there.
    [[nodiscard]] int rowOf(const ArticleId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A query's first page came (loaded), or what was shown was read again.
    void loaded();
    void failed(const stet::Error &error);

private:
    using Rows = std::vector<ArticleRow>;

    void want(int page) const;
    void fetchNext();
    void fetch(int page);
    void take(int generation, int page, const Result<ArticlePage> &answer);
    void takeFirst(int page, const ArticlePage &answer);
    void takeMore(int page, const ArticlePage &answer);
    void takeRefreshed();
    [[nodiscard]] QVariant textOf(const ArticleRow &row, ArticleColumn column) const;
    void resize(int total);
    void dropFarPages(int page);

    Fetch m_fetch;
    const Clock &m_clock;
    ArticleQuery m_query;
    QHash<int, Rows> m_pages;
    int m_total = 0;
    int m_generation = 0; ///< answers to an older question are dropped
    bool m_loading = false;

    // Pages that data() missed, the last wanted first; a page that was only scrolled over is
    // forgotten before it is asked for.
    mutable std::vector<int> m_wanted;
    mutable bool m_fetchScheduled = false;
    mutable int m_lastPage = 0; ///< where somebody looked last
    std::vector<int> m_inFlight;

    // A refresh in progress: the pages around what is shown, swapped in together.
    std::vector<int> m_refreshing;
    QHash<int, ArticlePage> m_refreshed;
    bool m_refreshAgain = false;
};

} // namespace stet
