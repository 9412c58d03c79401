// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runVersion(Call &call)
{
    const QString version = QStringLiteral(STET_VERSION);
    if (call.wantsJson())
        call.out().json({{u"version"_s, version}, {u"qt"_s, QString::fromLatin1(qVersion())}});
    else
        call.out().line(u"stetctl %1 (Qt %2)"_s.arg(version, QString::fromLatin1(qVersion())));
    return Good;
}

} // namespace

Command versionCommand()
{
    return {"version",
            "show the version of the program",
            "[--json]",
            0,
            0,
            {},
            "Prints the version of the program and of the Qt library that it runs with.",
            R"({ "format": 1, "version": "0.1.0", "qt": "6.4.2" })",
            "stetctl version",
            runVersion};
}

} // namespace stet::ctl
