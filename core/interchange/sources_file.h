// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/bibtex/bib_types.h"
#include "core/interchange/csl_entries.h"

#include <optional>

namespace stet {

/// The notations of a list of sources.
enum class SourcesFormat { CslJson, BibTeX, Ris };

/// What a file's name says: .json, .bib or .ris, in any case. Nothing for other names.
[[nodiscard]] std::optional<SourcesFormat> sourcesFormatOfName(const QString &path);

/// What the text itself looks like: JSON, an "@type{", or a RIS tag at the head of a line.
[[nodiscard]] std::optional<SourcesFormat> sourcesFormatOf(const QByteArray &bytes);

/// The entries of a list in CSL's terms: UTF-8, UTF-16 with a byte order mark, or, of BibTeX and
/// RIS, else Windows-1252, which older programs write. InvalidInput above 100 MB. Takes time in
/// proportion to the bytes. Foreign files are read by a process of their own; see `stetctl
/// extract`.
[[nodiscard]] Result<CslEntries> readForeignEntries(const QByteArray &bytes, SourcesFormat format);

/// The same, some entries at a time: what came before an error is not to be taken.
[[nodiscard]] Result<>
readForeignEntries(const QByteArray &bytes, SourcesFormat format, const CslEntriesSink &sink);

/// The sources of a list in any of the notations, all that is refused with its line and reason.
[[nodiscard]] Result<ReadSources> readSourcesFile(const QByteArray &bytes, SourcesFormat format);

/// A list of sources, and what its notation has no place for.
struct WrittenSources
{
    QByteArray bytes;
    QStringList leftOut; ///< variables of CSL, each once
};

/// The sources in a notation; `dialect` says which of a .bib.
[[nodiscard]] WrittenSources writeSourcesFile(const std::vector<Source> &sources,
                                              SourcesFormat format,
                                              BibDialect dialect = BibDialect::BibLatex);

} // namespace stet
