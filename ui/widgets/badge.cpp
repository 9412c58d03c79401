// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QPainter>

namespace stet {

namespace {

constexpr int badgePadding = 8;
constexpr int badgeGap = 4;
constexpr int badgeSpacing = 6;
constexpr float edgeOpacity = 0.22F;

int badgeHeight()
{
    return withText(20);
}

int badgeIcon()
{
    return withText(10);
}

/// A badge with its sign alone.
int leastBadge()
{
    return 2 * badgePadding + badgeIcon();
}

QFont badgeFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setWeight(QFont::DemiBold);
    return font;
}

struct BadgeColors
{
    QColor text;
    QColor ground;
};

BadgeColors badgeColors(Badge::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Badge::Tone::Amber:
        return {tokens.amber, tokens.amberSoft};
    case Badge::Tone::Green:
        return {tokens.green, tokens.greenSoft};
    case Badge::Tone::Blue:
        return {tokens.accent, tokens.blueSoft};
    case Badge::Tone::Red:
        return {tokens.red, tokens.redSoft};
    case Badge::Tone::Violet:
        return {tokens.violet, tokens.violetSoft};
    case Badge::Tone::Gray:
        break;
    }
    return {tokens.muted, tokens.graySoft};
}

// What the icon takes, with its gap; a badge without one takes none.
int iconRoom(const Badge &badge)
{
    return badge.icon.isEmpty() ? 0 : badgeIcon() + badgeGap;
}

int badgeWidth(const Badge &badge, const QFontMetrics &metrics)
{
    return 2 * badgePadding + iconRoom(badge) + metrics.horizontalAdvance(badge.text);
}

} // namespace

void paintBadges(QPainter &painter,
                 const std::vector<Badge> &badges,
                 const QRect &room,
                 const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    const QFont font = badgeFont();
    const QFontMetrics metrics(font);
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const int middle = room.center().y();
    const int right = room.right();
    int x = room.left();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    for (const Badge &badge : badges) {
        int width = badgeWidth(badge, metrics);
        if (x + width > right) {
            if (x > room.left())
                break;
            width = std::max(leastBadge(), right - x);
        }
        const BadgeColors colors = badgeColors(badge.tone, tokens);
        const QRect pill = QStyle::visualRect(
            direction, room, QRect(x, middle - badgeHeight() / 2, width, badgeHeight()));
        // A hairline: the chosen row's ground may be the pill's own.
        QColor edge = colors.text;
        edge.setAlphaF(edgeOpacity);
        painter.setPen(edge);
        painter.setBrush(colors.ground);
        painter.drawRoundedRect(
            QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), badgeHeight() / 2.0, badgeHeight() / 2.0);
        if (!badge.icon.isEmpty()) {
            const QRect icon(
                pill.x() + badgePadding, middle - badgeIcon() / 2, badgeIcon(), badgeIcon());
            painter.drawPixmap(
                QStyle::visualRect(direction, pill, icon).topLeft(),
                tintedPixmap(
                    badge.icon, colors.text, badgeIcon(), painter.device()->devicePixelRatioF()));
        }
        painter.setPen(colors.text);
        const QRect words = pill.adjusted(badgePadding + iconRoom(badge), 0, -badgePadding, 0);
        painter.drawText(QStyle::visualRect(direction, pill, words),
                         int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                         metrics.elidedText(badge.text, Qt::ElideRight, words.width() + 1));
        x += width + badgeSpacing;
    }
    painter.restore();
}

int badgesWidth(const std::vector<Badge> &badges)
{
    const QFontMetrics metrics(badgeFont());
    int width = 0;
    for (const Badge &badge : badges)
        width += badgeWidth(badge, metrics) + badgeSpacing;
    return std::max(0, width - badgeSpacing);
}

BadgeRow::BadgeRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void BadgeRow::setBadges(std::vector<Badge> badges)
{
    if (badges == m_badges)
        return;
    m_badges = std::move(badges);
    QStringList names;
    for (const Badge &badge : m_badges)
        names << badge.text;
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

const std::vector<Badge> &BadgeRow::badges() const
{
    return m_badges;
}

QSize BadgeRow::sizeHint() const
{
    return {badgesWidth(m_badges), badgeHeight()};
}

QSize BadgeRow::minimumSizeHint() const
{
    // At the least the sign of the first one, which tells states apart too.
    const bool sign = !m_badges.empty() && !m_badges.front().icon.isEmpty();
    return {sign ? leastBadge() : 0, badgeHeight()};
}

void BadgeRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintBadges(painter, m_badges, rect().adjusted(0, 0, 1, 1), palette());
}

} // namespace stet
