// SPDX-License-Identifier: GPL-3.0-or-later
// What one page needs to know of the articles around it, read from indexes of a few rows each.
#include "core/model/language.h"
#include "core/store/article_store.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QSet>

#include <limits>

namespace stet {

namespace {

/// As in `ReadNext::choose`.
constexpr qsizetype MostTags = 20;

/// A tag of fewer articles is looked through; of more, the newest are found sooner by their days.
constexpr int FewTagged = 2'000;

constexpr auto all = "SELECT a.row FROM article a WHERE a.spiked = 0 AND a.public_state = ?";

constexpr qint64 NoDay = std::numeric_limits<qint64>::max();

} // namespace

int ArticleStore::addNewest(const std::string &from,
                            const QVariantList &values,
                            int count,
                            QSet<qint64> &rows)
{
    // The column says "no day" with the largest number, but such articles come last.
    int found = 0;
    for (const char *const days :
         {" AND a.published_day < ? ORDER BY a.published_day DESC, a.slug LIMIT ?",
          " AND a.published_day = ? ORDER BY a.slug LIMIT ?"}) {
        Query query(m_connection, from + days, QVariantList(values) << NoDay << count - found);
        while (query.next()) {
            rows.insert(query.integer(0));
            ++found;
        }
        if (found >= count)
            break;
    }
    return found;
}

std::string ArticleStore::taggedFrom(const QString &tag)
{
    Query query(m_connection,
                "SELECT count(*) FROM (SELECT 1 FROM article_tag WHERE tag = ? LIMIT ?)",
                tag,
                FewTagged);
    const bool few = query.next() && query.integer(0) < FewTagged;
    return std::string("SELECT a.row FROM article_tag g ") + (few ? "CROSS JOIN" : "JOIN") +
           " article a ON a.row = g.article WHERE g.tag = ? AND a.spiked = 0"
           " AND a.public_state = ?";
}

int ArticleStore::addGroups(
    const Surroundings &around, PublicState state, GroupLanguages of, int each, QSet<qint64> &rows)
{
    const auto add = [&](std::string from, QVariantList values) {
        if (of == GroupLanguages::Own) {
            const QString language = primaryTag(around.language);
            from += " AND (lower(a.language) = ? OR lower(a.language) LIKE ?)";
            values << language << language + QStringLiteral("-%");
        }
        return addNewest(
            from + " AND a.job NOT IN (SELECT id FROM pending_job)", values, each, rows);
    };
    const int shown = int(state);
    // Where that is nothing, the groups are not looked through: each may be long.
    const int found = add(all, {shown});
    if (found == 0)
        return 0;
    if (!around.category.isEmpty())
        add(std::string(all) + " AND a.category = ?", {shown, around.category});
    add(std::string(all) + " AND a.kind = ?", {shown, around.kind});
    for (const QString &tag : around.tags.mid(0, MostTags))
        add(taggedFrom(tag), {tag, shown});
    return found;
}

std::vector<ArticleRow> ArticleStore::neighbours(const Surroundings &around, int each)
{
    QSet<qint64> rows;
    // As `ReadNext::choose` goes on: from the article's language to all, and from what readers have
    // to the rest only where that is nothing (but the article itself).
    if (addGroups(around, PublicState::Live, GroupLanguages::Own, each, rows) < each &&
        addGroups(around, PublicState::Live, GroupLanguages::Any, each, rows) < 2) {
        addGroups(around, PublicState::None, GroupLanguages::Own, each, rows);
        addGroups(around, PublicState::None, GroupLanguages::Any, each, rows);
    }
    for (const QString &slug : around.links.mid(0, Surroundings::MostLinks)) {
        Query query(m_connection,
                    "SELECT row FROM article WHERE slug = ? AND spiked = 0"
                    " AND job NOT IN (SELECT id FROM pending_job)",
                    slug);
        if (query.next())
            rows.insert(query.integer(0));
    }
    std::vector<ArticleRow> found;
    found.reserve(static_cast<size_t>(rows.size()));
    for (const qint64 row : std::as_const(rows)) {
        if (std::optional<ArticleRow> article = rowAt(row))
            found.push_back(*std::move(article));
    }
    return found;
}

std::vector<ArticleRow> ArticleStore::linkingTo(
    const QString &slug, int count, const std::function<bool(const QString &body)> &links)
{
    constexpr int Considered = 2'000;
    std::vector<ArticleRow> found;
    // The index has words, not brackets: what it finds is looked at.
    const QString words = matchExpression(u'"' + QString(slug).replace(u'-', u' ') + u'"');
    if (words.isEmpty())
        return found;
    Query query(m_connection,
                "SELECT a.row, t.body FROM (SELECT rowid AS found FROM search_text"
                " WHERE search_text MATCH 'body : ' || ? ORDER BY rowid DESC LIMIT ?)"
                " JOIN article a ON a.row = found JOIN article_text t ON t.row = found"
                " WHERE a.spiked = 0 AND a.public_state = ? AND a.slug <> ?"
                " AND a.job NOT IN (SELECT id FROM pending_job)"
                " ORDER BY a.published_day = ?, a.published_day DESC, a.slug",
                words,
                Considered,
                PublicState::Live,
                slug,
                NoDay);
    while (query.next() && int(found.size()) < count) {
        if (!links(query.text(1)))
            continue;
        if (std::optional<ArticleRow> article = rowAt(query.integer(0)))
            found.push_back(*std::move(article));
    }
    return found;
}

QStringList ArticleStore::kindsInUse()
{
    // From each kind to the next, as the index has them.
    QStringList kinds;
    for (const PublicState state :
         {PublicState::None, PublicState::Live, PublicState::Retracted, PublicState::Withdrawn}) {
        QString last;
        for (;;) {
            Query query(m_connection,
                        "SELECT kind FROM article WHERE spiked = 0 AND public_state = ?"
                        " AND kind > ? ORDER BY kind LIMIT 1",
                        int(state),
                        last);
            if (!query.next())
                break;
            last = query.text(0);
            if (!kinds.contains(last))
                kinds.append(last);
        }
    }
    return kinds;
}

} // namespace stet
