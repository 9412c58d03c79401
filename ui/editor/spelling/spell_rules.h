// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "ui/editor/markdown_scan.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

// What of a text is spelling. Pure; callable from any thread.

enum class SpellGround {
    Markdown, ///< code, citations, addresses and the slugs of links are no words
    Prose,
};

/// The longest run of letters that is looked up; longer ones are no words of a language.
inline constexpr qsizetype MostSpelledUnits = 64;

/// The words of one line that a dictionary may be asked for, in order. `fence` is what the line
/// before left. Left out: what has a digit or an underscore within it, web and mail addresses,
/// single letters and words in capitals (abbreviations), and in a long line what lies behind its
/// first 20 000 units.
[[nodiscard]] std::vector<TextRange>
spelledWords(QStringView line, SpellGround ground, FenceState fence);

/// A word as dictionaries have it: straight apostrophe, no soft hyphens, NFC.
[[nodiscard]] QString dictionaryForm(QStringView word);

/// Whether the desk's own words allow this one (in its dictionary form): as it is written there,
/// or where the desk writes it small also with a capital.
[[nodiscard]] bool isDeskWord(const QString &word, const QSet<QString> &deskWords);

/// The names of dictionaries that fit a BCP 47 tag, the best first: "en-GB" gives en_GB, en, en_US
/// …; one that ends with an underscore stands for any that begins so. Empty for no tag.
[[nodiscard]] QStringList dictionaryNames(const QString &tag);

} // namespace stet
