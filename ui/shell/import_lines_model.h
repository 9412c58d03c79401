// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/importing.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace stet {

/// What became of each file and entry of an import, in the order of the import. UI thread.
class ImportLinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Outcome, Name, Line, Reason, From };

    ImportLinesModel(std::vector<ImportLine> lines, QObject *parent);

    [[nodiscard]] const ImportLine &lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportLine> m_lines;
};

/// Which of the lines are shown: those of an outcome, or with something to say, in which every word
/// that is looked for stands. UI thread.
class ImportLinesFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    struct Wish
    {
        std::optional<ImportLine::Outcome> outcome;
        bool onlyRemarks = false;
        QString words;
    };

    explicit ImportLinesFilter(ImportLinesModel &lines);

    void setWish(const Wish &wish);
    /// The rows that are shown, a line each with tabs between, under the heads of the columns.
    [[nodiscard]] QString text() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ImportLinesModel &m_lines;
    Wish m_wish;
    QStringList m_words;
};

/// What an outcome is called.
[[nodiscard]] QString outcomeText(ImportLine::Outcome outcome);

} // namespace stet
