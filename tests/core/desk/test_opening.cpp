// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/import/importing.h"
#include "core/desk/opening/desk_opening.h"
#include "core/desk/settings.h"
#include "tests/support/bound_account.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

using namespace stet;
using namespace stet::test;

namespace {

using Make = std::function<void(const QString &folder)>;

void putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Names, kinds and contents of all that is in a folder.
QByteArray stateOf(const QString &folder)
{
    QByteArray state;
    for (const QFileInfo &info : QDir(folder).entryInfoList(
             QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        struct stat kind = {};
        ::lstat(QFile::encodeName(info.filePath()).constData(), &kind);
        state += QFile::encodeName(info.fileName()) + ' ' + QByteArray::number(kind.st_mode) + ' ';
        if (S_ISREG(kind.st_mode))
            state += sha256Hex(bytesAt(info.filePath()));
        state += '\n';
    }
    return state;
}

auto openAt(const QString &path, const Clock &clock)
{
    return answer(DeskSession::open(path, OpenMode::ReadWrite, testActor(), clock));
}

} // namespace

Q_DECLARE_METATYPE(Make)

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsNoDeskIsLeftAlone_data()
    {
        QTest::addColumn<Make>("make");
        const auto row = [](const char *name, const Make &make) {
            QTest::newRow(name) << make;
        };
        const auto name = [](const QString &folder) {
            return QFile::encodeName(folder + QStringLiteral("/desk.sqlite"));
        };
        row("an empty folder", [](const QString &) {});
        row("an empty file",
            [=](const QString &folder) { putFile(QFile::decodeName(name(folder)), {}); });
        row("text", [=](const QString &folder) {
            putFile(QFile::decodeName(name(folder)), QByteArray(100, 'x'));
        });
        row("a picture", [=](const QString &folder) {
            putFile(QFile::decodeName(name(folder)), "\xff\xd8\xff\xe0" + QByteArray(5000, 'j'));
        });
        row("the beginning of a database", [=](const QString &folder) {
            putFile(QFile::decodeName(name(folder)), QByteArray("SQLite format 3\0", 16));
        });
        row("another program's database", [=](const QString &folder) {
            runRawSql(QFile::decodeName(name(folder)),
                      "PRAGMA journal_mode = WAL; PRAGMA application_id = 1234; CREATE TABLE "
                      "moz_places (id)");
        });
        row("a database of nobody", [=](const QString &folder) {
            runRawSql(QFile::decodeName(name(folder)), "CREATE TABLE t (id)");
        });
        row("a database that only says that it is a desk", [=](const QString &folder) {
            runRawSql(QFile::decodeName(name(folder)),
                      "PRAGMA application_id = 0x53746574; CREATE TABLE t (id); DROP TABLE t");
        });
        row("a folder",
            [=](const QString &folder) { QDir().mkpath(QFile::decodeName(name(folder))); });
        row("a pipe", [=](const QString &folder) { ::mkfifo(name(folder).constData(), 0600); });
        row("a device", [=](const QString &folder) {
            if (::symlink("/dev/zero", name(folder).constData()) != 0)
                qFatal("link");
        });
        row("a broken link", [=](const QString &folder) {
            if (::symlink("nowhere", name(folder).constData()) != 0)
                qFatal("link");
        });
    }

    void whatIsNoDeskIsLeftAlone()
    {
        QFETCH(Make, make);
        const QTemporaryDir folder;
        const FakeClock clock;
        make(folder.path());
        const QByteArray before = stateOf(folder.path());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(openAt(folder.path(), clock).error().code, ErrorCode::NotADesk);
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(stateOf(folder.path()), before);
    }

    void aFileOrNothingIsNoDeskEither()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        putFile(folder.filePath(QStringLiteral("file.stet")), "x");
        QCOMPARE(openAt(folder.filePath(QStringLiteral("file.stet")), clock).error().code,
                 ErrorCode::NotADesk);
        QCOMPARE(openAt(QStringLiteral("/dev/null"), clock).error().code, ErrorCode::NotADesk);
        QCOMPARE(openAt(folder.filePath(QStringLiteral("none.stet")), clock).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(openAt({}, clock).error().code, ErrorCode::NotFound);
    }

    void creatingOverSomethingIsRefused()
    {
        TestDesk desk;
        const QByteArray before = stateOf(QFileInfo(desk.path()).path());
        const auto again = answer(DeskSession::create(desk.path(), {}, testActor(), desk.clock()));
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
        QCOMPARE(stateOf(QFileInfo(desk.path()).path()), before);
    }

    void aSchemaWithAnythingForeignIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM article; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW evil AS SELECT * FROM article");
        QTest::newRow("table") << QByteArray(
            "CREATE TABLE evil (x DEFAULT (zeroblob(1000000000)))");
        QTest::newRow("index") << QByteArray("CREATE INDEX evil ON article (abs(row))");
        QTest::newRow("index gone") << QByteArray("DROP INDEX event_of_subject");
        QTest::newRow("table gone") << QByteArray("DROP TABLE media");
        QTest::newRow("column more") << QByteArray("ALTER TABLE person ADD COLUMN evil TEXT");
        QTest::newRow("a trigger gone and a table more")
            << QByteArray("DROP TRIGGER event_stays; CREATE TABLE evil (x)");
    }

    void aSchemaWithAnythingForeignIsRefused()
    {
        QFETCH(QByteArray, sql);
        TestDesk desk;
        desk.close();
        runRawSql(desk.path() + QStringLiteral("/desk.sqlite"), sql);
        const QByteArray before = sha256Hex(bytesAt(desk.path() + QStringLiteral("/desk.sqlite")));
        QCOMPARE(openAt(desk.path(), desk.clock()).error().code, ErrorCode::Corrupt);
        QCOMPARE(sha256Hex(bytesAt(desk.path() + QStringLiteral("/desk.sqlite"))), before);
    }

    void aDeskWithoutAllOfItsTriggersIsRead_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("trigger");
        QTest::newRow("the own-words rule is gone")
            << QByteArray("DROP TRIGGER verdict_is_of_others")
            << QStringLiteral("verdict_is_of_others");
        QTest::newRow("the own-words rule finds nobody")
            << QByteArray("DROP TRIGGER verdict_is_of_others; CREATE TRIGGER verdict_is_of_others "
                          "BEFORE INSERT ON verdict WHEN 0 BEGIN SELECT RAISE(ABORT, 'no'); END")
            << QStringLiteral("verdict_is_of_others");
        QTest::newRow("an altered one deletes")
            << QByteArray("DROP TRIGGER event_stays; CREATE TRIGGER event_stays BEFORE UPDATE ON "
                          "event BEGIN DELETE FROM article; END")
            << QStringLiteral("event_stays");
        QTest::newRow("other words in it")
            << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                          "replace(sql, 'never changed', 'often changed') "
                          "WHERE name = 'event_stays'")
            << QStringLiteral("event_stays");
    }

    void aDeskWithoutAllOfItsTriggersIsRead()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, trigger);
        TestDesk desk;
        const Article made = must(Articles(desk.session()).create({}));
        QVERIFY(!desk.session().isUnguarded());
        desk.close();
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        runRawSql(file, sql);
        const QByteArray before = sha256Hex(bytesAt(file));
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            DeskSession &session = desk.reopen(mode);
            QVERIFY(session.isUnguarded());
            QVERIFY2(session.readOnlyReason().contains(trigger),
                     qPrintable(session.readOnlyReason()));
            QCOMPARE(must(Articles(session).get(made.id)), made);
            QCOMPARE(answer(Articles(session).create({})).error().code, ErrorCode::ReadOnly);
            QCOMPARE(answer(Importing(session).takePaths({QStringLiteral("/tmp")})).error().code,
                     ErrorCode::ReadOnly);
            for (const CheckDepth depth : {CheckDepth::Record, CheckDepth::Usual}) {
                const std::vector<Finding> found = must(Doctor(session).check(depth)).findings;
                const auto told = std::find_if(found.begin(), found.end(), [&](const Finding &f) {
                    return f.part == u"schema" && f.subject == trigger;
                });
                QVERIFY(told != found.end());
                QCOMPARE(told->weight, Finding::Weight::Damage);
            }
            desk.close();
        }
        QCOMPARE(sha256Hex(bytesAt(file)), before);
    }

    void anOlderDeskWithoutAllOfItsTriggersIsNotUpgraded()
    {
        TestDesk desk;
        desk.close();
        const DeskFolder folder = *findDeskFolder(desk.path());
        runRawSql(folder.database(), "DROP TRIGGER verdict_is_of_others");
        const QByteArray before = sha256Hex(bytesAt(folder.database()));
        Migrations next = shippedMigrations();
        next.push_back("CREATE TABLE of_next (x TEXT) STRICT;");
        const auto opened = openDatabase(folder, false, desk.clock(), next);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY(opened.error().message.contains(QStringLiteral("verdict_is_of_others")));
        QCOMPARE(sha256Hex(bytesAt(folder.database())), before);
        QVERIFY(QDir(folder.backups()).entryList(QDir::Files).isEmpty());
    }

    void aNewerDeskIsReadAndNeverWritten()
    {
        TestDesk desk;
        const Article made = must(Articles(desk.session()).create({}));
        desk.close();
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        runRawSql(file, "PRAGMA user_version = 999; CREATE TABLE of_the_future (x)");
        const QByteArray before = sha256Hex(bytesAt(file));
        DeskSession &session = desk.reopen();
        QVERIFY(session.readOnlyReason().contains(QStringLiteral("newer")));
        QCOMPARE(must(Articles(session).get(made.id)), made);
        QCOMPARE(answer(Articles(session).create({})).error().code, ErrorCode::ReadOnly);
        QCOMPARE(answer(Importing(session).takePaths({QStringLiteral("/tmp")})).error().code,
                 ErrorCode::ReadOnly);
        desk.close();
        QCOMPARE(sha256Hex(bytesAt(file)), before);
    }

    void anUpgradeKeepsEverythingAndABackup()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("Kept");
        content.body = QStringLiteral("Words that were there before.\n");
        const Article made = must(Articles(desk.session()).create(content));
        desk.close();
        Migrations two = shippedMigrations();
        const qint64 before = qint64(two.size());
        two.push_back("CREATE TABLE of_next (x TEXT NOT NULL) STRICT;"
                      "INSERT INTO of_next SELECT headline FROM article_text;");
        const DeskFolder folder = *findDeskFolder(desk.path());
        {
            const auto opened = openDatabase(folder, false, desk.clock(), two);
            QVERIFY(opened);
            QVERIFY(!opened->isNewer && opened->readOnlyReason.isEmpty());
            QCOMPARE(opened->connection->schemaVersion(), before + 1);
            QCOMPARE(opened->connection->text("SELECT x FROM of_next"), content.headline);
        }
        QVERIFY(openDatabase(folder, false, desk.clock(), two)); // nothing is left to do
        const QStringList backups = QDir(folder.backups()).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        QVERIFY(backups.first().startsWith(QStringLiteral("desk-v%1-").arg(before)));
        // For the version before, what was upgraded is a newer desk: it is read, and all is there.
        {
            DeskSession &session = desk.reopen();
            QVERIFY(session.isNewer());
            QCOMPARE(must(Articles(session).get(made.id)), made);
            QVERIFY(must(Doctor(session).check()).clean());
            desk.close();
        }
        // The backup is the desk of before, whole.
        QVERIFY(QFile::remove(folder.database()));
        QVERIFY(QFile::copy(folder.backups() + u'/' + backups.first(), folder.database()));
        DeskSession &session = desk.reopen();
        QCOMPARE(session.readOnlyReason(), QString());
        QCOMPARE(must(Articles(session).get(made.id)), made);
        QVERIFY(must(Doctor(session).check(CheckDepth::Thorough)).clean());
    }

    void anUpgradeThatFailsLeavesTheOldDesk_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("backup");
        QTest::newRow("a statement that fails")
            << QByteArray("CREATE TABLE of_next (x) STRICT;") << true;
        QTest::newRow("half of it done")
            << QByteArray("CREATE TABLE of_next (x TEXT) STRICT; UPDATE article_text SET body = '';"
                          "INSERT INTO nowhere VALUES (1);")
            << true;
        QTest::newRow("no backup") << QByteArray("CREATE TABLE of_next (x TEXT) STRICT;") << false;
    }

    void anUpgradeThatFailsLeavesTheOldDesk()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, backup);
        TestDesk desk;
        ArticleContent content;
        content.body = QStringLiteral("Words that were there before.\n");
        const Article made = must(Articles(desk.session()).create(content));
        desk.close();
        const DeskFolder folder = *findDeskFolder(desk.path());
        if (!backup) {
            QVERIFY(QDir(folder.backups()).removeRecursively());
            putFile(folder.backups(), "in the way");
        }
        Migrations two = shippedMigrations();
        two.push_back(script);
        QVERIFY(!openDatabase(folder, false, desk.clock(), two));
        DeskSession &session = desk.reopen();
        QCOMPARE(session.readOnlyReason(), QString());
        QCOMPARE(must(Articles(session).get(made.id)), made);
        QVERIFY(must(Doctor(session).check(CheckDepth::Thorough)).clean());
    }

    void aDeskOpenedForReadingIsNotWritten()
    {
        TestDesk desk;
        (void)must(Articles(desk.session()).create({}));
        DeskSession &session = desk.reopen(OpenMode::ReadOnly);
        QVERIFY(!session.readOnlyReason().isEmpty());
        QCOMPARE(answer(Articles(session).create({})).error().code, ErrorCode::ReadOnly);
        QCOMPARE(must(Articles(session).list({})).total, 1);
    }

    void anUnwritableDeskIsRead()
    {
        const AnAccountThatPermissionsBind account;
        TestDesk desk;
        (void)must(Articles(desk.session()).create({}));
        desk.close();
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        QFile::setPermissions(file, QFile::ReadOwner);
        QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::ExeOwner);
        DeskSession &session = desk.reopen();
        QVERIFY(!session.readOnlyReason().isEmpty());
        QCOMPARE(must(Articles(session).list({})).total, 1);
        desk.close();
        QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
    }

    void aDeskThatMayNotBeReadIsToldSo()
    {
        const AnAccountThatPermissionsBind account;
        TestDesk desk;
        desk.close();
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        QFile::setPermissions(file, QFile::WriteOwner);
        const auto closedFile = openAt(desk.path(), desk.clock());
        QCOMPARE(closedFile.error().code, ErrorCode::Io);
        QVERIFY(closedFile.error().message.contains(QStringLiteral("may not be read")));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        QFile::setPermissions(desk.path(), QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(openAt(desk.path(), desk.clock()).error().code, ErrorCode::Io);
        QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(openAt(desk.path(), desk.clock()));
    }

    void aDamagedFileIsToldWithoutHanging_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("a quarter left") << 25;
        QTest::newRow("half left") << 50;
        QTest::newRow("most left") << 90;
    }

    void aDamagedFileIsToldWithoutHanging()
    {
        QFETCH(int, percent);
        TestDesk desk;
        for (int i = 0; i < 20; ++i) {
            ArticleContent content;
            content.body = QString(20'000, QChar(u'a' + char16_t(i)));
            (void)must(Articles(desk.session()).create(content));
        }
        desk.close();
        QFile file(desk.path() + QStringLiteral("/desk.sqlite"));
        QVERIFY(file.resize(file.size() * percent / 100));
        QElapsedTimer timer;
        timer.start();
        const auto session = openAt(desk.path(), desk.clock());
        if (session) {
            const auto contents = answer(Articles(**session).contents({}, 100));
            QVERIFY(!contents);
            QCOMPARE(contents.error().code, ErrorCode::Corrupt);
        } else {
            QCOMPARE(session.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(timer.elapsed() < 5000);
    }

    void aFileOfTwoNamesIsRead()
    {
        TestDesk desk;
        (void)must(Articles(desk.session()).create({}));
        desk.close();
        const QByteArray file = QFile::encodeName(desk.path() + QStringLiteral("/desk.sqlite"));
        const QByteArray other = file + "-other";
        QCOMPARE(::link(file.constData(), other.constData()), 0);
        DeskSession &session = desk.reopen();
        QVERIFY(session.readOnlyReason().contains(QStringLiteral("second name")));
        QCOMPARE(must(Articles(session).list({})).total, 1);
        QCOMPARE(answer(Articles(session).create({})).error().code, ErrorCode::ReadOnly);
        desk.close();
        QCOMPARE(::unlink(other.constData()), 0);
        QVERIFY(desk.reopen().readOnlyReason().isEmpty());
    }

    void networkDrivesAreKnown()
    {
        for (const char *type : {"nfs4", "cifs", "smb3", "fuse.sshfs"})
            QVERIFY2(isNetworkFileSystem(type), type);
        for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuse.gocryptfs", ""})
            QVERIFY2(!isNetworkFileSystem(type), type);
    }

    void brokenPagesAreToldWithoutHanging_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"header", "child", "freelist", "schema"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void brokenPagesAreToldWithoutHanging()
    {
        QFETCH(QString, what);
        TestDesk desk;
        for (int i = 0; i < 60; ++i) {
            ArticleContent content;
            content.body = QString(20'000, QChar(u'a' + char16_t(i % 26)));
            (void)must(Articles(desk.session()).create(content));
        }
        desk.close();
        const QString path = desk.path() + QStringLiteral("/desk.sqlite");
        const qint64 root =
            rawValue(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'article_text'")
                .toLongLong();
        const qint64 pageSize =
            rawValue(path, "SELECT page_size FROM pragma_page_size").toLongLong();
        const auto bigEndian = [](qint64 number) {
            return QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(8, '0'));
        };
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto put = [&](qint64 at, const QByteArray &bytes) {
            QVERIFY(file.seek(at) && file.write(bytes) == bytes.size());
        };
        if (what == u"header") {
            put(0, QByteArray(100, 0));
        } else if (what == u"child") {
            // An inner page whose rightmost child is itself (SQLite's file format, 1.6).
            QVERIFY(file.seek((root - 1) * pageSize));
            QCOMPARE(file.peek(1), QByteArray(1, 5));
            put((root - 1) * pageSize + 8, bigEndian(root));
        } else if (what == u"freelist") {
            put(32, bigEndian(root) + bigEndian(100));
            put((root - 1) * pageSize, bigEndian(root) + bigEndian(0));
        } else {
            const qint64 at = file.readAll().indexOf("CREATE TABLE article_text");
            put(at, "CREATE TABLE article_texx");
        }
        file.close();
        QElapsedTimer timer;
        timer.start();
        const auto session = openAt(desk.path(), desk.clock());
        if (what == u"header")
            QCOMPARE(session.error().code, ErrorCode::NotADesk);
        else if (!session)
            QCOMPARE(session.error().code, ErrorCode::Corrupt);
        if (session) {
            const auto contents = answer(Articles(**session).contents({}, 100));
            QVERIFY(contents || contents.error().code == ErrorCode::Corrupt);
            QVERIFY(!must(Doctor(**session).check()).clean());
        }
        QVERIFY(timer.elapsed() < 5000);
    }

    void whatADeadImportLeftIsClearedAway()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("Left over");
        (void)must(Articles(desk.session()).create(content));
        desk.close();
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        // As if the import of a process that is gone had brought it.
        runRawSql(
            file,
            "INSERT INTO pending_job (id, uuid, what, started_ms, holder)"
            " VALUES (7, zeroblob(16), 'import', 0, (SELECT holder FROM (SELECT 'x' AS holder)));"
            "UPDATE article SET job = 7");
        {
            // Of an unknown machine: invisible, but not touched.
            DeskSession &session = desk.reopen();
            QCOMPARE(must(Articles(session).list({})).total, 0);
            desk.close();
            QCOMPARE(rawValue(file, "SELECT count(*) FROM article"), QByteArray("1"));
        }
        runRawSql(file, "UPDATE pending_job SET holder = '" + deadProcess() + "'");
        DeskSession &session = desk.reopen();
        QTRY_COMPARE(rawValue(file, "SELECT count(*) FROM pending_job"), QByteArray("0"));
        QCOMPARE(rawValue(file, "SELECT count(*) FROM article"), QByteArray("0"));
        QCOMPARE(rawValue(file, "SELECT count(*) FROM revision"), QByteArray("0"));
        QCOMPARE(must(Articles(session).search(QStringLiteral("left"), 5)).size(), size_t(0));
        QCOMPARE(must(Articles(session).create(content)).content.slug, QStringLiteral("left-over"));
    }

private:
    /// A process of this machine and boot that cannot be there.
    static QByteArray deadProcess();
};

STET_TEST(TestOpening)

#include "core/desk/opening/process_name.h"

QByteArray TestOpening::deadProcess()
{
    QStringList parts = thisProcess().split(u'/');
    parts[2] = QStringLiteral("4194304");
    return parts.join(u'/').toUtf8();
}

#include "test_opening.moc"
