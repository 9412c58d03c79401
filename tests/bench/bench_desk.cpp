// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_desk.h"

#include <QDir>
#include <QFileInfo>

namespace stet::bench {

std::unique_ptr<DeskSession> benchDesk(const QString &path)
{
    static const SystemClock clock;
    const Actor actor{
        QStringLiteral("Bench"), QStringLiteral("bench"), QStringLiteral("localhost")};
    if (QFileInfo::exists(path)) {
        Result<std::unique_ptr<DeskSession>> kept =
            DeskSession::open(path, OpenMode::ReadWrite, actor, clock).takeResult();
        if (kept)
            return *std::move(kept);
        QDir(path).removeRecursively(); // a bench's own, of an earlier schema: made anew
    }
    DeskSettings settings;
    settings.name = QStringLiteral("Bench");
    settings.language = QStringLiteral("en");
    settings.timeZone = QStringLiteral("UTC");
    return await(DeskSession::create(path, settings, actor, clock));
}

} // namespace stet::bench
