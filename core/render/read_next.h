// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"
#include "core/model/listing.h"
#include "core/render/page.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace stet {

/// Whether pages of a kind (its document) say which articles link to them: its "mentions".
[[nodiscard]] bool saysMentions(const QJsonObject &kind);

/// How many of them a page names.
inline constexpr int MostMentions = 12;

/// A link to an article from a page in `language` from which `root` is the site's root; one to
/// another language says which.
[[nodiscard]] PageLink linkTo(const ArticleRow &row,
                              const QString &language,
                              const Languages &languages,
                              const QString &root);

/// Chooses what a page offers as Read next, the same for preview and site. Made once of a desk's
/// directory (`Articles::directory`); a value, callable from any thread.
class ReadNext
{
public:
    /// Articles in the trash are left out.
    explicit ReadNext(std::vector<ArticleRow> rows);

    /// Up to `count` other articles for one: first those that its editor pinned and readers have,
    /// then what readers have in its language, then what they have in others. In each of the two:
    /// first those of its category, then those that share a tag, then those of its kind, then any;
    /// each group newest first, equal dates by slug. Only where readers have nothing at all, the
    /// page of an article that they do not have either is given others like it, in the same order.
    /// Never what was retracted or withdrawn.
    [[nodiscard]] std::vector<const ArticleRow *>
    choose(const ArticleContent &of, PublicState state, size_t count = 3) const;

    /// The same as links from a page from which `root` is the site's root. Those to another
    /// language than the article's say which. The same for preview and site.
    [[nodiscard]] std::vector<PageLink> links(const ArticleContent &of,
                                              PublicState state,
                                              const Languages &languages,
                                              const QString &root) const;

    /// All articles, newest first, equal dates by slug.
    [[nodiscard]] const std::vector<ArticleRow> &rows() const { return m_rows; }

    /// How many of each group decide: as many as are chosen, the article itself, and those that
    /// another group gave already. A list that holds the newest of these chooses as the whole one.
    static constexpr int decidingOfEach(int count = 3) { return 2 * count + 1; }

    /// Articles whose choice may have to do with some article.
    struct Reach
    {
        bool all = false;
        QSet<QString> kinds;
        QSet<QString> categories;
        QSet<QString> tags;

        [[nodiscard]] bool has(const ArticleRow &row) const;
    };

    /// Adds the groups in which the article with `slug` is one of those that decide.
    void addReach(const QString &slug, Reach &reach) const;

    /// Puts an article in the place of the one with its slug, which is of the same day, kind,
    /// category, language and state.
    void replace(ArticleRow row);

    /// The ids of the articles' kinds, in the order of `rows`.
    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }

    /// The article with `slug`, or null.
    [[nodiscard]] const ArticleRow *bySlug(const QString &slug) const;

private:
    using Group = std::vector<int>; // into m_rows, newest first

    /// Articles by what makes them neighbours.
    struct Shelf
    {
        QHash<QString, Group> byCategory;
        QHash<QString, Group> byTag;
        QHash<QString, Group> byKind;
        Group all;

        void put(const ArticleRow &row, int index);
        void retag(int index, const QStringList &before, const QStringList &now);
        void addReach(const ArticleRow &row, int index, Reach &reach) const;
    };

    /// What readers have, or what they do not.
    struct Shelves
    {
        QHash<QString, Shelf> byLanguage; ///< by primary tag
        Shelf all;

        void put(const ArticleRow &row, int index);
    };

    void takePins(const ArticleContent &of, size_t count, Group &chosen) const;
    void take(const Shelf &shelf, const ArticleContent &of, size_t count, Group &chosen) const;
    void take(const Shelves &from, const ArticleContent &of, size_t count, Group &chosen) const;

    std::vector<ArticleRow> m_rows;
    QStringList m_kinds;
    QHash<QString, int> m_bySlug;
    Shelves m_live;
    Shelves m_unpublished;
};

} // namespace stet
