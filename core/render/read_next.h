// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace stet {

/// Chooses what a page offers as Read next, the same for preview and site. Made once of a desk's
/// directory (`Articles::directory`); a value, callable from any thread.
class ReadNext
{
public:
    /// Articles in the trash are left out.
    explicit ReadNext(std::vector<ArticleRow> rows);

    /// Up to `count` other articles for the one with `slug`: first those of its category, then
    /// those that share a tag, then those of its kind, then any; each group newest first, equal
    /// dates by slug. Never what was retracted or withdrawn.
    [[nodiscard]] std::vector<const ArticleRow *> choose(const QString &slug,
                                                         const QString &kind,
                                                         const QString &category,
                                                         const QStringList &tags,
                                                         size_t count = 3) const;

    /// All articles, newest first, equal dates by slug.
    [[nodiscard]] const std::vector<ArticleRow> &rows() const { return m_rows; }

    /// The ids of the articles' kinds, in the order of `rows`.
    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }

    /// The article with `slug`, or null.
    [[nodiscard]] const ArticleRow *bySlug(const QString &slug) const;

private:
    using Group = std::vector<int>; // into m_rows, newest first

    std::vector<ArticleRow> m_rows;
    QStringList m_kinds;
    QHash<QString, int> m_bySlug;
    QHash<QString, Group> m_byCategory;
    QHash<QString, Group> m_byTag;
    QHash<QString, Group> m_byKind;
    Group m_all;
};

} // namespace stet
