// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <functional>

namespace stet {

/// The places on an article's page that a link `[text](#part)` can lead to. Lives on one thread,
/// beside the values that it was made of; what it needs to look through is looked through once, at
/// the first question.
class PagePlaces
{
public:
    /// All that is given must outlive it. `hasSource` says whether the library has a citation key.
    PagePlaces(const ArticleContent &content,
               const Galley &galley,
               std::function<bool(const QString &key)> hasSource);

    /// The id on the page that `part` (as written behind the #, percent-encoded or not) leads to;
    /// empty where there is no such place. A part is, in this order: a block's own id; the name
    /// that a heading was given ("{#name}"); the one that GitHub gives a heading (its words in
    /// small letters, spaces as hyphens, other marks dropped, "-1" at the second of a name), so
    /// Hugo and Jekyll; the name that Pandoc gives it
    /// (`auto_identifiers`); a heading's words as they are; "facts", "sources", "corrections" where
    /// the page has them; "main"; nothing or "top" for the page's beginning (HTML, "indicated part
    /// of the document").
    [[nodiscard]] QByteArray leadsTo(const QString &part) const;

private:
    using Names = QHash<QString, size_t>; ///< indices into Galley::blocks

    void nameHeadings() const;
    [[nodiscard]] bool hasPart(const QString &id) const;
    [[nodiscard]] bool citesAny() const;

    const ArticleContent &m_content;
    const Galley &m_galley;
    const std::function<bool(const QString &key)> m_hasSource;
    mutable bool m_named = false;
    mutable QSet<QByteArray> m_ids; ///< of the blocks that the page shows
    mutable Names m_given;
    mutable Names m_gitHub;
    mutable Names m_pandoc;
};

/// The name that GitHub's Markdown gives a heading that reads `heading`, before doubles are told
/// apart: small letters; letters, digits, marks, connectors and hyphens stay, spaces become
/// hyphens, all else goes. NFC.
[[nodiscard]] QString gitHubName(const QString &heading);

/// The name that Pandoc gives it (Pandoc's manual, "Extension: auto_identifiers"); "section" where
/// nothing is left.
[[nodiscard]] QString pandocName(const QString &heading);

} // namespace stet
