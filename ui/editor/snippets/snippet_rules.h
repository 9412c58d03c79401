// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <QString>

#include <vector>

namespace stet {

/// What is put into a text for a snippet.
struct SnippetInsertion
{
    QString text;
    qsizetype caret = 0; ///< from the beginning of `text`

    bool operator==(const SnippetInsertion &) const = default;
};

/// The text of a snippet with what was chosen in the place of the first `{}`; the caret goes
/// behind it, or to the end of a text that has none. Pure.
[[nodiscard]] SnippetInsertion snippetFor(const QString &text, const QString &chosen);

/// The snippets with all the typed words in name or text: first those whose name begins with what
/// is typed, else in their order. Pure.
[[nodiscard]] std::vector<Snippet> snippetsFound(const std::vector<Snippet> &all,
                                                 const QString &typed);

} // namespace stet
