// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/event_record.h"
#include "core/model/revision.h"

#include <QCryptographicHash>

#include <map>
#include <memory>
#include <optional>

namespace stet {

/// Checks the chains of revisions and editions, and that the draft's log leads from each revision
/// to the next. One of a check's parts.
class ChainCheck
{
public:
    explicit ChainCheck(CheckRun &run);

    /// False where the check is to end. `imports` is what the record says that they brought.
    [[nodiscard]] bool revisions(const QHash<qint64, EventRecord::Import> &imports);
    [[nodiscard]] bool editions();

private:
    void link(const ChainLink &link, const QString &part);
    void revision(const ChainLink &link);
    void edition(const ChainLink &link);
    void log(const ChainLink &link, const Revision &revision);

    CheckRun &m_run;
    std::optional<ChainLink> m_before;
    std::optional<Revision> m_revisionBefore; ///< of the same article and in good order
};

/// Whether the draft's log leads from `from` to the fields of `to` that it records; `after` and
/// `last` are the edits to take, see `RevisionHead::lastEdit`. Within a snapshot.
[[nodiscard]] bool logLeads(CheckRun &run,
                            qint64 article,
                            qint64 after,
                            qint64 last,
                            const ArticleContent &from,
                            const ArticleContent &to);

/// Hashes of rows in their order, by the import that brought them.
class ImportHashes
{
public:
    void add(qint64 job, const QByteArray &hash);

    /// Of a job that brought nothing too.
    [[nodiscard]] QByteArray of(qint64 job) const;

private:
    std::map<qint64, std::unique_ptr<QCryptographicHash>> m_hashes;
};

} // namespace stet
