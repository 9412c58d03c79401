// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "core/model/source.h"
#include "ui/palette/palette_popup.h"

#include <functional>

namespace stet {

/// Asks for one of `rows`; `except` is not offered. `chosen` gets its id.
[[nodiscard]] PaletteQuestion sourceQuestion(const QString &placeholder,
                                             const std::vector<LibraryRow> &rows,
                                             const SourceId &except,
                                             std::function<void(SourceId)> chosen);

/// Asks for one of these sources.
[[nodiscard]] PaletteQuestion sourceQuestion(const QString &placeholder,
                                             const std::vector<Source> &sources,
                                             std::function<void(const Source &)> chosen);

} // namespace stet
