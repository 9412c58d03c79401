// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

namespace stet {

/// Where a desk's site is written from this account, and what is run then. The user's own, by the
/// desk's id: another person has other folders, and a desk that somebody gives away runs nothing.
struct SitePlace
{
    QString folder;          ///< absolute; empty: none was chosen yet
    QString command;         ///< see `deployCommandFrom`; empty: none
    bool runsCommand = true; ///< once the site is written, without being asked again
    qint64 writtenMs = 0;    ///< when the site was written there last, UTC; 0: never

    bool operator==(const SitePlace &) const = default;
};

/// What the user's settings have of it. UI thread.
[[nodiscard]] SitePlace sitePlaceOf(const DeskId &desk);
void keepSitePlace(const DeskId &desk, const SitePlace &place);

} // namespace stet
