// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// Words of an article that rest on a source: the sentence that its mark stands in or behind.
struct CitingSentence
{
    /// Body, Facts, LeadCaption or Corrections; of a claim that rests on evidence any with prose.
    DraftField field = DraftField::Body;
    int row = -1;                        ///< of the facts or the corrections, from 0; -1 elsewhere
    TextRange range;      ///< in the field's source, in UTF-16 code units; in the row's own text
    QString words;        ///< as read; of a block without sentences, all of it
    QStringList locators; ///< "p. 4", as its marks give them

    bool operator==(const CitingSentence &) const = default;
};

/// The sentences of an article that cite one of `keys`, each once, in the order of the page: body,
/// facts, caption of the lead picture, corrections. `galley` is that of the body, `language` the
/// article's. Pure; callable from any thread.
[[nodiscard]] std::vector<CitingSentence> sentencesCiting(const ArticleContent &content,
                                                          const Galley &galley,
                                                          const Language &language,
                                                          const QStringList &keys);

} // namespace stet
