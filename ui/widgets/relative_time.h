// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QtGlobal>
#include <QTimeZone>

namespace stet {

/// How long ago `atMs` was, as a list shows it: "now", "5 min ago", "3 h ago", "yesterday",
/// "12 Feb", "12 Feb 2024". Times are UTC milliseconds; days are the system's, for whoever looks.
[[nodiscard]] QString agoText(qint64 atMs, qint64 nowMs);

/// When something is due: "2 days late", "today 16:00", "tomorrow", "in 5 days", "12 Feb", by the
/// days and hours of `zone`, which is the desk's. Empty for 0.
[[nodiscard]] QString dueText(qint64 dueMs, qint64 nowMs, const QTimeZone &zone);

/// "12 Feb 2024"; empty for no day.
[[nodiscard]] QString dayText(const QDate &day);

/// Date and time in full, for a tool tip and the status bar's screen-reader text.
[[nodiscard]] QString fullTime(qint64 atMs, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace stet
