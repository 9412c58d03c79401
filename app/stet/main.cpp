// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/quit_signals.h"
#include "app/stet/shots.h"
#include "app/stet/startup.h"
#include "app/stet/windows.h"
#include "core/base/clock.h"
#include "core/base/plugin_paths.h"
#include "core/base/resources.h"
#include "core/model/language.h"
#include "ui/preview/preview_scheme.h"
#include "ui/settings/preferences.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>

namespace {

constexpr int exitUsage = 2;

struct Arguments
{
    QString desk;
    QString shots;
    QString language;
    bool mirrored = false;
    bool wrong = false;
    bool help = false;
    bool version = false;
};

void printHelp()
{
    std::puts(
        "stet – the editorial desk\n"
        "\n"
        "  stet [DESK]              opens the desk in the folder DESK, or a page to choose one\n"
        "  stet --shots DIR [--language TAG] [--mirrored] [DESK]\n"
        "                           draws the main views into DIR and ends\n"
        "  stet --version           the version\n"
        "  stet --help              this text\n"
        "\n"
        "Environment: of QTWEBENGINE_CHROMIUM_FLAGS only --disable-gpu and --log-level=N are\n"
        "used. Run Stet as an ordinary user: as root the preview has no sandbox.");
}

// Before QApplication, which needs a display: help and version must not.
Arguments readArguments(int argc, char *argv[])
{
    Arguments read;
    bool onlyNames = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (onlyNames || !argument.starts_with('-') || argument == "-") {
            read.wrong = read.wrong || !read.desk.isEmpty() || argument.empty();
            read.desk = QString::fromLocal8Bit(argv[i]);
        } else if (argument == "--") {
            onlyNames = true;
        } else if (argument == "--shots" && i + 1 < argc) {
            read.shots = QString::fromLocal8Bit(argv[++i]);
        } else if (argument == "--language" && i + 1 < argc) {
            read.language = QString::fromLocal8Bit(argv[++i]);
        } else if (argument == "--mirrored") {
            read.mirrored = true;
        } else if (argument == "--help" || argument == "-h") {
            read.help = true;
        } else if (argument == "--version" || argument == "-v") {
            read.version = true;
        } else {
            std::fprintf(stderr, "stet: unknown option %s\n", argv[i]);
            read.wrong = true;
        }
    }
    read.wrong =
        read.wrong || (read.shots.isEmpty() && (read.mirrored || !read.language.isEmpty()));
    return read;
}

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
    stet::QuitSignals signals_;
    QObject::connect(
        &signals_, &stet::QuitSignals::quitRequested, &windows, &stet::Windows::closeAll);
    stet::MainWindow &window = windows.open();
    if (!desk.isEmpty())
        window.openDesk(desk);
    if (!settingsAside.isEmpty())
        window.say(QApplication::translate("stet::Startup",
                                           "The settings could not be read, so Stet starts "
                                           "with its own. The old file is kept as %1")
                       .arg(settingsAside));
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const Arguments arguments = readArguments(argc, argv);
    if (arguments.wrong) {
        std::fputs("usage: stet [DESK] | stet --shots DIR [DESK] | stet --help\n", stderr);
        return exitUsage;
    }
    if (arguments.help || arguments.version) {
        if (arguments.help)
            printHelp();
        else
            std::puts("stet " STET_VERSION);
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
    stet::registerPreviewScheme();
    QApplication::setApplicationName(QStringLiteral("stet"));
    QApplication::setOrganizationName(QStringLiteral("stet"));
    QApplication::setApplicationVersion(QStringLiteral(STET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("stet"));
    // Nothing on the command line is Qt's: an option like -platformpluginpath would load code.
    int noArguments = 1;
    QApplication app(noArguments, argv);
    stet::dropProgramFolderFromPlugins();
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
    appearance.setScheme(
        stet::schemeFrom(QSettings().value(QStringLiteral("window/appearance")).toString()));
    const stet::SystemClock clock;
    const stet::Languages languages;
    stet::Preferences preferences(stet::actorOfThisAccount());
    const stet::ShellContext context{appearance, clock, languages, preferences, engine.sandboxOff};
    if (!arguments.shots.isEmpty())
        return stet::takeShots(context, arguments.shots, arguments.desk, newUser->path());
    return runWindow(context, arguments.desk, settingsAside);
}
