// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QString>
#include <QStringList>

namespace stet {

/// A plain English sentence for `stetctl`; the window has its own translated words.
[[nodiscard]] QString describe(const Problem &problem);

/// "unknown_key", "missing_picture" …, as it stands in `--json`.
[[nodiscard]] QString nameOf(Problem::What what);

/// "body", "facts", "lead_picture" …, as it stands in `--json`.
[[nodiscard]] QString nameOf(Problem::Place place);

/// The names of all problems that break a page, and of the places where these can be, for a manual.
[[nodiscard]] QStringList findingNames();
[[nodiscard]] QStringList findingPlaces();

/// Where a problem is, in English: "line 12", or the name of the part beside the body. `line` is
/// that of the body, counted from 1.
[[nodiscard]] QString describePlace(Problem::Place place, int line);

} // namespace stet
