// SPDX-License-Identifier: GPL-3.0-or-later
// What changes in a plan where articles say something else and stay where they are.
#include "core/publish/site_plan.h"

#include <algorithm>

namespace stet {

bool SitePlan::takesInPlace(const ArticleRow &row, const SiteDetails &now) const
{
    const ArticleRow *const there = this->row(row.id);
    return there != nullptr && there->publicState == PublicState::Live &&
           row.publicState == PublicState::Live && there->slug == row.slug &&
           there->kind == row.kind && there->category == row.category &&
           there->language == row.language && there->published == row.published &&
           details(row.slug).formerPaths == now.formerPaths;
}

std::vector<const ArticleRow *> SitePlan::replace(SiteDirectory changed)
{
    ReadNext::Reach reach;
    QSet<ArticleId> own;
    QSet<QString> linked;
    bool isRelisted = false;
    for (ArticleRow &row : changed.rows) {
        const ArticleRow *const there = this->row(row.id);
        if (there == nullptr)
            continue;
        const QString slug = row.slug;
        const SiteDetails before = details(slug);
        const SiteDetails now = changed.details.value(slug);
        // Others show its headline, where it decides what they show; also where it does by its
        // tags.
        const bool isShown = there->headline != row.headline || there->tags != row.tags;
        isRelisted = isRelisted || there->tags != row.tags ||
                     authorNames(before.authors) != authorNames(now.authors);
        own.insert(row.id);
        if (isShown) {
            const QStringList pinning = m_pinning.value(slug);
            linked.unite({pinning.begin(), pinning.end()});
        }
        for (const QStringList &links : {before.links, now.links})
            linked.unite({links.begin(), links.end()});
        if (isShown)
            m_related.addReach(slug, reach);
        m_related.replace(std::move(row));
        if (isShown)
            m_related.addReach(slug, reach);
        m_details.insert(slug, now);
    }
    if (isRelisted)
        m_lists = plannedLists(m_related.rows(), m_details, m_kindLists);
    noteCorrections();
    notePages();
    noteMentions();
    notePins();
    std::vector<const ArticleRow *> shown;
    for (const ArticleRow &row : m_related.rows()) {
        if (own.contains(row.id) || linked.contains(row.slug) || reach.has(row))
            shown.push_back(&row);
    }
    return shown;
}

} // namespace stet
