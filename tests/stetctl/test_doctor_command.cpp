// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/sample_run.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;

/// Desks that are damaged, newer or without their rules: what is told of them, and what is not done
/// to them.
class TestDoctorCommand
    : public QObject
    , protected stet::test::SampleRun
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { begin(); }

    void doctorFindsNothing();
    void doctorFindsDamage();
    void doctorOfHalfAFile();
    void aNewerDeskSaysThatItIsOnlyRead();
    void aDeskWithoutItsRulesIsOnlyRead();
};

void TestDoctorCommand::doctorFindsNothing()
{
    const Finished finished = on(m_desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(finished.json().value(u"findings"_s).toArray().isEmpty());
}

void TestDoctorCommand::doctorFindsDamage()
{
    const QString desk = m_run.makeDesk(u"damaged.stet"_s, true);
    QDirIterator blobs(desk + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(blobs.hasNext());
    QFile blob(blobs.next());
    blob.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(blob.open(QIODevice::ReadWrite));
    QByteArray bytes = blob.readAll();
    bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    blob.seek(0);
    QCOMPARE(blob.write(bytes), bytes.size());
    blob.close();
    const Finished finished = on(desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 1);
    const QJsonObject finding = finished.json().value(u"findings"_s).toArray().first().toObject();
    QCOMPARE(finding.value(u"weight"_s).toString(), u"damage"_s);
    QCOMPARE(finding.value(u"part"_s).toString(), u"blobs"_s);
    QCOMPARE(finding.value(u"subject"_s).toString(), QFileInfo(blob).baseName());
}

void TestDoctorCommand::doctorOfHalfAFile()
{
    const QString desk = m_run.makeDesk(u"half.stet"_s, true);
    QFile file(desk + u"/desk.sqlite"_s);
    QVERIFY(file.resize(file.size() / 2));
    const Finished finished = on(desk, {u"doctor"_s});
    QVERIFY2(finished.exitCode == 1 || finished.exitCode == 3, finished.err.constData());
    QVERIFY(!finished.out.contains("all is well"));
    // Here is the check, and no window.
    const QByteArray said = finished.out + finished.err + on(desk, {u"list"_s}).err;
    QVERIFY2(!said.contains("Run the check"), said.constData());
}

void TestDoctorCommand::aNewerDeskSaysThatItIsOnlyRead()
{
    const QString desk = m_run.makeDesk(u"newer.stet"_s, false);
    QVERIFY(on(desk, {u"list"_s}).err.isEmpty());
    stet::test::runRawSql(desk + u"/desk.sqlite"_s, "PRAGMA user_version = 999");
    const Finished listed = on(desk, {u"list"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.err.count('\n'), 1);
    QVERIFY(listed.err.contains("newer version of Stet"));
    QCOMPARE(on(desk, {u"import"_s, desk}).exitCode, 3);
}

void TestDoctorCommand::aDeskWithoutItsRulesIsOnlyRead()
{
    const QString desk = m_run.makeDesk(u"unguarded.stet"_s, false);
    const QString article =
        m_run.writeFile(u"unguarded.md"_s, "---\ntitle: Here\nslug: here\n---\n\nWords.\n");
    QCOMPARE(on(desk, {u"import"_s, article}).exitCode, 0);
    stet::test::runRawSql(desk + u"/desk.sqlite"_s, "DROP TRIGGER verdict_is_of_others");
    const auto database = [&] {
        return filesBelow(desk).value(u"desk.sqlite"_s);
    };
    const QByteArray before = database();
    const Finished shown = on(desk, {u"show"_s, u"here"_s});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(shown.out.contains("Words."));
    QVERIFY2(shown.err.contains("verdict_is_of_others"), shown.err.constData());
    for (const QStringList &write :
         {QStringList{u"import"_s, article},
          QStringList{
              u"verdict"_s, u"here"_s, u"not_a_fact"_s, u"--words=Words."_s, u"--person=Ines"_s},
          QStringList{u"signoff"_s, u"here"_s}}) {
        const Finished refused = on(desk, write);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("open for reading only"), refused.err.constData());
        QVERIFY2(refused.err.contains("verdict_is_of_others"), refused.err.constData());
    }
    // A site is made of what the desk has, and changes nothing in it.
    const QString site = m_run.path(u"unguarded-site"_s);
    QCOMPARE(on(desk, {u"publish"_s, u"-o"_s, site}).exitCode, 0);
    QVERIFY(QFile::exists(site + u"/index.html"_s));
    const Finished looked = on(desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(looked.exitCode, 1);
    const QJsonArray findings = looked.json().value(u"findings"_s).toArray();
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const QJsonValue &finding) {
        return finding[u"part"].toString() == u"schema"_s &&
               finding[u"subject"].toString() == u"verdict_is_of_others"_s;
    }));
    QVERIFY(database() == before);
}

STET_TEST(TestDoctorCommand)
#include "test_doctor_command.moc"
