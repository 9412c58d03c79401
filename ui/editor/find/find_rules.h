// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/galley/block.h"
#include "core/model/draft_edit.h"

#include <QRegularExpression>
#include <QString>

#include <atomic>
#include <vector>

namespace stet {

/// What a person looks for.
struct FindQuery
{
    QString text;
    bool matchCase = false;
    bool wholeWords = false;
    bool pattern = false; ///< `text` is a regular expression (PCRE), where ^ and $ stand at lines
    bool inAddresses = false; ///< also in keys of citations, addresses and names of files

    bool operator==(const FindQuery &) const = default;
};

/// A field that is searched, as a person reads it.
struct FindText
{
    DraftField field = DraftField::Body;
    QString text;
    std::vector<TextRange> hidden; ///< in order; what touches one is not found
};

/// The keys, addresses and names of files in a text of Markdown, in order.
[[nodiscard]] std::vector<TextRange> addressesIn(const QString &markdown);

/// A place that was found.
struct FindPlace
{
    DraftField field = DraftField::Body;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const FindPlace &) const = default;
};

/// The query as an expression; InvalidInput says what is wrong with the pattern and where. A
/// pattern that would try too many ways at one place gives up there. Words are found however they
/// are written: straight marks, two hyphens and spaces also as the typographic ones, accents
/// composed or not.
[[nodiscard]] Result<QRegularExpression> compileQuery(const FindQuery &query);

/// The places of one field in order. Gives up with InvalidInput after two seconds, at a place that
/// the pattern cannot decide, and past a million places; and, with an empty list, where `stop`
/// becomes true. For any thread.
[[nodiscard]] Result<std::vector<FindPlace>> findPlaces(const FindText &text,
                                                        const QRegularExpression &expression,
                                                        const std::atomic_bool &stop);

/// What stands in the place of a match: `replacement` as it is, or, for a pattern, with $0, $1,
/// ${name}, \1, \n and \t filled in; $$ and \\ stand for themselves.
[[nodiscard]] QString replacementFor(const QRegularExpressionMatch &match,
                                     const FindQuery &query,
                                     const QString &replacement);

/// What replaces the matches in one field, last first, so that each place is that of the text as it
/// is. Errors as of `findPlaces`.
struct FindChange
{
    qsizetype start = 0;
    QString removed;
    QString inserted;
};

[[nodiscard]] Result<std::vector<FindChange>> findChanges(const FindText &text,
                                                          const QRegularExpression &expression,
                                                          const FindQuery &query,
                                                          const QString &replacement,
                                                          const std::atomic_bool &stop);

} // namespace stet
