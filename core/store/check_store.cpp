// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/check_store.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"
#include "core/store/article_store.h"
#include "core/store/search_index.h"
#include "core/store/source_store.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

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
        link.contentHash = query.bytes(8);
        link.lastEdit = query.integer(9);
        link.job = query.integer(10);
        link.atMs = query.integer(11);
        link.reason = RevisionReason(query.integer(12));
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace

CheckStore::CheckStore(Connection &connection)
    : m_connection(connection)
{}

QMap<QString, int> CheckStore::foreignKeyFaults()
{
    QMap<QString, int> faults;
    Query query(m_connection, "PRAGMA foreign_key_check");
    while (query.next())
        ++faults[QStringLiteral("%1 → %2").arg(query.text(0), query.text(2))];
    return faults;
}

std::vector<ChainLink> CheckStore::revisionsAfter(qint64 article, qint64 number, int limit)
{
    Query query(
        m_connection,
        "SELECT r.article, r.number, a.uuid, a.slug, r.parent_hash, r.hash, r.document, r.hash,"
        " r.content_hash, r.last_edit, a.job, r.at_ms, r.reason"
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
        "SELECT e.article, e.number, a.uuid, a.slug, e.parent_hash, e.hash, e.document, r.hash,"
        " NULL, 0, a.job, e.at_ms, 0"
        " FROM edition e LEFT JOIN article a ON a.row = e.article"
        " LEFT JOIN revision r ON r.row = e.revision AND r.article = e.article"
        " WHERE (e.article, e.number) > (?, ?) ORDER BY e.article, e.number LIMIT ?",
        article,
        number,
        limit);
    return linksOf(query);
}

bool CheckStore::isPageToldRightly(qint64 article)
{
    Query query(m_connection,
                "SELECT EXISTS (SELECT 1 FROM changed_page WHERE article = a.row) = ifnull("
                " (SELECT content_hash FROM revision WHERE article = a.row"
                "  ORDER BY number DESC LIMIT 1) <>"
                " (SELECT shown.content_hash FROM edition"
                "  JOIN revision shown ON shown.row = edition.revision"
                "  WHERE edition.article = a.row ORDER BY edition.number DESC LIMIT 1), 0)"
                " FROM article a WHERE a.row = ?",
                article);
    return query.next() && query.integer(0) != 0;
}

std::vector<CountedArticle> CheckStore::articlesAfter(qint64 row, int limit)
{
    std::vector<CountedArticle> articles;
    ArticleStore store(m_connection);
    Query query(m_connection,
                "SELECT a.row, a.words, a.cited, a.headline_key, a.corrected,"
                " a.headline IS t.headline AND a.slug IS t.slug, t.beside, a.job,"
                " a.published_day, a.check_day, a.slug"
                " FROM article a LEFT JOIN article_text t ON t.row = a.row"
                " WHERE a.row > ? ORDER BY a.row LIMIT ?",
                row,
                limit);
    while (query.next()) {
        CountedArticle counted;
        counted.row = query.integer(0);
        counted.words = int(query.integer(1));
        counted.cited = int(query.integer(2));
        counted.headlineKey = query.text(3);
        counted.corrected = query.integer(4) != 0;
        counted.listedAsKept = query.integer(5) != 0;
        counted.job = query.integer(7);
        counted.slug = query.text(10);
        if (std::optional<StoredArticle> stored = store.byRow(counted.row)) {
            counted.article = std::move(stored->article);
            const ArticleContent &content = counted.article.content;
            counted.searchedAsKept = query.text(6) == wordsBeside(content);
            const QStringList tags = store.tagsOf(counted.row);
            counted.filedAsKept = QSet<QString>(tags.begin(), tags.end()) ==
                                      QSet<QString>(content.tags.begin(), content.tags.end()) &&
                                  query.integer(8) == dayToColumn(content.published) &&
                                  query.integer(9) == store.checkDay(content);
        }
        articles.push_back(std::move(counted));
    }
    return articles;
}

std::vector<CheckedSource> CheckStore::sourcesAfter(qint64 &row, int limit)
{
    std::vector<CheckedSource> sources;
    Query query(
        m_connection,
        "SELECT row, job, uuid, key, json, version, type, publisher, title, people, terms,"
        " embargo_ms, created_ms, changed_ms FROM source WHERE row > ? ORDER BY row LIMIT ?",
        row,
        limit);
    while (query.next()) {
        row = query.integer(0);
        const QByteArray json = query.text(4).toUtf8();
        const Source source = sourceFromJson(QJsonDocument::fromJson(json).object());
        CheckedSource checked{
            query.integer(1), SourceId(query.uuid(2)), query.text(3), sha256Hex(json), false};
        checked.columnsMatch =
            source.id == checked.id &&
            (source.key == checked.key ||
             (checked.job < 0 && checked.key == lostKeyOf(checked.id))) &&
            source.version == query.integer(5) && source.type == query.text(6) &&
            source.publisher == query.text(7) && source.title == query.text(8) &&
            peopleOf(source) == query.text(9) && int(source.terms) == query.integer(10) &&
            source.embargoUntilMs == query.integer(11) && source.createdMs == query.integer(12) &&
            source.changedMs == query.integer(13);
        sources.push_back(std::move(checked));
    }
    return sources;
}

std::vector<PlacedEdit>
CheckStore::editsBetween(qint64 article, qint64 after, qint64 last, int limit)
{
    std::vector<PlacedEdit> edits;
    Query query(m_connection,
                "SELECT seq, field, position, removed, inserted, at_ms FROM draft_edit"
                " WHERE article = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
                article,
                after,
                last,
                limit);
    while (query.next()) {
        PlacedEdit placed;
        placed.place = query.integer(0);
        placed.edit.field = DraftField(query.integer(1));
        placed.edit.position = qsizetype(query.integer(2));
        placed.edit.removed = query.text(3);
        placed.edit.inserted = query.text(4);
        placed.edit.atMs = query.integer(5);
        edits.push_back(std::move(placed));
    }
    return edits;
}

std::optional<QByteArray> CheckStore::revisionHash(ArticleId article, qint64 number)
{
    Query query(m_connection,
                "SELECT r.hash FROM revision r JOIN article a ON a.row = r.article"
                " WHERE a.uuid = ? AND r.number = ?",
                article,
                number);
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

std::optional<QByteArray> CheckStore::editionHash(ArticleId article, qint64 number)
{
    Query query(m_connection,
                "SELECT e.hash FROM edition e JOIN article a ON a.row = e.article"
                " WHERE a.uuid = ? AND e.number = ?",
                article,
                number);
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
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
                               "FROM search_source_docsize))"
                               " + (SELECT count(*) FROM (SELECT row FROM snapshot_text EXCEPT "
                               "SELECT id FROM search_snapshot_docsize))");
}

qint64 CheckStore::deskCreatedMs()
{
    return m_connection.number("SELECT created_ms FROM desk");
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
