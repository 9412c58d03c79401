// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/importing.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace stet {

/// What a file's name says it holds.
enum class ImportKind { Desk, Kind, Sources, Snapshot, Image, Checks, Article, Comments, Looks };

/// A file to read.
struct ImportFile
{
    QString path;
    QString name; ///< relative to the folder that was given, or the file's own name
    ImportKind kind = ImportKind::Article;
    qint64 bytes = 0;   ///< when it was found
    bool named = false; ///< given itself, not found in a folder
};

struct ImportWalk
{
    std::vector<ImportFile> files;    ///< in the order of kinds, then by path
    std::vector<ImportLine> passedBy; ///< skipped and refused, with the reason
};

/// Whether a file is one to read by its name.
[[nodiscard]] bool isImportedName(const QString &path);

/// Finds what `paths` (files and folders) hold. Passes by what no author wrote: other desks, the
/// packages of a site's tools, and its theme and templates. Follows no link that leads out of its
/// folder and opens nothing, so that no pipe or device can hang it.
/// `stopped` is asked at each folder; where it says so the walk ends with what it has.
[[nodiscard]] ImportWalk walkForImport(const QStringList &paths,
                                       const std::function<bool()> &stopped = {});

} // namespace stet
