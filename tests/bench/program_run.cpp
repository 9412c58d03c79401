// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program_run.h"

#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace stet::bench {

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
    int status = 0;
    struct rusage usage = {};
    if (::wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
        qFatal("%s was ended", pointers[0]);
    return {
        WEXITSTATUS(status), double(timer.nsecsElapsed()) / 1e6, double(usage.ru_maxrss) / 1024};
}

} // namespace stet::bench
