// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/library_listing.h"

#include <QAbstractTableModel>
#include <QFuture>

#include <functional>
#include <vector>

namespace stet {

/// How the list asks the desk; it answers later, in its own time.
using LibraryDoor =
    std::function<QFuture<Result<std::vector<LibraryRow>>>(const LibraryQuery &query)>;

/// The sources of one query as rows, in the order that the desk gives. Never waits for the desk:
/// until it answers, what was there before is shown. UI thread.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< LibraryRow, as a pointer that lives until the next change
    };

    LibraryModel(LibraryDoor door, const Clock &clock, QObject *parent = nullptr);

    /// Shows another query. Of several set while one is being answered, only the last is asked.
    void setQuery(const LibraryQuery &query);
    [[nodiscard]] const LibraryQuery &query() const;
    /// Reads what is shown again.
    void refresh();
    /// Times that are told from now on are others.
    void tellTime();

    /// A query was set and has not been answered.
    [[nodiscard]] bool isLoading() const;
    /// Once one was answered.
    [[nodiscard]] bool isKnown() const;

    /// Null where there is no such row.
    [[nodiscard]] const LibraryRow *rowAt(int row) const;
    /// -1: not there.
    [[nodiscard]] int rowOf(const SourceId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Something was answered.
    void loaded();
    void failed(const stet::Error &error);

private:
    void ask();
    void take(const Result<std::vector<LibraryRow>> &answer);
    [[nodiscard]] QString cellText(const LibraryRow &row, LibraryColumn column) const;
    [[nodiscard]] QString spokenRow(const LibraryRow &row) const;

    LibraryDoor m_door;
    const Clock &m_clock;
    LibraryQuery m_query;
    LibraryQuery m_asked; ///< which is being answered
    std::vector<LibraryRow> m_rows;
    bool m_asking = false;
    bool m_again = false; ///< once that is answered
    bool m_known = false;
};

} // namespace stet
