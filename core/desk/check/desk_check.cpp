// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/desk_check.h"

#include "core/desk/opening/process_name.h"
#include "core/store/sql/migrator.h"

namespace stet {

DeskCheck::DeskCheck(CheckRun &run)
    : m_run(run)
    , m_record(run)
    , m_chains(run)
    , m_articles(run, m_record)
    , m_branches(run, m_record)
    , m_claims(run, m_record)
    , m_comments(run, m_record)
    , m_library(run, m_record)
    , m_pages(run, m_record)
    , m_proposals(run, m_record)
    , m_snapshots(run, m_record)
    , m_tallies(run)
{}

qint64 DeskCheck::rows()
{
    DoctorReport &report = m_run.report;
    report.articles = m_run.rows.articleCount();
    report.revisions = m_run.rows.revisionCount();
    report.events = m_run.rows.eventCount();
    m_run.connection.clearError(); // the parts meet it again, and say so
    return report.articles + report.revisions + report.events;
}

bool DeskCheck::run()
{
    return runParts({
        [this] { return file(); },
        [this] { return schema(); },
        [this] { return m_record.check(); },
        [this] { return m_chains.revisions(m_record.asChecked().imports()); },
        [this] { return m_chains.editions(); },
        [this] { return m_articles.check(); },
        [this] { return m_branches.check(); },
        [this] { return m_comments.check(); },
        [this] { return m_claims.check(); },
        [this] { return m_proposals.check(); },
        [this] { return m_tallies.check(); },
        [this] { return m_pages.pages() && m_pages.times(); },
        [this] { return m_library.sources() && m_library.settings(); },
        [this] { return m_snapshots.snapshots(); },
        [this] { return m_snapshots.looks(); },
        [this] { return m_library.images(); },
        [this] { return m_library.blobs(LibraryCheck::BlobTypes::Compared); },
        [this] { return search(); },
        [this] { return imports(); },
    });
}

bool DeskCheck::runRecord()
{
    return runParts({
        [this] { return schema(); },
        [this] { return m_record.check(); },
        [this] { return m_chains.revisions(m_record.asChecked().imports()); },
        [this] { return m_chains.editions(); },
        [this] { return m_comments.check(); },
        [this] { return m_claims.check(); },
        [this] { return m_proposals.check(); },
        [this] { return m_snapshots.snapshots(); },
        [this] { return m_snapshots.looks(); },
    });
}

bool DeskCheck::runOnNewer()
{
    m_run.note(QStringLiteral("file"),
               {},
               QStringLiteral("This desk was written by a newer version of Stet: the file, the "
                              "chain of its record and its stored files were checked, and nothing "
                              "else. Let that version check the rest."));
    return runParts({
        [this] { return file(); },
        [this] { return m_record.checkChain(); },
        [this] { return m_library.blobs(LibraryCheck::BlobTypes::Believed); },
    });
}

bool DeskCheck::runParts(const std::vector<Part> &parts)
{
    for (const Part &part : parts) {
        const bool goesOn = part();
        m_run.connection.rollback();
        if (!goesOn)
            return false;
        if (!m_run.connection.failed())
            continue;
        // A part that cannot be read is a finding, and the next part is looked at all the same.
        const Error &error = m_run.connection.error();
        if (error.code == ErrorCode::TooNew)
            m_run.note(QStringLiteral("file"), {}, error.message);
        else
            m_run.damage(QStringLiteral("file"), {}, error.detail);
        m_run.connection.clearError();
    }
    return true;
}

bool DeskCheck::file()
{
    for (const QString &fault : m_run.connection.structureFaults())
        m_run.damage(QStringLiteral("file"), {}, fault);
    const QMap<QString, int> faults = m_run.rows.foreignKeyFaults();
    for (auto fault = faults.begin(); fault != faults.end(); ++fault)
        m_run.damage(
            QStringLiteral("references"),
            fault.key(),
            QStringLiteral("Entries refer to ones that are not there: %1.").arg(fault.value()));
    return m_run.pass(0);
}

/// Asked of the file as it is now: another program may have altered it since the desk was opened.
bool DeskCheck::schema()
{
    const Result<QStringList> broken = checkSchema(m_run.connection, shippedMigrations());
    if (!broken)
        m_run.damage(QStringLiteral("schema"), {}, broken.error().detail);
    else
        for (const QString &trigger : *broken)
            m_run.damage(QStringLiteral("schema"),
                         trigger,
                         QStringLiteral("A rule that guards the record is missing or was "
                                        "altered."));
    return m_run.pass(0);
}

bool DeskCheck::search()
{
    const qint64 astray = m_run.rows.searchEntriesAstray();
    if (astray > 0)
        m_run.fault(
            QStringLiteral("search"),
            {},
            QStringLiteral("The search index lacks texts, or has too many: %1.").arg(astray));
    return m_run.pass(0);
}

bool DeskCheck::imports()
{
    for (const PendingJob &job : m_run.stores.jobs.pending())
        m_run.note(QStringLiteral("imports"),
                   job.id.toString(QUuid::WithoutBraces),
                   mayRun(job.holder)
                       ? QStringLiteral("An import is under way; what it brings is not shown yet.")
                       : QStringLiteral("An import was interrupted; what it brought is not shown "
                                        "and is cleared away while the desk is open."));
    return m_run.pass(0);
}

} // namespace stet
