// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shot_camera.h"

#include "ui/desk/desk_page.h"
#include "ui/editor/workspace.h"
#include "ui/shell/desk_area.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPushButton>

#include <cstdio>
#include <utility>

namespace stet {

namespace {

constexpr int settleMs = 8000;
constexpr int stillMs = 120;

// A widget as a person sees it: with the palette that is open over it.
QImage seen(QWidget &widget)
{
    QPixmap picture = widget.grab();
    QWidget *popup = QApplication::activePopupWidget();
    if (popup != nullptr && popup->isVisible())
        popup->render(&picture, widget.mapFromGlobal(popup->pos()));
    return picture.toImage();
}

// A web view paints up to 150 ms after it says that it is ready, so pictures are compared until
// three in a row are equal.
QImage settledPicture(QWidget &widget)
{
    QElapsedTimer timer;
    timer.start();
    QImage before = seen(widget);
    for (int equal = 0; equal < 2 && timer.elapsed() < settleMs;) {
        pause(stillMs);
        QImage after = seen(widget);
        equal = after == before ? equal + 1 : 0;
        before = std::move(after);
    }
    return before;
}

} // namespace

bool waitUntil(const std::function<bool()> &done, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > ms)
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void pause(int ms)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= ms; }, ms + 1000);
}

bool hasContent(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    const QRgb first = picture.pixel(picture.width() / 2, 0);
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7) {
            if (picture.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

ShotCamera::ShotCamera(const ShellContext &context, const QString &folder)
    : m_context(context)
    , m_folder(folder)
    , m_window(context)
{}

DeskPage &ShotCamera::page()
{
    return area().deskPage();
}

QAction *ShotCamera::formatAction(const QString &name)
{
    for (QAction *action : area().workspace()->formatActions()) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

void ShotCamera::check(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "stet: shots: %s\n", what);
    ++m_failures;
}

void ShotCamera::keep(QWidget &widget, const QString &file)
{
    const QString path = m_folder + u'/' + file + QStringLiteral(".png");
    check(settledPicture(widget).save(path), "a picture could not be written");
}

void ShotCamera::shoot(const QString &view,
                       QWidget &widget,
                       const std::function<void(Scheme)> &prepare)
{
    for (const Scheme wanted : {Scheme::Light, Scheme::Dark}) {
        m_context.appearance.setScheme(wanted);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            widget.resize(size);
            if (prepare) {
                pause(stillMs);
                prepare(wanted);
            }
            keep(widget,
                 QStringLiteral("%1-%2-%3x%4")
                     .arg(view, nameOf(wanted))
                     .arg(size.width())
                     .arg(size.height()));
        }
    }
    m_context.appearance.setScheme(Scheme::Light);
    widget.resize(1440, 900);
}

void ShotCamera::shootContrast(const QString &view)
{
    m_context.appearance.setScheme(Scheme::Contrast);
    keep(m_window, view + QStringLiteral("-contrast"));
    m_context.appearance.setScheme(Scheme::Light);
}

void ShotCamera::shootDialog(const QString &view, const QString &name)
{
    auto *dialog = m_window.findChild<QDialog *>(name);
    check(dialog != nullptr, "a dialog did not open");
    if (dialog == nullptr)
        return;
    shoot(view, *dialog);
    dialog->close();
    waitUntil([&] { return m_window.findChild<QDialog *>(name) == nullptr; });
}

void ShotCamera::shootAsItIs(const QString &view, const QString &name)
{
    auto *dialog = m_window.findChild<QDialog *>(name);
    check(dialog != nullptr, "a dialog did not open");
    if (dialog == nullptr)
        return;
    for (const Scheme wanted : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
        m_context.appearance.setScheme(wanted);
        keep(*dialog, view + u'-' + nameOf(wanted));
    }
    m_context.appearance.setScheme(Scheme::Light);
    dialog->close();
    waitUntil([&] { return m_window.findChild<QDialog *>(name) == nullptr; });
}

bool ShotCamera::clickNotice(const QWidget &within)
{
    for (auto *button : within.findChildren<QPushButton *>(QStringLiteral("noticeAction"))) {
        if (!button->isVisible())
            continue;
        button->click();
        pause(400);
        return true;
    }
    check(false, "a bar has no button");
    return false;
}

} // namespace stet
