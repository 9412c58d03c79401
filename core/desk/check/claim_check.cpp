// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/claim_check.h"

namespace stet {

ClaimCheck::ClaimCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool ClaimCheck::check()
{
    return checkTable(
               QStringLiteral("claims"),
               [this](qint64 after) { return claims(after); },
               [](const EventRecord &record) -> const Recorded & { return record.claims(); }) &&
           checkTable(
               QStringLiteral("evidence"),
               [this](qint64 after) { return evidence(after); },
               [](const EventRecord &record) -> const Recorded & { return record.evidence(); }) &&
           checkTable(
               QStringLiteral("verdicts"),
               [this](qint64 after) { return verdicts(after); },
               [](const EventRecord &record) -> const Recorded & { return record.verdicts(); }) &&
           checkTable(
               QStringLiteral("signoffs"),
               [this](qint64 after) { return signOffs(after); },
               [](const EventRecord &record) -> const Recorded & { return record.signOffs(); });
}

bool ClaimCheck::checkTable(const QString &part,
                            const Page &page,
                            const std::function<const Recorded &(const EventRecord &)> &recordOf)
{
    Recorded missing = recordOf(m_record.asChecked());
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const Recorded &recorded = recordOf(m_record.newest());
        const std::vector<Row> rows = page(last);
        for (const Row &row : rows) {
            if (!row.intact)
                m_run.damage(part, row.id, QStringLiteral("An entry does not match its hash."));
            else if (!(recorded.value(row.id) == row.said))
                m_run.damage(
                    part, row.id, QStringLiteral("An entry is not what the record says of it."));
            missing.remove(row.id);
            last = row.row;
        }
        return qint64(rows.size());
    });
    for (auto one = missing.begin(); through && one != missing.end(); ++one)
        m_run.damage(part, one.key(), QStringLiteral("An entry is missing."));
    return through;
}

std::vector<ClaimCheck::Row> ClaimCheck::claims(qint64 after)
{
    std::vector<Row> rows;
    for (const StoredClaim &stored : m_run.stores.claims.after(after, CheckRun::RowsAtOnce))
        rows.push_back({stored.row,
                        stored.claim.id.toString(),
                        stored.intact && stored.article == stored.claim.article,
                        {stored.hash, {}, {}, stored.dropped}});
    return rows;
}

std::vector<ClaimCheck::Row> ClaimCheck::evidence(qint64 after)
{
    std::vector<Row> rows;
    for (const StoredEvidence &stored : m_run.stores.evidence.after(after, CheckRun::RowsAtOnce))
        rows.push_back({stored.row,
                        stored.evidence.id.toString(),
                        stored.intact && stored.claim == stored.evidence.claim,
                        {stored.hash, {}, {}, stored.withdrawn}});
    return rows;
}

std::vector<ClaimCheck::Row> ClaimCheck::verdicts(qint64 after)
{
    std::vector<Row> rows;
    for (const StoredVerdict &stored : m_run.stores.verdicts.after(after, CheckRun::RowsAtOnce))
        rows.push_back({stored.row,
                        stored.verdict.id.toString(),
                        stored.intact && stored.claim == stored.verdict.claim,
                        {stored.hash, stored.looked, stored.hands, stored.withdrawn}});
    return rows;
}

std::vector<ClaimCheck::Row> ClaimCheck::signOffs(qint64 after)
{
    std::vector<Row> rows;
    for (const StoredSignOff &stored : m_run.stores.signOffs.after(after, CheckRun::RowsAtOnce))
        rows.push_back({stored.row,
                        stored.signOff.id.toString(),
                        stored.intact && stored.article == stored.signOff.article,
                        {stored.hash, {}, {}, false}});
    return rows;
}

} // namespace stet
