// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_plan.h"

#include <algorithm>

namespace stet {

namespace {

constexpr size_t NewestOnIndex = 12;
constexpr size_t EntriesPerList = 200;

/// How many pages a list of so many articles has.
size_t listPages(size_t articles)
{
    return (articles + EntriesPerList - 1) / EntriesPerList;
}

} // namespace

SitePlan::SitePlan(std::vector<ArticleRow> rows,
                   DeskSettings desk,
                   std::vector<Kind> kinds,
                   Languages languages)
    : m_desk(std::move(desk))
    , m_languages(std::move(languages))
    , m_related(std::move(rows))
    , m_kinds(std::move(kinds))
{
    QStringList inUse = m_related.kinds();
    inUse.sort();
    for (const QString &id : std::as_const(inUse)) {
        if (&kind(id) != &m_noKind)
            continue;
        Kind &unknown = m_kinds.emplace_back();
        unknown.id = id;
        unknown.name.byLanguage.insert(QStringLiteral("en"), id);
    }
    m_lists = siteLists(m_kinds, inUse);
    QHash<QString, Rows> byKind;
    for (const ArticleRow &row : m_related.rows()) {
        byKind[row.kind].push_back(&row);
        m_byId.insert(row.id, &row);
    }
    for (const SiteList &list : m_lists)
        m_rows.push_back(byKind.take(list.kind));
}

const Kind &SitePlan::kind(const QString &id) const
{
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&id](const Kind &kind) { return kind.id == id; });
    return found != m_kinds.end() ? *found : m_noKind;
}

QStringList SitePlan::paths() const
{
    QStringList paths{QStringLiteral("index.html")};
    for (size_t i = 0; i < m_lists.size(); ++i) {
        for (size_t page = 0; page < listPages(m_rows[i].size()); ++page)
            paths.append(m_lists[i].path(page));
    }
    for (const ArticleRow &row : m_related.rows())
        paths.append(pagePath(row.kind, row.slug));
    return paths;
}

const Language &SitePlan::language(const QString &tag) const
{
    return m_languages.forTag(tag);
}

std::vector<PageLink> SitePlan::nav(const Language &language, const QString &root) const
{
    return siteNav(m_lists, language, root);
}

QString SitePlan::articleHref(const QString &slug, const QString &root) const
{
    const ArticleRow *const row = m_related.bySlug(slug);
    return row ? root + pagePath(row->kind, row->slug) : QString();
}

std::vector<SitePlan::List> SitePlan::lists(const Deks &deks) const
{
    const Language &own = language(m_desk.language);
    List index{QStringLiteral("index.html"), m_desk.name, m_desk.name.isEmpty(), {}, {}};
    if (index.title.isEmpty())
        index.title = own.word(QStringLiteral("index"));
    std::vector<List> lists;
    for (size_t list = 0; list < m_lists.size(); ++list) {
        const Rows &rows = m_rows[list];
        ListingGroup group;
        group.id = m_lists[list].name;
        group.name = m_lists[list].title.in(own.tag);
        for (size_t i = 0; i < std::min(rows.size(), NewestOnIndex); ++i)
            group.entries.push_back(entryOf(*rows[i], deks));
        if (rows.size() > NewestOnIndex) {
            group.more = {
                own.counted(QStringLiteral("allArticles"), static_cast<qint64>(rows.size())),
                m_lists[list].path()};
        }
        index.groups.push_back(std::move(group));
        addPagesOf(lists, list, deks);
    }
    lists.insert(lists.begin(), std::move(index));
    return lists;
}

ListingEntry SitePlan::entryOf(const ArticleRow &row, const Deks &deks) const
{
    const Language &site = language(m_desk.language);
    const bool other =
        primaryTag(row.language) != primaryTag(m_desk.language) && isLanguageTag(row.language);
    return {pagePath(row.kind, row.slug),
            row.headline,
            showsWords(row.publicState) ? row.category : QString(),
            publicMark(row.publicState, site),
            showsWords(row.publicState) ? deks.value(row.slug) : QString(),
            other ? printableTag(row.language) : QString(),
            row.published};
}

void SitePlan::addPagesOf(std::vector<List> &lists, size_t list, const Deks &deks) const
{
    const Language &own = language(m_desk.language);
    const Rows &rows = m_rows[list];
    const SiteList &of = m_lists[list];
    const size_t pages = listPages(rows.size());
    for (size_t page = 0; page < pages; ++page) {
        List made{of.path(page), of.title.in(own.tag), true, {}, {}};
        ListingGroup group;
        group.id = QStringLiteral("list");
        group.name = own.counted(QStringLiteral("allArticles"), static_cast<qint64>(rows.size()));
        const size_t end = std::min(rows.size(), (page + 1) * EntriesPerList);
        for (size_t i = page * EntriesPerList; i < end; ++i)
            group.entries.push_back(entryOf(*rows[i], deks));
        made.groups.push_back(std::move(group));
        if (page > 0)
            made.pages.push_back({own.word(QStringLiteral("newer")), of.path(page - 1)});
        if (page + 1 < pages)
            made.pages.push_back({own.word(QStringLiteral("older")), of.path(page + 1)});
        lists.push_back(std::move(made));
    }
}

} // namespace stet
