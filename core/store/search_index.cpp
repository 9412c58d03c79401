// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QSet>

namespace stet {

namespace {

/// Segments of one level at which FTS5 merges at once, however long that takes: its default, and
/// its highest value, which leaves all merging to `mergeSome`.
constexpr int UsualCrisis = 16;
constexpr int NoCrisis = 1999;
/// What FTS5 gathers in memory before it writes a segment: its default, and so much that a whole
/// bulk transaction makes one.
constexpr int UsualHashBytes = 1 << 20;
constexpr int BulkHashBytes = 16 << 20;
/// Pages that one step of merging may write.
constexpr int MergePages = 200;

} // namespace

QString wordsBeside(const ArticleContent &content)
{
    QStringList words;
    const auto add = [&words](const QString &text) {
        if (!text.isEmpty())
            words.append(text);
    };
    for (const Byline &author : content.authors)
        add(author.name);
    for (const Fact &fact : content.facts) {
        add(fact.name);
        add(fact.value);
    }
    for (const Correction &correction : content.corrections)
        add(correction.text);
    return words.join(u'\n');
}

SearchIndex::SearchIndex(Connection &connection)
    : m_connection(connection)
{}

void SearchIndex::addArticle(qint64 row, const ArticleContent &content)
{
    run(m_connection,
        "INSERT INTO search_head (rowid, headline, dek, slug) VALUES (?, ?, ?, ?)",
        row,
        content.headline,
        content.dek,
        content.slug);
    run(m_connection,
        "INSERT INTO search_text (rowid, headline, dek, slug, body, beside)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        row,
        content.headline,
        content.dek,
        content.slug,
        content.body,
        wordsBeside(content));
}

void SearchIndex::removeArticle(qint64 row, const ArticleContent &content)
{
    run(m_connection,
        "INSERT INTO search_head (search_head, rowid, headline, dek, slug)"
        " VALUES ('delete', ?, ?, ?, ?)",
        row,
        content.headline,
        content.dek,
        content.slug);
    run(m_connection,
        "INSERT INTO search_text (search_text, rowid, headline, dek, slug, body, beside)"
        " VALUES ('delete', ?, ?, ?, ?, ?, ?)",
        row,
        content.headline,
        content.dek,
        content.slug,
        content.body,
        wordsBeside(content));
}

void SearchIndex::replaceArticle(qint64 row,
                                 const ArticleContent &before,
                                 const ArticleContent &after)
{
    if (before.headline == after.headline && before.dek == after.dek && before.slug == after.slug &&
        before.body == after.body && wordsBeside(before) == wordsBeside(after))
        return;
    removeArticle(row, before);
    addArticle(row, after);
}

void SearchIndex::addSource(qint64 row, const SourceText &text)
{
    run(m_connection,
        "INSERT INTO search_source (rowid, key, publisher, title, people) VALUES (?, ?, ?, ?, ?)",
        row,
        text.key,
        text.publisher,
        text.title,
        text.people);
}

void SearchIndex::removeSource(qint64 row, const SourceText &text)
{
    run(m_connection,
        "INSERT INTO search_source (search_source, rowid, key, publisher, title, people)"
        " VALUES ('delete', ?, ?, ?, ?, ?)",
        row,
        text.key,
        text.publisher,
        text.title,
        text.people);
}

void SearchIndex::searchArticles(std::string_view sql,
                                 const QString &match,
                                 const QStringList &words,
                                 int limit,
                                 std::vector<SearchHit> &hits)
{
    QSet<ArticleId> known;
    for (const SearchHit &hit : hits)
        known.insert(hit.article);
    Query query(m_connection, sql, match, limit);
    while (query.next() && int(hits.size()) < limit) {
        SearchHit hit;
        hit.article = ArticleId(query.uuid(0));
        if (known.contains(hit.article))
            continue;
        hit.title = query.text(1);
        hit.slugOrKey = query.text(2);
        QStringList texts{query.text(3), query.text(4), query.text(5)};
        texts.removeAll(QString());
        hit.excerpt = excerptOf(texts.join(u'\n'), words);
        hits.push_back(std::move(hit));
    }
}

std::vector<SearchHit> SearchIndex::search(const QString &typed, int limit)
{
    std::vector<SearchHit> hits;
    const QString match = matchExpression(typed);
    if (match.isEmpty() || limit <= 0)
        return hits;
    const QStringList words = searchedWords(typed);
    // CROSS JOIN holds SQLite to this order: the index gives rows newest first and stops at the
    // limit, whatever the number of matches.
    searchArticles("SELECT a.uuid, t.headline, t.slug, t.dek, t.body, t.beside FROM search_head s"
                   " CROSS JOIN article a ON a.row = s.rowid"
                   " CROSS JOIN article_text t ON t.row = s.rowid"
                   " WHERE s.search_head MATCH ? AND a.spiked = 0"
                   " AND a.job NOT IN (SELECT id FROM pending_job)"
                   " ORDER BY s.rowid DESC LIMIT ?",
                   match,
                   words,
                   limit,
                   hits);
    if (int(hits.size()) < limit) {
        searchArticles(
            "SELECT a.uuid, t.headline, t.slug, t.dek, t.body, t.beside FROM search_text s"
            " CROSS JOIN article a ON a.row = s.rowid"
            " CROSS JOIN article_text t ON t.row = s.rowid"
            " WHERE s.search_text MATCH ? AND a.spiked = 0"
            " AND a.job NOT IN (SELECT id FROM pending_job)"
            " ORDER BY s.rowid DESC LIMIT ?",
            match,
            words,
            limit,
            hits);
    }
    for (const qint64 row : findSources(typed, limit - int(hits.size()))) {
        Query query(
            m_connection, "SELECT uuid, key, publisher, title FROM source WHERE row = ?", row);
        if (!query.next())
            break;
        SearchHit hit;
        hit.what = SearchHit::What::Source;
        hit.source = SourceId(query.uuid(0));
        hit.slugOrKey = query.text(1);
        hit.title = query.text(3);
        hit.excerpt = query.text(2);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<qint64> SearchIndex::findSources(const QString &typed, int limit)
{
    std::vector<qint64> rows;
    const QString match = matchExpression(typed);
    if (match.isEmpty() || limit <= 0)
        return rows;
    Query query(m_connection,
                "SELECT s.rowid FROM search_source s CROSS JOIN source ON source.row = s.rowid"
                " WHERE s.search_source MATCH ? AND source.job NOT IN (SELECT id FROM pending_job)"
                " ORDER BY s.rowid DESC LIMIT ?",
                match,
                limit);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

void SearchIndex::configureText(const QString &option, int value)
{
    run(m_connection, "INSERT INTO search_text (search_text, rank) VALUES (?, ?)", option, value);
    run(m_connection, "INSERT INTO search_head (search_head, rank) VALUES (?, ?)", option, value);
}

void SearchIndex::beginBulk()
{
    configureText(QStringLiteral("automerge"), 0);
    configureText(QStringLiteral("crisismerge"), NoCrisis);
    configureText(QStringLiteral("hashsize"), BulkHashBytes);
}

void SearchIndex::endBulk()
{
    configureText(QStringLiteral("automerge"), 4);
    configureText(QStringLiteral("hashsize"), UsualHashBytes);
}

void SearchIndex::endMerging()
{
    configureText(QStringLiteral("crisismerge"), UsualCrisis);
}

bool SearchIndex::hasBulkLeft()
{
    // The crisis stays off until all is merged, so it also tells whether that was done.
    return m_connection.number("SELECT v FROM search_text_config WHERE k = 'crisismerge'") ==
           NoCrisis;
}

bool SearchIndex::mergeSome()
{
    // The manual counts a merge of fewer than two changes as a step that found nothing to do.
    const qint64 before = m_connection.number("SELECT total_changes()");
    configureText(QStringLiteral("merge"), MergePages);
    // Two statements, each of which counts one change of its own.
    const qint64 changes = m_connection.number("SELECT total_changes()") - before;
    return !m_connection.failed() && changes > 2;
}

QStringList SearchIndex::damaged()
{
    QStringList names;
    const auto check = [&](std::string_view sql, const QString &name) {
        if (!run(m_connection, sql)) {
            names.append(name + QStringLiteral(": ") + m_connection.error().detail);
            m_connection.clearError();
        }
    };
    check("INSERT INTO search_head (search_head, rank) VALUES ('integrity-check', 1)",
          QStringLiteral("search_head"));
    check("INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)",
          QStringLiteral("search_text"));
    check("INSERT INTO search_source (search_source, rank) VALUES ('integrity-check', 1)",
          QStringLiteral("search_source"));
    check("INSERT INTO search_snapshot (search_snapshot, rank) VALUES ('integrity-check', 1)",
          QStringLiteral("search_snapshot"));
    return names;
}

} // namespace stet
