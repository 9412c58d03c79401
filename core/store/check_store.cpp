// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/check_store.h"

#include "core/store/article_store.h"
#include "core/store/sql/query.h"

namespace stet {

namespace {

std::vector<ChainLink> linksOf(Query &query)
{
    std::vector<ChainLink> links;
    while (query.next()) {
        ChainLink link;
        link.article = query.integer(0);
        link.number = query.integer(1);
        link.articleId = ArticleId(query.uuid(2));
        link.slug = query.text(3);
        link.parentHash = query.bytes(4);
        link.hash = query.bytes(5);
        link.document = query.bytes(6);
        link.revisionHash = query.bytes(7);
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace

CheckStore::CheckStore(Connection &connection)
    : m_connection(connection)
{}

QStringList CheckStore::foreignKeyFaults()
{
    QStringList faults;
    Query query(m_connection, "PRAGMA foreign_key_check");
    while (query.next())
        faults.append(
            QStringLiteral("%1 %2 → %3").arg(query.text(0), query.text(1), query.text(2)));
    return faults;
}

std::vector<ChainLink> CheckStore::revisionsAfter(qint64 article, qint64 number, int limit)
{
    Query query(
        m_connection,
        "SELECT r.article, r.number, a.uuid, a.slug, r.parent_hash, r.hash, r.document, r.hash"
        " FROM revision r LEFT JOIN article a ON a.row = r.article"
        " WHERE (r.article, r.number) > (?, ?) ORDER BY r.article, r.number LIMIT ?",
        article,
        number,
        limit);
    return linksOf(query);
}

std::vector<ChainLink> CheckStore::editionsAfter(qint64 article, qint64 number, int limit)
{
    Query query(
        m_connection,
        "SELECT e.article, e.number, a.uuid, a.slug, e.parent_hash, e.hash, e.document, r.hash"
        " FROM edition e LEFT JOIN article a ON a.row = e.article"
        " LEFT JOIN revision r ON r.row = e.revision AND r.article = e.article"
        " WHERE (e.article, e.number) > (?, ?) ORDER BY e.article, e.number LIMIT ?",
        article,
        number,
        limit);
    return linksOf(query);
}

std::vector<CountedArticle> CheckStore::articlesAfter(qint64 row, int limit)
{
    std::vector<CountedArticle> articles;
    ArticleStore store(m_connection);
    Query query(m_connection,
                "SELECT a.row, a.words, a.cited,"
                " (SELECT count(*) FROM revision r WHERE r.article = a.row), a.job"
                " FROM article a WHERE a.row > ? ORDER BY a.row LIMIT ?",
                row,
                limit);
    while (query.next()) {
        CountedArticle counted;
        counted.row = query.integer(0);
        counted.words = int(query.integer(1));
        counted.cited = int(query.integer(2));
        counted.revisions = query.integer(3);
        counted.job = query.integer(4);
        if (std::optional<StoredArticle> stored = store.byRow(counted.row))
            counted.article = std::move(stored->article);
        articles.push_back(std::move(counted));
    }
    return articles;
}

qint64 CheckStore::searchEntriesAstray()
{
    // The index keeps one size a text; those are its own list of what it holds.
    return m_connection.number("SELECT (SELECT count(*) FROM (SELECT row FROM article_text EXCEPT "
                               "SELECT id FROM search_text_docsize))"
                               " + (SELECT count(*) FROM (SELECT id FROM search_text_docsize "
                               "EXCEPT SELECT row FROM article_text))"
                               " + (SELECT count(*) FROM (SELECT row FROM article_text EXCEPT "
                               "SELECT id FROM search_head_docsize))"
                               " + (SELECT count(*) FROM (SELECT row FROM source EXCEPT SELECT id "
                               "FROM search_source_docsize))");
}

qint64 CheckStore::articleCount()
{
    return m_connection.number("SELECT count(*) FROM article");
}

qint64 CheckStore::revisionCount()
{
    return m_connection.number("SELECT count(*) FROM revision");
}

qint64 CheckStore::eventCount()
{
    return m_connection.number("SELECT count(*) FROM event");
}

} // namespace stet
