// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"
#include "ui/preview/engine/preview_scheme.h"
#include "ui/widgets/ui_language.h"

int main(int argc, char *argv[])
{
    stet::initResources();
    stet::registerPreviewScheme();
    stet::test::WatchedApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("stet-test"));
    const stet::UiTranslations english(app, QStringLiteral("en"));
    return stet::test::TestRegistry::runAll(QApplication::arguments());
}
