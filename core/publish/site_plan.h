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

#include <vector>

namespace stet {

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
        bool titleIsWord; ///< it is not the desk's name
        size_t number = 0;  ///< of a page that has one, see `listPath`
        std::vector<ListingGroup> groups;
        std::vector<PageLink> pages;
        std::vector<PageLink> subjects; ///< of the index: the lists of the categories
    };

    /// One page of a list, or the index.
    struct ListPage
    {
        static constexpr size_t Index = static_cast<size_t>(-1);

        size_t list = Index;
        size_t number = 0; ///< see `listPath`
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

    /// The paths of all pages and lists below the site's root.
    [[nodiscard]] QStringList paths() const;

    /// The ids of the kinds that the site's articles have.
    [[nodiscard]] const QStringList &kindsInUse() const { return m_related.kinds(); }

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

    /// All articles, newest first, equal dates by slug.
    [[nodiscard]] const std::vector<ArticleRow> &rows() const { return m_related.rows(); }

    /// What the plan knows of the article with `slug` beside its row.
    [[nodiscard]] const SiteDetails &details(const QString &slug) const;

    /// The index, then the pages of all lists, each one's own address first.
    [[nodiscard]] const std::vector<ListPage> &listPages() const { return m_pages; }

    /// What stands on a page of a list. Callable from several threads at once.
    [[nodiscard]] List list(const ListPage &page) const;

private:
    [[nodiscard]] ListingEntry entryOf(const ArticleRow &row) const;
    [[nodiscard]] QString titleOf(const PlannedList &list) const;
    [[nodiscard]] List index() const;

    const DeskSettings m_desk;
    const Languages m_languages;
    ReadNext m_related;
    QHash<QString, SiteDetails> m_details;
    QHash<ArticleId, const ArticleRow *> m_byId;
    std::vector<Kind> m_kinds; ///< with those that only articles name
    const Kind m_noKind;       ///< of an article that came by its kind after the plan was made
    std::vector<SiteList> m_kindLists;
    std::vector<PlannedList> m_lists;
    std::vector<ListPage> m_pages;
};

} // namespace stet
