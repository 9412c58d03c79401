// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/importing.h"

namespace stet {

/// Has BibTeX and RIS of an import read by a process of its own, `program extract bib|ris`, which
/// has limits on memory and processor time; see `Extractor`. The reader waits for the process, at
/// most five minutes, and kills it when it is told to stop: Io where it cannot be started, crashes
/// or takes longer.
[[nodiscard]] BibliographyReader bibliographyReader(const QString &program);

} // namespace stet
