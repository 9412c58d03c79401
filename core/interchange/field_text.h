// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace stet {

// The one-line texts in which front matter holds what has parts. Reading takes any text; writing
// one that would read back as something else is the caller's to avoid, by comparing.

/// "Name (role)" or "Name".
[[nodiscard]] Byline bylineFrom(const QString &text);
[[nodiscard]] QString textOf(const Byline &byline);

/// "Name: value", split at the first ": ".
[[nodiscard]] Fact factFrom(const QString &text);
[[nodiscard]] QString textOf(const Fact &fact);

/// "key: primary". Nothing where the role is unknown.
[[nodiscard]] std::optional<StatedRole> statedRoleFrom(const QString &text);
[[nodiscard]] QString textOf(const StatedRole &role);

/// "2026-03-06 correction: text"; the date may be missing. Nothing where the class is unknown.
[[nodiscard]] std::optional<Correction> correctionFrom(const QString &text);
[[nodiscard]] QString textOf(const Correction &correction);

/// The day in "2026-03-04", "20260304" or "2026/3/4", each with a time after it or not, "4 March
/// 2026" or "March 4, 2026": as written, whatever zone follows. Null where it is none of these.
[[nodiscard]] QDate dayFrom(const QString &text);

/// The moment in an ISO 8601 date and time, UTC where it names no zone; a day alone is its begin.
[[nodiscard]] std::optional<qint64> momentFrom(const QString &text);
[[nodiscard]] QString textOfMoment(qint64 ms);

} // namespace stet
