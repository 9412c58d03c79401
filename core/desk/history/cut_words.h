// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace stet {

/// Words as a sentence of the record names them: one line, its beginning where it is long.
[[nodiscard]] QString cutWords(const QString &text);

/// The same of two texts that are named beside each other: where one is long, both begin shortly
/// before the first place at which they differ, so that a reader sees what became of what.
[[nodiscard]] std::pair<QString, QString> cutApart(const QString &one, const QString &other);

} // namespace stet
