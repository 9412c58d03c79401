// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

namespace stet {

/// SHA-256, in hexadecimal digits, of the words that a verdict on an article is given on, as
/// canonical JSON: headline, dek, body with its captions, fact table, byline, what is said of the
/// lead picture; not tags, category or dates. Takes time in proportion to the text; callable from
/// any thread.
[[nodiscard]] QString wordsHash(const ArticleContent &content);

/// The day of the last verification while the words that it was given on stand to the letter; else
/// null.
[[nodiscard]] QDate standingVerification(const ArticleContent &content);

} // namespace stet
