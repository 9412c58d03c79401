// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QPushButton;

namespace stet {

class PlainLabel;

/// The line above a list: what it can be narrowed by and by what it is, a way back from each and
/// from all, and how much that leaves. Shows what it is given; changes no question itself. UI
/// thread.
class FilterStrip : public QFrame
{
    Q_OBJECT

public:
    /// What the list can be narrowed by.
    struct Filter
    {
        QString name;
        QString value; ///< empty: it does not narrow
    };

    /// The buttons are called `name` and their number, `nameClear` and their number, and
    /// `nameClearAll`; the line that says how much there is, `total`.
    FilterStrip(const QString &name,
                const QString &total,
                const std::vector<Filter> &filters,
                QWidget *parent = nullptr);

Q_SIGNALS:
    /// By the number of the filter.
    void filterRequested(int filter);
    void filterCleared(int filter);
    void allCleared();

protected:
    /// As many as it was made with. `searched`: words narrow the list too.
    void showFilters(const std::vector<Filter> &filters, bool searched);
    /// A person who typed or chose is told (`chosen`, more than one), nobody of what others do.
    void showTotal(const QString &words, int chosen);
    /// A button behind the filters.
    [[nodiscard]] QPushButton *addChip(const QString &objectName);
    /// Shown where something narrows the list.
    [[nodiscard]] QPushButton *addWhereNarrowed(const QString &objectName, const QString &text);

private:
    struct Chips
    {
        QPushButton *filter;
        QPushButton *clear;
    };

    void showFilter(const Chips &chips, const Filter &filter);

    std::vector<Chips> m_filters;
    std::vector<QPushButton *> m_whereNarrowed;
    PlainLabel *m_total;
    bool m_searched = false;
};

} // namespace stet
