// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stet {

/// Paints a row of a plain list: its words, in one or two lines, and a quieter line below. Content
/// is painted as plain text.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `noteRole` gives the lower line, `strongRole` (bool) whether the words are to be read first.
    TwoLineDelegate(int noteRole, int strongRole, int lines, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont titleFont(const QModelIndex &index) const;

    int m_noteRole;
    int m_strongRole;
    int m_lines;
};

} // namespace stet
