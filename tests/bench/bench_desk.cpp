// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_desk.h"

#include <QFileInfo>

namespace stet::bench {

std::unique_ptr<DeskSession> benchDesk(const QString &path)
{
    static const SystemClock clock;
    const Actor actor{
        QStringLiteral("Bench"), QStringLiteral("bench"), QStringLiteral("localhost")};
    if (QFileInfo::exists(path))
        return await(DeskSession::open(path, OpenMode::ReadWrite, actor, clock));
    DeskSettings settings;
    settings.name = QStringLiteral("Bench");
    settings.language = QStringLiteral("en");
    settings.timeZone = QStringLiteral("UTC");
    return await(DeskSession::create(path, settings, actor, clock));
}

} // namespace stet::bench
