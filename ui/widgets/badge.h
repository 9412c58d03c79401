// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace stet {

/// A small pill that names a state: a shape, a word and a colour, so that none of the three is
/// needed to tell states apart.
struct Badge
{
    enum class Tone { Gray, Amber, Green, Blue, Red, Violet };

    QString icon; ///< name of an icon, see `themedIcon`
    QString text;
    Tone tone = Tone::Gray;

    bool operator==(const Badge &) const = default;
};

/// Paints badges in a row into `room`, from the side on which a line begins, as many as fit. The
/// first one is always painted, elided where it must be.
void paintBadges(QPainter &painter,
                 const std::vector<Badge> &badges,
                 const QRect &room,
                 const QPalette &palette);

/// How wide a room must be that all of them fit into.
[[nodiscard]] int badgesWidth(const std::vector<Badge> &badges);

/// A row of badges as a widget, for panes and tool rows.
class BadgeRow : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeRow(QWidget *parent = nullptr);

    void setBadges(std::vector<Badge> badges);
    [[nodiscard]] const std::vector<Badge> &badges() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Badge> m_badges;
};

} // namespace stet
