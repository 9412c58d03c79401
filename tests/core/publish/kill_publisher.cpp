// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a site as a process that can be killed: kill_publisher DESK FOLDER INSTANT.
#include "core/base/clock.h"
#include "core/base/resources.h"
#include "core/desk/desk_session.h"
#include "core/publish/site_writer.h"

#include <QCoreApplication>

#include <cstdio>

using namespace stet;

namespace {

/// The desk's time, so that bytes can be compared.
class StandingClock final : public Clock
{
public:
    explicit StandingClock(qint64 nowMs)
        : m_now(nowMs)
    {}

    [[nodiscard]] qint64 nowMs() const override { return m_now; }

    [[nodiscard]] qint64 steadyMs() const override { return 0; }

private:
    const qint64 m_now;
};

} // namespace

int main(int argc, char *argv[])
{
    initResources();
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const StandingClock clock(arguments[3].toLongLong());
    QFuture<Result<std::unique_ptr<DeskSession>>> opening =
        DeskSession::open(arguments[1], OpenMode::ReadOnly, {}, clock);
    opening.waitForFinished();
    const Result<std::unique_ptr<DeskSession>> desk = opening.takeResult();
    if (!desk)
        return 3;
    QFuture<Result<PublishReport>> writing = publishSite(**desk, arguments[2]);
    writing.waitForFinished();
    const Result<PublishReport> report = writing.takeResult();
    if (!report)
        std::fprintf(stderr, "%s\n", qPrintable(report.error().message));
    return report ? 0 : 1;
}
