// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

const char *const ExitStatus = R"(    0    good
    1    done, and there are findings
    2    wrong usage; nothing was touched
    3    trouble with the desk, a disk or standard output
    4    an input was refused: a file, a name, a folder, words that are
         others by now
    130  interrupted by Ctrl-C; no file and no desk is left half-written
         (143 and 129 for SIGTERM and SIGHUP)
)";

const char *const JsonErrors =
    R"(With --json a command that answers with data prints one JSON document.
Its shape stands in the command's manual page; members are added to a
format, never renamed. A command that fails answers with
{ "format": 1, "error": { "code": "not_found", "message": TEXT,
                          "detail": TEXT } }
and says the same on standard error. The codes: busy, disk_full,
read_only, corrupt, too_new, not_a_desk, io, network, not_found,
conflict, invalid_input, cancelled, bug; wrong_usage for a call that
cannot be understood.)";

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

/// Whether one letter more, less or other, or two that changed places, make `a` of `b`.
bool isNear(const QString &a, const QString &b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype front = 0;
    while (front < most && a.at(front) == b.at(front))
        ++front;
    const QStringView restOfA = QStringView(a).mid(front);
    const QStringView restOfB = QStringView(b).mid(front);
    const bool swapped = restOfA.size() >= 2 && restOfB.size() >= 2 &&
                         restOfA.at(0) == restOfB.at(1) && restOfA.at(1) == restOfB.at(0) &&
                         restOfA.mid(2) == restOfB.mid(2);
    return swapped || restOfA.mid(1) == restOfB.mid(1) || restOfA.mid(1) == restOfB ||
           restOfA == restOfB.mid(1);
}

QByteArray section(const char *title, const QByteArray &body)
{
    return body.isEmpty() ? QByteArray() : QByteArray(title) + '\n' + body + '\n';
}

} // namespace

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = {
        initCommand(),      importCommand(),   listCommand(),    showCommand(),
        searchCommand(),    sourcesCommand(),  captureCommand(), recheckCommand(),
        snapshotsCommand(), diffCommand(),     checkCommand(),   claimsCommand(),
        bindCommand(),      verdictCommand(),  proposeCommand(), settleCommand(),
        signOffCommand(),   galleyCommand(),   packCommand(),    handoverCommand(),
        takebackCommand(),  renderCommand(),   publishCommand(), retractCommand(),
        withdrawCommand(),  scheduleCommand(), themeCommand(),   exportCommand(),
        settingsCommand(),  peopleCommand(),   logCommand(),     doctorCommand(),
        extractCommand(),   versionCommand(),  helpCommand()};
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

QString unknownCommand(const QString &name)
{
    const QString shown = u"'%1' is no command"_s.arg(visible(name, 60));
    for (const Command &command : allCommands()) {
        if (isNear(name, QString::fromLatin1(command.name)))
            return u"%1; '%2' is."_s.arg(shown, QLatin1StringView(command.name));
    }
    return shown + u'.';
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
           section("SYNOPSIS",
                   "    " + name + ' ' + QByteArray(command.synopsis).replace("\n", "\n        ") +
                       '\n') +
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
        list += "    " + QByteArray(command.name).leftJustified(11) + command.summary + '\n';
    return section("NAME", "    stetctl - work on an editorial desk without a window\n") +
           section("SYNOPSIS",
                   "    stetctl COMMAND [--desk=DIR] [OPTION]... [ARGUMENT]...\n"
                   "    stetctl help COMMAND\n") +
           section("COMMANDS", list) + section("OPTIONS", optionLines(commonOptions())) +
           section("JSON", indented(JsonErrors)) + section("EXIT STATUS", ExitStatus) +
           section("ENVIRONMENT", Environment) +
           section("EXAMPLES", indented(R"(
stetctl init harbor.stet --sample
export STET_DESK=harbor.stet
stetctl list --queue=drafts
stetctl publish -o site)"))
               .chopped(1);
}

} // namespace stet::ctl
