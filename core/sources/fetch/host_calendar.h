// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QString>

namespace stet {

/// When hosts were last asked, so that a redirect leaves the one that it leads to in peace as a
/// queue does. Shared by what is under way; of the fetching thread alone.
class HostCalendar
{
public:
    HostCalendar();

    /// It was asked, or its answer ended, now.
    void note(const QString &host);

    /// How many milliseconds are left until `delayMs` after that; 0 where nothing is known of it.
    [[nodiscard]] int waitMs(const QString &host, int delayMs) const;

private:
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_asked;
};

} // namespace stet
