// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/folder/site_manifest.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stet {

/// By what it is known that nobody wrote to a file since: whoever does moves one of these.
struct FileMark
{
    qint64 size = 0;
    qint64 modifiedNs = 0;
    qint64 changedNs = 0;
    quint64 node = 0;

    bool operator==(const FileMark &) const = default;
};

/// Of a regular file; none where there is something else, a link too, or nothing.
[[nodiscard]] std::optional<FileMark> markOf(const QString &path);

/// The same of a folder; its size is none. It moves where a file in it is made, taken away or
/// replaced by another, and not where somebody writes to one.
[[nodiscard]] std::optional<FileMark> folderMarkOf(const QString &path);

/// What stands where a file of a site is to go.
struct StandingFile
{
    enum class What {
        Nothing,
        Noted,   ///< what the manifest says
        Ours,    ///< something else that Stet wrote, or nothing of anyone's
        Foreign, ///< of someone else, or changed since
        NoFile   ///< a pipe, a device, a folder, a link to one
    };

    What what = What::Nothing;
    QByteArray hash; ///< of its bytes, 32; empty where there are none of a file
    /// Of before it was read: whoever writes meanwhile moves it.
    std::optional<FileMark> mark = {};
    bool isKnown = false; ///< by its mark: it was not read
};

/// Reads what stands at `path` below `folder`. A file whose mark is `known` is as the manifest has
/// it and is not read. On any thread.
[[nodiscard]] StandingFile standingFile(const QString &folder,
                                        const QString &path,
                                        const SiteManifest &manifest,
                                        const std::optional<FileMark> &known = {});

/// Why what stands there is not replaced by other bytes; none where it is.
[[nodiscard]] Result<> mayReplace(const StandingFile &there, const QString &path);

/// Whether no part of the way from `folder` to the file at `path` is a link, which could lead out
/// of the folder.
[[nodiscard]] bool isReachable(const QString &folder, const QString &path);

} // namespace stet
