// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/folder/site_journal.h"
#include "core/publish/folder/site_part.h"
#include "core/publish/page_findings.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace stet {

/// What a run of publishing did to the files of a site.
struct SiteChanges
{
    int pages = 0; ///< of articles, written; a page with its news object counts once
    int lists = 0; ///< and pages that are of no article
    int feeds = 0;
    int maps = 0;      ///< site maps, robots.txt
    int search = 0;    ///< files of the index of the search
    int assets = 0;    ///< pictures, style sheet, script
    int removed = 0;   ///< files
    int unchanged = 0; ///< files

    bool operator==(const SiteChanges &) const = default;
};

/// What `steps` change; `files` is how many the site has afterwards.
[[nodiscard]] SiteChanges changesOf(const std::vector<SiteStep> &steps, int files);

/// One file that a run writes or takes away, for those who want to know which. A page stands for
/// its news object too.
struct SiteFileChange
{
    enum class What { New, Changed, Removed };

    What what = What::New;
    SitePart part = SitePart::Page; ///< as `SiteChanges` counts it
    QString path;                   ///< below the folder
    QString headline = {};          ///< of the page's article, where it has one

    bool operator==(const SiteFileChange &) const = default;
};

/// Which files `steps` change, in their order; `stands` says of a path whether there is something
/// now.
[[nodiscard]] std::vector<SiteFileChange>
filesOf(const std::vector<SiteStep> &steps, const std::function<bool(const QString &)> &stands);

/// What a run would do now. Nothing of it is done.
struct SiteOutlook
{
    int pages = 0;          ///< of articles, that the site has then
    int lists = 0;          ///< with the front page and the corrections
    int feeds = 0;          ///< feeds alone
    bool hasAddress = true; ///< as `PublishReport::hasAddress`
    SiteChanges changes;
    std::vector<SiteFileChange> files;
    QStringList left; ///< as `PublishReport::left`

    [[nodiscard]] bool isNothing() const { return files.empty(); }
};

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
