// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_plan.h"

#include "core/base/text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr size_t NewestOnIndex = 12;

} // namespace

SitePlan::SitePlan(SiteDirectory directory,
                   DeskSettings desk,
                   std::vector<Kind> kinds,
                   Languages languages)
    : m_desk(std::move(desk))
    , m_languages(std::move(languages))
    , m_related(std::move(directory.rows))
    , m_details(std::move(directory.details))
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
    for (const ArticleRow &row : m_related.rows())
        m_byId.insert(row.id, &row);
    m_kindLists = siteLists(m_kinds, inUse);
    m_lists = plannedLists(m_related.rows(), m_details, m_kindLists);
    m_pages.emplace_back();
    for (size_t list = 0; list < m_lists.size(); ++list) {
        for (size_t number = 0; number <= m_lists[list].numbered(); ++number)
            m_pages.push_back({list, number});
    }
}

const Kind &SitePlan::kind(const QString &id) const
{
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&id](const Kind &kind) { return kind.id == id; });
    return found != m_kinds.end() ? *found : m_noKind;
}

QStringList SitePlan::paths() const
{
    QStringList paths;
    for (const ListPage &page : m_pages) {
        paths.append(page.list == ListPage::Index ? QStringLiteral("index.html")
                                                  : listPath(m_lists[page.list].name, page.number));
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
    return siteNav(m_kindLists, language, root);
}

QString SitePlan::articleHref(const QString &slug, const QString &root) const
{
    const ArticleRow *const row = m_related.bySlug(slug);
    return row ? root + pagePath(row->kind, row->slug) : QString();
}

const SiteDetails &SitePlan::details(const QString &slug) const
{
    static const SiteDetails none;
    const auto found = m_details.constFind(slug);
    return found == m_details.constEnd() ? none : *found;
}

QString SitePlan::titleOf(const PlannedList &list) const
{
    return list.subject == ListSubject::Kind ? list.kindName.in(language(m_desk.language).tag)
                                             : list.title;
}

SitePlan::List SitePlan::index() const
{
    const Language &own = language(m_desk.language);
    List index{QStringLiteral("index.html"), m_desk.name, m_desk.name.isEmpty(), 0, {}, {}, {}};
    if (index.title.isEmpty())
        index.title = own.word(QStringLiteral("index"));
    for (const PlannedList &list : m_lists) {
        if (list.subject == ListSubject::Category)
            index.subjects.push_back({list.title, listPath(list.name, 0)});
        if (list.subject != ListSubject::Kind)
            continue;
        ListingGroup group;
        group.id = list.name;
        group.name = titleOf(list);
        for (size_t i = 0; i < std::min(list.rows.size(), NewestOnIndex); ++i)
            group.entries.push_back(entryOf(*list.rows[i]));
        if (list.rows.size() > NewestOnIndex) {
            group.more = {
                own.counted(QStringLiteral("allArticles"), static_cast<qint64>(list.rows.size())),
                listPath(list.name, 0)};
        }
        index.groups.push_back(std::move(group));
    }
    return index;
}

ListingEntry SitePlan::entryOf(const ArticleRow &row) const
{
    const Language &site = language(m_desk.language);
    const bool other =
        primaryTag(row.language) != primaryTag(m_desk.language) && isLanguageTag(row.language);
    const bool words = showsWords(row.publicState);
    return {pagePath(row.kind, row.slug),
            row.headline,
            words ? row.category : QString(),
            publicMark(row.publicState, site),
            words ? details(row.slug).dek : QString(),
            other ? printableTag(row.language) : QString(),
            row.published};
}

SitePlan::List SitePlan::list(const ListPage &page) const
{
    if (page.list == ListPage::Index)
        return index();
    const Language &own = language(m_desk.language);
    const PlannedList &of = m_lists[page.list];
    List made{listPath(of.name, page.number),
              titleOf(of),
              of.subject == ListSubject::Kind,
              page.number,
              {},
              {},
              {}};
    ListingGroup group;
    group.id = QStringLiteral("list");
    // What changes with every article stands on no page but the first.
    group.name =
        page.number == 0
            ? own.counted(QStringLiteral("allArticles"), static_cast<qint64>(of.rows.size()))
            : filled(own.word(QStringLiteral("pageNumber")), u"{n}", QString::number(page.number));
    const auto [first, end] = of.rowsOf(page.number);
    group.entries.reserve(end - first);
    for (size_t i = first; i < end; ++i)
        group.entries.push_back(entryOf(*of.rows[i]));
    made.groups.push_back(std::move(group));
    const size_t newest = of.numbered();
    if (page.number > 0) {
        const size_t newer = page.number < newest ? page.number + 1 : 0;
        made.pages.push_back({own.word(QStringLiteral("newer")), listPath(of.name, newer)});
    }
    if (const size_t older = page.number == 0 ? newest : page.number - 1; older > 0)
        made.pages.push_back({own.word(QStringLiteral("older")), listPath(of.name, older)});
    return made;
}

} // namespace stet
