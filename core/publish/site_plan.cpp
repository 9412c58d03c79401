// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_plan.h"

#include "core/base/text.h"
#include "core/render/html_text.h"

#include <algorithm>

namespace stet {

DeskSettings settingsOfSite(DeskSettings desk)
{
    DeskSettings shown;
    shown.name = std::move(desk.name);
    shown.address = std::move(desk.address);
    shown.baseUrl = std::move(desk.baseUrl);
    shown.timeZone = std::move(desk.timeZone);
    shown.language = std::move(desk.language);
    shown.checking.evidenceForReaders = desk.checking.evidenceForReaders;
    shown.about = std::move(desk.about);
    shown.policy = std::move(desk.policy);
    return shown;
}

SitePlan::SitePlan(SiteDirectory directory,
                   DeskSettings desk,
                   std::vector<Kind> kinds,
                   Languages languages)
    : m_desk(settingsOfSite(std::move(desk)))
    , m_languages(std::move(languages))
    , m_related(std::move(directory.rows))
    , m_details(std::move(directory.details))
    , m_kinds(std::move(kinds))
{
    m_kindsInUse = m_related.kinds();
    m_kindsInUse.sort();
    for (const QString &id : std::as_const(m_kindsInUse)) {
        if (&kind(id) != &m_noKind)
            continue;
        Kind &unknown = m_kinds.emplace_back();
        unknown.id = id;
        unknown.name.byLanguage.insert(QStringLiteral("en"), id);
    }
    for (const ArticleRow &row : m_related.rows())
        m_byId.insert(row.id, &row);
    m_kindLists = siteLists(m_kinds, m_kindsInUse);
    m_lists = plannedLists(m_related.rows(), m_details, m_kindLists);
    noteCorrections();
    notePages();
    noteMoved();
    noteMentions();
    notePins();
    const std::vector<ArticleRow> &all = m_related.rows();
    m_hasFeeds =
        !permanent({}).isEmpty() && std::any_of(all.begin(), all.end(), [](const ArticleRow &row) {
            return row.publicState == PublicState::Live && row.published.isValid();
        });
}

void SitePlan::notePages()
{
    m_pages.assign(1, {});
    for (size_t list = 0; list < m_lists.size(); ++list) {
        for (size_t number = 0; number <= m_lists[list].cut().numbered(); ++number)
            m_pages.push_back({list, number});
    }
    for (size_t number = 0; number <= PageCut{m_corrected.size()}.numbered(); ++number)
        m_pages.push_back({ListPage::Corrections, number});
}

void SitePlan::noteMoved()
{
    QSet<QString> taken;
    const auto former = [this](const ArticleRow &row) -> const QStringList & {
        return details(row.slug).formerPaths;
    };
    const std::vector<ArticleRow> &all = m_related.rows();
    if (std::all_of(all.begin(), all.end(), [&](const auto &row) { return former(row).isEmpty(); }))
        return;
    for (const ArticleRow &row : all)
        taken.insert(pagePath(row.kind, row.slug));
    for (const ArticleRow &row : all) {
        for (const QString &path : former(row)) {
            // Only what a page of ours can be called, wherever the words come from.
            const QString kind = path.section(u'/', 0, 0);
            QString slug = path.section(u'/', 1);
            if (slug.endsWith(u".html"))
                slug.chop(5);
            if (path != pagePath(kind, slug) || taken.contains(path))
                continue;
            taken.insert(path);
            m_moved.push_back({path, &row});
        }
    }
}

void SitePlan::noteMentions()
{
    m_mentions.clear();
    for (const ArticleRow &row : m_related.rows()) {
        if (row.publicState != PublicState::Live)
            continue;
        for (const QString &slug : details(row.slug).links) {
            const ArticleRow *const to = slug == row.slug ? nullptr : m_related.bySlug(slug);
            if (to && saysMentions(kind(to->kind).document))
                m_mentions[slug].push_back(&row);
        }
    }
}

void SitePlan::notePins()
{
    m_pinning.clear();
    for (const ArticleRow &row : m_related.rows()) {
        for (const QString &slug : details(row.slug).pins)
            m_pinning[slug].append(row.slug);
    }
}

std::vector<PageLink> SitePlan::mentionedIn(const ArticleContent &content,
                                            const QString &root) const
{
    std::vector<PageLink> links;
    for (const ArticleRow *const row : m_mentions.value(content.slug)) {
        if (links.size() == MostMentions)
            break;
        links.push_back(linkTo(*row, content.language, m_languages, root));
    }
    return links;
}

SitePlan::Around SitePlan::around(const ArticleRow &row, const QString &root) const
{
    ArticleContent content;
    content.kind = row.kind;
    content.category = row.category;
    content.slug = row.slug;
    content.language = row.language;
    content.tags = row.tags;
    content.pins = details(row.slug).pins;
    return {readNext(content, row.publicState, root), mentionedIn(content, root)};
}

void SitePlan::noteCorrections()
{
    m_corrected.clear();
    for (const ArticleRow &row : m_related.rows()) {
        if (row.publicState == PublicState::None)
            continue;
        for (const Correction &correction : details(row.slug).corrections)
            m_corrected.push_back({&row, &correction});
    }
    // Stable: of one day as the articles stand, and within one as they were written.
    std::stable_sort(
        m_corrected.begin(), m_corrected.end(), [](const Corrected &one, const Corrected &other) {
            return one.correction->date > other.correction->date;
        });
}

QString SitePlan::permanent(const QString &path) const
{
    if (m_desk.baseUrl.isEmpty())
        return {};
    return QString::fromStdString(webAddress(m_desk.baseUrl + u'/' + path));
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
    for (const ListPage &page : m_pages)
        paths.append(listAddress(page));
    for (const Moved &moved : m_moved)
        paths.append(moved.path);
    for (const ArticleRow &row : m_related.rows()) {
        paths.append(pagePath(row.kind, row.slug));
        paths.append(newsItemPath(row.kind, row.slug));
    }
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

QString SitePlan::listAddress(const ListPage &page) const
{
    switch (page.list) {
    case ListPage::Index:
        return QStringLiteral("index.html");
    case ListPage::Corrections:
        return listPath(correctionsName(), page.number);
    default:
        return listPath(m_lists[page.list].name, page.number);
    }
}

const SiteDetails &SitePlan::details(const QString &slug) const
{
    static const SiteDetails none;
    const auto found = m_details.constFind(slug);
    return found == m_details.constEnd() ? none : *found;
}

} // namespace stet
