// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// An entry of a bibliography that was not taken, and why.
struct RefusedEntry
{
    int index = 0;  ///< from 0
    QString key;
    QString reason;
};

struct CslSources
{
    std::vector<Source> sources;
    std::vector<RefusedEntry> refused;
    QStringList warnings;
};

/// Sources from CSL-JSON (an array, or one object). InvalidInput where it is not JSON, with the
/// offset. Fields that Stet has no place for are kept in `Source::extra`.
[[nodiscard]] Result<CslSources> readCslJson(const QByteArray &bytes);

/// The sources as a CSL-JSON array, indented, keys in a fixed order; reads back equal but for
/// version and times. Confidential sources carry their label alone.
[[nodiscard]] QByteArray writeCslJson(const std::vector<Source> &sources);

/// Why an address cannot be a source's link; empty where it can (http or https, a host, no spaces
/// or controls).
[[nodiscard]] QString refusedAddress(const QString &url);

}  // namespace stet
