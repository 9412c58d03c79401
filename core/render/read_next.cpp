// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/read_next.h"

#include <algorithm>

namespace stet {

namespace {

/// No article needs more of its tags than this to find three neighbours.
constexpr qsizetype MaxTagsLookedAt = 20;

} // namespace

bool saysMentions(const QJsonObject &kind)
{
    return kind.value(QLatin1StringView("mentions")).toBool();
}

PageLink linkTo(const ArticleRow &row,
                const QString &language,
                const Languages &languages,
                const QString &root)
{
    PageLink link{row.headline, root + pagePath(row.kind, row.slug)};
    if (primaryTag(row.language) != primaryTag(language) && isLanguageTag(row.language)) {
        link.language = printableTag(row.language);
        link.languageName = languages.nameOf(row.language);
    }
    return link;
}

void ReadNext::Shelf::put(const ArticleRow &row, int index)
{
    byKind[row.kind].push_back(index);
    all.push_back(index);
    if (!row.category.isEmpty())
        byCategory[row.category].push_back(index);
    for (const QString &tag : row.tags)
        byTag[tag].push_back(index);
}

void ReadNext::Shelf::retag(int index, const QStringList &before, const QStringList &now)
{
    for (const QString &tag : before)
        std::erase(byTag[tag], index);
    for (const QString &tag : now) {
        Group &group = byTag[tag];
        group.insert(std::upper_bound(group.begin(), group.end(), index), index);
    }
}

void ReadNext::Shelf::addReach(const ArticleRow &row, int index, Reach &reach) const
{
    const auto decides = [index](const Group &group) {
        const size_t some = std::min(group.size(), size_t(decidingOfEach()));
        const auto end = group.begin() + ptrdiff_t(some);
        return std::find(group.begin(), end, index) != end;
    };
    reach.all = reach.all || decides(all);
    if (decides(byKind.value(row.kind)))
        reach.kinds.insert(row.kind);
    if (decides(byCategory.value(row.category)))
        reach.categories.insert(row.category);
    for (const QString &tag : row.tags) {
        if (decides(byTag.value(tag)))
            reach.tags.insert(tag);
    }
}

void ReadNext::Shelves::put(const ArticleRow &row, int index)
{
    all.put(row, index);
    byLanguage[primaryTag(row.language)].put(row, index);
}

ReadNext::ReadNext(std::vector<ArticleRow> rows)
    : m_rows(std::move(rows))
{
    std::erase_if(m_rows, [](const ArticleRow &row) { return row.spiked; });
    std::sort(m_rows.begin(), m_rows.end(), [](const ArticleRow &a, const ArticleRow &b) {
        return a.published != b.published ? a.published > b.published : a.slug < b.slug;
    });
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const ArticleRow &row = m_rows[i];
        const int index = static_cast<int>(i);
        m_bySlug.insert(row.slug, index);
        if (!m_kinds.contains(row.kind))
            m_kinds.append(row.kind);
        if (row.publicState == PublicState::Live)
            m_live.put(row, index);
        else if (row.publicState == PublicState::None)
            m_unpublished.put(row, index);
    }
}

void ReadNext::takePins(const ArticleContent &of, size_t count, Group &chosen) const
{
    for (const QString &slug : of.pins) {
        const int index = m_bySlug.value(slug, -1);
        const bool isOffered = index >= 0 && slug != of.slug && chosen.size() < count &&
                               m_rows[size_t(index)].publicState == PublicState::Live &&
                               std::find(chosen.begin(), chosen.end(), index) == chosen.end();
        if (isOffered)
            chosen.push_back(index);
    }
}

void ReadNext::take(const Shelf &shelf, const ArticleContent &of, size_t count, Group &chosen) const
{
    const auto takeFrom = [&](const Group &group) {
        for (const int index : group) {
            if (chosen.size() >= count)
                return;
            if (m_rows[static_cast<size_t>(index)].slug != of.slug &&
                std::find(chosen.begin(), chosen.end(), index) == chosen.end())
                chosen.push_back(index);
        }
    };
    const auto takeNamed = [&](const QHash<QString, Group> &groups, const QString &name) {
        if (const auto found = groups.constFind(name); found != groups.constEnd())
            takeFrom(*found);
    };
    takeNamed(shelf.byCategory, of.category);
    if (chosen.size() < count) {
        // The newest few of each tag are enough: one of them may be the article, others chosen.
        Group tagged;
        for (const QString &tag : of.tags.mid(0, MaxTagsLookedAt)) {
            const auto found = shelf.byTag.constFind(tag);
            if (found == shelf.byTag.constEnd())
                continue;
            const size_t some = std::min(
                found->size(), static_cast<size_t>(decidingOfEach(static_cast<int>(count))));
            tagged.insert(
                tagged.end(), found->begin(), found->begin() + static_cast<ptrdiff_t>(some));
        }
        std::sort(tagged.begin(), tagged.end());
        takeFrom(tagged);
    }
    takeNamed(shelf.byKind, of.kind);
    takeFrom(shelf.all);
}

void ReadNext::take(const Shelves &from,
                    const ArticleContent &of,
                    size_t count,
                    Group &chosen) const
{
    const auto own = from.byLanguage.constFind(primaryTag(of.language));
    if (own != from.byLanguage.constEnd())
        take(*own, of, count, chosen);
    if (chosen.size() < count)
        take(from.all, of, count, chosen);
}

std::vector<const ArticleRow *>
ReadNext::choose(const ArticleContent &of, PublicState state, size_t count) const
{
    Group chosen;
    takePins(of, count, chosen);
    take(m_live, of, count, chosen);
    if (chosen.empty() && state == PublicState::None)
        take(m_unpublished, of, count, chosen);
    std::vector<const ArticleRow *> rows;
    for (const int index : chosen)
        rows.push_back(&m_rows[static_cast<size_t>(index)]);
    return rows;
}

std::vector<PageLink> ReadNext::links(const ArticleContent &of,
                                      PublicState state,
                                      const Languages &languages,
                                      const QString &root) const
{
    std::vector<PageLink> links;
    for (const ArticleRow *const row : choose(of, state))
        links.push_back(linkTo(*row, of.language, languages, root));
    return links;
}

bool ReadNext::Reach::has(const ArticleRow &row) const
{
    return all || kinds.contains(row.kind) || categories.contains(row.category) ||
           std::any_of(row.tags.begin(), row.tags.end(), [this](const QString &tag) {
               return tags.contains(tag);
           });
}

void ReadNext::addReach(const QString &slug, Reach &reach) const
{
    const int index = m_bySlug.value(slug, -1);
    if (index < 0)
        return;
    const ArticleRow &row = m_rows[size_t(index)];
    for (const Shelves *const shelves : {&m_live, &m_unpublished}) {
        shelves->all.addReach(row, index, reach);
        const auto own = shelves->byLanguage.constFind(primaryTag(row.language));
        if (own != shelves->byLanguage.constEnd())
            own->addReach(row, index, reach);
    }
}

void ReadNext::replace(ArticleRow row)
{
    const int index = m_bySlug.value(row.slug, -1);
    if (index < 0)
        return;
    ArticleRow &there = m_rows[size_t(index)];
    const bool isShelved =
        row.publicState == PublicState::Live || row.publicState == PublicState::None;
    if (isShelved && there.tags != row.tags) {
        Shelves &shelves = row.publicState == PublicState::Live ? m_live : m_unpublished;
        shelves.all.retag(index, there.tags, row.tags);
        shelves.byLanguage[primaryTag(row.language)].retag(index, there.tags, row.tags);
    }
    there = std::move(row);
}

const ArticleRow *ReadNext::bySlug(const QString &slug) const
{
    const auto found = m_bySlug.constFind(slug);
    return found == m_bySlug.constEnd() ? nullptr : &m_rows[static_cast<size_t>(*found)];
}

} // namespace stet
