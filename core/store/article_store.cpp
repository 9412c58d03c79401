// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/article_store.h"

#include "core/base/free_name.h"
#include "core/base/hash.h"
#include "core/model/names.h"
#include "core/model/value_json.h"
#include "core/model/words_hash.h"
#include "core/store/search_index.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

QString sortingKey(const QString &text)
{
    QString key;
    const QString decomposed = text.toCaseFolded().normalized(QString::NormalizationForm_D);
    key.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            key.append(c);
    }
    return key;
}

namespace {

QString headlineKey(const QString &headline)
{
    return sortingKey(headline).left(200);
}

/// The content without what has a column of its own.
QString restOf(const ArticleContent &content)
{
    ArticleContent rest = content;
    rest.headline.clear();
    rest.dek.clear();
    rest.body.clear();
    rest.kind.clear();
    rest.category.clear();
    rest.slug.clear();
    rest.language.clear();
    return QString::fromUtf8(canonicalJson(toJson(rest)));
}

StoredArticle articleFrom(Query &query)
{
    StoredArticle stored;
    stored.row = query.integer(0);
    Article &article = stored.article;
    article.content =
        articleContentFromJson(QJsonDocument::fromJson(query.text(17).toUtf8()).object());
    article.id = ArticleId(query.uuid(1));
    stored.job = query.integer(2);
    article.version = query.integer(3);
    article.content.slug = query.text(4);
    article.content.kind = query.text(5);
    article.content.category = query.text(6);
    article.content.language = query.text(7);
    article.state = WorkState(query.integer(8));
    article.publicState = PublicState(query.integer(9));
    article.spiked = query.integer(10) != 0;
    article.owner = query.text(11);
    article.checker = query.text(12);
    article.dueMs = dueFromColumn(query.integer(13));
    article.createdMs = query.integer(14);
    article.changedMs = query.integer(15);
    stored.editor = query.integer(16);
    article.content.headline = query.text(18);
    article.content.dek = query.text(19);
    article.content.body = query.text(20);
    return stored;
}

#define STET_ARTICLE_COLUMNS                                                                       \
    "SELECT a.row, a.uuid, a.job, a.version, a.slug, a.kind, a.category, a.language, a.state,"     \
    " a.public_state, a.spiked, a.owner, a.checker, a.due_ms, a.created_ms, a.changed_ms,"         \
    " a.editor, t.rest, t.headline, t.dek, t.body"                                                 \
    " FROM article a JOIN article_text t ON t.row = a.row "

#define STET_VISIBLE " a.job NOT IN (SELECT id FROM pending_job) "

} // namespace

DerivedTexts derivedTexts(const ArticleContent &content)
{
    return {headlineKey(content.headline), restOf(content)};
}

QByteArray standingHash(const Article &article)
{
    return sha256Hex(
        canonicalJson(QJsonObject{{QStringLiteral("version"), article.version},
                                  {QStringLiteral("state"), nameOf(article.state)},
                                  {QStringLiteral("public"), nameOf(article.publicState)},
                                  {QStringLiteral("spiked"), article.spiked},
                                  {QStringLiteral("owner"), article.owner},
                                  {QStringLiteral("checker"), article.checker},
                                  {QStringLiteral("due"), article.dueMs},
                                  {QStringLiteral("created"), article.createdMs},
                                  {QStringLiteral("changed"), article.changedMs}}));
}

ArticleStore::ArticleStore(Connection &connection)
    : m_connection(connection)
{}

std::optional<StoredArticle> ArticleStore::byId(ArticleId id)
{
    Query query(m_connection, STET_ARTICLE_COLUMNS "WHERE a.uuid = ? AND" STET_VISIBLE, id);
    return query.next() ? std::optional(articleFrom(query)) : std::nullopt;
}

std::optional<StoredArticle> ArticleStore::bySlug(const QString &slug)
{
    Query query(m_connection, STET_ARTICLE_COLUMNS "WHERE a.slug = ? AND" STET_VISIBLE, slug);
    return query.next() ? std::optional(articleFrom(query)) : std::nullopt;
}

std::optional<StoredArticle> ArticleStore::byRow(qint64 row)
{
    Query query(m_connection, STET_ARTICLE_COLUMNS "WHERE a.row = ?", row);
    return query.next() ? std::optional(articleFrom(query)) : std::nullopt;
}

bool ArticleStore::hasId(ArticleId id)
{
    return Query(m_connection, "SELECT 1 FROM article WHERE uuid = ?", id).next();
}

bool ArticleStore::hasSlug(const QString &slug)
{
    return Query(m_connection,
                 "SELECT 1 FROM article a WHERE a.slug = ? AND a.spiked = 0 AND" STET_VISIBLE,
                 slug)
        .next();
}

QString ArticleStore::freeSlug(const QString &wanted, qint64 exceptRow)
{
    return freeName(wanted, [&](const QString &slug) {
        return Query(m_connection,
                     "SELECT 1 FROM article WHERE slug = ? AND row <> ?",
                     slug,
                     exceptRow)
            .next();
    });
}

qint64 ArticleStore::insert(const Article &article,
                            const DerivedTexts &texts,
                            const ArticleFigures &figures,
                            qint64 editor,
                            qint64 job)
{
    const ArticleContent &content = article.content;
    run(m_connection,
        "INSERT INTO article (uuid, job, version, slug, headline, headline_key, kind, category,"
        " language, state, public_state, spiked, corrected, owner, checker, due_ms, created_ms,"
        " changed_ms, words, cited, editor, published_day, check_day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        article.id,
        job,
        article.version,
        content.slug,
        content.headline,
        texts.headlineKey,
        content.kind,
        content.category,
        content.language,
        article.state,
        article.publicState,
        article.spiked,
        !content.corrections.empty(),
        article.owner,
        article.checker,
        dueToColumn(article.dueMs),
        article.createdMs,
        article.changedMs,
        figures.words,
        figures.cited,
        editor,
        dayToColumn(content.published),
        checkDay(content));
    const qint64 row = m_connection.lastRow();
    run(m_connection,
        "INSERT INTO article_text (row, headline, dek, slug, rest, body, beside)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        row,
        content.headline,
        content.dek,
        content.slug,
        texts.rest,
        content.body,
        wordsBeside(content));
    writeTags(row, content.tags);
    return row;
}

void ArticleStore::update(const StoredArticle &stored, const ArticleFigures &figures)
{
    const ArticleContent &content = stored.article.content;
    updateRow(stored);
    run(m_connection,
        "UPDATE article SET slug = ?, headline = ?, headline_key = ?, kind = ?, category = ?,"
        " language = ?, corrected = ?, words = ?, cited = ?, editor = ?, published_day = ?,"
        " check_day = ? WHERE row = ?",
        content.slug,
        content.headline,
        headlineKey(content.headline),
        content.kind,
        content.category,
        content.language,
        !content.corrections.empty(),
        figures.words,
        figures.cited,
        stored.editor,
        dayToColumn(content.published),
        checkDay(content),
        stored.row);
    run(m_connection,
        "UPDATE article_text SET headline = ?, dek = ?, slug = ?, rest = ?, body = ?, beside = ?"
        " WHERE row = ?",
        content.headline,
        content.dek,
        content.slug,
        restOf(content),
        content.body,
        wordsBeside(content),
        stored.row);
    writeTags(stored.row, content.tags);
}

void ArticleStore::updateRow(const StoredArticle &stored)
{
    const Article &article = stored.article;
    run(m_connection,
        "UPDATE article SET version = ?, state = ?, public_state = ?, spiked = ?, owner = ?,"
        " checker = ?, due_ms = ?, changed_ms = ? WHERE row = ?",
        article.version,
        article.state,
        article.publicState,
        article.spiked,
        article.owner,
        article.checker,
        dueToColumn(article.dueMs),
        article.changedMs,
        stored.row);
}

void ArticleStore::updateFacts(const StoredArticle &stored)
{
    const ArticleContent &content = stored.article.content;
    updateRow(stored);
    run(m_connection,
        "UPDATE article SET category = ?, check_day = ? WHERE row = ?",
        content.category,
        checkDay(content),
        stored.row);
    run(m_connection,
        "UPDATE article_text SET rest = ? WHERE row = ?",
        restOf(content),
        stored.row);
    writeTags(stored.row, content.tags);
}

QStringList ArticleStore::tagsOf(qint64 row)
{
    QStringList tags;
    Query query(m_connection, "SELECT tag FROM article_tag WHERE article = ?", row);
    while (query.next())
        tags.append(query.text(0));
    return tags;
}

void ArticleStore::writeTags(qint64 row, const QStringList &tags)
{
    const QStringList kept = tagsOf(row);
    for (const QString &tag : kept) {
        if (!tags.contains(tag))
            run(m_connection, "DELETE FROM article_tag WHERE tag = ? AND article = ?", tag, row);
    }
    for (const QString &tag : tags) {
        if (!kept.contains(tag))
            run(m_connection,
                "INSERT OR IGNORE INTO article_tag (tag, article) VALUES (?, ?)",
                tag,
                row);
    }
}

qint64 ArticleStore::checkDay(const ArticleContent &content)
{
    const QDate last = std::max(content.published, standingVerification(content));
    if (!last.isValid())
        return dayToColumn({});
    qint64 days = content.reviewDays;
    if (days == 0) {
        Query kind(m_connection,
                   "SELECT json ->> '$.reviewDays' FROM definition"
                   " WHERE what = 'kind' AND id = ? ORDER BY version DESC LIMIT 1",
                   content.kind);
        days = kind.next() ? kind.integer(0) : 0;
    }
    return days > 0 ? last.toJulianDay() + days : dayToColumn({});
}

void ArticleStore::recountChecks(const QString &kind)
{
    std::vector<qint64> rows;
    {
        Query query(m_connection, "SELECT row FROM article WHERE kind = ?", kind);
        while (query.next())
            rows.push_back(query.integer(0));
    }
    for (const qint64 row : rows) {
        if (const std::optional<StoredArticle> stored = byRow(row))
            run(m_connection,
                "UPDATE article SET check_day = ? WHERE row = ?",
                checkDay(stored->article.content),
                row);
    }
}

std::vector<Article> ArticleStore::contentsAfter(ArticleId after, int limit)
{
    std::vector<Article> articles;
    Query query(m_connection,
                STET_ARTICLE_COLUMNS "WHERE a.uuid > ? AND +a.spiked = 0 AND" STET_VISIBLE
                                     "ORDER BY a.uuid LIMIT ?",
                after,
                limit);
    while (query.next())
        articles.push_back(articleFrom(query).article);
    return articles;
}

std::vector<Article> ArticleStore::everythingAfter(ArticleId after, int limit)
{
    std::vector<Article> articles;
    Query query(m_connection,
                STET_ARTICLE_COLUMNS "WHERE a.uuid > ? AND" STET_VISIBLE "ORDER BY a.uuid LIMIT ?",
                after,
                limit);
    while (query.next())
        articles.push_back(articleFrom(query).article);
    return articles;
}

bool ArticleStore::isEmpty()
{
    return m_connection.number("SELECT count(*) FROM (SELECT 1 FROM article LIMIT 1)") == 0;
}

std::vector<ArticleId> ArticleStore::idsOfJob(qint64 job)
{
    std::vector<ArticleId> ids;
    Query query(m_connection, "SELECT uuid FROM article WHERE job = ?", job);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

} // namespace stet
