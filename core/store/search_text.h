// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// What a person typed (words, "a phrase", a prefix*) as an FTS5 expression in which every token
/// is quoted, so that nothing typed is syntax. All must occur. Empty where no word is in it.
[[nodiscard]] QString matchExpression(const QString &typed);

/// The words of `typed`, lower case, for finding the place of a hit.
[[nodiscard]] QStringList searchedWords(const QString &typed);

/// About `length` characters of `text` (Markdown) around the first of `words`, as plain text on
/// one line, "…" where something is left out.
[[nodiscard]] QString excerptOf(const QString &text, const QStringList &words, int length = 160);

} // namespace stet
