// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/folder/site_journal.h"
#include "core/publish/page_findings.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// What a run of publishing did to the files of a site.
struct SiteChanges
{
    int pages = 0;     ///< of articles, written; a page with its news object counts once
    int lists = 0;     ///< and pages that are of no article
    int feeds = 0;     ///< feeds, site maps, parts of the search index
    int assets = 0;    ///< pictures, style sheet, script
    int removed = 0;   ///< files
    int unchanged = 0; ///< files

    bool operator==(const SiteChanges &) const = default;
};

/// What `steps` change; `files` is how many the site has afterwards.
[[nodiscard]] SiteChanges changesOf(const std::vector<SiteStep> &steps, int files);

/// What a publishing run wrote.
struct PublishReport
{
    int pages = 0; ///< of articles, that the site has
    int files = 0; ///< that it has, with lists, assets and the note of what was written
    qint64 bytes = 0;
    SiteChanges changes;
    QString folder;
    PageFindings findings;
    bool hasAddress = true; ///< without a base address there are neither feeds nor site maps
    /// Paths below the folder: no longer part of the site, but changed since they were written, or
    /// behind a link, so that they stay.
    QStringList left;
};

} // namespace stet
