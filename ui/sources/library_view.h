// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "ui/widgets/list_table.h"

#include <vector>

namespace stet {

class LibraryModel;

/// The list of sources. Owns its delegate, not its model. UI thread.
class LibraryView : public ListTable
{
    Q_OBJECT

public:
    LibraryView(LibraryModel &model, QWidget *parent = nullptr);

    void showSort(LibraryColumn column, Qt::SortOrder order);
    /// Chooses these rows, where there are any, and makes the first the current one.
    void chooseRows(const std::vector<int> &rows);
    /// From top to bottom.
    [[nodiscard]] std::vector<LibraryRow> selectedRows() const;

Q_SIGNALS:
    void openRequested(const stet::SourceId &source);
    void sortRequested(stet::LibraryColumn column, Qt::SortOrder order);
    /// Escape: back to where one came from.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void openRow(int row) override;
    void sortBy(int section) override;

private:
    LibraryModel &m_model;
};

} // namespace stet
