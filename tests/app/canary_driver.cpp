// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary.h"

#include <QObject>

/// Looks to Qt like the driver of every desk's database.
class CanaryDriver : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.qt-project.Qt.QSqlDriverFactoryInterface" FILE "canary_driver.json")
};

#include "canary_driver.moc"
