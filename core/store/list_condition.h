// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QStringList>
#include <QVariantList>

#include <string>
#include <vector>

namespace stet {

class Connection;
struct ListMoment;

/// A question to the desk's list as its indexes are asked it. A value; of one transaction.
struct ListCondition
{
    /// For a statement on `article a` that an index answers without the table.
    std::string where;
    QVariantList values; ///< what its question marks stand for

    /// Which rows hold the words that were typed, by row; looked up after the statement. Not
    /// looked at where no words were typed.
    bool byWords = false;
    std::vector<bool> found;

    /// Words of a letter that are not in `found`: what an article of the list must hold as well.
    QStringList letters;

    [[nodiscard]] bool holds(qint64 row) const
    {
        return !byWords || (size_t(row) < found.size() && found[size_t(row)]);
    }
};

/// `Every` asks the index of words for every word. `Long` leaves words of one letter, which
/// nearly every article has, to the reader of the texts: the index needs longer than a person
/// waits to name them all.
enum class WordsAsked { Every, Long };

[[nodiscard]] ListCondition conditionOf(Connection &connection,
                                        const ArticleQuery &query,
                                        const ListMoment &moment,
                                        WordsAsked asked);

} // namespace stet
