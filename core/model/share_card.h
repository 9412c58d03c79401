// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stet {

/// What is drawn on the card of a page: the picture that stands for it where its address is shared
/// and the article has no picture of its own.
struct ShareCard
{
    QString title;
    QString site; ///< what the desk is called; may be empty

    bool operator==(const ShareCard &) const = default;
};

/// In pixels: 1.91 to 1, as Open Graph's readers show a large picture.
inline constexpr int ShareCardWidth = 1200;
inline constexpr int ShareCardHeight = 630;

/// The type of an order among the desk's stored files.
inline constexpr const char *CardOrderType = "text/vnd.stet.card";

/// What a card is found by: the order to draw this title, which the desk keeps beside what was
/// drawn. The site's name is not of it: a card is drawn once for a title, whatever the desk is
/// called later. Of a long title as much as a card could ever show.
[[nodiscard]] QByteArray cardOrder(const QString &title);

/// An order with the site's name, as who draws it gets it.
[[nodiscard]] QByteArray cardToDraw(const QByteArray &order, const QString &site);

/// What is to be drawn; none where the bytes are no order, but a picture.
[[nodiscard]] std::optional<ShareCard> cardFrom(const QByteArray &bytes);

} // namespace stet
