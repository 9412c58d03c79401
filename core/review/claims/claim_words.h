// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/claim.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/review/claims/passage.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

/// A passage in its place in one version of an article.
struct PlacedPassage
{
    std::shared_ptr<const Passage> passage;
    DraftField field = DraftField::Body; ///< Headline, Dek, LeadCaption, Body or Facts
    int row = -1;                        ///< of the facts, from 0; -1 elsewhere
    TextRange place;        ///< in the field; of a fact {0, its length}: its text is `factText`
    quint64 heading = 0;    ///< of the headings above, and of a caption's picture; 0: none
    bool preset = false;    ///< a heading that the kind gives its articles: nothing to check
    bool judgement = false; ///< of a section that is opinion by its kind
    std::shared_ptr<const Block> block = {}; ///< of the body; else null
    QString text = {};                       ///< of another field: its text
};

/// All words of a version of an article that are checked, in the order of the page: headline, dek,
/// caption of the lead picture, body, facts. Headings count but for those that the kind gives its
/// articles; code and alternative texts do not. A plain value.
struct ArticleWords
{
    std::vector<PlacedPassage> passages;
    QString language; ///< tag of the rules that it was made by
    QStringList presetHeadings;
};

/// A stretch of one passage.
struct ClaimPlace
{
    size_t passage = 0; ///< index into ArticleWords::passages
    WordRange words;    ///< in its normalised words

    bool operator==(const ClaimPlace &) const = default;
};

/// The same in the text that is edited.
struct SourcePlace
{
    DraftField field = DraftField::Body;
    int row = -1;    ///< of the facts
    TextRange range; ///< in UTF-16 units of the field, of a fact in `factText`

    bool operator==(const SourcePlace &) const = default;
};

/// Pure; callable from any thread. `galley` is that of the body, `language` the article's, `kind`
/// its kind. `previous`, those of an earlier version, only saves time: the result is the same.
[[nodiscard]] ArticleWords articleWords(const ArticleContent &content,
                                        const Galley &galley,
                                        const Language &language,
                                        const Kind &kind,
                                        const ArticleWords *previous = nullptr);

/// Name and value of a fact as one text, parted by a line feed.
[[nodiscard]] QString factText(const Fact &fact);

/// What is checked in a passage; nothing of a heading that the kind gives its articles.
[[nodiscard]] const std::vector<CheckUnit> &unitsOf(const PlacedPassage &placed);

/// Where the words stand in the text, marks inside and citations at their end included, and the
/// signs and addresses of what is struck or linked.
[[nodiscard]] SourcePlace sourcePlaceOf(const ArticleWords &words, const ClaimPlace &place);

/// The words at a place of the text, grown to whole words with the marks that hang on them; none
/// where there is nothing to check, or in more than one block.
[[nodiscard]] std::optional<ClaimPlace> claimPlaceAt(const ArticleWords &words,
                                                     const SourcePlace &place);

/// The sentence, cell, heading or row of facts at a place of the text; none where there is none.
[[nodiscard]] std::optional<ClaimPlace> sentenceAt(const ArticleWords &words,
                                                   const SourcePlace &place);

/// The words themselves, normalised.
[[nodiscard]] QString wordsAt(const ArticleWords &words, const ClaimPlace &place);

/// What changes their reading, see `ClaimSelector::reading`.
[[nodiscard]] QString readingAt(const ArticleWords &words, const ClaimPlace &place);

[[nodiscard]] QByteArray claimHashAt(const ArticleWords &words, const ClaimPlace &place);

[[nodiscard]] ClaimSurroundings surroundingsAt(const ArticleWords &words, const ClaimPlace &place);

} // namespace stet
