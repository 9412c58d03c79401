// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/address_check.h"
#include "core/sources/fetch/address_range.h"
#include "core/sources/fetch/host_spelling.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Where pages may be fetched from. Nothing is connected to.
class TestAddressCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void ordinaryAddressesPass_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("authority");
        const auto row = [](const char *url, const char *host, const char *authority) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(host)
                               << QByteArray(authority);
        };
        row("http://ledger.example/a?b=c#d", "ledger.example", "ledger.example");
        row("https://ledger.example/", "ledger.example", "ledger.example");
        row("https://LEDGER.example:443", "ledger.example", "ledger.example");
        row("https://ledger.example:8443/", "ledger.example", "ledger.example:8443");
        row("http://ledger.example:443/", "ledger.example", "ledger.example:443");
        row("https://ledger.example./x", "ledger.example", "ledger.example");
        row("https://zürich.example/", "xn--zrich-kva.example", "xn--zrich-kva.example");
        row("https://8.8.8.8/", "8.8.8.8", "8.8.8.8");
        row("https://[2606:4700::1111]/", "2606:4700::1111", "[2606:4700::1111]");
        row("https://[2606:4700:0:0::1111]:8/", "2606:4700::1111", "[2606:4700::1111]:8");
    }

    void ordinaryAddressesPass()
    {
        QFETCH(QString, url);
        const Result<FetchTarget> target = AddressCheck().target(url);
        QVERIFY2(target.has_value(), target ? "" : qPrintable(target.error().message));
        QTEST(target->host, "host");
        QTEST(target->authority(), "authority");
        QCOMPARE(target->encrypted, url.startsWith(u"https"));
        QVERIFY(!target->isAllowedPrivate);
        QVERIFY(!target->url.hasFragment());
    }

    void everySpellingOfTheOwnMachineIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"http://127.0.0.1/",
                                "http://localhost/",
                                "http://[::1]/",
                                "http://0/",
                                "http://127.1/",
                                "http://2130706433/",
                                "http://0x7f.1/",
                                "http://0177.0.0.1/",
                                "http://[::ffff:127.0.0.1]/",
                                "http://0x7f000001/",
                                "http://017700000001/",
                                "http://127.0.1/",
                                "http://0x7F.0X0.0.1/",
                                "http://127.0.0.1./",
                                "http://LocalHost./",
                                "http://a.localhost/",
                                "http://0.0.0.0/",
                                "http://[::]/",
                                "http://[::127.0.0.1]/",
                                "http://[2002:7f00:1::]/",
                                "http://[64:ff9b::7f00:1]/",
                                "http://127.255.255.254/",
                                "http://[::ffff:7f00:1]/",
                                "http://%31%32%37.0.0.1/",
                                "http://１２７.０.０.１/",
                                "http://127。0。0。1/",
                                "https://127.0.0.1:8080/x",
                                "http://[0:0:0:0:0:0:0:1]/",
                                "http://localhost.localdomain/"})
            QTest::newRow(url) << QString::fromUtf8(url);
    }

    void everySpellingOfTheOwnMachineIsRefused()
    {
        QFETCH(QString, url);
        const Result<FetchTarget> target = AddressCheck().target(url);
        QVERIFY(!target);
        QCOMPARE(target.error().code, ErrorCode::InvalidInput);
        QVERIFY2(target.error().message.contains(u"an address on your own machine"),
                 qPrintable(target.error().message));
    }

    void whatIsNoAddressOfAPageIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"file:///etc/passwd",
                                "data:text/plain,hi",
                                "qrc:/x",
                                "ftp://ledger.example/x",
                                "gopher://ledger.example/",
                                "javascript:alert(1)",
                                "ws://ledger.example/",
                                "view-source:http://ledger.example/",
                                "",
                                "ledger.example",
                                "/etc/passwd",
                                "//ledger.example/",
                                " http://ledger.example",
                                "http://a b/",
                                "http:///x",
                                "http://",
                                "http://?",
                                "http://user@ledger.example/",
                                "http://user:word@ledger.example/",
                                "http://ledger.example\\@evil.example/",
                                "http://a..b/",
                                "http://ledger.example../",
                                "http://256.1.1.1/",
                                "http://1.2.3.4.5/",
                                "http://0x1ffffffff/",
                                "http://[::1%25lo]/",
                                "http://[12::34::5]/",
                                "http://ledger.example:70000/",
                                "http://ledger.example:x/"})
            QTest::newRow(url) << QString::fromUtf8(url);
        QTest::newRow("line break") << u"http://ledger.example/\r\nHost: x"_s;
        QTest::newRow("a label too long") << u"http://"_s + QString(64, u'a') + u".example/"_s;
        QTest::newRow("too long") << u"http://ledger.example/"_s + QString(9'000, u'a');
    }

    void whatIsNoAddressOfAPageIsRefused()
    {
        QFETCH(QString, url);
        const Result<FetchTarget> target = AddressCheck().target(url);
        QVERIFY2(!target, qPrintable(target ? target->url.toString() : QString()));
        QCOMPARE(target.error().code, ErrorCode::InvalidInput);
        QVERIFY(!target.error().message.isEmpty());
    }

    void specialRangesAreNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *address, const char *what) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(what);
        };
        for (const char *address : {"0.1.2.3", "127.8.8.8", "::1", "::", "::ffff:127.0.0.1"})
            row(address, "own machine");
        for (const char *address : {"10.0.0.1",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.168.1.1",
                                    "fc00::1",
                                    "fdff::1",
                                    "fec0::1",
                                    "::ffff:10.1.1.1",
                                    "2002:c0a8:101::",
                                    "64:ff9b::192.168.0.1",
                                    "64:ff9b:1::10.0.0.1",
                                    "::10.0.0.1"})
            row(address, "private network");
        // Teredo hides the client's address by turning all its bits over.
        row("2001:0:4136:e378:8000:63bf:f5ff:fffe", "private network"); // 10.0.0.1
        row("169.254.1.1", "local link");
        row("fe80::1", "local link");
        row("::ffff:169.254.1.1", "local link");
        row("169.254.169.254", "metadata");
        row("::ffff:169.254.169.254", "metadata");
        row("fd00:ec2::254", "metadata");
        row("100.100.100.200", "metadata");
        row("100.64.0.1", "shared network");
        row("100.127.255.255", "shared network");
        row("224.0.0.1", "multicast");
        row("239.255.255.250", "multicast");
        row("ff02::1", "multicast");
        for (const char *address : {"255.255.255.255",
                                    "240.0.0.1",
                                    "192.0.2.1",
                                    "198.51.100.1",
                                    "203.0.113.9",
                                    "198.19.0.1",
                                    "192.0.0.1",
                                    "2001:db8::1",
                                    "4000::1",
                                    "100::1",
                                    "5f00::1"})
            row(address, "reserved");
        for (const char *address :
             {"::ffff:8.8.8.8", "::8.8.8.8", "2002:808:808::", "64:ff9b::808:808"})
            row(address, "written as IPv6");
        for (const char *address : {"8.8.8.8",
                                    "1.1.1.1",
                                    "172.15.0.1",
                                    "172.32.0.1",
                                    "100.63.0.1",
                                    "100.128.0.1",
                                    "192.167.1.1",
                                    "223.255.255.255",
                                    "2606:4700::1111",
                                    "2a00:1450::1"})
            row(address, "");
    }

    void specialRangesAreNamed()
    {
        QFETCH(QString, address);
        QFETCH(QString, what);
        const QString range = specialRange(QHostAddress(address));
        if (what.isEmpty())
            QCOMPARE(range, QString());
        else
            QVERIFY2(range.contains(what), qPrintable(range));
    }

    void whatAHostLeadsToIsCheckedToo()
    {
        const FetchTarget target = AddressCheck().target(u"https://ledger.example/"_s).value();
        QCOMPARE(AddressCheck::refusal(target, QHostAddress(u"8.8.8.8"_s)), QString());
        QCOMPARE(AddressCheck::refusal(target, QHostAddress(u"10.0.0.7"_s)),
                 u"ledger.example leads to 10.0.0.7, an address in a private network."_s);
        QVERIFY(!AddressCheck::refusal(target, QHostAddress(u"fe80::1%eth0"_s)).isEmpty());
        QVERIFY(!AddressCheck::refusal(target, QHostAddress()).isEmpty());
    }

    void privateHostsOfTheDeskPass()
    {
        const AddressCheck check({u"wiki.desk.example"_s,
                                  u"127.0.0.1:8080"_s,
                                  u"[::1]:8080"_s,
                                  u"Archive.Desk.Example:81"_s,
                                  u"file:///etc"_s,
                                  u"*"_s,
                                  u""_s});
        const auto allowed = [&](const char *url) {
            const Result<FetchTarget> target = check.target(QString::fromLatin1(url));
            return target && target->isAllowedPrivate;
        };
        QVERIFY(allowed("http://wiki.desk.example/"));
        QVERIFY(allowed("https://WIKI.desk.example.:444/"));
        QVERIFY(allowed("http://127.0.0.1:8080/x"));
        QVERIFY(allowed("http://[::1]:8080/"));
        QVERIFY(allowed("http://archive.desk.example:81/"));
        QVERIFY(!allowed("http://archive.desk.example/"));
        QVERIFY(!check.target(u"http://127.0.0.1/"_s));
        QVERIFY(!check.target(u"http://127.0.0.1:8081/"_s));
        QVERIFY(!check.target(u"http://[::1]/"_s));
        QVERIFY(!check.target(u"http://localhost:8080/"_s));
        QVERIFY(!check.target(u"ftp://wiki.desk.example/"_s));
        QVERIFY(!check.target(u"http://me@wiki.desk.example/"_s));
        const FetchTarget wiki = check.target(u"http://wiki.desk.example/"_s).value();
        QCOMPARE(AddressCheck::refusal(wiki, QHostAddress(u"10.0.0.7"_s)), QString());
    }

    void hostsAreReadAsBrowsersReadThem()
    {
        const auto address = [](const char *host) {
            const std::optional<HostSpelling> spelling = readHost(QString::fromUtf8(host));
            return spelling && spelling->address ? spelling->address->toString() : QString();
        };
        QCOMPARE(address("0x8.010.2056"), u"8.8.8.8"_s);
        QCOMPARE(address("134744072"), u"8.8.8.8"_s);
        QCOMPARE(address("8.8.2056"), u"8.8.8.8"_s);
        QCOMPARE(address("1.2.3.0x"), u"1.2.3.0"_s);
        QVERIFY(!readHost(u"1.2.3.08"_s));
        QVERIFY(!readHost(u"1.2.3.+4"_s));
        QVERIFY(!readHost(u"4294967296"_s));
        QVERIFY(!readHost(u"x.256"_s));
        QVERIFY(readHost(u"256.x"_s).has_value());
        QVERIFY(readHost(u"x.0xg"_s).has_value());
        QVERIFY(!readHost(u"a b"_s));
        QVERIFY(!readHost(u""_s));
        QVERIFY(!readHost(u"."_s));
    }
};

STET_TEST(TestAddressCheck)

#include "test_address_check.moc"
