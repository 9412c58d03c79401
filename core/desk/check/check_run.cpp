// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/check_run.h"

namespace stet {

CheckRun::CheckRun(Connection &open,
                   QString blobFolder,
                   DoctorReport &findings,
                   std::function<bool(qint64)> goesOn)
    : connection(open)
    , stores(open)
    , rows(open)
    , blobs(std::move(blobFolder))
    , report(findings)
    , m_goesOn(std::move(goesOn))
{}

void CheckRun::damage(const QString &part, const QString &subject, const QString &what)
{
    report.findings.push_back({Finding::Weight::Damage, part, subject, what});
}

void CheckRun::fault(const QString &part, const QString &subject, const QString &what)
{
    report.findings.push_back({Finding::Weight::Fault, part, subject, what});
}

void CheckRun::note(const QString &part, const QString &subject, const QString &what)
{
    report.findings.push_back({Finding::Weight::Note, part, subject, what});
}

bool CheckRun::pass(qint64 more)
{
    m_seen += more;
    return m_goesOn(m_seen);
}

bool CheckRun::pages(const std::function<qint64()> &page)
{
    for (;;) {
        connection.beginRead();
        const qint64 count = page();
        connection.rollback();
        if (!pass(count))
            return false;
        if (count == 0)
            return true;
    }
}

} // namespace stet
