// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary.h"

#include <QObject>

/// Looks to Qt like the platform plugin that tests run on.
class CanaryPlatform : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.qt-project.Qt.QPA.QPlatformIntegrationFactoryInterface.5.3" FILE
                          "canary_platform.json")
};

#include "canary_platform.moc"
