// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/cited_words.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

struct Stores;

/// Words that were cited for a sentence and could not be bound to it: the sentence, its citation or
/// the snapshot is gone. For a person.
struct UnboundWords
{
    QString sentence;
    QString key;
    QString words; ///< of the source; empty: the desk has the snapshot no more

    bool operator==(const UnboundWords &) const = default;
};

[[nodiscard]] std::vector<UnboundWords> unboundWords(Stores &stores,
                                                     const std::vector<CitedWords> &cited);

/// All of them as a Markdown file under the headline of their article.
[[nodiscard]] QByteArray unboundText(const QString &headline,
                                     const std::vector<UnboundWords> &unbound);

} // namespace stet
