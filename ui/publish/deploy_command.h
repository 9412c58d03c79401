// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace stet {

/// A program and what it is given, as it is started once a site was written: by no shell.
struct DeployCommand
{
    QString program;
    QStringList arguments;

    bool operator==(const DeployCommand &) const = default;
};

/// What stands in a command for the folder of the site.
inline constexpr char SiteGap[] = "{site}";

/// Splits a line into words as POSIX's shell does its quoting (XCU 2.2), and does nothing else that
/// a shell does: white space parts words, '…' keeps all of it, "…" keeps all but \" and \\, outside
/// of both a backslash keeps the next character. InvalidInput says why there is no command: nothing
/// stands there, a quotation mark or a backslash has no end, or a word that a shell would act on
/// (`|`, `>`, `&&` …) stands bare, which would be given to the program as it is. Pure.
[[nodiscard]] Result<DeployCommand> deployCommandFrom(const QString &line);

/// The same with `folder` in place of each `SiteGap`, also within a word, whatever the folder
/// holds.
[[nodiscard]] DeployCommand commandFor(const DeployCommand &command, const QString &folder);

} // namespace stet
