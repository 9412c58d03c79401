// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace stet {

/// A date of biblatex (ISO 8601-2: "2026", "2026-03", "2026-03-04", ranges with "/", "~" and "?"
/// for about, 21 to 24 for a season) or as people write one, as CSL has it. What is none is CSL's
/// `literal`; undefined where `text` is empty.
[[nodiscard]] QJsonValue cslDateOfBib(const QString &text);

/// The date in BibTeX's fields: a year, a month by number or name ("jan", "10~March", "May/June"),
/// a day.
[[nodiscard]] QJsonValue
cslDateOfFields(const QString &year, const QString &month, const QString &day);

/// A CSL date as biblatex writes it; what is only words stays words.
[[nodiscard]] QString bibDateOf(const QJsonValue &cslDate);

/// The month in a word or number ("3", "mar", "März"), 1 to 12; 0 where it is none.
[[nodiscard]] int monthFrom(const QString &text);

} // namespace stet
