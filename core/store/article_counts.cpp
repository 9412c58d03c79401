// SPDX-License-Identifier: GPL-3.0-or-later
// The side bar's numbers and the values to filter by, from one reading of an index.
#include "core/store/article_store.h"
#include "core/store/sql/query.h"
#include "core/store/sql/scan.h"
#include "core/store/tally_store.h"

#include <QMap>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace stet {

namespace {

constexpr int MostTagsListed = 1'000;

using Tally = std::unordered_map<std::string, int>;

void add(Tally &tally, std::string_view value, std::string &room)
{
    room.assign(value);
    ++tally[room];
}

ListFacets::Values valuesOf(const Tally &tally)
{
    ListFacets::Values values;
    for (const auto &[text, count] : tally)
        values.emplace_back(QString::fromStdString(text), count);
    std::sort(values.begin(), values.end(), [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.first < b.first;
    });
    return values;
}

/// The person who asks, by all their names, and what waits in each article.
struct Asking
{
    std::vector<std::string> names;
    const std::vector<WaitingClaims> &waiting;
    std::unordered_set<qint64> changedPages = {}; ///< rows; few

    [[nodiscard]] bool is(std::string_view name) const
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
};

int openClaims(const Scan &scan, const Asking &asking)
{
    const auto row = size_t(scan.integer(8));
    if (row >= asking.waiting.size() || asking.names.empty() ||
        PublicState(scan.integer(2)) == PublicState::Withdrawn)
        return 0;
    const WaitingClaims &waiting = asking.waiting[row];
    const bool checks = WorkState(scan.integer(1)) != WorkState::Draft && asking.is(scan.text(6));
    return (checks ? waiting.forChecker : 0) + (asking.is(scan.text(5)) ? waiting.forAuthor : 0);
}

/// One row of the index as the side bar counts it.
void count(const Scan &scan, const ListMoment &moment, const Asking &asking, DeskCounts &counts)
{
    if (scan.integer(0) != 0) {
        ++counts.trash;
        return;
    }
    ++counts.all;
    const auto state = WorkState(scan.integer(1));
    const auto shown = PublicState(scan.integer(2));
    const bool isUpdate = (shown == PublicState::Live || shown == PublicState::Retracted) &&
                          asking.changedPages.contains(scan.integer(8));
    if (state == WorkState::Draft)
        ++counts.drafts;
    else if (state == WorkState::InCheck)
        ++counts.inCheck;
    else if (shown == PublicState::None || isUpdate)
        ++counts.ready;
    if (shown == PublicState::Live || shown == PublicState::Retracted)
        ++counts.published;
    if (shown == PublicState::Live && scan.integer(3) <= moment.today)
        ++counts.recheck;
    const qint64 due = scan.integer(4);
    if (due < moment.dayEndMs && (shown == PublicState::None || due >= moment.dayStartMs))
        ++counts.dueToday;
    const bool isDone = shown == PublicState::Withdrawn ||
                        (shown != PublicState::None && state == WorkState::Ready && !isUpdate);
    if (!isDone && (asking.is(scan.text(5)) || asking.is(scan.text(6))))
        ++counts.mine;
    counts.openClaims += openClaims(scan, asking);
}

} // namespace

DeskCounts ArticleStore::counts(const QStringList &categoryOrder, const ListMoment &moment)
{
    DeskCounts counts;
    Tally categories;
    std::string room;
    const std::vector<WaitingClaims> waiting = waitingClaimsByRow(m_connection);
    Asking asking{{}, waiting};
    for (const QString &name : moment.names)
        asking.names.push_back(name.toStdString());
    Query changed(m_connection, "SELECT article FROM changed_page");
    while (changed.next())
        asking.changedPages.insert(changed.integer(0));
    for (const char *spiked : {"0", "1"}) {
        Scan scan(m_connection,
                  std::string("SELECT a.spiked, a.state, a.public_state, a.check_day, a.due_ms,"
                              " a.owner, a.checker, a.category, a.row FROM article a"
                              " INDEXED BY article_by_changed WHERE a.spiked = ") +
                      spiked + " AND a.job NOT IN (SELECT id FROM pending_job)");
        while (scan.next()) {
            count(scan, moment, asking, counts);
            if (scan.integer(0) == 0 && !scan.text(7).empty())
                add(categories, scan.text(7), room);
        }
    }
    for (const QString &category : categoryOrder) {
        const auto found = categories.extract(category.toStdString());
        counts.categories.emplace_back(category, found.empty() ? 0 : found.mapped());
    }
    for (const auto &value : valuesOf(categories))
        counts.categories.push_back(value);
    Query sources(m_connection,
                  "SELECT count(*) FROM source WHERE job NOT IN (SELECT id FROM pending_job)");
    counts.sources = sources.next() ? int(sources.integer(0)) : 0;
    return counts;
}

std::vector<std::pair<QString, int>> ArticleStore::categoryUse()
{
    std::vector<std::pair<QString, int>> use;
    Query query(m_connection,
                "SELECT a.category, count(*) FROM article a INDEXED BY article_by_changed"
                " WHERE a.category <> '' AND a.job NOT IN (SELECT id FROM pending_job)"
                " GROUP BY a.category ORDER BY a.category");
    while (query.next())
        use.emplace_back(query.text(0), int(query.integer(1)));
    return use;
}

std::vector<ArticleId> ArticleStore::idsOfCategory(const QString &category)
{
    std::vector<ArticleId> ids;
    Query query(m_connection,
                "SELECT a.uuid FROM article a WHERE a.category = ?"
                " AND a.job NOT IN (SELECT id FROM pending_job) ORDER BY a.uuid",
                category);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

std::vector<ArticleId> ArticleStore::idsOwnedBy(const QString &name)
{
    std::vector<ArticleId> ids;
    Query query(m_connection,
                "SELECT a.uuid FROM article a WHERE a.owner = ?"
                " AND a.job NOT IN (SELECT id FROM pending_job) ORDER BY a.uuid",
                name);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

std::vector<ArticleId> ArticleStore::idsCheckedBy(const QString &name)
{
    std::vector<ArticleId> ids;
    Query query(m_connection,
                "SELECT a.uuid FROM article a WHERE a.checker = ?"
                " AND a.job NOT IN (SELECT id FROM pending_job) ORDER BY a.uuid",
                name);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

ListFacets ArticleStore::facets()
{
    Tally categories;
    Tally kinds;
    Tally languages;
    Tally owners;
    std::string room;
    Scan scan(m_connection,
              "SELECT a.category, a.kind, a.language, a.owner FROM article a"
              " INDEXED BY article_by_changed WHERE a.spiked = 0"
              " AND a.job NOT IN (SELECT id FROM pending_job)");
    while (scan.next()) {
        if (!scan.text(0).empty())
            add(categories, scan.text(0), room);
        add(kinds, scan.text(1), room);
        add(languages, scan.text(2), room);
        add(owners, scan.text(3), room);
    }
    ListFacets facets;
    facets.categories = valuesOf(categories);
    facets.kinds = valuesOf(kinds);
    facets.languages = valuesOf(languages);
    facets.owners = valuesOf(owners);
    Query tags(m_connection,
               "SELECT tag, count(*) FROM article_tag WHERE article IN"
               " (SELECT a.row FROM article a INDEXED BY article_by_changed WHERE a.spiked = 0"
               "  AND a.job NOT IN (SELECT id FROM pending_job))"
               " GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ?",
               MostTagsListed);
    while (tags.next())
        facets.tags.emplace_back(tags.text(0), int(tags.integer(1)));
    return facets;
}

QStringList ArticleStore::slugsWith(const QStringList &words, int limit)
{
    QStringList slugs;
    for (const QString &word : words) {
        Query query(m_connection,
                    "SELECT a.slug FROM article a JOIN article_text t ON t.row = a.row"
                    " WHERE (instr(t.body, ?) > 0 OR instr(t.rest, ?) > 0)"
                    " AND a.job NOT IN (SELECT id FROM pending_job) ORDER BY a.slug LIMIT ?",
                    word,
                    word,
                    limit);
        while (query.next())
            slugs.append(query.text(0));
    }
    slugs.removeDuplicates();
    slugs.sort();
    return slugs.mid(0, limit);
}

std::vector<ArticleTitle> ArticleStore::titlesAfter(ArticleId after, int limit)
{
    std::vector<ArticleTitle> titles;
    Query query(m_connection,
                // The plus keeps SQLite in the order of ids; it would sort the whole desk a piece.
                "SELECT a.uuid, a.headline, a.slug FROM article a WHERE a.uuid > ?"
                " AND +a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)"
                " ORDER BY a.uuid LIMIT ?",
                after,
                limit);
    while (query.next())
        titles.push_back({ArticleId(query.uuid(0)), query.text(1), query.text(2)});
    return titles;
}

std::vector<ArticleTitle> ArticleStore::titlesOf(const std::vector<ArticleId> &articles)
{
    std::vector<ArticleTitle> titles;
    for (const ArticleId &id : articles) {
        Query query(m_connection,
                    "SELECT a.uuid, a.headline, a.slug FROM article a WHERE a.uuid = ?"
                    " AND a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)",
                    id);
        if (query.next())
            titles.push_back({ArticleId(query.uuid(0)), query.text(1), query.text(2)});
    }
    return titles;
}

} // namespace stet
