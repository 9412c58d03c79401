// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"

#include <QStringList>

namespace stet {

/// What the desk derives from an article's words when it keeps them.
struct TextFigures
{
    int words = 0;
    QStringList citedKeys; ///< in order of first use; the fact table's and corrections' last
};

/// Pure; callable from any thread.
[[nodiscard]] TextFigures figuresOf(const ArticleContent &content);
/// The same where the galley of the body is at hand.
[[nodiscard]] TextFigures figuresOf(const ArticleContent &content, const Galley &galley);

} // namespace stet
