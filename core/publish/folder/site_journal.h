// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/folder/site_manifest.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stet {

/// One step from the site that stands to the next one.
struct SiteStep
{
    enum class What {
        Put,   ///< a staged file goes to its place
        Note,  ///< the file stays; what it is made of is noted anew
        Remove ///< the file is no longer part of the site
    };

    What what = What::Put;
    QString path;      ///< below the folder
    SiteFileNote note; ///< of the file afterwards
    int staged = 0;    ///< number of the staged file
};

/// All that a run is about to do, in its order, written and synced before it does the first of it:
/// whoever finds it does the rest. A value.
struct SiteJournal
{
    /// The name of the file.
    static constexpr char FileName[] = ".stet-journal";

    DeskId desk;
    SiteRunNote run;
    std::vector<SiteStep> steps;

    /// Of a run that was interrupted in `folder`; none where there is none. InvalidInput where
    /// something stands there that no run wrote.
    [[nodiscard]] static Result<std::optional<SiteJournal>> read(const QString &folder);

    /// On the disk when it returns.
    [[nodiscard]] Result<> write(const QString &folder) const;
};

/// Puts steps into their order, so that readers meet no link that leads nowhere while they are
/// done, and none after an end in the middle: pictures and styles; pages, lists, feeds, the front
/// page as the last of the lists; removals. Within pages and lists all that is new comes before
/// what was there: nothing leads to a new page or list until those that lead to it are there too.
void orderSteps(std::vector<SiteStep> &steps, const SiteManifest &before);

} // namespace stet
