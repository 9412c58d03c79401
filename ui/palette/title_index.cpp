// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/title_index.h"

#include "ui/palette/find_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr size_t entriesBetweenLooks = 4'096;
/// Nobody types more of a headline than this, and one of a megabyte shall not slow every key.
constexpr qsizetype longestLookedAt = 400;

QString textOf(const std::string &bytes, quint64 from, quint32 size)
{
    return QString::fromUtf8(bytes.data() + from, qsizetype(size));
}

} // namespace

TitleIndex::TitleIndex(const std::vector<ArticleTitle> &titles)
{
    m_entries.reserve(titles.size());
    for (const ArticleTitle &title : titles)
        add(title);
}

void TitleIndex::add(const ArticleTitle &title)
{
    const QByteArray headline = title.headline.left(longestLookedAt).toUtf8();
    const QByteArray slug = title.slug.toUtf8();
    const QByteArray folded = foldedForFinding(title.headline.left(longestLookedAt));
    Entry entry;
    entry.id = title.id;
    entry.letters = lettersOf({folded.constData(), size_t(folded.size())}) |
                    lettersOf({slug.constData(), size_t(slug.size())});
    entry.shown = m_shown.size();
    entry.folded = m_folded.size();
    entry.headline = quint32(headline.size());
    entry.slug = quint32(slug.size());
    entry.foldedHeadline = quint32(folded.size());
    m_shown.append(headline.constData(), size_t(headline.size()));
    m_shown.append(slug.constData(), size_t(slug.size()));
    m_folded.append(folded.constData(), size_t(folded.size()));
    m_entries.push_back(entry);
}

TitleIndex TitleIndex::with(const QSet<ArticleId> &gone,
                            const std::vector<ArticleTitle> &titles) const
{
    TitleIndex index;
    index.m_entries.reserve(m_entries.size() + titles.size());
    // What is gone leaves its few bytes behind until the next whole reading.
    index.m_shown = m_shown;
    index.m_folded = m_folded;
    for (const Entry &entry : m_entries) {
        if (!gone.contains(entry.id))
            index.m_entries.push_back(entry);
    }
    for (const ArticleTitle &title : titles)
        index.add(title);
    return index;
}

ArticleTitle TitleIndex::titleOf(const Entry &entry) const
{
    return {entry.id,
            textOf(m_shown, entry.shown, entry.headline),
            textOf(m_shown, entry.shown + entry.headline, entry.slug)};
}

std::vector<ArticleTitle>
TitleIndex::find(const QString &typed, int limit, const std::function<bool()> &stopped) const
{
    const Needle needle = needleOf(typed.left(longestLookedAt));
    std::vector<std::pair<int, size_t>> found;
    for (size_t i = m_entries.size(); i-- > 0;) {
        if (i % entriesBetweenLooks == 0 && stopped())
            break;
        const Entry &entry = m_entries[i];
        if ((entry.letters & needle.letters) != needle.letters)
            continue;
        const std::string_view folded(m_folded.data() + entry.folded, entry.foldedHeadline);
        const std::string_view slug(m_shown.data() + entry.shown + entry.headline, entry.slug);
        if (const int score = scoreOf(needle, folded, slug); score > 0)
            found.emplace_back(score, i);
    }
    const auto end = found.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(found));
    std::partial_sort(found.begin(), end, found.end(), std::greater<>());
    std::vector<ArticleTitle> titles;
    for (auto it = found.begin(); it != end; ++it)
        titles.push_back(titleOf(m_entries[it->second]));
    return titles;
}

} // namespace stet
