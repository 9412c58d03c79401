// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/arguments.h"

#include <vector>

namespace stet::ctl {

class Call;

/// A command: its manual page and what it does. Each has a file of its own in `commands/`.
struct Command
{
    const char *name;
    const char *summary;  ///< half a sentence after the name
    const char *synopsis; ///< what follows "stetctl NAME"
    int fewest;           ///< operands
    int most;             ///< operands; -1: any number
    std::vector<OptionSpec> options;
    const char *description; ///< paragraphs, lines of at most 72 characters
    const char *json;        ///< the shape of `--json`; null: the command answers with no data
    const char *examples;
    int (*run)(Call &call);
    /// Where a word of the call ends so it sets type, for which the program needs fonts; null:
    /// never.
    const char *draws = nullptr;
};

/// Every command, in the order of the manual.
[[nodiscard]] const std::vector<Command> &allCommands();

/// Null where there is none of that name.
[[nodiscard]] const Command *findCommand(const QString &name);

/// Says that there is none of that name, and which one may be meant.
[[nodiscard]] QString unknownCommand(const QString &name);

/// The options that each command takes besides its own.
[[nodiscard]] const std::vector<OptionSpec> &commonOptions();

/// A command's manual page, or the program's own.
[[nodiscard]] QByteArray manualPage(const Command &command);
[[nodiscard]] QByteArray programPage();

[[nodiscard]] Command initCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command sourcesCommand();
[[nodiscard]] Command captureCommand();
[[nodiscard]] Command recheckCommand();
[[nodiscard]] Command snapshotsCommand();
[[nodiscard]] Command diffCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command claimsCommand();
[[nodiscard]] Command bindCommand();
[[nodiscard]] Command verdictCommand();
[[nodiscard]] Command proposeCommand();
[[nodiscard]] Command settleCommand();
[[nodiscard]] Command signOffCommand();
[[nodiscard]] Command galleyCommand();
[[nodiscard]] Command packCommand();
[[nodiscard]] Command handoverCommand();
[[nodiscard]] Command takebackCommand();
[[nodiscard]] Command renderCommand();
[[nodiscard]] Command publishCommand();
[[nodiscard]] Command retractCommand();
[[nodiscard]] Command withdrawCommand();
[[nodiscard]] Command scheduleCommand();
[[nodiscard]] Command themeCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command settingsCommand();
[[nodiscard]] Command peopleCommand();
[[nodiscard]] Command logCommand();
[[nodiscard]] Command doctorCommand();
[[nodiscard]] Command extractCommand();
[[nodiscard]] Command helpCommand();
[[nodiscard]] Command versionCommand();

} // namespace stet::ctl
