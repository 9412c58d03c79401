// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kept_setting.h"

#include <QSettings>

namespace stet {

void keepSetting(const QString &key, const QVariant &value, const QVariant &usual)
{
    QSettings settings;
    // What was read from the file is words, whatever was kept.
    if (settings.value(key, usual).toString() != value.toString())
        settings.setValue(key, value);
}

} // namespace stet
