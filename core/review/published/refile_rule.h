// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/claim_words.h"
#include "core/review/facts/fact_lexicon.h"
#include "core/review/facts/stated_fact.h"

#include <QDate>

#include <optional>

namespace stet {

/// Why a change is more than typing errors.
struct RefileFault
{
    enum class Why {
        Fact,    ///< `kind` says which
        Byline,  ///< who wrote it is another
        Target,  ///< it cites another source or place, or links to another address
        Picture, ///< another picture is shown
        Code,    ///< a block of code is another: nobody reads facts in it
        Language ///< nobody knows the forms of facts in it
    };

    Why why = Why::Fact;
    FactKind kind = FactKind::Number;
    QString word; ///< as it stands: of what is published where that alone has it

    bool operator==(const RefileFault &) const = default;
};

/// An article as it is, and as its words read.
struct ReadArticle
{
    const ArticleContent &content;
    const ArticleWords &words;
};

/// The first number, date, name, quotation or denial that is another after a change, also who says
/// something and whether it rose or fell; none: a `refile` will do. The changed sentences alone are
/// compared, in order, by the forms of `after`'s language (`core/review/facts`); what is struck out
/// is not said. A capital that may be a noun's, or the sentence's, is a name where the article has
/// it as one elsewhere, and where no word within two letters of it stood there before: nobody can
/// tell then. Pure; any thread.
[[nodiscard]] std::optional<RefileFault>
refileFault(const ReadArticle &before, const ReadArticle &after, const FactLexicons &lexicons);

/// Why a refile is refused, with the word, in the window's language.
[[nodiscard]] QString describe(const RefileFault &fault);

} // namespace stet
