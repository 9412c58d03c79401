// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>
#include <QStyleOptionViewItem>

#include <utility>

class QModelIndex;
class QPainter;

namespace stet {

// How the rows of the window's lists look, for the delegates that paint them. UI thread.

inline constexpr int rowPadding = 12; ///< beside the words of a cell, in pixels

[[nodiscard]] QFont rowTitleFont();
[[nodiscard]] QFont rowNoteFont();
/// The height of a row with a title in two lines, in pixels.
[[nodiscard]] int rowOfTwoLines();
/// Where the words of a cell stand.
[[nodiscard]] QRect rowCell(const QStyleOptionViewItem &option);

/// The ground of one cell of a table: chosen, under the pointer (`hoverRow`; -1: none), and the
/// ring around the row that has the keyboard.
void paintRowGround(QPainter &painter,
                    const QStyleOptionViewItem &option,
                    const QModelIndex &index,
                    int hoverRow);

/// One line in the middle of `rect`, elided.
void drawRowLine(QPainter &painter, const QRect &rect, const QString &text);

/// Two lines in the middle of `rect`, each with its colour: the upper one in the painter's font,
/// the lower one in that of notes.
void drawRowLines(QPainter &painter,
                  const QRect &rect,
                  const std::pair<QString, QColor> &upper,
                  const std::pair<QString, QColor> &lower);

} // namespace stet
