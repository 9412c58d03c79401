// SPDX-License-Identifier: GPL-3.0-or-later
// How what pages are made of goes on from one run to the next.
#include "core/desk/site_reading.h"
#include "core/publish/page_maker.h"

#include <QMutexLocker>

#include <algorithm>

namespace stet {

bool PageMaker::saysTheSameAt(qint64 instantMs) const
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(instantMs, zoneOf(m_desk)).date();
    return m_today == day && std::all_of(m_byId.begin(), m_byId.end(), [&](const Source &source) {
               return (source.embargoUntilMs > m_instantMs) == (source.embargoUntilMs > instantMs);
           });
}

bool PageMaker::takesInPlace(const PublishedChanges &changes) const
{
    const SiteDirectory &site = changes.pages.site;
    const auto published =
        std::count_if(changes.articles.begin(),
                      changes.articles.end(),
                      [this](const ArticleId &id) { return m_plan.row(id) != nullptr; });
    // One that left is in the plan alone, one that came is none of it.
    return size_t(published) == site.rows.size() &&
           std::all_of(site.rows.begin(), site.rows.end(), [&](const ArticleRow &row) {
               return m_plan.takesInPlace(row, site.details.value(row.slug));
           });
}

std::vector<const ArticleRow *> PageMaker::replace(PublishedChanges changes)
{
    for (const ArticleRow &row : changes.pages.site.rows) {
        m_editions.insert(row.id, changes.pages.editions.value(row.id));
        m_checks.remove(row.id);
    }
    m_checks.insert(changes.pages.checks);
    std::vector<const ArticleRow *> shown = m_plan.replace(std::move(changes.pages.site));
    forgetFindings(shown);
    return shown;
}

void PageMaker::forgetFindings(const std::vector<const ArticleRow *> &rows)
{
    const QMutexLocker lock(&m_mutex);
    QSet<QString> slugs;
    for (const ArticleRow *const row : rows)
        slugs.insert(row->slug);
    m_findings.forget(slugs);
}

} // namespace stet
