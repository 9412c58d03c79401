// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/live_page_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

#include <future>

namespace stet {

namespace {

#define STET_PAGE_COLUMNS                                                                          \
    "SELECT p.article, p.rule, a.slug, a.uuid, e.number, p.state, p.first_ms, p.last_ms,"          \
    " p.details, e.hash FROM live_page p JOIN article a ON a.row = p.article"                      \
    " JOIN edition e ON e.row = p.edition "

/// A row with its details still as text.
StoredPage rawPageFrom(const Query &query)
{
    StoredPage stored;
    stored.article = query.integer(0);
    stored.rule = int(query.integer(1));
    stored.slug = query.text(2);
    stored.editionHash = query.bytes(9);
    LivePage &page = stored.page;
    page.article = ArticleId(query.uuid(3));
    page.edition = query.integer(4);
    page.state = PublicState(query.integer(5));
    page.firstMs = query.integer(6);
    page.lastMs = query.integer(7);
    return stored;
}

void readDetails(const QString &text, LivePage &page)
{
    readDetails(QJsonDocument::fromJson(text.toUtf8()).object(), page);
}

StoredPage pageFrom(const Query &query)
{
    StoredPage stored = rawPageFrom(query);
    readDetails(query.text(8), stored.page);
    return stored;
}

/// Reading the details takes most of the time: of a large desk a second thread reads half of them.
void readAllDetails(std::vector<StoredPage> &pages, const std::vector<QString> &texts)
{
    constexpr size_t Many = 2'000;
    const auto readSome = [&](size_t first, size_t end) {
        for (size_t i = first; i < end; ++i)
            readDetails(texts[i], pages[i].page);
    };
    const size_t half = pages.size() > Many ? pages.size() / 2 : 0;
    std::future<void> others = std::async(std::launch::async, readSome, 0, half);
    readSome(half, pages.size());
    others.get();
}

} // namespace

LivePageStore::LivePageStore(Connection &connection)
    : m_connection(connection)
{}

void LivePageStore::put(qint64 article, int rule, const LivePage &page)
{
    run(m_connection,
        "INSERT OR REPLACE INTO live_page (article, edition, rule, state, kind, slug, headline,"
        " first_ms, last_ms, details) VALUES (?,"
        " (SELECT row FROM edition WHERE article = ? AND number = ?), ?, ?, ?, ?, ?, ?, ?, ?)",
        article,
        article,
        page.edition,
        rule,
        page.state,
        page.card.kind,
        page.card.slug,
        page.card.headline,
        page.firstMs,
        page.lastMs,
        QString::fromUtf8(canonicalJson(toJson(page))));
}

std::optional<StoredPage> LivePageStore::of(qint64 article)
{
    Query query(m_connection, STET_PAGE_COLUMNS "WHERE p.article = ?", article);
    return query.next() ? std::optional(pageFrom(query)) : std::nullopt;
}

void LivePageStore::remove(qint64 article)
{
    run(m_connection, "DELETE FROM live_page WHERE article = ?", article);
}

void LivePageStore::markStale(qint64 article)
{
    run(m_connection, "UPDATE live_page SET rule = 0 WHERE article = ?", article);
}

void LivePageStore::markAll()
{
    run(m_connection, "UPDATE live_page SET rule = 0");
}

void LivePageStore::markEvery()
{
    markAll(); // addresses stay meanwhile: no two articles get one
    run(m_connection,
        "INSERT OR IGNORE INTO live_page"
        " SELECT e.article, e.row, 0, a.public_state, a.kind, a.slug, a.headline, 0, 0, '{}'"
        " FROM edition e JOIN article a ON a.row = e.article"
        " WHERE e.number = (SELECT max(number) FROM edition WHERE article = e.article)");
}

std::vector<qint64> LivePageStore::stale(int rule, int limit)
{
    std::vector<qint64> rows;
    Query query(m_connection,
                "SELECT article FROM live_page WHERE rule < ? OR rule > ? LIMIT ?",
                rule,
                rule,
                limit);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

std::vector<StoredPage> LivePageStore::all()
{
    std::vector<StoredPage> pages;
    std::vector<QString> details;
    Query query(m_connection,
                STET_PAGE_COLUMNS
                "WHERE +a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)");
    while (query.next()) {
        pages.push_back(rawPageFrom(query));
        details.push_back(query.text(8));
    }
    readAllDetails(pages, details);
    return pages;
}

std::vector<NewestPage> LivePageStore::newest(int limit)
{
    std::vector<NewestPage> pages;
    Query query(
        m_connection,
        "SELECT p.article, p.rule, p.headline FROM live_page p JOIN article a ON a.row = p.article"
        " WHERE +a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)"
        " ORDER BY p.edition DESC LIMIT ?",
        limit);
    while (query.next())
        pages.push_back({query.integer(0), int(query.integer(1)), query.text(2)});
    return pages;
}

std::optional<PageHolder> LivePageStore::holderOf(const QString &slug, qint64 except)
{
    Query query(m_connection,
                "SELECT a.uuid, p.headline FROM live_page p JOIN article a ON a.row = p.article"
                " WHERE p.slug = ? AND p.article <> ? LIMIT 1",
                slug,
                except);
    if (!query.next())
        return std::nullopt;
    return PageHolder{ArticleId(query.uuid(0)), query.text(1)};
}

std::vector<StoredPage> LivePageStore::after(qint64 article, int limit)
{
    std::vector<StoredPage> pages;
    Query query(m_connection,
                STET_PAGE_COLUMNS "WHERE p.article > ?"
                                  " AND a.job NOT IN (SELECT id FROM pending_job)"
                                  " ORDER BY p.article LIMIT ?",
                article,
                limit);
    while (query.next())
        pages.push_back(pageFrom(query));
    return pages;
}

int LivePageStore::missing()
{
    return int(m_connection.number(
        "SELECT count(DISTINCT e.article) FROM edition e JOIN article a ON a.row = e.article"
        " WHERE a.job NOT IN (SELECT id FROM pending_job)"
        " AND e.article NOT IN (SELECT article FROM live_page)"));
}

} // namespace stet
