// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace stet::ctl {

/// One line on standard error that counts, where that is a terminal and nobody asked for silence.
/// Rewritten at most ten times a second, gone when the work ends. Main thread.
class Progress
{
public:
    /// `what` is what is being done, "Importing".
    Progress(QString what, bool quiet);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// `total` 0: not known.
    void show(int done, int total);
    void cancelling();
    void clear();

private:
    void rewrite(const QString &text);

    QString m_what;
    bool m_shown = false;
    bool m_wanted = false;
    QElapsedTimer m_sinceShown;
};

} // namespace stet::ctl
