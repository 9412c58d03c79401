// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/draft_edit.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace stet {

/// What to put where, in UTF-16 units of the text that was asked about.
struct CiteInsertion
{
    qsizetype position = 0;
    QString text; ///< empty: the key is cited there already
    qsizetype caret = 0;

    bool operator==(const CiteInsertion &) const = default;
};

/// Citing `key` at `caret` of `line`: into the mark `[@…]` that the caret is in or touches, else as
/// a new mark, with a space where it follows a word.
[[nodiscard]] CiteInsertion citeAt(QStringView line, qsizetype caret, const QString &key);

/// The same as one edit of `line`, in the place of what stands at `instead` (which may be empty);
/// none where the key is cited there and nothing goes.
[[nodiscard]] std::optional<DraftEdit>
citingEdit(const QString &line, const TextRange &instead, const QString &key);

} // namespace stet
