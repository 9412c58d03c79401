// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/publish/planned_list.h"
#include "core/render/listing.h"
#include "core/render/page.h"
#include "core/render/read_next.h"
#include "core/render/site_lists.h"

#include <QHash>

#include <span>
#include <vector>

namespace stet {

/// The settings of a desk without what is shown on no page of its site.
[[nodiscard]] DeskSettings settingsOfSite(DeskSettings desk);

/// What a site is made of besides the articles' bodies: which pages there are, how they link to
/// each other, and the lists. Made once a publishing run; read by all its threads.
class SitePlan
{
public:
    /// A list of the site, to be written to `path` below its root.
    struct List
    {
        QString path;
        QString title;
        bool titleIsWord;  ///< it is not the desk's name
        size_t number = 0; ///< of a page that has one, see `listPath`
        std::vector<ListingGroup> groups;
        std::vector<PageLink> pages;
        std::vector<PageLink> subjects; ///< of the index: the lists of the categories
        QString nothing = {};           ///< what stands there where there are no entries
    };

    /// One page of a list, of the corrections, or the index.
    struct ListPage
    {
        static constexpr size_t Index = static_cast<size_t>(-1);
        static constexpr size_t Corrections = static_cast<size_t>(-2);

        size_t list = Index;
        size_t number = 0; ///< see `listPath`
    };

    /// A page that went to another address.
    struct Moved
    {
        QString path; ///< where it was
        const ArticleRow *row;
    };

    /// `kinds` stand in the order in which the site lists them.
    SitePlan(SiteDirectory directory,
             DeskSettings desk,
             std::vector<Kind> kinds,
             Languages languages = {});

    [[nodiscard]] const DeskSettings &desk() const { return m_desk; }

    [[nodiscard]] size_t size() const { return m_related.rows().size(); }

    /// The article with `id` as the plan has it, or null.
    [[nodiscard]] const ArticleRow *row(const ArticleId &id) const { return m_byId.value(id); }

    /// The address of a file of the site ("" is the index) as the desk's base address has it,
    /// encoded as a URL; empty where the desk has none.
    [[nodiscard]] QString permanent(const QString &path) const;

    /// Whether the site has feeds: the desk says where it stands, and there is something to tell.
    [[nodiscard]] bool hasFeeds() const { return m_hasFeeds; }

    /// The paths of all pages, lists and former addresses below the site's root.
    [[nodiscard]] QStringList paths() const;

    /// The ids of the kinds that the site's articles have, sorted.
    [[nodiscard]] const QStringList &kindsInUse() const { return m_kindsInUse; }

    /// The kind with `id`, or one of that name where articles have it and the desk has not.
    [[nodiscard]] const Kind &kind(const QString &id) const;
    [[nodiscard]] const Language &language(const QString &tag) const;

    /// The kinds that have articles, each a link to its list, for a page from which `root` is the
    /// site's root.
    [[nodiscard]] std::vector<PageLink> nav(const Language &language, const QString &root) const;

    /// Whether an article has this slug.
    [[nodiscard]] bool has(const QString &slug) const { return m_related.bySlug(slug) != nullptr; }

    /// The address of the article with `slug`; empty where there is none.
    [[nodiscard]] QString articleHref(const QString &slug, const QString &root) const;

    [[nodiscard]] std::vector<PageLink>
    readNext(const ArticleContent &content, PublicState state, const QString &root) const
    {
        return m_related.links(content, state, m_languages, root);
    }

    /// Links to the newest articles that readers have and that link to `content`, where pages of
    /// its kind say so.
    [[nodiscard]] std::vector<PageLink> mentionedIn(const ArticleContent &content,
                                                    const QString &root) const;

    /// What the page of an article of the plan shows of others, by what the plan knows alone.
    struct Around
    {
        std::vector<PageLink> readNext;
        std::vector<PageLink> mentionedIn;
    };

    [[nodiscard]] Around around(const ArticleRow &row, const QString &root) const;

    /// All articles, newest first, equal dates by slug.
    [[nodiscard]] const std::vector<ArticleRow> &rows() const { return m_related.rows(); }

    /// What the plan knows of the article with `slug` beside its row.
    [[nodiscard]] const SiteDetails &details(const QString &slug) const;

    /// The index, the pages of all lists, each one's own address first, then of the corrections.
    [[nodiscard]] const std::vector<ListPage> &listPages() const { return m_pages; }

    /// The path of a page of a list below the site's root.
    [[nodiscard]] QString listAddress(const ListPage &page) const;

    /// Former addresses of the site's articles at which no other page stands.
    [[nodiscard]] const std::vector<Moved> &moved() const { return m_moved; }

    /// What stands on a page of a list. Callable from several threads at once.
    [[nodiscard]] List list(const ListPage &page) const;

    /// The same in parts, where the page is of a list of articles: what it is but for its entries,
    /// whose rows are `rowsOn`. Of other pages all, and no rows.
    [[nodiscard]] List listWithoutEntries(const ListPage &page) const;
    [[nodiscard]] std::span<const ArticleRow *const> rowsOn(const ListPage &page) const;
    /// An article as all lists show it.
    [[nodiscard]] ListingEntry entryOf(const ArticleRow &row) const;

    /// Whether what an article says now can take the place of what it said: it stands in the plan,
    /// readers have it, and its address, day, kind, category and language stay.
    [[nodiscard]] bool takesInPlace(const ArticleRow &row, const SiteDetails &now) const;
    /// Puts it there, of articles for which that is so. Gives the articles whose pages may show
    /// it, these among them.
    [[nodiscard]] std::vector<const ArticleRow *> replace(SiteDirectory changed);

private:
    /// A correction of an article that readers have.
    struct Corrected
    {
        const ArticleRow *row;
        const Correction *correction;
    };

    void notePages();
    void noteMoved();
    void noteMentions();
    void notePins();
    void noteCorrections();
    using Rows = std::vector<const ArticleRow *>;

    [[nodiscard]] List corrections(size_t number) const;
    void addNeighbours(List &list, const QString &name, PageCut cut) const;
    [[nodiscard]] QString titleOf(const PlannedList &list) const;
    [[nodiscard]] List index() const;

    const DeskSettings m_desk;
    const Languages m_languages;
    ReadNext m_related;
    QHash<QString, SiteDetails> m_details;
    QHash<ArticleId, const ArticleRow *> m_byId;
    QStringList m_kindsInUse;
    std::vector<Kind> m_kinds; ///< with those that only articles name
    const Kind m_noKind;       ///< of an article that came by its kind after the plan was made
    std::vector<SiteList> m_kindLists;
    std::vector<PlannedList> m_lists;
    std::vector<ListPage> m_pages;
    QHash<QString, Rows> m_mentions;       ///< by the slug that they link to, newest first
    QHash<QString, QStringList> m_pinning; ///< by the slug that they pin: slugs
    std::vector<Moved> m_moved;
    std::vector<Corrected> m_corrected; ///< newest first
    bool m_hasFeeds = false;
};

} // namespace stet
