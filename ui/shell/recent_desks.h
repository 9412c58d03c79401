// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

namespace stet {

/// The desks that the user opened last, newest first, in the user's settings. Cheap to make.
class RecentDesks
{
public:
    static constexpr int mostKept = 8;

    /// Only folders that are still there; the pool looks, since a disk may take long to answer.
    [[nodiscard]] QFuture<QStringList> paths() const;
    void add(const QString &path);
    void remove(const QString &path);
};

} // namespace stet
