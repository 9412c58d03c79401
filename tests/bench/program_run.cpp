// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program_run.h"

#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace stet::bench {

namespace {

constexpr useconds_t LookEveryUs = 2'000;

/// The largest a running program has been so far, in MB; 0 where that cannot be read any more.
double peakOf(pid_t program)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(program));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

// Not by QProcess, which does not say how large a program was.
ProgramRun runProgram(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    if (posix_spawn(&child, pointers[0], &actions, nullptr, pointers.data(), environ) != 0)
        qFatal("cannot run %s", pointers[0]);
    posix_spawn_file_actions_destroy(&actions);
    // What the system says of a program that ended counts this one in, whose child it was.
    double peakMb = 0;
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(child, &status, WNOHANG)) == 0) {
        peakMb = std::max(peakMb, peakOf(child));
        ::usleep(LookEveryUs);
    }
    if (ended != child || !WIFEXITED(status))
        qFatal("%s was ended", pointers[0]);
    return {WEXITSTATUS(status), double(timer.nsecsElapsed()) / 1e6, peakMb};
}

} // namespace stet::bench
