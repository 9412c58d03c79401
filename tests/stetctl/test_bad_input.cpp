// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/importing.h"
#include "core/publish/seal.h"
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;
using stet::test::treeHash;

/// Odd paths, full disks, closed pipes, interruptions, hostile files: a plain message, the
/// documented code, and nothing half-done.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pathsAreTakenExactly_data();
    void pathsAreTakenExactly();
    void aPathThatIsTooLong();
    void everyCommandMindsItsOutput_data();
    void everyCommandMindsItsOutput();
    void aBrokenPipe();
    void aDiskWithoutRoom();
    void dangerousOutputFolders_data();
    void dangerousOutputFolders();
    void filesOfSomeoneElseStay();
    void aLineOf100Megabytes();
    void foldersWithTraps();
    void nothingIsLoadedFromTheWorkingFolder();
    void interruptedImportLeavesNothing();
    void interruptedExportLeavesNothing();
    void interruptedPublishLeavesWholePages();
    void aKilledSampleIsWholeOrNothing();
    void aThemeThatCannotBeUsed_data();
    void aThemeThatCannotBeUsed();
    void findingsAndAFullDiskAreAFullDisk();

private:
    /// Starts the program on the big desk, interrupts it after `ms`, gives its exit code.
    [[nodiscard]] int
    interruptAfter(const QStringList &arguments, int ms, QByteArray *said = nullptr) const;
    [[nodiscard]] int total(const QString &desk) const;
    void makeManyArticles();

    StetctlRun m_run;
    QString m_desk;
    QString m_many;
};

void TestBadInput::initTestCase()
{
    m_desk = m_run.makeDesk(u"desk.stet"_s, true);
    // Who runs these commands has taken in the articles too.
    QCOMPARE(m_run.run({u"settings"_s, u"--one-person=yes"_s, u"--desk"_s, m_desk}).exitCode, 0);
    makeManyArticles();
}

void TestBadInput::makeManyArticles()
{
    m_many = m_run.path(u"many"_s);
    const QByteArray paragraph =
        QByteArray("Words that fill a paragraph, one after another. ").repeated(60);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray number = QByteArray::number(i);
        m_run.writeFile(u"many/%1.md"_s.arg(i),
                        "---\ntitle: Article " + number + "\nkind: news\n---\n\n" + paragraph);
    }
}

int TestBadInput::total(const QString &desk) const
{
    return m_run.run({u"list"_s, u"--json"_s, u"--limit=1"_s, u"--desk"_s, desk})
        .json()
        .value(u"total"_s)
        .toInt(-1);
}

void TestBadInput::pathsAreTakenExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("dash") << u"-rf"_s;
    QTest::newRow("option") << u"--desk=x"_s;
    QTest::newRow("command in dollars") << u"$(touch owned)"_s;
    QTest::newRow("command in ticks") << u"a`touch owned`b"_s;
    QTest::newRow("semicolon") << u"a;touch owned"_s;
    QTest::newRow("newline") << u"a\nb"_s;
    QTest::newRow("quotes") << u"a'\"b"_s;
    QTest::newRow("resource") << u":stet"_s;
    QTest::newRow("percent") << u"%1 %s%n"_s;
    QTest::newRow("url") << u"file:x"_s;
    QTest::newRow("escape") << u"\x1b[31m"_s;
    QTest::newRow("not normalised") << u"e\u0301"_s;
}

void TestBadInput::pathsAreTakenExactly()
{
    QFETCH(QString, name);
    const Finished made = m_run.run({u"init"_s, u"--"_s, name});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(QFile::exists(m_run.path(name) + u"/desk.sqlite"_s));
    QVERIFY(!made.out.contains('\x1b'));
    const QString file = name + u".md"_s;
    m_run.writeFile(file, "---\ntitle: Odd\nslug: odd\n---\n\nText.\n");
    QCOMPARE(m_run.run({u"import"_s, u"--desk"_s, name, u"--"_s, file}).exitCode, 0);
    const QString page = name + u".html"_s;
    QCOMPARE(m_run.run({u"render"_s, u"odd"_s, u"--desk="_s + name, u"-o"_s, page}).exitCode, 0);
    QVERIFY(QFile::exists(m_run.path(page)));
    QCOMPARE(m_run.run({u"publish"_s, u"--desk"_s, name, u"-o"_s, name + u" site"_s}).exitCode, 0);
    QVERIFY(QFile::exists(m_run.path(name + u" site/index.html"_s)));
    QVERIFY(!QFile::exists(m_run.path(u"owned"_s)));
}

void TestBadInput::aPathThatIsTooLong()
{
    const QString name(4097, u'x');
    QCOMPARE(m_run.run({u"list"_s, u"--desk"_s, name}).exitCode, 3);
    const int made = m_run.run({u"init"_s, name}).exitCode;
    QVERIFY(made == 3 || made == 4);
    QCOMPARE(m_run.run({u"import"_s, u"--desk"_s, m_desk, name}).exitCode, 4);
    for (const QString &longName : {QString(300, u'x'), name}) {
        for (const QStringList &arguments :
             {QStringList{u"export"_s, longName}, QStringList{u"publish"_s, u"-o"_s, longName}}) {
            const Finished finished = m_run.run(arguments + QStringList{u"--desk"_s, m_desk});
            QCOMPARE(finished.exitCode, 4);
            QVERIFY2(finished.err.contains("longer than") || finished.err.contains("too long"),
                     finished.err.constData());
        }
    }
}

void TestBadInput::everyCommandMindsItsOutput_data()
{
    QTest::addColumn<QString>("command");
    QStringList names = m_run.commandNames();
    QVERIFY(names.size() > 10);
    m_run.writeFile(u"full.md"_s, "---\ntitle: Full\nslug: full\n---\n\nText.\n");
    m_run.writeFile(u"full.html"_s, "<p>Text.</p>");
    m_run.writeFile(u"full.txt"_s, "Words.\n");
    for (const char *command : {"help",
                                "help list",
                                "version",
                                "init full.stet",
                                "import full.md",
                                "import full.html",
                                "extract html <full.html",
                                "extract card <full.txt",
                                "list",
                                "settings",
                                "people",
                                "show SLUG",
                                "search gripper",
                                "sources",
                                "capture KEY",
                                "recheck KEY",
                                "recheck bremer-interview --looked",
                                "snapshots KEY",
                                "snapshots bremer-interview --words=full.txt --way=notes",
                                "diff lathe-prices",
                                "check SLUG",
                                "claims SLUG",
                                "bind SLUG --words=WORDS --who=Ines --what=Seen",
                                "verdict SLUG needs_source --words=WORDS",
                                "propose SLUG --words=WORDS --instead=Others",
                                "settle PROPOSAL accept",
                                "signoff SLUG --reason=Late",
                                "galley SLUG -o full-galley.html",
                                "galley SLUG -o full-galley.pdf",
                                "pack SLUG -o full-pack",
                                "pack SLUG -o full-pack.zip",
                                "handover SLUG -o full.handover",
                                "takeback full.handover",
                                "render SLUG",
                                "render SLUG -o full-page.html",
                                "publish -o full-site",
                                "theme export full-theme",
                                "theme check",
                                "publish SLUG --override=Late",
                                "schedule SLUG --at=2026-03-04T09:30",
                                "schedule", // lists it
                                "retract lathe-3 --text=Wrong",
                                "withdraw shared-gearbox --text=Order",
                                "export full-export",
                                "log",
                                "log SLUG --verify",
                                "doctor"}) {
        QTest::newRow(command) << QString::fromLatin1(command);
        names.removeAll(QString::fromLatin1(command).section(u' ', 0, 0));
    }
    QCOMPARE(names, QStringList()); // every command has a row
}

void TestBadInput::everyCommandMindsItsOutput()
{
    QFETCH(QString, command);
    const QJsonObject first =
        m_run.run({u"list"_s, u"--json"_s, u"--limit=1"_s, u"--desk"_s, m_desk})
            .json()
            .value(u"articles"_s)
            .toArray()
            .first()
            .toObject();
    command.replace(u"SLUG"_s, first.value(u"slug"_s).toString());
    // A source without an address: nothing is asked of any server.
    const QJsonArray linkless =
        m_run.run({u"sources"_s, u"--link=none"_s, u"--json"_s, u"--desk"_s, m_desk})
            .json()
            .value(u"sources"_s)
            .toArray();
    QVERIFY(!linkless.isEmpty());
    command.replace(u"KEY"_s, linkless.first().toObject().value(u"key"_s).toString());
    const QJsonArray claims =
        m_run
            .run({u"claims"_s, first.value(u"slug"_s).toString(), u"--json"_s, u"--desk"_s, m_desk})
            .json()
            .value(u"claims"_s)
            .toArray();
    QVERIFY(claims.size() > 1);
    command.replace(u"WORDS"_s, u"'%1'"_s.arg(claims.at(1)[u"words"].toString()));
    if (command.contains(u"PROPOSAL"_s)) {
        const QJsonObject made = m_run
                                     .run({u"propose"_s,
                                           first.value(u"slug"_s).toString(),
                                           u"--words"_s,
                                           first.value(u"headline"_s).toString(),
                                           u"--instead=Others"_s,
                                           u"--json"_s,
                                           u"--desk"_s,
                                           m_desk})
                                     .json();
        QVERIFY(made.contains(u"proposal"_s));
        command.replace(u"PROPOSAL"_s, made[u"proposal"][u"id"].toString());
    }
    const QString line = QLatin1StringView(R"(STET_DESK="$1" exec "$0" %1 %2)").arg(command);
    const QByteArrayList outputs = {">/dev/full", ">&-", ">&- 2>&-", "<&- >&- 2>&-"};
    for (const QByteArray &closed : outputs) {
        QProcess shell;
        shell.setWorkingDirectory(QDir(m_desk + u"/.."_s).absolutePath());
        shell.start(
            u"/bin/sh"_s,
            {u"-c"_s, line.arg(QString::fromLatin1(closed)), StetctlRun::program(), m_desk});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
        const QByteArray said =
            closed + (": " + QByteArray::number(shell.exitCode())) + shell.readAllStandardError();
        // What was settled without a word of it is settled by the next time.
        const int expected = command.startsWith(u"settle"_s) && closed != outputs.front() ? 4 : 3;
        QVERIFY2(shell.exitCode() == expected, said.constData());
        for (const char *made : {"full.stet", "full-site", "full-export", "full-pack"})
            QDir(m_run.path(QLatin1StringView(made))).removeRecursively();
    }
    QCOMPARE(m_run.run({u"doctor"_s, u"--desk"_s, m_desk}).exitCode, 0);
}

void TestBadInput::aBrokenPipe()
{
    // Enough output that it does not fit a pipe.
    const QString desk = m_run.makeDesk(u"pipe.stet"_s, false);
    QCOMPARE(m_run.run({u"import"_s, u"--desk"_s, desk, m_many}).exitCode, 0);
    QProcess shell;
    shell.start(u"/bin/bash"_s,
                {u"-c"_s,
                 uR"("$0" list --json --desk "$1" | head -c 1; exit ${PIPESTATUS[0]})"_s,
                 StetctlRun::program(),
                 desk});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 3);
}

void TestBadInput::aDiskWithoutRoom()
{
    const QString desk = m_run.makeDesk(u"no room.stet"_s, false);
    const QString file = m_run.writeFile(u"room.md"_s, "---\ntitle: Room\n---\n\nText.\n");
    QProcess shell;
    // No file can grow, and no signal says so.
    shell.start(u"/bin/sh"_s,
                {u"-c"_s,
                 uR"(trap '' XFSZ; ulimit -f 2; exec "$0" import --desk="$1" "$2")"_s,
                 StetctlRun::program(),
                 desk,
                 file});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 3);
    const QByteArray said = shell.readAllStandardError();
    QVERIFY2(said.contains("no room left") && !said.contains("window"), said.constData());
    QCOMPARE(total(desk), 0);
}

void TestBadInput::dangerousOutputFolders_data()
{
    QTest::addColumn<QString>("folder");
    const QString desk = m_run.path(u"desk.stet"_s);
    QTest::newRow("desk") << desk;
    QTest::newRow("desk, roundabout") << desk + u"/blobs/../"_s;
    QTest::newRow("inside the desk") << desk + u"/site"_s;
    QTest::newRow("parent of the desk") << QFileInfo(desk).path();
    QTest::newRow("root") << u"/"_s;
    QTest::newRow("root, roundabout") << u"//."_s;
    QTest::newRow("home") << QDir::homePath();
    QFile::link(desk, m_run.path(u"link"_s));
    QTest::newRow("link to the desk") << m_run.path(u"link"_s);
}

void TestBadInput::dangerousOutputFolders()
{
    QFETCH(QString, folder);
    const QByteArray before = treeHash(m_desk + u"/blobs"_s);
    const QStringList beside = QDir(m_run.path({})).entryList();
    const Finished published = m_run.run({u"publish"_s, u"--desk"_s, m_desk, u"-o"_s, folder});
    QCOMPARE(published.exitCode, 4);
    QVERIFY(published.err.size() > 20);
    QCOMPARE(m_run.run({u"export"_s, u"--desk"_s, m_desk, folder}).exitCode, 4);
    QCOMPARE(treeHash(m_desk + u"/blobs"_s), before);
    QCOMPARE(QDir(m_run.path({})).entryList(), beside);
}

void TestBadInput::filesOfSomeoneElseStay()
{
    const QString slug = u"lathe-3"_s;
    const QString css = m_run.writeFile(u"theirs/theme.css"_s, "my own");
    const QString page = m_run.path(u"theirs/page.html"_s);
    const QStringList render{u"render"_s, slug, u"--desk"_s, m_desk, u"-o"_s};
    Finished finished = m_run.run(render + QStringList{page});
    QCOMPARE(finished.exitCode, 4);
    QVERIFY(finished.err.contains("theirs/theme.css"));
    finished = m_run.run({u"publish"_s, u"--desk"_s, m_desk, u"-o"_s, m_run.path(u"theirs"_s)});
    QCOMPARE(finished.exitCode, 4);
    QVERIFY(finished.err.contains("not empty"));
    QFile file(css);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "my own");
    // A device by a link: the link itself stays too.
    const QString link = m_run.path(u"null.html"_s);
    QVERIFY(QFile::link(u"/dev/null"_s, link));
    QCOMPARE(m_run.run(render + QStringList{link}).exitCode, 4);
    QVERIFY(QFileInfo(link).isSymLink());
    const QString pipe = m_run.path(u"pipe.html"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(m_run.run(render + QStringList{pipe}).exitCode, 4);
    const QString other = m_run.makeDesk(u"other.stet"_s, false);
    for (const QString &command : {u"publish"_s, u"export"_s}) {
        QStringList arguments{command, u"--desk"_s, m_desk};
        if (command == u"publish"_s)
            arguments += u"-o"_s;
        QCOMPARE(m_run.run(arguments + QStringList{other + u"/new"_s}).exitCode, 4);
        QVERIFY(!QFileInfo::exists(other + u"/new"_s));
    }
}

/// What the programs that ended have computed, in milliseconds: no busy machine adds to it.
static qint64 childrensCpuMs()
{
    rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return qint64(time.tv_sec) * 1000 + time.tv_usec / 1000;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

void TestBadInput::aLineOf100Megabytes()
{
    const QString file = m_run.writeFile(u"line.md"_s, QByteArray(100'000'000, 'x'));
    const int before = total(m_desk);
    const qint64 spent = childrensCpuMs();
    const Finished finished = m_run.run({u"import"_s, u"--desk"_s, m_desk, file});
    const qint64 took = childrensCpuMs() - spent;
    QCOMPARE(finished.exitCode, 4);
    QVERIFY2(finished.out.contains("20 MB") || finished.err.contains("20 MB"),
             finished.out.constData());
    QVERIFY2(took > 0 && took < 1000, qPrintable(QString::number(took)));
    QCOMPARE(total(m_desk), before);
    QFile::remove(file);
}

void TestBadInput::foldersWithTraps()
{
    const QString desk = m_run.makeDesk(u"traps.stet"_s, false);
    m_run.writeFile(u"traps/good.md"_s, "---\ntitle: Good\n---\n\nText.\n");
    const QString folder = m_run.path(u"traps"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(folder + u"/pipe.md"_s).constData(), 0600), 0);
    QFile::link(u"/etc"_s, folder + u"/etc"_s);
    QFile::link(u"/dev/zero"_s, folder + u"/zero.md"_s);
    QFile::link(folder, folder + u"/loop"_s);
    const Finished finished = m_run.run({u"import"_s, u"--json"_s, u"--desk"_s, desk, folder});
    QCOMPARE(finished.json().value(u"articles"_s).toInt(), 1);
    QCOMPARE(total(desk), 1);
    QVERIFY(m_run.run({u"import"_s, u"--desk"_s, desk, folder + u"/pipe.md"_s}).exitCode == 4);
    QCOMPARE(m_run.run({u"doctor"_s, u"--desk"_s, desk}).exitCode, 0);
}

void TestBadInput::nothingIsLoadedFromTheWorkingFolder()
{
    for (const char *name : {"libqsqlite.so",
                             "sqldrivers/libqsqlite.so",
                             "plugins/sqldrivers/libqsqlite.so",
                             "platforms/libqoffscreen.so",
                             "libQt6Core.so.6",
                             "libsqlite3.so.0"})
        m_run.writeFile(QLatin1StringView(name), "no library");
    const QString log = m_run.path(u"loaded"_s);
    qputenv("LD_DEBUG", "files,libs");
    qputenv("LD_DEBUG_OUTPUT", log.toUtf8());
    const int code = m_run.run({u"list"_s, u"--desk"_s, m_desk}).exitCode;
    qunsetenv("LD_DEBUG");
    qunsetenv("LD_DEBUG_OUTPUT");
    QCOMPARE(code, 0);
    const QDir folder(m_run.path({}));
    const QStringList logs = folder.entryList({u"loaded.*"_s}, QDir::Files);
    QCOMPARE(logs.size(), 1);
    QFile file(folder.filePath(logs.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray loaded = file.readAll();
    QVERIFY(loaded.contains("libqsqlite.so"));
    QVERIFY(!loaded.contains(QFile::encodeName(folder.path())));
    for (const QByteArray &line : loaded.split('\n'))
        QVERIFY2(!line.contains("trying file=") || line.contains("trying file=/"),
                 line.constData());
}

int TestBadInput::interruptAfter(const QStringList &arguments, int ms, QByteArray *said) const
{
    QProcess process;
    process.start(StetctlRun::program(), arguments);
    if (!process.waitForStarted())
        return -1;
    process.waitForFinished(ms);
    if (process.state() == QProcess::Running)
        ::kill(pid_t(process.processId()), SIGINT);
    process.waitForFinished(60'000);
    // It did not listen yet: a moment later.
    if (process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGINT)
        return interruptAfter(arguments, 2 * ms, said);
    if (said)
        *said = process.readAllStandardError();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void TestBadInput::interruptedImportLeavesNothing()
{
    int interrupted = 0;
    for (const int ms : {30, 60, 100, 150, 250, 400}) {
        const QString desk = m_run.makeDesk(u"interrupt %1.stet"_s.arg(ms), false);
        const int code = interruptAfter({u"import"_s, u"--desk"_s, desk, m_many}, ms);
        QVERIFY2(code == 130 || code == 0, qPrintable(QString::number(code)));
        interrupted += code == 130 ? 1 : 0;
        QCOMPARE(total(desk), code == 130 ? 0 : 3000);
        QCOMPARE(m_run.run({u"doctor"_s, u"--desk"_s, desk}).exitCode, 0);
    }
    QVERIFY(interrupted >= 2);
}

void TestBadInput::interruptedExportLeavesNothing()
{
    const QString desk = m_run.makeDesk(u"export.stet"_s, false);
    QCOMPARE(m_run.run({u"import"_s, u"--desk"_s, desk, m_many}).exitCode, 0);
    const QString place = m_run.path(u"exports"_s);
    QDir().mkpath(place);
    int interrupted = 0;
    for (const int ms : {40, 80, 160}) {
        const QString folder = place + u"/%1"_s.arg(ms);
        const int code = interruptAfter({u"export"_s, u"--desk"_s, desk, folder}, ms);
        QVERIFY2(code == 130 || code == 0, qPrintable(QString::number(code)));
        if (code == 0)
            continue;
        ++interrupted;
        QVERIFY(!QFile::exists(folder));
    }
    QVERIFY(interrupted >= 1);
    for (const QString &left :
         QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(!left.startsWith(u'.'), qPrintable(left));
}

/// So many live articles, as an import of a site brings them.
static void publishMany(const QString &desk, size_t count)
{
    std::vector<stet::ImportedArticle> live(count);
    for (size_t i = 0; i < live.size(); ++i) {
        live[i].article.publicState = stet::PublicState::Live;
        live[i].article.content.headline = u"Live %1"_s.arg(i);
        live[i].article.content.body = u"Text of it.\n\n"_s.repeated(40);
    }
    const stet::SystemClock clock;
    const auto session = stet::test::must(
        stet::DeskSession::open(desk, stet::OpenMode::ReadWrite, stet::test::testActor(), clock));
    QCOMPARE(stet::test::must(stet::Importing(*session).take({}, live)).articles, int(count));
}

void TestBadInput::interruptedPublishLeavesWholePages()
{
    const QString desk = m_run.makeDesk(u"published.stet"_s, false);
    publishMany(desk, 3'000);
    const QString site = m_run.path(u"interrupted site"_s);
    QVERIFY(m_run.run({u"help"_s, u"publish"_s}).out.contains("has changed nothing"));
    int interrupted = 0;
    bool whole = false;
    for (const int ms : {40, 80, 120, 240}) {
        QByteArray said;
        const int code =
            interruptAfter({u"publish"_s, u"--desk"_s, desk, u"-o"_s, site}, ms, &said);
        QVERIFY2(code == 130 || code == 0, qPrintable(QString::number(code)));
        // Before it has begun there is nothing to finish, and it says that alone.
        const bool told = said.contains("the site of before stands");
        QVERIFY2(told == (code == 130) || said.contains("Interrupted"), said.constData());
        interrupted += told ? 1 : 0;
        // All of it, or nothing.
        whole = whole || code == 0;
        const QDir pages(site + u"/news"_s);
        QCOMPARE(pages.entryList({u"*.html"_s}, QDir::Files).size(), whole ? 3'000 : 0);
        QVERIFY(!QFile::exists(site + u"/.stet-new"_s));
    }
    QVERIFY(interrupted >= 1);
}

void TestBadInput::aKilledSampleIsWholeOrNothing()
{
    const int whole = total(m_run.makeDesk(u"whole.stet"_s, true));
    QVERIFY(whole > 0);
    int nothing = 0;
    for (int delay = 0; delay < 8; ++delay) {
        const QString folder = m_run.path(u"killed %1"_s.arg(delay));
        QVERIFY(QDir().mkpath(folder));
        const QString desk = folder + u"/sample.stet"_s;
        QProcess process;
        process.start(StetctlRun::program(), {u"init"_s, u"--sample"_s, desk});
        QVERIFY(process.waitForStarted());
        const auto begun = [&] {
            return !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        while (!begun() && process.state() == QProcess::Running)
            process.waitForFinished(1);
        process.waitForFinished(1 + 15 * delay);
        process.kill();
        process.waitForFinished();
        if (!QFileInfo::exists(desk)) {
            ++nothing;
            continue;
        }
        QCOMPARE(total(desk), whole);
        QCOMPARE(m_run.run({u"doctor"_s, u"--desk"_s, desk}).exitCode, 0);
    }
    QVERIFY(nothing >= 1);
}

void TestBadInput::aThemeThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a broken template") << u"foot.mustache"_s << QByteArray("{{#open}}");
    QTest::newRow("a template without its id") << u"share.mustache"_s << QByteArray("<p></p>");
    QTest::newRow("a link") << u"theme.css"_s << QByteArray();
}

void TestBadInput::aThemeThatCannotBeUsed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString desk = m_run.makeDesk(u"theme of %1.stet"_s.arg(name), true);
    const QString file = desk + u"/theme/"_s + name;
    if (bytes.isEmpty()) {
        QVERIFY(QFile::link(u"/etc/passwd"_s, file));
    } else {
        QFile own(file);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(bytes);
    }
    const Finished finished =
        m_run.run({u"publish"_s, u"--desk"_s, desk, u"-o"_s, m_run.path(u"themed"_s)});
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.err.contains(name.toUtf8()), finished.err.constData());
    QCOMPARE(m_run.run({u"render"_s, u"lathe-3"_s, u"--desk"_s, desk}).exitCode, 3);
}

void TestBadInput::findingsAndAFullDiskAreAFullDisk()
{
    const QString desk = m_run.makeDesk(u"findings.stet"_s, false);
    const QString file =
        m_run.writeFile(u"finding.md"_s, "---\ntitle: Finding\n---\n\nText [@nobody].\n");
    QCOMPARE(m_run.run({u"import"_s, u"--desk"_s, desk, file}).exitCode, 0);
    const QString past = u"--override=A test"_s;
    QCOMPARE(m_run.run({u"publish"_s, u"finding"_s, past, u"--desk"_s, desk}).exitCode, 0);
    const QStringList publish{u"publish"_s, u"--desk"_s, desk, u"-o"_s, m_run.path(u"found"_s)};
    QCOMPARE(m_run.run(publish).exitCode, 1);
    QCOMPARE(m_run.run(publish, u"/dev/full"_s).exitCode, 3);
}

STET_TEST(TestBadInput)
#include "test_bad_input.moc"
