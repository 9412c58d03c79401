// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"

namespace stet {

/// A field of `content` as the log writes it: text as it is, dates by ISO 8601, lists as JSON;
/// empty where the field holds nothing. Equal values have equal texts.
[[nodiscard]] QString fieldText(const ArticleContent &content, DraftField field);

/// Gives the field the value that `text` stands for.
void setFieldText(ArticleContent &content, DraftField field, const QString &text);

} // namespace stet
