// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks claims, evidence, verdicts and sign-offs against their hashes and the record. One of a
/// check's parts.
class ClaimCheck
{
public:
    ClaimCheck(CheckRun &run, RecordCheck &record);

    /// False where the check is to end.
    [[nodiscard]] bool check();

private:
    /// What a row of one of the tables says, to be held against the record.
    struct Row
    {
        qint64 row = 0;
        QString id;
        bool intact = false;
        EventRecord::Said said;
    };

    using Page = std::function<std::vector<Row>(qint64 after)>;
    using Recorded = QHash<QString, EventRecord::Said>;

    [[nodiscard]] bool
    checkTable(const QString &part,
               const Page &page,
               const std::function<const Recorded &(const EventRecord &)> &recordOf);
    [[nodiscard]] std::vector<Row> claims(qint64 after);
    [[nodiscard]] std::vector<Row> evidence(qint64 after);
    [[nodiscard]] std::vector<Row> verdicts(qint64 after);
    [[nodiscard]] std::vector<Row> signOffs(qint64 after);

    CheckRun &m_run;
    RecordCheck &m_record;
};

} // namespace stet
