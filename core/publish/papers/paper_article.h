// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/publish/papers/galley_paper.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace stet {

/// All that a galley is made of. References must outlive the making.
struct PaperInput
{
    const ReviewedArticle &sheet;
    const DeskSettings &desk;
    const Language &language; ///< the article's
    /// The source of a citation key, or null where the library has none (`Library::citable`).
    std::function<const Source *(const QString &key)> source;
    QSet<SourceId> shown; ///< sources whose words may leave the desk
    qint64 nowMs = 0;
};

/// Fills in headline, dek and article of the paper with their claims numbered, and the sources that
/// are cited or that evidence rests on, with their numbers.
void setArticle(GalleyPaper &paper, const PaperInput &input);

/// The address at which readers find the words of a quote, marked, on a page that may be named.
/// Empty where there is none, or the words were on no page.
[[nodiscard]] std::string quoteAddress(const ReviewedArticle &sheet, const Evidence &evidence);

/// Whether a paper has none of its words: its source is not shown, or they are at another desk.
[[nodiscard]] bool wordsStay(const PaperInput &input, const Evidence &evidence);

/// "2026-03-04 10:30 UTC"; empty for 0. Papers leave the desk, so they say one time everywhere.
[[nodiscard]] QString paperTime(qint64 ms);

} // namespace stet
