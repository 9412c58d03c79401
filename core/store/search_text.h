// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// What a person typed (words, "a phrase", a prefix*) as an FTS5 expression in which every token
/// is quoted, so that nothing typed is syntax. All must occur. Empty where no word is in it.
[[nodiscard]] QString matchExpression(const QString &typed);

/// A search apart: `match` as `matchExpression` has it, without the beginnings of words that are
/// a letter alone, which are in `letters`, lower case and without accents. The index gathers every
/// word that begins with a letter before it names the first article.
struct SplitSearch
{
    QString match;
    QStringList letters;
};

[[nodiscard]] SplitSearch splitSearch(const QString &typed);

/// Whether `text` has a word that begins with each of `letters`, as `SplitSearch` has them.
[[nodiscard]] bool hasWordsFrom(const QString &text, const QStringList &letters);

/// The words of `typed`, lower case, for finding the place of a hit.
[[nodiscard]] QStringList searchedWords(const QString &typed);

/// About `length` characters of `text` (Markdown) around the first of `words`, as plain text on
/// one line, "…" where something is left out.
[[nodiscard]] QString excerptOf(const QString &text, const QStringList &words, int length = 160);

} // namespace stet
