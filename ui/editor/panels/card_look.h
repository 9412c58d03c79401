// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QStyleOptionViewItem>

class QPainter;

namespace stet {

// What the cards of the panels' lists have in common.

inline constexpr int CardGap = 8; ///< below each, in pixels
inline constexpr int CardPadding = 11;

[[nodiscard]] QFont strongFont(const QFont &base);
[[nodiscard]] QFont smallFont(const QFont &base);

/// Where the content of a row's card stands.
[[nodiscard]] QRect cardInside(const QRect &row);

/// The width of a row, for its size: of the view where the option has none yet.
[[nodiscard]] int cardRowWidth(const QStyleOptionViewItem &option);

/// The ground of a card and its edge, which tells of the keyboard and, where `chosenEdge` is valid,
/// of the row that is chosen.
void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QColor &chosenEdge);

} // namespace stet
