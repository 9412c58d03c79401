// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/doctor.h"
#include "core/store/check_store.h"
#include "core/store/stores.h"

#include <functional>

namespace stet {

/// The steps of the check on one reading connection of their own. Lives on a pool thread.
class DeskCheck
{
public:
    /// `goesOn` is asked now and then, with the rows looked at so far; false ends the check.
    DeskCheck(Connection &connection,
              QString blobs,
              DoctorReport &report,
              std::function<bool(qint64 rows)> goesOn);

    /// Rows that `run` will look at, for progress.
    [[nodiscard]] qint64 rows();

    /// False where it was ended early.
    bool run();

private:
    void
    find(Finding::Weight weight, const QString &part, const QString &subject, const QString &what);
    bool file();
    bool events();
    bool revisions();
    bool editions();
    bool articles();
    bool blobs();
    bool search();
    bool imports();
    bool pass(qint64 rows);
    void checkLink(const ChainLink &link, const ChainLink *before, const QString &part);
    void checkRevision(const ChainLink &link);
    void checkEdition(const ChainLink &link);

    Connection &m_connection;
    Stores m_stores;
    CheckStore m_check;
    QString m_blobs;
    DoctorReport &m_report;
    std::function<bool(qint64)> m_goesOn;
    qint64 m_seen = 0;
};

} // namespace stet
