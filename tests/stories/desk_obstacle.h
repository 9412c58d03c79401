// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace stet::test {

/// Something that keeps the desk at a place from taking words, as long as it stands.
class DeskObstacle
{
public:
    enum class What {
        None,
        Held,     ///< another program holds the database, and lets go of it never
        Full,     ///< no room for the desk's file to grow; a small file still fits
        Renamed,  ///< the folder has another name
        Gone,     ///< the folder is on a stick that was pulled out
        Replaced, ///< it is, and another desk stands at its path, see `otherDesk`
        ReadOnly, ///< the files may no longer be written, not even by root
    };

    /// `pid` is the process that writes.
    DeskObstacle(What what, const QString &desk, qint64 pid);
    ~DeskObstacle();
    DeskObstacle(const DeskObstacle &) = delete;
    DeskObstacle &operator=(const DeskObstacle &) = delete;

    /// Whether this machine lets a test put it there.
    [[nodiscard]] bool stands() const { return m_stands; }

    /// Where the desk lies that takes the place of `desk` while Replaced stands.
    [[nodiscard]] static QString otherDesk(const QString &desk);

private:
    What m_what;
    QString m_desk;
    qint64 m_pid;
    sqlite3 *m_holder = nullptr;
    bool m_stands = true;
};

} // namespace stet::test
