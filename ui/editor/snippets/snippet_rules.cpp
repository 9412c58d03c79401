// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/snippets/snippet_rules.h"

#include <algorithm>

namespace stet {

SnippetInsertion snippetFor(const QString &text, const QString &chosen)
{
    const qsizetype place = text.indexOf(QStringLiteral("{}"));
    if (place < 0)
        return {text, text.size()};
    return {text.left(place) + chosen + text.mid(place + 2), place + chosen.size()};
}

std::vector<Snippet> snippetsFound(const std::vector<Snippet> &all, const QString &typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<Snippet> found;
    for (const Snippet &snippet : all) {
        const bool has = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return snippet.name.contains(word, Qt::CaseInsensitive) ||
                   snippet.text.contains(word, Qt::CaseInsensitive);
        });
        if (has)
            found.push_back(snippet);
    }
    std::stable_partition(found.begin(), found.end(), [&](const Snippet &snippet) {
        return snippet.name.startsWith(typed.simplified(), Qt::CaseInsensitive);
    });
    return found;
}

} // namespace stet
