// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program on a desk of 100 000 articles to its list, and to the page of an
// article, against a program that is nothing but a window or a web view.
#include "tests/bench/bench_row.h"
#include "tests/bench/listed_desk.h"
#include "tests/bench/started_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

namespace stet::bench {

namespace {

constexpr int Starts = 9;
constexpr unsigned RestMs = 3'000;
constexpr const char *ReadingMs = "1500"; ///< before somebody opens what the list shows

QString beside(const char *program)
{
    return QCoreApplication::applicationDirPath() + u'/' + QString::fromLatin1(program);
}

/// A page of some words, so that the bare view has something to lay out.
QString barePage(const QString &folder)
{
    const QString path = folder + QStringLiteral("/page.html");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write a page");
    file.write("<!doctype html><meta charset=utf-8><title>Page</title><main>");
    for (int i = 0; i < 12; ++i)
        file.write("<p>" + QByteArray("Some words of a page. ").repeated(12) + "</p>");
    file.write("</main>");
    return path;
}

/// A program that was ended comes back with the article that was open: a start with the list is one
/// whose settings know no session.
void forgetSession(const QString &folder)
{
    QFile::remove(folder + QStringLiteral("/stet/stet.conf"));
}

/// From the start to the page beside the list, for whoever had one there the last time.
double sidePage(const QString &desk, const QString &folder)
{
    const QByteArray usual = qgetenv("XDG_CONFIG_HOME");
    const QString own = folder + QStringLiteral("/side");
    QDir().mkpath(own + QStringLiteral("/stet"));
    forgetSession(own);
    QSettings(own + QStringLiteral("/stet/stet.conf"), QSettings::IniFormat)
        .setValue(QStringLiteral("desk/side"), QStringLiteral("page"));
    qputenv("XDG_CONFIG_HOME", own.toLocal8Bit());
    qputenv("STET_WATCH_SIDE", "1");
    StartedProgram stet(beside("start_watch"), {desk});
    (void)stet.waitFor("list");
    const double shown = stet.waitFor("page");
    qunsetenv("STET_WATCH_SIDE");
    qputenv("XDG_CONFIG_HOME", usual);
    return shown;
}

struct Start
{
    std::vector<double> list;
    std::vector<double> page;
    std::vector<double> memory;
    std::vector<double> side;   ///< the page beside the list, without a touch
    std::vector<double> opened; ///< the page of an article, from its opening
};

} // namespace

std::vector<Row> benchStart(const QString &folder)
{
    const QString desk = listedDesk(folder)->path();
    const QTemporaryDir place;
    const QString page = barePage(place.path());
    // The program reads its settings from here, not from the person who measures.
    qputenv("XDG_CONFIG_HOME", place.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", place.path().toLocal8Bit());
    qputenv("XDG_STATE_HOME", place.path().toLocal8Bit());
    Start ours;
    Start bare;
    for (int i = 0; i <= Starts; ++i) {
        StartedProgram window(beside("bare_window"), {});
        const double windowShown = window.waitFor("list");
        StartedProgram engine(beside("bare_engine"), {page});
        const double pageLoaded = engine.waitFor("page");
        QThread::msleep(RestMs);
        const double engineMemory = engine.proportionalMegabytes();
        forgetSession(place.path());
        StartedProgram stet(beside("start_watch"), {desk});
        const double listShown = stet.waitFor("list");
        (void)stet.waitFor("opened");
        const double ourPage = stet.waitFor("page");
        QThread::msleep(RestMs);
        const double ourMemory = stet.proportionalMegabytes();
        qputenv("STET_WATCH_REST", ReadingMs);
        forgetSession(place.path());
        StartedProgram later(beside("start_watch"), {desk});
        qunsetenv("STET_WATCH_REST");
        (void)later.waitFor("list");
        const double opening = later.waitFor("opened");
        const double openedPage = later.waitFor("page") - opening;
        const double besideList = sidePage(desk, place.path());
        if (i == 0) // reads the libraries from the disk
            continue;
        bare.list.push_back(windowShown);
        bare.page.push_back(pageLoaded);
        bare.memory.push_back(engineMemory);
        ours.list.push_back(listShown);
        ours.page.push_back(ourPage);
        ours.memory.push_back(ourMemory);
        ours.opened.push_back(openedPage);
        ours.side.push_back(besideList);
    }
    const auto row = [](const char *name, const char *unit, auto mine, auto theirs, double goal) {
        return Row{.name = QString::fromLatin1(name),
                   .unit = QString::fromLatin1(unit),
                   .ours = percentile(mine, 0.5),
                   .reference = percentile(theirs, 0.5),
                   .goal = goal};
    };
    return {row("start: list painted / a bare window", "ms", ours.list, bare.list, 3),
            row("start: page beside the list / a bare web view", "ms", ours.side, bare.page, 1.3),
            row("start: first article's page / a bare web view", "ms", ours.page, bare.page, 1.3),
            row("page of an article opened from the list / the same",
                "ms",
                ours.opened,
                bare.page,
                1.3),
            row("memory of all processes, PSS / the same", "MB", ours.memory, bare.memory, 1.3)};
}

} // namespace stet::bench
