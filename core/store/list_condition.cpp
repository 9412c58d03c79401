// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/list_condition.h"

#include "core/store/article_store.h"
#include "core/store/search_text.h"
#include "core/store/sql/scan.h"

namespace stet {

namespace {

constexpr auto NoRow = "WHERE 0";
/// Readers have another version of it, and its words are theirs to read. Few articles at a time
/// are.
constexpr auto IsUpdate =
    "(a.public_state IN (1, 2) AND a.row IN (SELECT article FROM changed_page))";

/// "column IN (?, ?)" for the names of who asks, which it adds to `values`.
std::string isTheirs(const char *column, const QStringList &names, QVariantList &values)
{
    std::string condition = std::string(column) + " IN (";
    for (const QString &name : names) {
        condition += condition.back() == '(' ? "?" : ", ?";
        values.append(QVariant(name));
    }
    return condition + ")";
}

std::string
queueCondition(const ArticleQuery &query, const ListMoment &moment, QVariantList &values)
{
    switch (query.queue) {
    case Queue::All:
        return "a.spiked = 0";
    case Queue::Mine:
        if (moment.names.isEmpty())
            return "0";
        // What readers have as it is, and nobody works on again, is done; so is what was withdrawn.
        return "a.spiked = 0 AND (" + isTheirs("a.owner", moment.names, values) + " OR " +
               isTheirs("a.checker", moment.names, values) +
               ") AND (a.public_state = 0 OR a.state <> 2 OR " + IsUpdate +
               ") AND a.public_state <> 3";
    case Queue::DueToday:
        values.append({QVariant(moment.dayEndMs), QVariant(moment.dayStartMs)});
        return "a.spiked = 0 AND a.due_ms < ? AND (a.public_state = 0 OR a.due_ms >= ?)";
    case Queue::Drafts:
        return "a.spiked = 0 AND a.state = 0";
    case Queue::InCheck:
        return "a.spiked = 0 AND a.state = 1";
    case Queue::Ready:
        return std::string("a.spiked = 0 AND a.state = 2 AND (a.public_state = 0 OR ") + IsUpdate +
               ")";
    case Queue::Published:
        return "a.spiked = 0 AND a.public_state IN (1, 2)";
    case Queue::Recheck:
        values.append(moment.today);
        return "a.spiked = 0 AND a.public_state = 1 AND a.check_day <= ?";
    case Queue::Trash:
        return "a.spiked = 1";
    case Queue::OpenClaims:
        if (moment.names.isEmpty())
            return "0";
        return "a.spiked = 0 AND a.public_state <> 3 AND (" +
               isTheirs("a.checker", moment.names, values) +
               " AND a.state <> 0"
               " AND a.row IN (SELECT article FROM claim_tally WHERE for_checker > 0)"
               " OR " +
               isTheirs("a.owner", moment.names, values) +
               " AND a.row IN (SELECT article FROM claim_tally WHERE for_author > 0))";
    }
    return "";
}

/// As bits: a set that the statement itself asks would be built as a tree first, which takes longer
/// than all else of a broad search.
std::vector<bool> rowsWith(Connection &connection, const QString &match)
{
    std::vector<bool> found;
    Scan scan(connection, "SELECT rowid FROM search_text WHERE search_text MATCH ?", {match});
    while (scan.next()) {
        const auto row = size_t(scan.integer(0));
        if (row >= found.size())
            found.resize(std::max(row + 1, 2 * found.size()));
        found[row] = true;
    }
    return found;
}

void addWords(ListCondition &condition,
              Connection &connection,
              const QString &typed,
              WordsAsked asked)
{
    if (typed.trimmed().isEmpty())
        return;
    const SplitSearch split = splitSearch(typed);
    const QString match = asked == WordsAsked::Every ? matchExpression(typed) : split.match;
    if (asked == WordsAsked::Long)
        condition.letters = split.letters;
    if (match.isEmpty() && condition.letters.isEmpty()) {
        condition.where = NoRow; // what was typed holds no word
        condition.values.clear();
    } else if (!match.isEmpty()) {
        condition.byWords = true;
        condition.found = rowsWith(connection, match);
    }
}

} // namespace

ListCondition conditionOf(Connection &connection,
                          const ArticleQuery &query,
                          const ListMoment &moment,
                          WordsAsked asked)
{
    ListCondition condition;
    condition.where = "WHERE " + queueCondition(query, moment, condition.values);
    const auto mustBe = [&](const char *column, const QString &value) {
        condition.where += std::string(" AND a.") + column + " = ?";
        condition.values.append(value.isNull() ? QStringLiteral("") : value);
    };
    if (connection.number("SELECT EXISTS (SELECT 1 FROM pending_job WHERE id > 0)") != 0)
        condition.where += " AND a.job NOT IN (SELECT id FROM pending_job)";
    if (!query.category.isEmpty())
        mustBe("category", query.category);
    if (!query.kind.isEmpty())
        mustBe("kind", query.kind);
    if (!query.language.isEmpty())
        mustBe("language", query.language);
    if (query.owner)
        mustBe("owner", *query.owner);
    if (!query.tag.isEmpty()) {
        condition.where += " AND a.row IN (SELECT article FROM article_tag WHERE tag = ?)";
        condition.values.append(query.tag);
    }
    addWords(condition, connection, query.text, asked);
    return condition;
}

} // namespace stet
