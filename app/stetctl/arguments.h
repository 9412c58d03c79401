// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/exit_code.h"

#include <QByteArrayList>
#include <QHash>
#include <QStringList>

#include <vector>

namespace stet::ctl {

/// An option that a command takes. Without `value` it is a switch.
struct OptionSpec
{
    const char *name;  ///< without dashes
    char letter;       ///< 0: none
    const char *value; ///< "DIR"; null: a switch
    const char *help;  ///< lines of the manual, without indentation
    bool mayBeEmpty = false;
};

/// Why the arguments cannot be taken, and what the program ends with.
struct UsageError
{
    int exitCode = WrongUsage;
    QString message;
};

/// The arguments of one call, taken apart. Plain value.
struct Arguments
{
    QHash<QByteArray, QString> options; ///< by name; a switch has an empty value
    QStringList operands;

    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] QString value(const char *name) const;
};

/// Takes `words` apart as POSIX and GNU do: "--name VALUE", "--name=VALUE", "-o VALUE", "-oVALUE",
/// "--" ends the options. A value may begin with a dash. Bytes that are no UTF-8 are refused, for
/// Qt's file functions could not name such a file exactly; so is an empty value or operand.
[[nodiscard]] tl::expected<Arguments, UsageError>
parseArguments(const QByteArrayList &words, const std::vector<OptionSpec> &specs);

/// `text` for a terminal: controls and bidirectional marks in sight as \u{…}, and no more than
/// `limit` characters.
[[nodiscard]] QString visible(const QString &text, qsizetype limit = 200);

} // namespace stet::ctl
