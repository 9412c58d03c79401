// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/desk_info.h"

#include <QString>

namespace stet {

/// Which file a name leads to; all 0 where to none.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// The parts of a desk's folder, `name.stet/`. A value.
struct DeskFolder
{
    QString path; ///< canonical, absolute

    [[nodiscard]] QString database() const;
    [[nodiscard]] FileIdentity databaseIdentity() const;
    [[nodiscard]] QString blobs() const;
    [[nodiscard]] QString backups() const;
    [[nodiscard]] QString theme() const;
};

/// The desk's folder at `path`, told by its file's first bytes alone: nothing is opened by SQLite,
/// so what is no desk is left exactly as it was. NotADesk says why.
[[nodiscard]] Result<DeskFolder> findDeskFolder(const QString &path);

/// Where a new desk named `path` will stand: absolute, in a folder that is there by then.
/// InvalidInput where something stands there. Call on a worker.
[[nodiscard]] Result<QString> placeForDesk(const QString &path);

/// Puts the desk at `made`, which nobody has open, at `place` in one step; what this account
/// remembers of the record's end goes with it. Nothing stands at `made` any more, or all still
/// does.
[[nodiscard]] Result<> putDesk(const QString &made, DeskId id, const QString &place);

/// Makes the folder of an empty desk: beside its place first, then put there in one step, so that
/// half a desk is never seen. InvalidInput where `path` is taken. Call on a worker.
[[nodiscard]] Result<DeskFolder> makeDeskFolder(const QString &path,
                                                const DeskSettings &settings,
                                                const Actor &actor,
                                                const Clock &clock);

} // namespace stet
