// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace stet {

/// Some lines of text with what is chosen in them; what a command makes of it is the same again.
/// Positions are UTF-16 units from the text's start.
struct ChosenText
{
    QString text;
    qsizetype start = 0;
    qsizetype end = 0; ///< equal to start: a caret

    bool operator==(const ChosenText &) const = default;
};

/// Makes the lines headings of `level` (1-6); lines that all are become plain text again.
[[nodiscard]] ChosenText toggleHeading(const ChosenText &chosen, int level);

enum class LinePrefix { Quote, Bullet, Number };

/// Puts the prefix before each line that is not blank, or takes it away where all have it.
[[nodiscard]] ChosenText togglePrefix(const ChosenText &chosen, LinePrefix prefix);

/// The choice with the rest of the word that it stands in or touches.
[[nodiscard]] ChosenText grownToWord(ChosenText chosen);

/// How many units of `line` stand before its words: indent, and the signs of quotations, list items
/// and headings.
[[nodiscard]] qsizetype linePrefixLength(QStringView line);

/// Makes what is chosen a link. `address` is what the clipboard offers; without one the place for
/// it is chosen afterwards. In a link, its address is chosen and nothing changed.
[[nodiscard]] ChosenText makeLink(const ChosenText &chosen, const QString &address);

/// What Enter does at `caret` in `line`.
struct LineBreak
{
    bool endsList = false; ///< the item is empty: the line becomes blank instead
    QString prefix;        ///< what the next line begins with
};

[[nodiscard]] LineBreak breakLine(QStringView line, qsizetype caret);

/// Whether `line` is a list item, so that Tab moves it.
[[nodiscard]] bool isListItem(QStringView line);

/// `line` one level further in, or out.
[[nodiscard]] QString indentItem(const QString &line);
[[nodiscard]] QString outdentItem(const QString &line);

} // namespace stet
