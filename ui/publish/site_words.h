// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/site_writer.h"
#include "ui/publish/deploy_run.h"
#include "ui/publish/site_place.h"
#include "ui/widgets/notice_bar.h"

#include <QString>

#include <optional>

namespace stet {

// What the window says of writing a site.

/// "The site has 12 pages, 9 lists and 3 feeds."
[[nodiscard]] QString forecastSentence(const SiteOutlook &outlook);
/// What writing it now would change there: "To be written: 3 pages, 2 lists, 1 feed."
[[nodiscard]] QString outlookSentence(const SiteOutlook &outlook);
/// When it was written there last; empty where no folder is chosen.
[[nodiscard]] QString writtenSentence(const SitePlace &place);
/// What the button does, and where: "Write 3 pages, 2 lists, 1 feed into “site”"; without counts
/// while it is not known what would change.
[[nodiscard]] QString writeAct(const std::optional<SiteOutlook> &outlook, const SitePlace &place);
/// What a run wrote, with how many findings.
[[nodiscard]] Notice reportNotice(const PublishReport &report);
/// How the command ended, with its last words where that was not well.
[[nodiscard]] Notice deployNotice(const DeployEnd &end);

} // namespace stet
