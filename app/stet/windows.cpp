// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/windows.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/desk/desk_page.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/desk_lease.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
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
        [&window] {
            whenDone(
                window.deskArea()->previewLoaded(), &window, [&window] { prepareSoon(window, 0); });
        },
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
    connect(qApp,
            &QGuiApplication::saveStateRequest,
            this,
            &Windows::saveSession,
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
    connect(window,
            &MainWindow::newWindowRequested,
            this,
            [this, window](const std::shared_ptr<DeskLease> &lease) { openBeside(lease, window); });
    connect(window, &MainWindow::quitRequested, this, [this] { closeAll(Ending::ByPerson); });
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

MainWindow &Windows::openBeside(const std::shared_ptr<DeskLease> &lease, const MainWindow *from)
{
    MainWindow &window = open();
    if (from != nullptr && !from->isMaximized() && !from->isFullScreen()) {
        window.resize(from->size());
        window.move(from->pos() + QPoint(windowOffset, windowOffset));
    }
    if (lease)
        window.takeLease(lease);
    return window;
}

bool Windows::openLastSession(const QString &desk)
{
    std::vector<RememberedWindow> last = LastSession::take();
    if (!desk.isEmpty()) {
        const QString wanted = QFileInfo(desk).absoluteFilePath();
        std::erase_if(last, [&](const RememberedWindow &one) { return one.desk != wanted; });
    }
    std::vector<QString> begun;
    for (const RememberedWindow &one : last) {
        // Windows on one desk share its session: the first opens it, the others come beside it.
        if (!one.desk.isEmpty() && std::find(begun.begin(), begun.end(), one.desk) != begun.end())
            continue;
        begun.push_back(one.desk);
        std::vector<RememberedWindow> beside;
        std::copy_if(last.begin(), last.end(), std::back_inserter(beside), [&](const auto &other) {
            return !one.desk.isEmpty() && other.desk == one.desk;
        });
        MainWindow &window = open(one.desk);
        if (one.desk.isEmpty()) {
            restore(window, one);
            continue;
        }
        beside.erase(beside.begin());
        restore(window, one);
        connect(
            &window,
            &MainWindow::deskShown,
            this,
            [this, first = &window, beside] {
                for (const RememberedWindow &other : beside)
                    restore(openBeside(first->anotherLease(), first), other);
            },
            Qt::SingleShotConnection);
    }
    return !last.empty();
}

void Windows::restore(MainWindow &window, const RememberedWindow &as)
{
    if (!as.geometry.isEmpty())
        window.restoreGeometry(as.geometry);
    const auto arrive = [&window, as] {
        if (!as.asideFile.isEmpty())
            window.say(tr("What was typed into a form when the session ended is kept as %1")
                           .arg(QDir::toNativeSeparators(as.asideFile)));
        if (as.article.isNull())
            return;
        if (as.reviewing)
            window.deskArea()->openForReview(as.article);
        else
            window.deskArea()->openArticle(as.article);
    };
    if (as.desk.isEmpty() || window.deskArea() != nullptr)
        arrive();
    else
        connect(&window, &MainWindow::deskShown, &window, arrive, Qt::SingleShotConnection);
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

void Windows::rememberAll()
{
    std::vector<RememberedWindow> windows;
    for (const QPointer<MainWindow> &window : m_windows) {
        if (!window)
            continue;
        RememberedWindow as;
        as.geometry = window->saveGeometry();
        as.asideFile = window->asideFile();
        if (const DeskArea *area = window->deskArea(); area != nullptr) {
            as.desk = area->session().path();
            if (area->isWriting())
                as.article = area->openedArticle().id;
            as.reviewing = area->isReviewing();
        }
        windows.push_back(as);
    }
    m_lastSession.remember(windows);
}

void Windows::closeAll(Ending ending)
{
    secureAll();
    // What is remembered is what there was before the first of them went.
    if (ending == Ending::ByPerson)
        m_lastSession.forget();
    else if (!m_ending)
        rememberAll();
    m_ending = true;
    for (const QPointer<MainWindow> &window : std::vector(m_windows)) {
        if (!window)
            continue;
        window->show(); // the last window that is seen to close ends the program
        window->close();
    }
}

MainWindow &Windows::first() const
{
    return **std::find_if(
        m_windows.begin(), m_windows.end(), [](const auto &window) { return !window.isNull(); });
}

bool Windows::allSafe() const
{
    return std::all_of(m_windows.begin(), m_windows.end(), [](const auto &window) {
        return !window || window->isSafe();
    });
}

// Without this the session manager would begin the program with an option that it does not know.
void Windows::saveSession(QSessionManager &manager)
{
    manager.setRestartHint(QSessionManager::RestartIfRunning);
    manager.setRestartCommand({QCoreApplication::applicationFilePath()});
    rememberAll();
}

void Windows::commitSession(QSessionManager &manager)
{
    secureAll();
    rememberAll();
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
