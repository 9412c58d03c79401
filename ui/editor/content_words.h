// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QStringList>

namespace stet {

/// Headline, dek and body as one text, for showing how two contents differ.
[[nodiscard]] QString readableContent(const ArticleContent &content);

/// The names of the fields besides those three in which two contents differ, for a sentence.
[[nodiscard]] QStringList otherDifferences(const ArticleContent &a, const ArticleContent &b);

} // namespace stet
