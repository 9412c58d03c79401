// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/base/plugin_paths.h"
#include "core/base/resources.h"
#include "core/publish/papers/papers_loader.h"

#include <QCoreApplication>
#include <QFile>

#include <langinfo.h>
#include <malloc.h>

#include <algorithm>
#include <clocale>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// Qt warns on standard error of every other locale, and reads file names as UTF-8 anyway.
void chooseUtf8()
{
    if (!std::setlocale(LC_ALL, "") || std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// What goes over a whole desk asks for small pieces of memory without end and gives them back:
/// where the system gets each of them at once, it is asked for as many again, which takes a seventh
/// of the time in which a site is made.
void keepFreedMemory()
{
    constexpr int askedForAtOnce = 4 << 20;
    constexpr int mostKept = 128 << 20;
    ::mallopt(M_TOP_PAD, askedForAtOnce);
    ::mallopt(M_MMAP_THRESHOLD, askedForAtOnce);
    ::mallopt(M_TRIM_THRESHOLD, mostKept);
}

/// A call that cannot be understood.
struct WrongCall
{
    QString message;
    const char *page = ""; ///< the command whose manual page helps, or empty
    int exitCode = WrongUsage;
};

/// Whether a call asks for JSON, as far as that can be told of one that was not understood.
bool asksForJson(const QByteArrayList &words)
{
    return words.mid(0, words.indexOf("--")).contains("--json");
}

int say(const WrongCall &wrong, bool json, Output &output)
{
    const QString help = (u"stetctl help "_s + QLatin1StringView(wrong.page)).trimmed();
    if (json) {
        output.jsonError(wrong.exitCode == WrongUsage ? u"wrong_usage"_s : u"invalid_input"_s,
                         wrong.message,
                         u"Try '%1'."_s.arg(help));
    }
    Output::complain(u"stetctl: %1\nTry '%2'."_s.arg(wrong.message, help));
    return wrong.exitCode;
}

/// What is wrong with the number of operands, and how it is meant.
QString operandTrouble(const Command &command, const QStringList &operands)
{
    const QString usage = u"usage: stetctl %1 %2"_s.arg(QLatin1StringView(command.name),
                                                        QString::fromUtf8(command.synopsis));
    if (operands.size() < command.fewest)
        return u"Something is missing after '%1'.\n%2"_s.arg(QLatin1StringView(command.name),
                                                             usage);
    return u"'%1' is one argument too many.\n%2"_s.arg(visible(operands.at(command.most), 60),
                                                       usage);
}

/// The options that may stand before the command's name, moved behind it.
QByteArrayList commandFirst(QByteArrayList words)
{
    qsizetype at = 0;
    while (at < words.size() && words.at(at).startsWith('-') && words.at(at).size() > 1) {
        const bool valueFollows = words.at(at) == "--desk" || words.at(at) == "--person";
        at += valueFollows ? 2 : 1;
    }
    if (at > 0 && at < words.size())
        words.prepend(words.takeAt(at));
    return words;
}

tl::expected<int, WrongCall>
runCommand(const Command &command, const QByteArrayList &words, Output &output)
{
    std::vector<OptionSpec> specs = command.options;
    specs.insert(specs.end(), commonOptions().begin(), commonOptions().end());
    const auto arguments = parseArguments(words, specs);
    if (!arguments) {
        return tl::unexpected(
            WrongCall{arguments.error().message, command.name, arguments.error().exitCode});
    }
    if (arguments->has("help")) {
        output.write(manualPage(command));
        return Good;
    }
    const qsizetype operands = arguments->operands.size();
    if (operands < command.fewest || (command.most >= 0 && operands > command.most))
        return tl::unexpected(
            WrongCall{operandTrouble(command, arguments->operands), command.name});
    Interrupt interrupt;
    Call call(*arguments, output, interrupt);
    return command.run(call);
}

tl::expected<int, WrongCall> runWords(QByteArrayList words, Output &output)
{
    words = commandFirst(words);
    if (words.isEmpty())
        return tl::unexpected(WrongCall{u"No command is named."_s});
    const QByteArray name = words.takeFirst();
    if (name == "--help" || name == "-h") {
        output.write(programPage());
        return Good;
    }
    const Command *command =
        findCommand(name == "--version" ? u"version"_s : QString::fromUtf8(name));
    if (!command && name.size() > 1 && name.startsWith('-')) {
        return tl::unexpected(
            WrongCall{u"No command is named, or an option that none knows: '%1'."_s.arg(
                visible(QString::fromUtf8(name), 60))});
    }
    if (!command)
        return tl::unexpected(WrongCall{unknownCommand(QString::fromUtf8(name))});
    return runCommand(*command, words, output);
}

/// The application object: one with fonts for a command that draws, since that takes longer to
/// make.
std::unique_ptr<QCoreApplication>
applicationFor(const QByteArrayList &words, int &argc, char **argv)
{
    const QByteArrayList ordered = commandFirst(words);
    const Command *command =
        ordered.isEmpty() ? nullptr : findCommand(QString::fromUtf8(ordered.first()));
    const char *const drawn = command == nullptr ? nullptr : command->draws;
    const bool draws = drawn != nullptr &&
                       std::any_of(words.begin(), words.end(), [drawn](const QByteArray &word) {
                           return word.toLower().endsWith(drawn);
                       });
    if (draws) {
        const QString program = QFile::symLinkTarget(u"/proc/self/exe"_s);
        if (QCoreApplication *drawing = drawingApplication(program, argc, argv))
            return std::unique_ptr<QCoreApplication>(drawing);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int runProgram(const QByteArrayList &words, Output &output)
{
    const tl::expected<int, WrongCall> done = runWords(words, output);
    return done ? *done : say(done.error(), asksForJson(words), output);
}

} // namespace

} // namespace stet::ctl

int main(int argc, char *argv[])
{
    using namespace stet::ctl;
    Output::secureDescriptors();
    chooseUtf8();
    keepFreedMemory();
    // Taken here, as bytes: Qt would drop words of its own and decode the rest.
    QByteArrayList words;
    for (int i = 1; i < argc; ++i)
        words.append(argv[i]);
    stet::cleanPluginPaths();
    int forQt = 1;
    const std::unique_ptr<QCoreApplication> app = applicationFor(words, forQt, argv);
    stet::dropProgramFolderFromPlugins();
    QCoreApplication::setApplicationName(QStringLiteral("stetctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STET_VERSION));
    stet::initResources();

    Output output;
    const int exitCode = runProgram(words, output);
    if (!output.finish()) {
        Output::complain(QStringLiteral("stetctl: standard output could not be written."));
        return exitCode == Good || exitCode == Findings ? int(DeskTrouble) : exitCode;
    }
    return exitCode;
}
