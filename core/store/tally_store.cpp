// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tally_store.h"

#include "core/store/sign_off_store.h"
#include "core/store/sql/scan.h"
#include "core/store/tally_columns.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace stet {

namespace {

/// What waits for each person, whichever of their names an article has.
class WaitingPeople
{
public:
    explicit WaitingPeople(const FormerNames &names)
        : m_names(names)
    {}

    OpenClaims &of(std::string_view name)
    {
        m_room.assign(name);
        const auto [known, isNew] = m_byName.try_emplace(m_room);
        if (isNew)
            known->second = &m_people[m_names.today(QString::fromStdString(m_room))];
        return *known->second;
    }

    [[nodiscard]] std::vector<OpenClaims> all() const
    {
        std::vector<OpenClaims> all;
        for (const auto &[name, open] : m_people) {
            all.push_back(open);
            all.back().person = name;
        }
        return all;
    }

private:
    const FormerNames &m_names;
    std::string m_room;
    std::unordered_map<std::string, OpenClaims *> m_byName;
    std::map<QString, OpenClaims> m_people; ///< by the name of today
};

} // namespace

TallyStore::TallyStore(Connection &connection)
    : m_connection(connection)
{}

std::optional<StoredTally> TallyStore::of(qint64 article)
{
    Query query(m_connection,
                "SELECT c.rule, " STET_TALLY_COLUMNS " FROM claim_tally c WHERE c.article = ?",
                article);
    if (!query.next())
        return std::nullopt;
    return StoredTally{int(query.integer(0)), query.integer(1), tallyFrom(query, 2)};
}

void TallyStore::put(qint64 article, const StoredTally &stored, const SignOffId &signOff)
{
    const ClaimTally &tally = stored.tally;
    run(m_connection,
        "INSERT OR REPLACE INTO claim_tally VALUES"
        " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT row FROM sign_off WHERE uuid = ?))",
        article,
        stored.rule,
        stored.version,
        tally.counts.unchecked,
        tally.counts.verified,
        tally.counts.disputed,
        tally.counts.needsSource,
        tally.counts.notAFact,
        tally.counts.changed,
        tally.counts.drifted,
        tally.counts.orphaned,
        tally.counts.attested,
        tally.counts.lookAgain,
        tally.openNotes,
        tally.forChecker,
        tally.forAuthor,
        signOff);
}

void TallyStore::remove(qint64 article)
{
    run(m_connection, "DELETE FROM claim_tally WHERE article = ?", article);
}

void TallyStore::markStale(qint64 article)
{
    run(m_connection,
        "INSERT INTO claim_tally VALUES (?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL)"
        " ON CONFLICT (article) DO UPDATE SET rule = 0",
        article);
}

void TallyStore::markImported(qint64 job)
{
    run(m_connection,
        "INSERT OR IGNORE INTO claim_tally"
        " SELECT row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL FROM article"
        " WHERE job = ? AND state = 1",
        job);
}

void TallyStore::markAll()
{
    run(m_connection, "UPDATE claim_tally SET rule = 0 WHERE rule <> 0");
}

void TallyStore::markEvery()
{
    markAll();
    run(m_connection,
        "INSERT OR IGNORE INTO claim_tally"
        " SELECT a.row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL FROM article a"
        " WHERE a.job NOT IN (SELECT id FROM pending_job)"
        " AND (a.state = 1 OR a.row IN (SELECT article FROM claim))");
}

std::vector<qint64> TallyStore::stale(int rule, int limit)
{
    std::vector<qint64> rows;
    Query query(m_connection,
                "SELECT article FROM claim_tally WHERE rule < ? OR rule > ? LIMIT ?",
                rule,
                rule,
                limit);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

int TallyStore::staleCount(int rule)
{
    Query query(
        m_connection, "SELECT count(*) FROM claim_tally WHERE rule < ? OR rule > ?", rule, rule);
    return query.next() ? int(query.integer(0)) : 0;
}

std::optional<qint64> TallyStore::checkedRow(ArticleId article)
{
    Query query(m_connection,
                "SELECT a.row FROM article a WHERE a.uuid = ? AND (a.state = 1"
                " OR EXISTS (SELECT 1 FROM claim WHERE article = a.row)"
                " OR EXISTS (SELECT 1 FROM claim_tally WHERE article = a.row))",
                article);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::vector<qint64> TallyStore::articlesOnSource(const SourceId &source)
{
    std::vector<qint64> rows;
    Query query(m_connection,
                "SELECT DISTINCT c.article FROM evidence e JOIN claim c ON c.row = e.claim"
                " WHERE e.source = (SELECT row FROM source WHERE uuid = ?)",
                source);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

OpenClaimsOfDesk TallyStore::openClaims(int rule, const FormerNames &names)
{
    const std::vector<WaitingClaims> waiting = waitingClaimsByRow(m_connection);
    WaitingPeople people(names);
    Scan scan(m_connection,
              "SELECT a.row, a.state, a.checker, a.owner FROM article a"
              " INDEXED BY article_by_changed WHERE a.spiked = 0 AND a.public_state <> 3"
              " AND a.job NOT IN (SELECT id FROM pending_job)");
    while (scan.next()) {
        const auto row = size_t(scan.integer(0));
        if (row >= waiting.size())
            continue;
        const int forChecker = scan.integer(1) != 0 ? waiting[row].forChecker : 0;
        const int forAuthor = waiting[row].forAuthor;
        OpenClaims *checker = nullptr;
        if (forChecker > 0) {
            checker = &people.of(scan.text(2));
            checker->asChecker += forChecker;
            ++checker->articles;
        }
        if (forAuthor > 0) {
            OpenClaims &author = people.of(scan.text(3));
            author.asAuthor += forAuthor;
            author.articles += checker == &author ? 0 : 1;
        }
    }
    OpenClaimsOfDesk desk;
    desk.untallied = staleCount(rule);
    desk.people = people.all();
    std::sort(desk.people.begin(), desk.people.end(), [](const auto &a, const auto &b) {
        if (a.person.isEmpty() != b.person.isEmpty())
            return b.person.isEmpty();
        return a.all() != b.all() ? a.all() > b.all() : a.person < b.person;
    });
    return desk;
}

std::vector<SignOff> TallyStore::standing(int rule)
{
    std::vector<SignOff> all;
    SignOffStore signOffs(m_connection);
    Query query(m_connection,
                "SELECT s.uuid FROM claim_tally c JOIN sign_off s ON s.row = c.signed"
                " WHERE c.signed IS NOT NULL AND c.rule = ?",
                rule);
    while (query.next()) {
        if (std::optional<SignOff> signOff = signOffs.byId(SignOffId(query.uuid(0))))
            all.push_back(*std::move(signOff));
    }
    return all;
}

std::vector<ArticleId> TallyStore::staleSigned(int rule)
{
    std::vector<ArticleId> ids;
    Query query(m_connection,
                "SELECT a.uuid FROM claim_tally c JOIN article a ON a.row = c.article"
                " WHERE (c.rule < ? OR c.rule > ?)"
                " AND c.article IN (SELECT article FROM sign_off)",
                rule,
                rule);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

std::vector<ArticleTally> TallyStore::after(qint64 article, int limit)
{
    std::vector<ArticleTally> all;
    Query query(m_connection,
                "SELECT a.row, a.uuid, a.slug, s.uuid, c.rule, " STET_TALLY_COLUMNS
                " FROM claim_tally c JOIN article a ON a.row = c.article"
                " LEFT JOIN sign_off s ON s.row = c.signed"
                " WHERE c.article > ? ORDER BY c.article LIMIT ?",
                article,
                limit);
    while (query.next())
        all.push_back({query.integer(0),
                       ArticleId(query.uuid(1)),
                       query.text(2),
                       SignOffId(query.uuid(3)),
                       {int(query.integer(4)), query.integer(5), tallyFrom(query, 6)}});
    return all;
}

int TallyStore::missing()
{
    return int(m_connection.number(
        "SELECT count(*) FROM article a WHERE a.job NOT IN (SELECT id FROM pending_job)"
        " AND (a.state = 1 OR a.row IN (SELECT article FROM claim))"
        " AND a.row NOT IN (SELECT article FROM claim_tally)"));
}

std::vector<WaitingClaims> waitingClaimsByRow(Connection &connection)
{
    std::vector<WaitingClaims> waiting;
    Scan scan(connection,
              "SELECT article, for_checker, for_author FROM claim_tally ORDER BY article");
    while (scan.next()) {
        const auto row = size_t(scan.integer(0));
        waiting.resize(row + 1);
        waiting[row] = {int(scan.integer(1)), int(scan.integer(2))};
    }
    return waiting;
}

std::vector<int> openClaimsByRow(Connection &connection)
{
    std::vector<int> open;
    Scan scan(connection,
              "SELECT article, unchecked + disputed + needs_source + changed + drifted"
              " FROM claim_tally WHERE version > 0 ORDER BY article");
    while (scan.next()) {
        const auto row = size_t(scan.integer(0));
        open.resize(row + 1, -1);
        open[row] = int(scan.integer(1));
    }
    return open;
}

} // namespace stet
