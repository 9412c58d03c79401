// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    stet::initResources();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stet-test"));
    return stet::test::TestRegistry::runAll(QCoreApplication::arguments());
}
