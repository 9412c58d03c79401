// SPDX-License-Identifier: GPL-3.0-or-later
// What one page needs to know of the articles around it, read from indexes of a few rows each.
#include "core/model/language.h"
#include "core/store/article_store.h"
#include "core/store/sql/query.h"

#include <QSet>

#include <array>
#include <limits>

namespace stet {

namespace {

/// As in `ReadNext::choose`.
constexpr qsizetype MostTags = 20;

/// What many links need is found with one statement each.
constexpr qsizetype MostLinks = 2'000;

/// Those that a reader can be sent to, and those that come next where readers have none.
constexpr std::array<PublicState, 2> offered = {PublicState::Live, PublicState::None};

constexpr qint64 NoDay = std::numeric_limits<qint64>::max();

} // namespace

void ArticleStore::addNewest(const std::string &from,
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
            return;
    }
}

std::vector<ArticleRow> ArticleStore::neighbours(const Surroundings &around, int each)
{
    QSet<qint64> rows;
    const QString language = primaryTag(around.language);
    const std::string visible = " AND a.job NOT IN (SELECT id FROM pending_job)";
    for (const PublicState state : offered) {
        for (const bool ownLanguage : {true, false}) {
            const auto add = [&](std::string from, QVariantList values) {
                if (ownLanguage) {
                    from += " AND (lower(a.language) = ? OR lower(a.language) LIKE ?)";
                    values << language << language + QStringLiteral("-%");
                }
                addNewest(from + visible, values, each, rows);
            };
            const int shown = int(state);
            const std::string all =
                "SELECT a.row FROM article a WHERE a.spiked = 0 AND a.public_state = ?";
            add(all, {shown});
            add(all + " AND a.kind = ?", {shown, around.kind});
            if (!around.category.isEmpty())
                add(all + " AND a.category = ?", {shown, around.category});
            for (const QString &tag : around.tags.mid(0, MostTags))
                add("SELECT a.row FROM article_tag g JOIN article a ON a.row = g.article"
                    " WHERE g.tag = ? AND a.spiked = 0 AND a.public_state = ?",
                    {tag, shown});
        }
    }
    for (const QString &slug : around.links.mid(0, MostLinks)) {
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

QStringList ArticleStore::kindsInUse()
{
    QStringList kinds;
    Query query(m_connection,
                "SELECT DISTINCT kind FROM article WHERE spiked = 0"
                " AND job NOT IN (SELECT id FROM pending_job)");
    while (query.next())
        kinds.append(query.text(0));
    return kinds;
}

} // namespace stet
