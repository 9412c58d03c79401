// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/page_address.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// One address a page, archives' copies apart, DOIs.
class TestPageAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onePageHasOneAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *url, const char *canonical) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(canonical);
        };
        row("HTTPS://Ledger.Example:443", "https://ledger.example/");
        row("http://ledger.example:80/a#b", "http://ledger.example/a");
        row("http://ledger.example:443/a", "http://ledger.example:443/a");
        row("https://ledger.example/a?utm_source=x&id=3&UTM_Medium=y",
            "https://ledger.example/a?id=3");
        row("https://ledger.example/a?fbclid=x", "https://ledger.example/a");
        row("https://ledger.example/a?b=%26c%3Dd&gclid=1&e",
            "https://ledger.example/a?b=%26c%3Dd&e");
        row("https://ledger.example/a?id=utm_source", "https://ledger.example/a?id=utm_source");
        row("https://ledger.example/a?", "https://ledger.example/a");
        row("https://ledger.example/A/../b", "https://ledger.example/A/../b");
        row("https://ledger.example/a#:~:text=cranes", "https://ledger.example/a");
        row("https://ledger.example/é", "https://ledger.example/%C3%A9");
        row("ftp://ledger.example/a", "");
        row("javascript:alert(1)", "");
        row("https://user@ledger.example/", "");
        row("", "");
    }

    void onePageHasOneAddress()
    {
        QFETCH(QString, url);
        QTEST(canonicalAddress(url), "canonical");
        QFETCH(QString, canonical);
        if (!canonical.isEmpty())
            QCOMPARE(canonicalAddress(canonical), canonical);
    }

    void linksOfArchivesAreSplit_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("original");
        QTest::addColumn<PartialDate>("captured");
        const auto row = [](const char *url, const char *original, PartialDate captured = {}) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(original) << captured;
        };
        row("https://web.archive.org/web/20240305123456/https://ledger.example/a?b=c",
            "https://ledger.example/a?b=c",
            {2024, 3, 5});
        row("http://web.archive.org/web/20240305123456if_/http:/ledger.example/",
            "http://ledger.example/",
            {2024, 3, 5});
        row("https://web.archive.org/web/2024/ledger.example/a",
            "http://ledger.example/a",
            {2024, 0, 0});
        row("https://archive.ph/2024.03.05-123456/https://ledger.example/a",
            "https://ledger.example/a",
            {2024, 3, 5});
        row("https://archive.today/20240305/http://ledger.example/a",
            "http://ledger.example/a",
            {2024, 3, 5});
        row("https://archive.is/o/AbCdE/https://ledger.example/a", "https://ledger.example/a");
        row("https://archive.li/AbCdE", "");
        for (const char *flag : {"id_", "if_", "im_", "js_", "cs_", "oe_", "fw_", "mp_"})
            row(qPrintable(
                    u"https://web.archive.org/web/20240305123456%1/https://ledger.example/a"_s.arg(
                        QLatin1StringView(flag))),
                "https://ledger.example/a",
                {2024, 3, 5});
        row("https://web.archive.org/web/https://ledger.example/a", "https://ledger.example/a");
        row("https://web.archive.org/web/2/https://ledger.example/a", "https://ledger.example/a");
        row("https://web.archive.org/save/https://ledger.example/a", "https://ledger.example/a");
        row("https://web.archive.org/web/20240305/https%3A%2F%2Fledger.example%2Fa%3Fb%3Dc",
            "https://ledger.example/a?b=c",
            {2024, 3, 5});
        for (const char *end : {"today", "ph", "is", "li", "vn", "fo", "md"})
            row(qPrintable(u"https://archive.%1/20240305123456/https://ledger.example/a"_s.arg(
                    QLatin1StringView(end))),
                "https://ledger.example/a",
                {2024, 3, 5});
        row("https://archive.ph/newest/https://ledger.example/a", "https://ledger.example/a");
        row("https://archive.is/timegate/http://ledger.example/a", "http://ledger.example/a");
        row("https://archive.vn/https://ledger.example/a?b=c", "https://ledger.example/a?b=c");
        row("https://archive.fo/AbCdE/image", "");
        row("https://perma.cc/ABCD-1234?type=image", "");
        row("https://perma.cc/ABCD-1234#top", "");
        row("https://perma.cc/ABCD-1234", "");
        row("https://web.archive.org/web/20240305123456/javascript:alert(1)", "", {2024, 3, 5});
    }

    void linksOfArchivesAreSplit()
    {
        QFETCH(QString, url);
        const std::optional<ArchivedLink> link = splitArchivedLink(url);
        QVERIFY(link.has_value());
        QTEST(link->original, "original");
        QTEST(link->captured, "captured");
        QCOMPARE(link->archived, url);
    }

    void otherLinksAreNotArchives_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"https://ledger.example/web/20240305123456/https://courier.example/",
              "https://archive.org/details/cranes",
              "https://web.archive.org/",
              "https://web.archive.org/web/*/https://ledger.example/a",
              "https://archive.ph/",
              "https://perma.cc/about",
              "https://evil-archive.ph/2024.03.05-123456/https://ledger.example/",
              "file:///web/1"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void otherLinksAreNotArchives()
    {
        QFETCH(QString, url);
        QVERIFY(!splitArchivedLink(url).has_value());
    }

    void doisAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("doi");
        const auto row = [](const char *text, const char *doi) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(doi);
        };
        row("10.1000/xyz123", "10.1000/xyz123");
        row("https://doi.org/10.1038/s41586-020-2649-2", "10.1038/s41586-020-2649-2");
        row("doi:10.1000/182.", "10.1000/182");
        row("(see 10.1016/S0140-6736(20)30183-5).", "10.1016/S0140-6736(20)30183-5");
        row("https://doi.org/10.1002/(SICI)1097-4571", "10.1002/(SICI)1097-4571");
        row("10.1000/a%28b%29", "10.1000/a(b)");
        row("https://x.example/10.1000/abc?x=1", "10.1000/abc");
        row("10.1000/<script>", "");
        row("10.12/x", "");
        row("version 10.1000", "");
        row("", "");
    }

    void doisAreFound()
    {
        QFETCH(QString, text);
        QTEST(doiIn(text), "doi");
    }
};

STET_TEST(TestPageAddress)

#include "test_page_address.moc"
