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
    bool isRelinked = false;
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
        isRelinked = isRelinked || before.links != now.links;
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
        noteCorrectionsOf(*there);
    }
    if (isRelisted)
        m_lists = plannedLists(m_related.rows(), m_details, m_kindLists);
    notePages();
    if (isRelinked)
        noteMentions();
    notePins();
    std::vector<const ArticleRow *> shown;
    for (const ArticleRow &row : m_related.rows()) {
        if (own.contains(row.id) || linked.contains(row.slug) || reach.has(row))
            shown.push_back(&row);
    }
    return shown;
}

/// In the place of those that were noted, where `noteCorrections` has them.
void SitePlan::noteCorrectionsOf(const ArticleRow &row)
{
    std::erase_if(m_corrected, [&row](const Corrected &one) { return one.row == &row; });
    for (const Correction &correction : details(row.slug).corrections) {
        const Corrected noted{&row, &correction};
        const auto place =
            std::upper_bound(m_corrected.begin(),
                             m_corrected.end(),
                             noted,
                             [](const Corrected &one, const Corrected &other) {
                                 const QDate day = one.correction->date;
                                 const QDate otherDay = other.correction->date;
                                 return day != otherDay ? day > otherDay : one.row < other.row;
                             });
        m_corrected.insert(place, noted);
    }
}

} // namespace stet
