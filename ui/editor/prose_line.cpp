// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/prose_line.h"

#include <QLineEdit>
#include <QVariant>

namespace stet {

namespace {

constexpr const char *proseProperty = "stetProse";

} // namespace

void makeProse(QLineEdit &line)
{
    line.setProperty(proseProperty, true);
}

QLineEdit *proseLine(QWidget *widget, const QWidget &place)
{
    auto *line = qobject_cast<QLineEdit *>(widget);
    const bool isProse =
        line != nullptr && line->property(proseProperty).toBool() && place.isAncestorOf(line);
    return isProse ? line : nullptr;
}

} // namespace stet
