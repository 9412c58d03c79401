// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// The words of a text in lower case, without the marks around them.
[[nodiscard]] QStringList plainWords(const QString &text);

/// Whether one of `words` is within two letters of `word` (Levenshtein), and no more than half of
/// it is other: a typing error is. Words of at most 100 units; a longer one is near to none.
[[nodiscard]] bool hasNearWord(const QString &word, const QStringList &words);

} // namespace stet
