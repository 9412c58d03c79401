// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace stet {

/// Our own icon `name` (resources/icons/NAME.svg), drawn in the text colour of the application's
/// palette whenever it is painted: it follows a change of scheme by itself. A checked or primary
/// ground is the painter's matter: pass `onAccent` for an icon that stands on the accent colour.
enum class IconGround { Window, Accent };
[[nodiscard]] QIcon themedIcon(const QString &name, IconGround ground = IconGround::Window);

/// The icon in one fixed colour as a picture of `size` logical pixels for painting by hand.
[[nodiscard]] QPixmap
tintedPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace stet
