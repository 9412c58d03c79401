// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// The desks that the user opened last, newest first, in the user's settings. Cheap to make.
class RecentDesks
{
public:
    static constexpr int mostKept = 8;

    /// Only folders that are still there.
    [[nodiscard]] QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);
};

} // namespace stet
