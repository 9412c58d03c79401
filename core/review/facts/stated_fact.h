// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/source.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

enum class FactKind {
    Number, ///< also money, shares, measures, ordinals and times of day
    Date,
    Name,
    Quotation,   ///< the words between quotation marks
    Designation, ///< letters with digits, G3, and the number of a version, 4.1.0
    Denial,      ///< that a clause says that something is not so
    Direction,   ///< that something rose, or fell
    Speaker      ///< who said it
};

/// What stands before an amount, of how near it is meant to be.
enum class AmountBound { Exactly, About, Nearly, Over, AtLeast, Under, AtMost };

/// One reading of an amount, exactly as the words state it.
struct Amount
{
    QString exact;    ///< canonical: "2300000", "-12", "34.2", "100/3"
    double value = 0; ///< the same as a number, to 15 digits
    /// What its last place is worth: 0.1 in "34.2", 100 000 in "2.3 million", 1 in "2,300".
    double step = 1;
    /// Written as a round one: with a scale ("million"), decimals, a share or a unit.
    bool round = false;
    bool share = false; ///< said by a word: "a third"; then the unit is "%"
    QString unit;       ///< "km", "%", "EUR", "ordinal", "clock" (minutes of the day); or empty
    bool isMoney = false;

    bool operator==(const Amount &) const = default;
};

/// A thing in a text that can be true or false: what it says, and where. Places are UTF-16 units of
/// the text as it is.
struct StatedFact
{
    FactKind kind = FactKind::Number;
    TextRange range;
    /// What may be something else: the one word "one", a capital at the head of a sentence. It is
    /// looked at in evidence and not looked for from a claim, but for a name beside another one.
    bool weak = false;
    /// A direction override (U+202D, U+202E) covers it, so a reader sees other words than those.
    bool hidden = false;
    AmountBound bound = AmountBound::Exactly;
    std::vector<Amount> amounts; ///< the readings of a number; the likeliest first
    QString counted;             ///< the word behind the number, without its ending
    /// The readings of a date; the likeliest first. Without a year: as written, none was found.
    std::vector<PartialDate> dates;
    /// Of a name, in lower case; its one key where languages differ in it. Of a designation
    /// one, or the two that it may be: as it is written, and a quarter.
    QStringList words;
    QString before; ///< the word before a name, and the one behind; in lower case
    QString behind;
    QString text; ///< the words as they stand: of a quotation as `quoteWords` has them

    bool operator==(const StatedFact &) const = default;
};

} // namespace stet
