// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace stet {

// Fields of a source as a person types them, and back. Pure.

/// A line each: "Lima, Ana" for a person, "Roads Agency" for a body.
[[nodiscard]] QString authorLines(const std::vector<SourceAuthor> &authors);
/// `before`: an author whose line is there unchanged keeps what a line cannot say.
[[nodiscard]] std::vector<SourceAuthor> authorsFrom(const QString &lines,
                                                    const std::vector<SourceAuthor> &before = {});

/// "2026-02-11", "2026-02", "2026"; empty for no date.
[[nodiscard]] QString dateLine(const PartialDate &date);
/// None where it is no date of the years 1 to 9999.
[[nodiscard]] std::optional<PartialDate> dateFrom(const QString &line);

/// "2026-03-04 16:00" by the clock of `zone`; empty for 0.
[[nodiscard]] QString momentLine(qint64 atMs, const QTimeZone &zone);
/// UTC milliseconds; a day alone is its beginning. None where it is no moment.
[[nodiscard]] std::optional<qint64> momentFrom(const QString &line, const QTimeZone &zone);

} // namespace stet
