// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/doctor.h"

#include "core/desk/desk_check.h"
#include "core/desk/desk_engine.h"
#include "core/desk/desk_session.h"

namespace stet {

namespace {

void lookAtOutsideHead(OutsideHead::Verdict verdict, DoctorReport &report)
{
    const auto find = [&](Finding::Weight weight, const QString &what) {
        report.findings.push_back({weight, QStringLiteral("head"), {}, what});
    };
    switch (verdict) {
    case OutsideHead::Verdict::Agrees:
        break;
    case OutsideHead::Verdict::Unknown:
        find(Finding::Weight::Note,
             QStringLiteral("This account has not opened the desk at this place before, so there "
                            "is nothing to hold its newest entry against."));
        break;
    case OutsideHead::Verdict::DeskBehind:
        find(Finding::Weight::Damage,
             QStringLiteral("The desk lacks entries that this account saw in it before: newest "
                            "changes were lost, or an older copy was put in its place."));
        break;
    case OutsideHead::Verdict::Unrelated:
        find(Finding::Weight::Damage,
             QStringLiteral("The desk's record is not the one that this account saw before: "
                            "entries were replaced."));
        break;
    }
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
    DeskCheck check(**connection, engine.setup().folder.blobs(), report, [&](qint64 rows) {
        promise.setProgressValue(int(rows * 99 / all));
        return !promise.isCanceled() && !engine.closing();
    });
    all = std::max<qint64>(1, check.rows());
    if (!check.run())
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
