// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/startup.h"
#include "core/base/plugin_paths.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <unistd.h>

#include <map>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QString program(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The processes below `root` whose command line holds `word`.
QList<qint64> descendants(qint64 root, const QByteArray &word)
{
    std::map<qint64, qint64> parents;
    const QStringList all = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : all) {
        // The name in brackets may hold anything, so from the end.
        const QByteArray stat = bytesOf(u"/proc/"_s + name + u"/stat"_s);
        const QByteArrayList words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (name.toLongLong() > 0 && words.size() > 1)
            parents[name.toLongLong()] = words.at(1).toLongLong();
    }
    QList<qint64> found;
    for (const auto &[pid, parent] : parents) {
        qint64 above = parent;
        while (above > 1 && above != root)
            above = parents.count(above) ? parents.at(above) : 0;
        if (above == root &&
            bytesOf(u"/proc/%1/cmdline"_s.arg(pid)).replace('\0', ' ').contains(word))
            found.append(pid);
    }
    return found;
}

/// The renderers below `root`. The engine forks them from a zygote whose command line they keep;
/// unlike it they have threads.
QList<qint64> renderersOf(qint64 root)
{
    QList<qint64> found = descendants(root, "--type=zygote");
    found.removeIf([](qint64 pid) {
        return bytesOf(u"/proc/%1/status"_s.arg(pid)).contains("\nThreads:\t1\n");
    });
    return found;
}

/// An environment variable for a while.
class Variable
{
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_was(qgetenv(name))
        , m_wasSet(qEnvironmentVariableIsSet(name))
    {
        qputenv(name, value);
    }

    ~Variable()
    {
        if (m_wasSet)
            qputenv(m_name, m_was);
        else
            qunsetenv(m_name);
    }

    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
    QByteArray m_was;
    bool m_wasSet;
};

} // namespace

/// How the programs start: with whose code, and what the environment may ask of the web engine.
class TestStartup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBePrintedIsSaid();
    void onlyHarmlessFlagsStay_data();
    void onlyHarmlessFlagsStay();
    void weakeningVariablesAreCleared();
    void pluginsComeFromSafeFoldersAlone();
    void noPluginComesFromTheCurrentFolder_data();
    void noPluginComesFromTheCurrentFolder();
    void aPluginThatIsLoadedIsNoticed();
    void theEngineKeepsItsSandbox_data();
    void theEngineKeepsItsSandbox();
    void settingsThatCannotBeReadAreSetAside_data();
    void settingsThatCannotBeReadAreSetAside();

private:
    /// Runs one of the programs in a folder full of false plugins.
    [[nodiscard]] bool canarySang(const QString &name, const QString &pluginPath);
    void makeCanaries(const QString &folder);
};

void TestStartup::whatCannotBePrintedIsSaid()
{
    for (const QString &option : {u"--help"_s, u"--version"_s}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(program(u"stet"_s), {option});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }
}

void TestStartup::onlyHarmlessFlagsStay_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("harmless") << QByteArray("--disable-gpu --log-level=3")
                              << QByteArray("--disable-gpu --log-level=3");
    QTest::newRow("H: sandbox")
        << QByteArray("--no-sandbox  --disable-gpu --disable-seccomp-filter-sandbox")
        << QByteArray("--disable-gpu");
    QTest::newRow("debugger") << QByteArray("--remote-debugging-port=9222") << QByteArray();
    QTest::newRow("program") << QByteArray(
                                    "--renderer-cmd-prefix=/tmp/x --utility-cmd-prefix=/tmp/x")
                             << QByteArray();
    QTest::newRow("proxy") << QByteArray("--proxy-server=127.0.0.1:1 --host-rules=MAP*127.0.0.1")
                           << QByteArray();
    QTest::newRow("security") << QByteArray("--disable-web-security --single-process")
                              << QByteArray();
    QTest::newRow("lookalike") << QByteArray("--disable-gpu-sandbox --log-levels=1")
                               << QByteArray();
}

void TestStartup::onlyHarmlessFlagsStay()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, kept);
    QCOMPARE(allowedEngineFlags(given, false), kept);
    const QByteArray root = allowedEngineFlags(given, true);
    QCOMPARE(root, kept.isEmpty() ? QByteArray("--no-sandbox") : kept + " --no-sandbox");
}

void TestStartup::weakeningVariablesAreCleared()
{
    const Variable debugging("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    const Variable sandbox("QTWEBENGINE_DISABLE_SANDBOX", "1");
    const Variable process("QTWEBENGINEPROCESS_PATH", "/tmp/not-the-engine");
    const Variable dictionaries("QTWEBENGINE_DICTIONARIES_PATH", "/tmp");
    const Variable flags("QTWEBENGINE_CHROMIUM_FLAGS", "--remote-debugging-port=1 --no-sandbox");
    const EngineEnvironment engine = cleanEngineEnvironment();
    QCOMPARE(engine.sandboxOff, ::geteuid() == 0);
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING",
                             "QTWEBENGINE_DISABLE_SANDBOX",
                             "QTWEBENGINEPROCESS_PATH",
                             "QTWEBENGINE_DICTIONARIES_PATH"})
        QVERIFY2(!qEnvironmentVariableIsSet(name), name);
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"),
             ::geteuid() == 0 ? QByteArray("--no-sandbox") : QByteArray());
}

void TestStartup::pluginsComeFromSafeFoldersAlone()
{
    const QTemporaryDir own;
    const QTemporaryDir open;
    QVERIFY(
        QFile::setPermissions(open.path(), QFile::permissions(open.path()) | QFile::WriteOther));
    const QByteArray good = QFile::encodeName(own.path());
    const QByteArray bad = QFile::encodeName(open.path());
    const QByteArray here = QFile::encodeName(QDir::currentPath());
    QCOMPARE(safePluginPaths(good), good);
    QCOMPARE(safePluginPaths(""), QByteArray());
    QCOMPARE(safePluginPaths("."), QByteArray());
    QCOMPARE(safePluginPaths("plugins:./plugins:../x"), QByteArray());
    QCOMPARE(safePluginPaths(here + '/'), QByteArray());
    QCOMPARE(safePluginPaths(here + "/x/.."), QByteArray());
    QCOMPARE(safePluginPaths(bad), QByteArray());
    QCOMPARE(safePluginPaths(bad + "::" + good + ":."), good);
}

void TestStartup::makeCanaries(const QString &folder)
{
    const std::pair<const char *, const char *> canaries[] = {{"platforms", STET_CANARY_PLATFORM},
                                                              {"sqldrivers", STET_CANARY_DRIVER}};
    for (const auto &[sort, library] : canaries) {
        const QString place = folder + u'/' + QLatin1String(sort);
        QVERIFY(QDir().mkpath(place));
        QVERIFY(QFile::copy(QString::fromLatin1(library), place + u"/libqcanary.so"_s));
    }
}

bool TestStartup::canarySang(const QString &name, const QString &pluginPath)
{
    const QTemporaryDir folder;
    makeCanaries(folder.path());
    const QString note = folder.filePath(u"sang"_s);
    const QString wanted = QString(pluginPath).replace(u"HERE"_s, folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STET_CANARY"_s, note);
    environment.insert(u"QT_PLUGIN_PATH"_s, wanted);
    if (!wanted.isEmpty())
        environment.insert(u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, wanted + u"/platforms"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, folder.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    const bool window = name == u"stet";
    process.start(program(name),
                  window ? QStringList{u"--shots"_s, u"shots"_s}
                         : QStringList{u"init"_s, u"desk.stet"_s});
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        qWarning("%s did not end by itself", qPrintable(name));
    return QFile::exists(note);
}

void TestStartup::noPluginComesFromTheCurrentFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    for (const char *name : {"stet", "stetctl"}) {
        for (const char *path : {"", ".", "./", "HERE", "HERE/platforms/..", ".:HERE"})
            QTest::addRow("G14 %s %s", name, path)
                << QString::fromLatin1(name) << QString::fromLatin1(path);
    }
}

void TestStartup::noPluginComesFromTheCurrentFolder()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    QVERIFY(!canarySang(name, path));
}

void TestStartup::aPluginThatIsLoadedIsNoticed()
{
    // The test before this one can fail: a folder of one's own is looked into.
    const QTemporaryDir elsewhere;
    makeCanaries(elsewhere.path());
    QVERIFY(canarySang(u"stetctl"_s, elsewhere.path()));
    QVERIFY(canarySang(u"stet"_s, elsewhere.path()));
}

void TestStartup::theEngineKeepsItsSandbox_data()
{
    QTest::addColumn<bool>("asRoot");
    if (::geteuid() == 0)
        QTest::newRow("G05 as root") << true;
    QTest::newRow("as an ordinary user") << false;
}

void TestStartup::theEngineKeepsItsSandbox()
{
    QFETCH(bool, asRoot);
    QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::Permissions(0x7777))); // another user works in it
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    const QString number = QString::number(port.serverPort());
    port.close();

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    environment.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, number);
    environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    environment.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s,
                       u"--no-sandbox --disable-gpu --log-level=3 --remote-debugging-port="_s +
                           number + u" --renderer-cmd-prefix=/bin/false"_s);
    QStringList words{program(u"stet"_s), u"--shots"_s, u"shots"_s, u"sample.stet"_s};
    QStringList first{program(u"stetctl"_s), u"init"_s, u"sample.stet"_s, u"--sample"_s};
    if (!asRoot && ::geteuid() == 0) {
        const QStringList nobody{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
        const auto nobodyCan = [&nobody](const QStringList &command) {
            return QProcess::execute(u"setpriv"_s, nobody + command) == 0;
        };
        if (!nobodyCan({u"unshare"_s, u"--user"_s, u"true"_s})) // the sandbox stands on these
            QSKIP("an ordinary user can make no namespace here");
        if (!nobodyCan({u"test"_s, u"-x"_s, program(u"stet"_s)}))
            QSKIP("an ordinary user cannot reach the program here");
        for (QStringList *list : {&words, &first})
            *list = QStringList{u"setpriv"_s} + nobody + *list;
    }
    QProcess maker;
    maker.setProcessEnvironment(environment);
    maker.setWorkingDirectory(folder.path());
    maker.start(first.takeFirst(), first);
    QVERIFY(maker.waitForFinished(60'000));
    QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());

    QProcess stet;
    stet.setProcessEnvironment(environment);
    stet.setWorkingDirectory(folder.path());
    stet.start(words.takeFirst(), words);
    QVERIFY(stet.waitForStarted());
    QList<qint64> renderers;
    QTRY_VERIFY_WITH_TIMEOUT(!(renderers = renderersOf(stet.processId())).isEmpty() ||
                                 stet.state() == QProcess::NotRunning,
                             60'000);
    QVERIFY2(!renderers.isEmpty(), stet.readAllStandardError().constData());
    QTcpSocket debugger;
    debugger.connectToHost(QHostAddress::LocalHost, number.toUShort());
    QVERIFY(!debugger.waitForConnected(1'000));
    const QByteArray command = bytesOf(u"/proc/%1/cmdline"_s.arg(renderers.first()));
    QCOMPARE(command.contains("--no-sandbox"), asRoot);
    QVERIFY(!command.contains("remote-debugging"));
    if (!asRoot) {
        // Seccomp is the kernel's word for it; it is put on a moment after the start.
        QTRY_VERIFY_WITH_TIMEOUT(
            bytesOf(u"/proc/%1/status"_s.arg(renderers.first())).contains("\nSeccomp:\t2\n"),
            10'000);
    }
    stet.kill();
    QVERIFY(stet.waitForFinished());
}

void TestStartup::settingsThatCannotBeReadAreSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("aside");
    QTest::newRow("good") << QByteArray("[window]\nappearance=dark\n") << false;
    QTest::newRow("of a later version")
        << QByteArray("[window]\nhologram=yes\n[x]\ny=1\n") << false;
    QTest::newRow("G11 huge") << QByteArray(5'000'000, 'x') << true;
    QTest::newRow("G11 garbage") << QByteArray("\0\x01\xff[[\x02=\n]x\xfe", 10) << true;
}

void TestStartup::settingsThatCannotBeReadAreSetAside()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, aside);
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"stet-startup"_s);
    const QString path = QSettings().fileName();
    QVERIFY(path.startsWith(folder.path()));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const QString kept = setAsideUnreadableSettings();
    QCOMPARE(kept, aside ? path + u".bad"_s : QString());
    QCOMPARE(bytesOf(aside ? kept : path), bytes);
    QCOMPARE(QFile::exists(path), !aside);
}

STET_TEST(TestStartup)

#include "test_startup.moc"
