// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QSet>

#include <functional>
#include <string>
#include <vector>

namespace stet {

/// The headlines and slugs of a desk, packed to be looked through from end to end at each key: a
/// hundred thousand of them in a few milliseconds and some twenty megabytes. A value; made and
/// asked on any thread.
class TitleIndex
{
public:
    TitleIndex() = default;
    /// `titles` in the order of their age, the oldest first.
    explicit TitleIndex(const std::vector<ArticleTitle> &titles);

    /// This index without `gone`, with `titles` as the newest.
    [[nodiscard]] TitleIndex with(const QSet<ArticleId> &gone,
                                  const std::vector<ArticleTitle> &titles) const;

    /// The best answers to what was typed, at most `limit`; newer before older among equals.
    /// Stops early, with what it has, once `stopped` says so.
    [[nodiscard]] std::vector<ArticleTitle>
    find(const QString &typed, int limit, const std::function<bool()> &stopped) const;

    [[nodiscard]] int size() const { return int(m_entries.size()); }

private:
    struct Entry
    {
        ArticleId id;
        quint64 letters = 0;
        quint64 shown = 0;  ///< into m_shown: headline, then slug
        quint64 folded = 0; ///< into m_folded
        quint32 headline = 0;
        quint32 slug = 0;
        quint32 foldedHeadline = 0;
    };

    void add(const ArticleTitle &title);
    [[nodiscard]] ArticleTitle titleOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
    std::string m_shown;
    std::string m_folded;
};

} // namespace stet
