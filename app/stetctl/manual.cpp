// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/command.h"

#include <algorithm>

namespace stet::ctl {

namespace {

const char *const ExitStatus = R"(    0    good
    1    done, and there are findings
    2    wrong usage; nothing was touched
    3    trouble with the desk, a disk or standard output
    4    an input was refused: a file, a name or a folder
    130  interrupted by Ctrl-C; nothing half-done is left behind
         (143 and 129 for SIGTERM and SIGHUP)
)";

const char *const Environment = R"(    STET_DESK    the desk where --desk is not given
    STET_PERSON  the person where --person is not given
)";

/// `text` with four spaces before each line that is not empty.
QByteArray indented(const char *text, int by = 4)
{
    QByteArray result;
    for (const QByteArray &line : QByteArray(text).trimmed().split('\n'))
        result += (line.isEmpty() ? QByteArray() : QByteArray(by, ' ') + line) + '\n';
    return result;
}

QByteArray optionLines(const std::vector<OptionSpec> &options)
{
    QByteArray result;
    for (const OptionSpec &option : options) {
        result += "    ";
        if (option.letter)
            result += QByteArray("-") + option.letter + (option.value ? " " : "") +
                      QByteArray(option.value) + ", ";
        result += QByteArray("--") + option.name + (option.value ? "=" : "") +
                  QByteArray(option.value) + '\n' + indented(option.help, 8);
    }
    return result;
}

QByteArray section(const char *title, const QByteArray &body)
{
    return body.isEmpty() ? QByteArray() : QByteArray(title) + '\n' + body + '\n';
}

} // namespace

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = {initCommand(),
                                                  importCommand(),
                                                  listCommand(),
                                                  showCommand(),
                                                  searchCommand(),
                                                  renderCommand(),
                                                  publishCommand(),
                                                  exportCommand(),
                                                  doctorCommand(),
                                                  extractCommand(),
                                                  versionCommand(),
                                                  helpCommand()};
    return commands;
}

const Command *findCommand(const QString &name)
{
    const std::vector<Command> &commands = allCommands();
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &command) {
        return name == QLatin1StringView(command.name);
    });
    return found == commands.end() ? nullptr : &*found;
}

const std::vector<OptionSpec> &commonOptions()
{
    static const std::vector<OptionSpec> options = {
        {"desk", 0, "DIR", "The desk to work on. Default: STET_DESK."},
        {"person",
         0,
         "NAME",
         "Who acts, for the desk's record. Default: STET_PERSON, or else\n"
         "the name of the system account."},
        {"json", 0, nullptr, "Answer with one JSON document on standard output."},
        {"quiet", 'q', nullptr, "Show no progress."},
        {"help", 'h', nullptr, "Show the manual page of the command."},
    };
    return options;
}

QByteArray manualPage(const Command &command)
{
    const QByteArray name = QByteArray("stetctl ") + command.name;
    std::vector<OptionSpec> options = command.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    return section("NAME", "    " + name + " - " + command.summary + '\n') +
           section("SYNOPSIS", "    " + name + ' ' + command.synopsis + '\n') +
           section("DESCRIPTION", indented(command.description)) +
           section("OPTIONS", optionLines(options)) +
           (command.json ? section("JSON", indented(command.json)) : QByteArray()) +
           section("EXIT STATUS", ExitStatus) + section("ENVIRONMENT", Environment) +
           section("EXAMPLES", indented(command.examples)).chopped(1);
}

QByteArray programPage()
{
    QByteArray list;
    for (const Command &command : allCommands())
        list += "    " + QByteArray(command.name).leftJustified(9) + command.summary + '\n';
    return section("NAME", "    stetctl - work on an editorial desk without a window\n") +
           section("SYNOPSIS",
                   "    stetctl COMMAND [--desk=DIR] [OPTION]... [ARGUMENT]...\n"
                   "    stetctl help COMMAND\n") +
           section("COMMANDS", list) + section("OPTIONS", optionLines(commonOptions())) +
           section("EXIT STATUS", ExitStatus) + section("ENVIRONMENT", Environment) +
           section("EXAMPLES", indented(R"(
stetctl init harbor.stet --sample
export STET_DESK=harbor.stet
stetctl list --queue=drafts
stetctl publish -o site)"))
               .chopped(1);
}

} // namespace stet::ctl
