// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace stet::test {

namespace {

constexpr int LongestRunMs = 120'000;

QByteArray readAndRemove(const QString &path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    file.remove();
    return bytes;
}

} // namespace

QJsonObject Finished::json() const
{
    return QJsonDocument::fromJson(out).object();
}

StetctlRun::StetctlRun()
    : m_folder(QDir::tempPath() + u"/stetctl-test-XXXXXX"_s)
{}

Finished StetctlRun::run(const QStringList &arguments, const QString &standardOut) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    if (!standardOut.isEmpty())
        process.setStandardOutputFile(standardOut);
    process.start(program(), arguments);
    if (!process.waitForFinished(LongestRunMs)) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Finished StetctlRun::runBytes(const QByteArrayList &arguments) const
{
    std::vector<QByteArray> words = {QFile::encodeName(program())};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> argv;
    argv.reserve(words.size() + 1);
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray out = QFile::encodeName(path(u".out"_s));
    const QByteArray err = QFile::encodeName(path(u".err"_s));
    const pid_t child = ::fork();
    if (child == 0) {
        const int flags = O_CREAT | O_WRONLY | O_TRUNC;
        if (::chdir(folder.constData()) != 0 ||
            ::dup2(::open(out.constData(), flags, 0600), 1) < 0 ||
            ::dup2(::open(err.constData(), flags, 0600), 2) < 0)
            ::_exit(126);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            readAndRemove(path(u".out"_s)),
            readAndRemove(path(u".err"_s))};
}

QString StetctlRun::makeDesk(const QString &name, bool sample)
{
    QStringList arguments = {u"init"_s, path(name)};
    if (sample)
        arguments.append(u"--sample"_s);
    const Finished finished = run(arguments);
    if (finished.exitCode != 0)
        qFatal("stetctl init failed: %s", finished.err.constData());
    return path(name);
}

QStringList StetctlRun::commandNames() const
{
    const QString page = QString::fromUtf8(run({QStringLiteral("help")}).out);
    QStringList names;
    for (const QString &line : page.section(QStringLiteral("COMMANDS\n"), 1)
                                   .section(QStringLiteral("\n\n"), 0, 0)
                                   .split(u'\n'))
        names.append(line.simplified().section(u' ', 0, 0));
    return names;
}

QString StetctlRun::path(const QString &name) const
{
    return m_folder.path() + u'/' + name;
}

QString StetctlRun::writeFile(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test file could not be written");
    return path(name);
}

QString StetctlRun::program()
{
    return QCoreApplication::applicationDirPath() + u"/stetctl"_s;
}

QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QByteArray treeHash(const QString &folder)
{
    QStringList entries;
    QDirIterator walk(folder,
                      QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        entries.append(walk.next());
    entries.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &entry : entries) {
        hash.addData(entry.toUtf8());
        QFile file(entry);
        if (QFileInfo(entry).isFile() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

} // namespace stet::test
