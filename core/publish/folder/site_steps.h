// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/folder/site_journal.h"

#include <QString>
#include <QStringList>

namespace stet {

// From one whole site to the next, by a journal. On the pool, by whoever holds the folder's lock.

/// Makes the folder `name` below `root` (or `root` itself), never by way of a link, which could
/// lead out of the folder that was chosen.
[[nodiscard]] Result<> makeSiteFolder(const QString &root, const QString &name);

/// Why no file can go into the folder `name` below `root`, whether it is there or not; none where
/// one can.
[[nodiscard]] Result<> mayHoldFiles(const QString &root, const QString &name);

/// Does the steps of `journal`, which stands in `folder`, and then writes `manifest` anew and takes
/// the journal away. May be done again from the beginning at any time, also after an end in the
/// middle: what is done by then is seen, and left. InvalidInput where something of someone else
/// stands in the way: the rest stays in the journal. Gives the paths that are no longer part of the
/// site and stay, since they were changed or are behind a link. A staged file that is gone leaves
/// the old one, whose note then says nothing of its bytes.
[[nodiscard]] Result<QStringList>
doSteps(const QString &folder, const SiteJournal &journal, SiteManifest &manifest);

/// Does what an interrupted run left to do in `folder`, and takes away what it had only begun to
/// stage. `manifest` is brought up to it.
[[nodiscard]] Result<> completeSteps(const QString &folder, std::optional<SiteManifest> &manifest);

} // namespace stet
