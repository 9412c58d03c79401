// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/citation_store.h"

#include "core/store/sql/query.h"

#include <QHash>

namespace stet {

std::vector<Citation> citationsFrom(const QStringList &citedKeys,
                                    const std::vector<StatedRole> &roles)
{
    std::vector<Citation> citations;
    QHash<QString, size_t> places;
    for (const QString &key : citedKeys) {
        if (places.contains(key))
            continue;
        places.insert(key, citations.size());
        citations.push_back({key, int(citations.size()) + 1, SourceRole::Unstated});
    }
    for (const StatedRole &stated : roles) {
        const auto place = places.constFind(stated.key);
        if (place != places.constEnd()) {
            citations.at(place.value()).role = stated.role;
        } else {
            places.insert(stated.key, citations.size());
            citations.push_back({stated.key, 0, stated.role});
        }
    }
    std::sort(citations.begin(), citations.end(), [](const Citation &a, const Citation &b) {
        return a.key < b.key;
    });
    return citations;
}

CitationStore::CitationStore(Connection &connection)
    : m_connection(connection)
{}

void CitationStore::replace(qint64 article,
                            const QStringList &citedKeys,
                            const std::vector<StatedRole> &roles)
{
    const std::vector<Citation> wanted = citationsFrom(citedKeys, roles);
    std::vector<Citation> before = of(article);
    std::sort(before.begin(), before.end(), [](const Citation &a, const Citation &b) {
        return a.key < b.key;
    });
    if (before == wanted)
        return;
    if (!before.empty())
        run(m_connection, "DELETE FROM citation WHERE article = ?", article);
    insert(article, wanted);
}

void CitationStore::add(qint64 article,
                        const QStringList &citedKeys,
                        const std::vector<StatedRole> &roles)
{
    insert(article, citationsFrom(citedKeys, roles));
}

void CitationStore::insert(qint64 article, const std::vector<Citation> &citations)
{
    for (const Citation &citation : citations) {
        run(m_connection,
            "INSERT INTO citation (article, key, number, role) VALUES (?, ?, ?, ?)",
            article,
            citation.key,
            citation.number,
            citation.role);
    }
}

std::vector<Citation> CitationStore::of(qint64 article)
{
    std::vector<Citation> citations;
    Query query(m_connection,
                "SELECT key, number, role FROM citation WHERE article = ? ORDER BY number, key",
                article);
    while (query.next())
        citations.push_back({query.text(0), int(query.integer(1)), SourceRole(query.integer(2))});
    return citations;
}

std::vector<ArticleId> CitationStore::articlesCiting(const QString &key)
{
    std::vector<ArticleId> ids;
    Query query(m_connection,
                "SELECT a.uuid FROM citation c JOIN article a ON a.row = c.article"
                " WHERE c.key = ? AND a.job NOT IN (SELECT id FROM pending_job)",
                key);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

} // namespace stet
