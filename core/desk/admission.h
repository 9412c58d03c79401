// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/source.h"

#include <QSet>

namespace stet {

// What may enter a desk, and in which form. Pure; callable from any thread.

/// The most that a tag, and the list of tags, may hold: far beyond use, so that what is refused
/// is a mistake.
inline constexpr qsizetype MostTagUnits = 10'000;
inline constexpr qsizetype MostTags = 1'000;
inline constexpr qsizetype MostLineUnits = 10'000;
inline constexpr qsizetype MostBodyUnits = 20'000'000;

/// What the desk has that a content is held against.
struct AdmissionContext
{
    QSet<QString> kinds; ///< empty: any
    QString language;    ///< where the content names none
};

/// The content with clean text; InvalidInput with the reason where it cannot be kept. A headline
/// is one line, but keeps the spaces that are being typed.
[[nodiscard]] Result<ArticleContent> admitted(ArticleContent content,
                                              const AdmissionContext &context);

/// A person's name as an article carries it: clean, one line, at most `MostLineUnits` long.
[[nodiscard]] QString admittedName(const QString &name);

/// The slug that `content` asks for: its own or its headline's, folded; never empty.
[[nodiscard]] QString wantedSlug(const ArticleContent &content);

/// The source with clean text; InvalidInput for an address that is not http or https, and for
/// what a confidential source may not carry: all but its key and its label (`title`).
[[nodiscard]] Result<Source> admitted(Source source);

[[nodiscard]] Result<DeskSettings> admitted(DeskSettings settings);
[[nodiscard]] Result<Person> admitted(Person person);

} // namespace stet
