// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QFont>

namespace stet {

double textScale()
{
    return QApplication::font().pointSizeF() / usualTextPoints;
}

int withText(int pixels)
{
    return qRound(pixels * textScale());
}

} // namespace stet
