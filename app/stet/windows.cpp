// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/windows.h"

#include "core/desk/desk_session.h"
#include "ui/desk/desk_page.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/desk_lease.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSessionManager>
#include <QTimer>

#include <algorithm>
#include <cstdlib>

namespace stet {

namespace {

constexpr int sessionEndMs = 2'500;
constexpr int windowOffset = 32;
constexpr int patienceMs = 150;
constexpr int restMs = 100;

// The first article would have to wait for the web engine and all the panes of the editor. The
// engine starts as soon as the list is seen: nobody has read a line of it by the time that takes.
// Between the steps the window answers.
void prepareSoon(MainWindow &window, int afterMs)
{
    QTimer::singleShot(afterMs, &window, [&window] {
        if (window.deskArea() != nullptr && window.deskArea()->prepareWriting())
            prepareSoon(window, restMs);
    });
}

void prepareOnceSeen(MainWindow &window)
{
    QObject::connect(
        &window.deskArea()->deskPage(),
        &DeskPage::listSeen,
        &window,
        [&window] { prepareSoon(window, 0); },
        Qt::SingleShotConnection);
}

} // namespace

Windows::Windows(const ShellContext &context)
    : m_context(context)
{
    connect(qApp,
            &QGuiApplication::commitDataRequest,
            this,
            &Windows::commitSession,
            Qt::DirectConnection);
}

Windows::~Windows()
{
    for (const QPointer<MainWindow> &window : m_windows)
        delete window;
}

MainWindow &Windows::open(const QString &desk)
{
    std::erase(m_windows, nullptr);
    auto *window = new MainWindow(m_context, desk);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.emplace_back(window);
    connect(window, &MainWindow::newWindowRequested, this, &Windows::openBeside);
    connect(window, &MainWindow::quitRequested, this, &Windows::closeAll);
    connect(window, &MainWindow::deskHangs, this, &Windows::leaveHangingDesk);
    connect(window, &MainWindow::deskClosed, this, [this] {
        for (const QPointer<MainWindow> &other : m_windows) {
            if (other)
                other->lookForLeftWords();
        }
    });
    connect(window, &MainWindow::deskShown, window, [window] { prepareOnceSeen(*window); });
    if (desk.isEmpty()) {
        window->show();
        return *window;
    }
    // Most desks are open within a moment: then the window is painted once, with the desk in it.
    connect(window, &MainWindow::deskShown, window, &QWidget::show, Qt::SingleShotConnection);
    QTimer::singleShot(patienceMs, window, &QWidget::show);
    return *window;
}

void Windows::openBeside(const std::shared_ptr<DeskLease> &lease)
{
    const auto *from = qobject_cast<MainWindow *>(sender());
    MainWindow &window = open();
    if (from != nullptr && !from->isMaximized() && !from->isFullScreen()) {
        window.resize(from->size());
        window.move(from->pos() + QPoint(windowOffset, windowOffset));
    }
    if (lease)
        window.takeLease(lease);
}

// A disk or a share that answers nothing would hold its thread, and with it the program, for ever.
// Every word is in the recovery file, so nothing is lost by going.
void Windows::leaveHangingDesk()
{
    std::erase(m_windows, nullptr);
    // Who only changes to another desk is not ended for it.
    const MainWindow *last = m_windows.size() == 1 ? m_windows.front().data() : nullptr;
    if (last != nullptr && (m_ending || last->isClosing()) && allSafe())
        std::_Exit(EXIT_SUCCESS);
}

void Windows::secureAll()
{
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window)
            window->secure();
    }
}

void Windows::closeAll()
{
    m_ending = true;
    secureAll();
    for (const QPointer<MainWindow> &window : std::vector(m_windows)) {
        if (!window)
            continue;
        window->show(); // the last window that is seen to close ends the program
        window->close();
    }
}

bool Windows::allSafe() const
{
    return std::all_of(m_windows.begin(), m_windows.end(), [](const auto &window) {
        return !window || window->isSafe();
    });
}

void Windows::commitSession(QSessionManager &manager)
{
    secureAll();
    const QDeadlineTimer deadline(sessionEndMs);
    QEventLoop loop;
    while (!allSafe() && !deadline.hasExpired())
        loop.processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents, 50);
    if (!allSafe() && manager.allowsInteraction()) {
        manager.release();
        manager.cancel();
    }
}

} // namespace stet
