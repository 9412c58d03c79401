// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/arguments.h"
#include "app/stet/quit_signals.h"
#include "app/stet/shots.h"
#include "app/stet/startup.h"
#include "app/stet/windows.h"
#include "core/base/clock.h"
#include "core/base/plugin_paths.h"
#include "core/base/resources.h"
#include "core/model/language.h"
#include "ui/preview/preview_loader.h"
#include "ui/settings/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace {

constexpr int exitUsage = 2;
constexpr int exitTrouble = 3;

// Qt ends the program with an abort where it finds no display; say it in words instead.
bool hasDisplay()
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
}

int runWindow(const stet::ShellContext &context, const QString &desk, const QString &settingsAside)
{
    stet::Windows windows(context);
    stet::QuitSignals signals_([&windows] { return windows.allSafe(); });
    QObject::connect(&signals_, &stet::QuitSignals::quitRequested, &windows, [&windows] {
        windows.closeAll(stet::Windows::Ending::FromOutside);
    });
    if (!windows.openLastSession(desk))
        windows.open(desk);
    if (!settingsAside.isEmpty())
        windows.first().say(
            QApplication::translate("stet::Startup",
                                    "The settings could not be read, so Stet starts "
                                    "with its own. The old file is kept as %1")
                .arg(settingsAside));
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const stet::Arguments arguments = stet::readArguments(argc, argv, stet::uiLanguages());
    if (!arguments.trouble.isEmpty()) {
        std::fprintf(stderr,
                     "stet: %s\nusage: stet [DESK] | stet --shots DIR [DESK] | stet --help\n",
                     qPrintable(arguments.trouble));
        return exitUsage;
    }
    if (arguments.help || arguments.version) {
        if (arguments.help)
            stet::printHelp();
        else
            std::puts("stet " STET_VERSION);
        // A full disk shows only when what puts() holds back is written.
        if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
            std::fputs("stet: standard output could not be written\n", stderr);
            return exitTrouble;
        }
        return 0;
    }
    if (!arguments.shots.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        std::fputs("stet: there is no display; use stetctl, or set QT_QPA_PLATFORM=offscreen\n",
                   stderr);
        return 1;
    }

    const stet::EngineEnvironment engine = stet::cleanEngineEnvironment();
    stet::cleanPluginPaths();
    stet::initResources();
    stet::prepareForPreview();
    QApplication::setApplicationName(QStringLiteral("stet"));
    QApplication::setOrganizationName(QStringLiteral("stet"));
    QApplication::setApplicationVersion(QStringLiteral(STET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("stet"));
    // Nothing on the command line is Qt's: an option like -platformpluginpath would load code.
    int noArguments = 1;
    QApplication app(noArguments, argv);
    stet::dropProgramFolderFromPlugins();
    // The first window wants them; until then the start goes on beside.
    std::future<stet::Languages> reading =
        std::async(std::launch::async, [] { return stet::Languages(); });
    QApplication::setWindowIcon(stet::themedIcon(QStringLiteral("stet")));

    // Pictures show a new user's window, and nothing of it is kept.
    std::optional<QTemporaryDir> newUser;
    if (!arguments.shots.isEmpty()) {
        newUser.emplace();
        stet::useStateIn(newUser->path());
    }
    const QString settingsAside = stet::setAsideUnreadableSettings();
    const std::unique_ptr<stet::UiTranslations> language = stet::speakUsersLanguage(
        app, arguments.language.isEmpty() ? stet::chosenUiLanguage() : arguments.language);
    if (arguments.mirrored)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    stet::Appearance appearance(app);
    appearance.setTextPercent(arguments.shots.isEmpty() ? stet::chosenTextPercent()
                                                        : arguments.textScale);
    appearance.setScheme(
        stet::schemeFrom(QSettings().value(QStringLiteral("window/appearance")).toString()));
    const stet::SystemClock clock;
    const stet::Languages languages = reading.get();
    stet::Preferences preferences(stet::actorOfThisAccount());
    const stet::ShellContext context{appearance, clock, languages, preferences, engine.sandboxOff};
    const std::vector<stet::Scheme> bothSchemes{stet::Scheme::Light, stet::Scheme::Dark};
    if (!arguments.shots.isEmpty())
        return stet::takeShots(context,
                               arguments.brief ? stet::ShotRound::brief(bothSchemes)
                                               : stet::ShotRound(),
                               arguments.shots,
                               arguments.desk,
                               newUser->path());
    return runWindow(context, arguments.desk, settingsAside);
}
