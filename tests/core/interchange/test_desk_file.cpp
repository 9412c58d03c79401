// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/desk_file.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

using stet::DeskFile;

/// desk.json, both ways.
class TestDeskFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void refuses_data();
    void refuses();
    void valuesAreSingleCleanLines();
};

void TestDeskFile::roundTrip()
{
    DeskFile desk;
    desk.settings.name = u"The \"Harbour\" Desk"_s;
    desk.settings.address = u"desk@harbour.example"_s;
    desk.settings.baseUrl = u"https://harbour.example"_s;
    desk.settings.timeZone = u"Europe/Berlin"_s;
    desk.settings.language = u"de-CH"_s;
    desk.settings.categories = {u"Ports"_s, u"Früchte & Gemüse"_s};
    desk.settings.words = {u"Ragusa"_s, u"gripper"_s};
    desk.settings.shareCards = false;
    desk.settings.sourceFileMb = 150;
    desk.settings.lookDays = 30;
    desk.settings.snippets = {{u"Box"_s, u"> **Note.** Two\n> lines.\n"_s}};
    desk.people = {{stet::PersonId::create(1), u"Ada"_s, u"ada@harbour.example"_s, true},
                   {stet::PersonId(), u"Berit"_s, {}, false}};
    const auto read = stet::readDeskFile(stet::writeDeskFile(desk));
    QVERIFY(read);
    QCOMPARE(read->settings, desk.settings);
    QCOMPARE(read->people, desk.people);
}

void TestDeskFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{ name:");
    QTest::newRow("name is a list") << QByteArray(R"({"name": []})");
    QTest::newRow("people is a text") << QByteArray(R"({"people": "Ada"})");
    QTest::newRow("nameless person") << QByteArray(R"({"people": [{"email": "a@b.example"}]})");
    QTest::newRow("people by name") << QByteArray(R"({"people": ["Ada"]})");
}

void TestDeskFile::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = stet::readDeskFile(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, stet::ErrorCode::InvalidInput);
}

void TestDeskFile::valuesAreSingleCleanLines()
{
    const auto read = stet::readDeskFile(R"({"name": "A\r\nBcc: b\u0000c", "other": 1})");
    QVERIFY(read);
    QCOMPARE(read->settings.name, u"A Bcc: b\uFFFDc"_s);
}

STET_TEST(TestDeskFile)
#include "test_desk_file.moc"
