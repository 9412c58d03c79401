// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/migrator.h"
#include "core/store/sql/query.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;

namespace {

std::unique_ptr<Connection> newDatabase(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("t.sqlite"));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot write");
    file.close();
    return std::move(*Connection::open(path, Access::ReadWrite));
}

Migrations withNext(const QByteArray &script)
{
    Migrations all = shippedMigrations();
    all.push_back(script);
    return all;
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNewFileBecomesTheNewestVersion()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(migrate(*database, shippedMigrations()));
        QCOMPARE(database->schemaVersion(), qint64(shippedMigrations().size()));
        QCOMPARE(quint32(database->number("PRAGMA application_id")), DeskApplicationId);
        QVERIFY(checkSchema(*database, shippedMigrations()));
    }

    void anUpgradeIsWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(migrate(*database, shippedMigrations()));
        const qint64 before = database->schemaVersion();
        const auto broken = withNext("CREATE TABLE next (x) STRICT; CREATE TABLE article (x);");
        QVERIFY(!migrate(*database, broken));
        database->clearError();
        QCOMPARE(database->schemaVersion(), before);
        QVERIFY(checkSchema(*database, shippedMigrations()));
        const auto good = withNext("CREATE TABLE next (x TEXT) STRICT;");
        QVERIFY(migrate(*database, good));
        QCOMPARE(database->schemaVersion(), before + 1);
        QVERIFY(checkSchema(*database, good));
        QVERIFY(!checkSchema(*database, shippedMigrations()));
        QVERIFY(migrate(*database, good)); // nothing left to do
        QCOMPARE(database->schemaVersion(), before + 1);
    }

    void triggersThatAreNotAsTheyWereMadeAreNamed()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(migrate(*database, shippedMigrations()));
        QCOMPARE(checkSchema(*database, shippedMigrations()).value(), QStringList());
        database->runScript("DROP TRIGGER verdict_is_of_others; DROP TRIGGER event_stays; "
                            "CREATE TRIGGER event_stays BEFORE UPDATE ON event WHEN 0 "
                            "BEGIN SELECT 1; END");
        QVERIFY(!database->failed());
        QCOMPARE(
            checkSchema(*database, shippedMigrations()).value(),
            (QStringList{QStringLiteral("event_stays"), QStringLiteral("verdict_is_of_others")}));
        // Beside something foreign the file is none of ours.
        database->runScript("CREATE TRIGGER evil AFTER INSERT ON event BEGIN SELECT 1; END");
        QVERIFY(!checkSchema(*database, shippedMigrations()));
    }

    void appendOnlyTablesRefuseChange()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(migrate(*database, shippedMigrations()));
        database->trustSchema();
        run(*database, "INSERT INTO actor (row, name, account, machine) VALUES (1, 'a', 'b', 'c')");
        run(*database,
            "INSERT INTO event (seq, at_ms, actor, verb, details, hash) VALUES (1, 1, 1, 'v', "
            "'{}', x'00')");
        QVERIFY(!database->failed());
        QVERIFY(!run(*database, "UPDATE event SET verb = 'w'"));
        database->clearError();
        QVERIFY(!run(*database, "DELETE FROM event"));
        database->clearError();
        QCOMPARE(database->number("SELECT count(*) FROM event WHERE verb = 'v'"), 1);
    }

    void theConnectionIsHardened()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(migrate(*database, shippedMigrations()));
        for (const char *refused : {"SELECT load_extension('x')",
                                    "INSERT INTO search_text_data (id, block) VALUES (99, x'00')",
                                    "SELECT fts3_tokenizer('simple', x'00')"}) {
            QVERIFY2(!database->runScript(refused), refused);
            database->clearError();
        }
        database->runScript(
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'desk'");
        QVERIFY(database->failed());
        database->clearError();
        QCOMPARE(database->number("PRAGMA foreign_keys"), 1);
        QCOMPARE(database->number("PRAGMA trusted_schema"), 0);
    }

    void theFirstFailureIsKept()
    {
        const QTemporaryDir folder;
        const auto database = newDatabase(folder);
        QVERIFY(!run(*database, "SELECT * FROM no_such_table"));
        const Error first = database->error();
        QVERIFY(!run(*database, "SELECT 1"));
        QCOMPARE(database->error(), first);
        QVERIFY(first.detail.contains(QStringLiteral("no_such_table")));
        database->clearError();
        QVERIFY(run(*database, "SELECT 1"));
    }
};

STET_TEST(TestMigrator)

#include "test_migrator.moc"
