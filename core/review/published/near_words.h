// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// The words of a text in lower case, without the marks around them.
[[nodiscard]] QStringList plainWords(const QString &text);

/// The one of `words` that is nearest to `word`: within two letters that are other, missing, too
/// many or swapped (Damerau-Levenshtein, adjacent letters), no more than half of it, as a typing
/// error is; empty: none is. A word of more than 100 units is near to none.
[[nodiscard]] QString nearWord(const QString &word, const QStringList &words);

} // namespace stet
