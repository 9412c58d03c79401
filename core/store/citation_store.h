// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/store/sql/connection.h"

#include <QStringList>

#include <vector>

namespace stet {

/// One source of an article.
struct Citation
{
    QString key;
    int number = 0; ///< by first use; 0: a role is stated but the text does not cite it
    SourceRole role = SourceRole::Unstated;

    bool operator==(const Citation &) const = default;
};

/// What `CitationStore` holds of a text that cites these keys, by key. Pure.
[[nodiscard]] std::vector<Citation> citationsFrom(const QStringList &citedKeys,
                                                  const std::vector<StatedRole> &roles);

/// Which article cites which source: derived from the text at each save. Used on its connection's
/// thread.
class CitationStore
{
public:
    explicit CitationStore(Connection &connection);

    /// For an article that has none yet.
    void add(qint64 article, const QStringList &citedKeys, const std::vector<StatedRole> &roles);

    /// Writes what differs from what is there.
    void
    replace(qint64 article, const QStringList &citedKeys, const std::vector<StatedRole> &roles);
    [[nodiscard]] std::vector<Citation> of(qint64 article); ///< by number, then by key

    /// The visible articles that cite a key.
    [[nodiscard]] std::vector<ArticleId> articlesCiting(const QString &key);

private:
    void insert(qint64 article, const std::vector<Citation> &citations);

    Connection &m_connection;
};

} // namespace stet
