// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/two_line_delegate.h"

namespace stet {

/// Rows in the order of time, with the day above the first one of each. Content is painted as plain
/// text. UI thread.
class DayDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    /// `DayRole` is the heading above a row; empty: it is of the same day as the row before.
    /// `NoteRole` gives the lower line, `StrongRole` (bool) whether the words are to be read first.
    enum Role { NoteRole = Qt::UserRole + 1, StrongRole, DayRole };

    explicit DayDelegate(int lines, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace stet
