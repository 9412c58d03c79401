// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace stet {

/// What a run of publishing was: by these and the desk the same bytes are made again, on any
/// machine.
struct SiteRunNote
{
    QByteArray program;   ///< see `programBuild`
    QByteArray theme;     ///< `Theme::hash`
    qint64 instantMs = 0; ///< UTC; all that a site says of today is said of then

    bool operator==(const SiteRunNote &) const = default;
};

/// A file of a site as it was written.
struct SiteFileNote
{
    QByteArray hash;    ///< SHA-256 of its bytes, 32 of them; empty: not known
    quint64 inputs = 0; ///< a hash of what it is made of (`PageMaker::inputsOf`); 0: made each time

    bool operator==(const SiteFileNote &) const = default;
};

/// The files that a desk has written into a folder, kept there in a hidden file: by hashes of what
/// they hold and of what they are made of. It says which files are ours, which need not be made
/// again and which are no longer part of the site. Nothing in it is of one machine alone. A value.
struct SiteManifest
{
    /// The name of the file.
    static constexpr char FileName[] = ".stet-pages";

    DeskId desk;
    SiteRunNote run;
    QHash<QString, SiteFileNote> files; ///< by path below the folder
    /// Pictures of a note of before, that have one of several hashes.
    QHash<QString, QSet<QByteArray>> formerHashes;

    /// What stands in `folder`; none where there is no such file. The format of before is taken
    /// over, paths that no file of a site has are left out. InvalidInput where something else
    /// stands there.
    [[nodiscard]] static Result<std::optional<SiteManifest>> read(const QString &folder);

    /// The bytes of that file; empty where they cannot be read.
    [[nodiscard]] static QByteArray textIn(const QString &folder);

    /// The file, sorted by path: the same for the same values.
    [[nodiscard]] QByteArray bytes() const;

    /// The same where `text` is the file of before and all that became different since is of the
    /// run, or at `changed`: the lines of other paths are taken over, which is several times
    /// quicker where there are many. `bytes` where `text` is not such a file.
    [[nodiscard]] QByteArray bytesAfter(const QByteArray &text, QStringList changed) const;

    /// Whether `hash` (32 bytes) is of what was written to `path`.
    [[nodiscard]] bool wrote(const QString &path, const QByteArray &hash) const;

private:
    [[nodiscard]] QByteArray headText() const;
    void appendLines(QByteArray &text, const QString &path) const;
    [[nodiscard]] QList<QByteArray> formerOf(const QString &path) const;
    [[nodiscard]] size_t lineCount() const;
};

/// Whether a path is one that a file of a site can have: whatever else stands in a file, nothing
/// outside of the folder is touched.
[[nodiscard]] bool isSitePath(const QString &path);

} // namespace stet
