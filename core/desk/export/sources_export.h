// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/interchange/sources_file.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// Whether a file that is there may be written over.
enum class ExistingFile { Keep, Replace };

struct SourcesExportRequest
{
    QString file; ///< outside the desk
    SourcesFormat format = SourcesFormat::CslJson;
    ExistingFile existing = ExistingFile::Keep;
    QStringList wordsOf; ///< as in `ExportRequest`
    QString reason;
    BibDialect dialect = BibDialect::BibLatex; ///< of a .bib
    std::vector<SourceId> only = {};           ///< these alone; empty: all of the library
};

struct SourcesExported
{
    int sources = 0;
    qint64 bytes = 0;
    QStringList withheld; ///< keys of the sources whose words stayed in the desk
    QStringList leftOut;  ///< fields that the notation has no place for
    QString file;
};

/// Writes sources of the library as one file; it is there whole or not at all. Confidential sources
/// carry their label alone. InvalidInput where something is there that may not be replaced or is no
/// regular file.
[[nodiscard]] QFuture<Result<SourcesExported>> exportSources(DeskSession &session,
                                                             SourcesExportRequest request);

} // namespace stet
