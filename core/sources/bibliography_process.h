// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/importing.h"

namespace stet {

/// Has lists of sources read by a process of its own, `program extract bib|ris|json`, which has
/// limits on memory and processor time; see `Extractor`. The reader waits for the process, at
/// most five minutes, and kills it when it is told to stop: Io where it cannot be started, crashes
/// or takes longer.
[[nodiscard]] BibliographyReader bibliographyReader(const QString &program);

/// All that a list holds, once it was read to its end.
[[nodiscard]] Result<ReadSources>
sourcesReadBy(const BibliographyReader &reader, const QByteArray &bytes, SourcesFormat format);

} // namespace stet
