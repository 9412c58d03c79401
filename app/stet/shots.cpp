// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots.h"

#include "app/stet/shot_camera.h"
#include "app/stet/shots_article.h"
#include "app/stet/shots_desk.h"
#include "app/stet/shots_edges.h"
#include "app/stet/shots_publish.h"
#include "app/stet/shots_review.h"
#include "app/stet/shots_sources.h"
#include "core/desk/opening/desk_folder.h"
#include "ui/desk/desk_page.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/shell_actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace stet {

namespace {

// The platform without a display remarks on everything that it cannot do.
void quietMessages(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith(QStringLiteral("This plugin")))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(QFileInfo(from).absoluteFilePath());
    if (!source.exists() || !QDir().mkpath(to))
        return false;
    QDirIterator entries(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + u'/' + source.relativeFilePath(path);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(path, target))
            return false;
    }
    return true;
}

bool openedDesk(ShotCamera &camera, const QString &desk)
{
    camera.window().openDesk(desk);
    const bool open = waitUntil([&camera] {
        return camera.window().deskArea() != nullptr && !camera.page().selectedRows().empty();
    });
    camera.check(open, "the desk did not open");
    return open;
}

void leave(ShotCamera &camera)
{
    if (camera.window().deskArea() == nullptr)
        return;
    camera.window().actions().closeDesk->trigger();
    camera.check(waitUntil([&camera] { return camera.window().deskArea() == nullptr; }),
                 "the desk did not close");
}

void startWithTrouble(ShotCamera &camera)
{
    const QString missing = QDir::tempPath() + QStringLiteral("/a-desk-that-was-moved.stet");
    camera.window().openDesk(missing);
    pause(500);
    camera.shootSmall(QStringLiteral("start-trouble"));
}

bool takeAll(ShotCamera &camera, const QString &desk, const QString &own)
{
    camera.window().show();
    camera.shoot(QStringLiteral("start"), camera.window());
    startWithTrouble(camera);
    if (!desk.isEmpty() && openedDesk(camera, desk)) {
        DeskShots ofDesk(camera);
        ofDesk.deskViews();
        ofDesk.settingsViews();
        SourceShots(camera).views();
        ReviewShots(camera).views();
        ArticleShots ofArticle(camera);
        ofArticle.workspaceViews();
        ofArticle.wordsThatWait();
        if (!camera.isBrief()) // the page is the article's, not the window's
            ofArticle.publishedPage();
        PublishShots(camera, own).views();
        EdgeShots edges(camera);
        edges.emptyViews();
        edges.longViews();
    }
    leave(camera);
    return camera.failures() == 0;
}

} // namespace

void useStateIn(const QString &folder)
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
}

int takeShots(const ShellContext &context,
              const ShotRound &round,
              const QString &folder,
              const QString &desk,
              const QString &own)
{
    // A blinking caret would make no two pictures equal.
    QApplication::setCursorFlashTime(0);
    const QtMessageHandler before = qInstallMessageHandler(quietMessages);
    // What is staged here is done to a copy of the desk.
    const QString copy =
        desk.isEmpty() ? QString() : QDir(own).filePath(QFileInfo(desk).fileName());
    if (!copy.isEmpty()) {
        if (const Result<DeskFolder> there = findDeskFolder(desk); !there) {
            std::fprintf(stderr, "stet: %s\n", qPrintable(there.error().message));
            return 1;
        }
        if (!copyFolder(desk, copy)) {
            std::fputs("stet: the desk cannot be copied for the pictures\n", stderr);
            return 1;
        }
    }
    ShotCamera camera(context, round, folder);
    const int code = takeAll(camera, copy, own) ? 0 : 1;
    qInstallMessageHandler(before);
    return code;
}

} // namespace stet
