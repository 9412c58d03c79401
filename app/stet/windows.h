// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /// Puts every word where it is safe and closes all windows. One whose words nobody takes stays
    /// and says so.
    void closeAll();

    /// The session of the desktop ends: comes back when every word is safe, or cancels that end
    /// where that cannot be and may be asked for. The one place where the UI thread waits, and
    /// briefly: after it the session manager may end the program without a further word.
    void commitSession(QSessionManager &manager);

    /// Desk or recovery file has every word.
    [[nodiscard]] bool allSafe() const;

private:
    void secureAll();
    void leaveHangingDesk();
    void openBeside(const std::shared_ptr<DeskLease> &lease);

    ShellContext m_context;
    std::vector<QPointer<MainWindow>> m_windows;
    bool m_ending = false; ///< somebody asked for the end of the program
};

} // namespace stet
