// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/read_next.h"

#include <algorithm>

namespace stet {

namespace {

/// No article needs more of its tags than this to find three neighbours.
constexpr qsizetype MaxTagsLookedAt = 20;

} // namespace

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
        if (row.publicState == PublicState::Retracted || row.publicState == PublicState::Withdrawn)
            continue;
        m_byKind[row.kind].push_back(index);
        m_all.push_back(index);
        if (!row.category.isEmpty())
            m_byCategory[row.category].push_back(index);
        for (const QString &tag : row.tags)
            m_byTag[tag].push_back(index);
    }
}

std::vector<const ArticleRow *> ReadNext::choose(const QString &slug,
                                                 const QString &kind,
                                                 const QString &category,
                                                 const QStringList &tags,
                                                 size_t count) const
{
    Group chosen;
    const auto take = [&](const Group &group) {
        for (const int index : group) {
            if (chosen.size() >= count)
                return;
            if (m_rows[static_cast<size_t>(index)].slug != slug &&
                std::find(chosen.begin(), chosen.end(), index) == chosen.end())
                chosen.push_back(index);
        }
    };
    if (const auto found = m_byCategory.constFind(category); found != m_byCategory.constEnd())
        take(*found);
    if (chosen.size() < count) {
        // The newest few of each tag are enough: one of them may be the article, others chosen.
        Group tagged;
        for (const QString &tag : tags.mid(0, MaxTagsLookedAt)) {
            const auto found = m_byTag.constFind(tag);
            if (found == m_byTag.constEnd())
                continue;
            const size_t some = std::min(found->size(), 2 * count + 1);
            tagged.insert(
                tagged.end(), found->begin(), found->begin() + static_cast<ptrdiff_t>(some));
        }
        std::sort(tagged.begin(), tagged.end());
        take(tagged);
    }
    if (const auto found = m_byKind.constFind(kind); found != m_byKind.constEnd())
        take(*found);
    take(m_all);

    std::vector<const ArticleRow *> rows;
    for (const int index : chosen)
        rows.push_back(&m_rows[static_cast<size_t>(index)]);
    return rows;
}

const ArticleRow *ReadNext::bySlug(const QString &slug) const
{
    const auto found = m_bySlug.constFind(slug);
    return found == m_bySlug.constEnd() ? nullptr : &m_rows[static_cast<size_t>(*found)];
}

} // namespace stet
