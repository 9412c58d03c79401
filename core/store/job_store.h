// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sql/connection.h"

#include <QUuid>

#include <vector>

namespace stet {

/// An import under way. While its row is there, what carries its number is invisible.
struct PendingJob
{
    qint64 number = 0;
    QUuid id;
    QString what;
    qint64 startedMs = 0;
    QString holder; ///< which process, see `thisProcess`
};

/// Unfinished imports. Used on its connection's thread.
class JobStore
{
public:
    explicit JobStore(Connection &connection);

    [[nodiscard]] qint64
    begin(QUuid id, const QString &what, qint64 startedMs, const QString &holder);

    /// Makes all that the job brought visible at once.
    void finish(qint64 job);

    /// Nobody goes on with the job: whoever finds it may take it back.
    void abandon(qint64 job);

    /// Not what was taken back for good (TakenBackStore), whose numbers are below zero.
    [[nodiscard]] std::vector<PendingJob> pending();
    [[nodiscard]] bool isPending(qint64 job, const QUuid &id);

    /// Takes back up to `limit` rows of a pending job, and the job itself once nothing is left.
    /// False where there is no more to do.
    bool takeBack(qint64 job, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
