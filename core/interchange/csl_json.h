// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// The most that one list of sources may hold: 100 MB.
inline constexpr qsizetype MaxCslBytes = qsizetype(100) * 1000 * 1000;

/// An entry of a bibliography that was not taken, and why.
struct RefusedEntry
{
    int index = 0; ///< from 0
    QString key;
    QString reason;
    int line = 0; ///< where it begins, from 1; 0 where that is not known
};

/// What a list of sources holds, in whatever notation.
struct ReadSources
{
    std::vector<Source> sources;
    std::vector<QStringList> remarks; ///< what was changed or kept aside, in step with `sources`
    std::vector<int> lines;           ///< where each begins, as in `RefusedEntry`; in step too
    QStringList warnings;             ///< about the whole
    std::vector<RefusedEntry> refused;
    bool isBibliography = false; ///< an entry has a type of CSL, or fields of Stet's own
};

using CslSources = ReadSources;

/// Sources from CSL-JSON (an array, or one object). InvalidInput where it is not JSON, with the
/// offset. Fields that Stet has no place for are kept in `Source::extra`, and so is the original of
/// what it holds in part (a title with markup, a date range, a name with particles). A publisher
/// that is missing is the container-title. A missing id leaves the key empty. Stet's own fields are
/// `custom.stet`: id, title (where a title is not to be read as markup), canonicalUrl, archiveUrl,
/// origin, terms, embargo.
[[nodiscard]] Result<CslSources> readCslJson(const QByteArray &bytes);

/// The sources as a CSL-JSON array, indented, keys in a fixed order; reads back equal but for
/// version and times. Confidential sources carry their label alone.
[[nodiscard]] QByteArray writeCslJson(const std::vector<Source> &sources);

/// Whether a field of CSL says which work a source is (container, volume, pages, editors …), and
/// not what it says or what somebody says of it (abstract, note, a field that CSL does not have).
[[nodiscard]] bool isBibliographicField(const QString &name);

/// Whether CSL 1.0.2 has such a type of works, "article-newspaper".
[[nodiscard]] bool isCslType(const QString &name);

/// Why an address cannot be a source's link, as a sentence; empty where it can (http or https, a
/// host, no spaces, controls, backslashes or passwords).
[[nodiscard]] QString refusedAddress(const QString &url);

} // namespace stet
