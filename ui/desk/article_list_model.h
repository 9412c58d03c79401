// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/listing.h"
#include "ui/desk/article_columns.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QHash>
#include <QTimer>
#include <QTimeZone>

#include <functional>
#include <vector>

namespace stet {

/// How the list asks the desk; both answer later, in their own time.
struct ArticleListDoor
{
    /// What a query finds in order, and some rows of it.
    std::function<QFuture<Result<ArticleListing>>(const ArticleQuery &, int first, int count)> list;
    /// More rows of an order.
    std::function<QFuture<Result<std::vector<ArticleRow>>>(const ArticleOrder &, int, int)> rows;
    /// So many first rows, before the order of all is known; shown while `list` answers. May be
    /// null.
    std::function<QFuture<Result<ArticleListing>>(const ArticleQuery &, int count)> beginning =
        nullptr;
};

/// The articles of one query as rows. Holds the order of them all and reads the rows page by page
/// as they are looked at. Never waits for the desk: a row that has not come yet shows nothing. UI
/// thread.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< ArticleRow, as a pointer that lives until the next change
        LoadedRole,                 ///< bool
        PeopleRole,                 ///< QStringList: who is in the article now
    };

    static constexpr int pageRows = 200;
    /// What the highest of screens shows at once; fewer are there sooner.
    static constexpr int firstRows = 64;

    ArticleListModel(ArticleListDoor door, const Clock &clock, QObject *parent = nullptr);
    ~ArticleListModel() override;

    /// Names of kinds by id, for the column of kinds.
    void setKindNames(const QHash<QString, QString> &names);
    /// By which due times are told.
    void setZone(const QTimeZone &zone);
    /// Times that are told from now on are others, a minute later.
    void tellTime();

    /// Who is in which article now.
    void setPeople(const QHash<ArticleId, QStringList> &people);

    /// Shows another query from its start. Of several set while one is being answered, only the
    /// last is asked.
    void setQuery(const ArticleQuery &query);
    [[nodiscard]] const ArticleQuery &query() const;

    /// Reads what is shown again. Rows that moved keep their selection and nothing scrolls.
    void refresh();

    /// A query was set and has not been answered; its first rows may be here.
    [[nodiscard]] bool isLoading() const;
    /// Something is being read that may change what is shown.
    [[nodiscard]] bool isReading() const;
    /// The first rows of the query are here; all, where there are no more.
    [[nodiscard]] bool hasFirstRows() const;

    /// The row at `row`, or null where it has not come.
    [[nodiscard]] const ArticleRow *rowAt(int row) const;
    /// Names the article at `row`, whether or not it has come.
    [[nodiscard]] ListKey keyAt(int row) const;
    /// Where the article stands among the rows that have come; -1: not there.
    [[nodiscard]] int rowOf(const ArticleId &id) const;
    /// Where the article stands, whether or not its row has come; -1: not there.
    [[nodiscard]] int rowOf(ListKey key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A query was answered, or what was shown was read again.
    void loaded();
    void failed(const stet::Error &error);

private:
    void tellCellsChanged();
    using Rows = std::vector<ArticleRow>;
    enum class Asking {
        Nothing,
        Beginning, ///< the first rows of a query
        Rest,      ///< all of the same
        Query,     ///< all of a query at once
        Refresh
    };

    /// What a new query begins with.
    [[nodiscard]] Asking question() const;
    [[nodiscard]] static bool isQuestion(Asking what);
    void ask(Asking what);
    void readRest();
    /// Does not wait any longer where a row near the end of the first ones is looked at.
    void hurryRest(int row) const;
    void take(const Result<ArticleListing> &answer);
    void takeBeginning(const Result<ArticleListing> &answer);
    void takeQuery(const ArticleListing &answer);
    void takeRefreshed(const ArticleListing &answer);
    void forgetPages();
    void moveTo(const ArticleListing &answer);
    void keepPages(const ArticleListing &answer);
    void want(int page) const;
    void fetchNext();
    void fetch(int page);
    void takePage(int page, const Result<Rows> &answer);
    void dropFarPages(int page);
    void fail(const Error &error);
    [[nodiscard]] QString spokenHeadline(const ArticleRow &row) const;
    [[nodiscard]] QVariant toolTipOf(const ArticleRow &row, ArticleColumn column) const;

    ArticleListDoor m_door;
    const Clock &m_clock;
    QHash<QString, QString> m_kindNames;
    QHash<ArticleId, QStringList> m_people;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    ArticleQuery m_query;
    ArticleOrder m_order;
    QHash<int, Rows> m_pages;
    int m_total = 0;
    bool m_begun = false;              ///< a first query was set
    int m_generation = 0;              ///< pages of an older order are dropped
    Asking m_asking = Asking::Nothing; ///< what the desk is answering
    Asking m_next = Asking::Nothing;   ///< what to ask it then
    int m_question = 0;                ///< answers to an older one are dropped
    QTimer m_restPause;                ///< until the rest is asked for

    // Pages that data() missed, the last wanted first; a page that was only scrolled over is
    // forgotten before it is asked for.
    mutable std::vector<int> m_wanted;
    mutable bool m_fetchScheduled = false;
    mutable int m_lastPage = 0; ///< where somebody looked last
    std::vector<int> m_inFlight;
};

} // namespace stet
