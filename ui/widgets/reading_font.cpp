// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_font.h"

namespace stet {

QFont readingFont(const QFont &base)
{
    QFont font(base);
    font.setFamilies({QStringLiteral("Linux Libertine O"),
                      QStringLiteral("Libertinus Serif"),
                      QStringLiteral("Source Serif 4"),
                      QStringLiteral("Source Serif Pro"),
                      QStringLiteral("Noto Serif"),
                      QStringLiteral("Georgia"),
                      QStringLiteral("DejaVu Serif"),
                      QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    return font;
}

} // namespace stet
