// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/last_session.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QSessionManager;

namespace stet {

/// The program's windows: makes them, and sees to it that none goes with a word that neither its
/// desk nor the journal has. Owned by `main`; UI thread.
class Windows : public QObject
{
    Q_OBJECT

public:
    explicit Windows(const ShellContext &context);
    ~Windows() override;

    /// A new window, shown, with the desk in the folder `desk` or with none. Deletes itself when it
    /// is closed.
    MainWindow &open(const QString &desk = {});

    /// Opens the windows of a session that was ended from outside, each with its desk and article;
    /// with `desk` those on that one. False where there were none, and none is opened then.
    bool openLastSession(const QString &desk);

    /// Who ends the program: a person, or the desktop and the system (log-out, SIGTERM, SIGHUP).
    enum class Ending { ByPerson, FromOutside };

    /// Puts every word where it is safe and closes all windows. One whose words nobody takes stays
    /// and says so. From outside nothing asks, and the windows come back at the next start.
    void closeAll(Ending ending);

    /// The session of the desktop ends: comes back when every word is safe, or cancels that end
    /// where that cannot be and may be asked for. The windows come back with the next session. The
    /// one place where the UI thread waits, and briefly: after it the session manager may end the
    /// program without a further word.
    void commitSession(QSessionManager &manager);

    /// The one that was opened first; there is one.
    [[nodiscard]] MainWindow &first() const;

    /// Desk or recovery file has every word.
    [[nodiscard]] bool allSafe() const;

private:
    void secureAll();
    void rememberAll();
    void saveSession(QSessionManager &manager);
    void restore(MainWindow &window, const RememberedWindow &as);
    void leaveHangingDesk();
    MainWindow &openBeside(const std::shared_ptr<DeskLease> &lease, const MainWindow *from);

    ShellContext m_context;
    std::vector<QPointer<MainWindow>> m_windows;
    LastSession m_lastSession;
    bool m_ending = false; ///< somebody asked for the end of the program
};

} // namespace stet
