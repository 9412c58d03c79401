// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runHelp(Call &call)
{
    if (call.operands().isEmpty()) {
        call.out().write(programPage());
        return Good;
    }
    const Command *command = findCommand(call.operands().first());
    if (!command)
        return call.wrongUsage(unknownCommand(call.operands().first()) +
                               u"\nTry 'stetctl help'."_s);
    call.out().write(manualPage(*command));
    return Good;
}

} // namespace

Command helpCommand()
{
    return {"help",
            "show the manual page of the program or of a command",
            "[COMMAND]",
            0,
            1,
            {},
            "Prints the manual page of COMMAND, or the list of commands.",
            nullptr,
            "stetctl help import",
            runHelp};
}

} // namespace stet::ctl
