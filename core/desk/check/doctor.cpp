// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"

#include "core/desk/check/desk_check.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

void lookAtOutsideHead(OutsideHead::Verdict verdict, DoctorReport &report)
{
    const QString part = QStringLiteral("head");
    if (const QString loss = lossOf(verdict); !loss.isEmpty())
        report.findings.push_back({Finding::Weight::Damage, part, {}, loss});
    if (verdict == OutsideHead::Verdict::Unknown)
        report.findings.push_back(
            {Finding::Weight::Note,
             part,
             {},
             QStringLiteral("This account has not opened the desk at this place before, so there "
                            "is nothing to hold its newest entry against.")});
}

void checkIndexWords(DeskEngine &engine, DoctorReport &report)
{
    if (!engine.readOnlyReason().isEmpty()) {
        report.findings.push_back({Finding::Weight::Note,
                                   QStringLiteral("search"),
                                   {},
                                   QStringLiteral("The index was not compared word by word: the "
                                                  "desk is open for reading only.")});
        return;
    }
    const Result<QStringList> damaged = engine
                                            .write([](WriteScope &scope) -> Result<QStringList> {
                                                return scope.stores.search.damaged();
                                            })
                                            .result();
    const QStringList names = damaged ? *damaged : QStringList{damaged.error().detail};
    for (const QString &name : names)
        report.findings.push_back({Finding::Weight::Fault,
                                   QStringLiteral("search"),
                                   name,
                                   QStringLiteral("The search index disagrees with the texts.")});
}

Result<DoctorReport>
checkDesk(DeskEngine &engine, CheckDepth depth, QPromise<Result<DoctorReport>> &promise)
{
    const Result<std::unique_ptr<Connection>> connection = engine.openReader();
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    DoctorReport report;
    promise.setProgressRange(0, 100);
    qint64 all = 1;
    CheckRun run(**connection, engine.setup().folder.blobs(), report, [&](qint64 rows) {
        promise.setProgressValue(int(rows * 99 / all));
        return !promise.isCanceled() && !engine.closing();
    });
    DeskCheck check(run);
    all = std::max<qint64>(1, check.rows());
    const auto pass = [&] {
        if (engine.isNewer())
            return check.runOnNewer();
        return depth == CheckDepth::Record ? check.runRecord() : check.run();
    };
    const bool through = pass();
    if (!through)
        return fail(ErrorCode::Cancelled, QStringLiteral("The check was cancelled."));
    if (depth == CheckDepth::Thorough)
        checkIndexWords(engine, report);
    lookAtOutsideHead(engine.outsideVerdict(), report);
    promise.setProgressValue(100);
    return report;
}

} // namespace

bool DoctorReport::clean() const
{
    return std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.weight == Finding::Weight::Note;
    });
}

Doctor::Doctor(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<DoctorReport>> Doctor::check(CheckDepth depth)
{
    return m_session.engine().runOnPool<Result<DoctorReport>>(
        [depth](DeskEngine &engine, QPromise<Result<DoctorReport>> &promise) {
            return checkDesk(engine, depth, promise);
        });
}

} // namespace stet
