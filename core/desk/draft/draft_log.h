// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"

#include <vector>

namespace stet {

/// Applies edits of one field in order to its text. False where one does not fit the text that it
/// meets or would leave half a character; `text` is unchanged then. Linear where the edits follow
/// one another up or down the text, as those of one replacement everywhere do.
[[nodiscard]] bool applyEdits(const std::vector<DraftEdit> &edits, QString &text);

/// Applies the edits in order. False where one does not fit the text that it meets; `content` is
/// then as far as the edits went.
[[nodiscard]] bool replay(const std::vector<DraftEdit> &edits, ArticleContent &content);

/// The edits of one step from `before` to `after`: for each field that differs what lies between
/// the common ends, or the whole value where the field is no prose.
[[nodiscard]] std::vector<DraftEdit> editsBetween(const ArticleContent &before,
                                                  const ArticleContent &after,
                                                  StepKind kind,
                                                  qint64 nowMs);

/// As `editsBetween` for one field's texts; nothing where they are equal. Of the body an edit for
/// each run of lines that differs, the last first, so that each place is that of `before`.
[[nodiscard]] std::vector<DraftEdit>
fieldEdits(DraftField field, const QString &before, const QString &after);

/// Whether two contents have the same words in the fields that the log records.
[[nodiscard]] bool sameInLog(const ArticleContent &a, const ArticleContent &b);

/// `edits` in a form that leads from `before` to `after` to the letter: clean, without those that
/// change nothing, with ids, and with one step more where they lead elsewhere. That step is of
/// `kind`, or the desk's own for a field in which `after` is not what was `sent`.
[[nodiscard]] std::vector<DraftEdit> settledEdits(std::vector<DraftEdit> edits,
                                                  const ArticleContent &before,
                                                  const ArticleContent &sent,
                                                  const ArticleContent &after,
                                                  StepKind kind,
                                                  qint64 nowMs);

} // namespace stet
