// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/link_filter.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

using namespace stet;

class TestLinkFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void links_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *address, LinkKind kind) {
            QTest::newRow(address) << QString::fromUtf8(address) << static_cast<int>(kind);
        };
        row("http://a.example", LinkKind::Web);
        row("HTTPS://a.example/b?c=d&e#f", LinkKind::Web);
        row("https://müller.example/straße", LinkKind::Web);
        row("http://[::1]/", LinkKind::Web);
        row("http://a.example/b c", LinkKind::Web);
        row("http://[2001:db8::1]:80/a[b]", LinkKind::Web);
        row("http://a.example:8080", LinkKind::Web);
        row("http://a.example.:65535/#a@b", LinkKind::Web);
        row("http://192.0.2.1/", LinkKind::Web);
        row("http://4chan.example/", LinkKind::Web);
        row("mailto:desk@a.example?subject=x%20y", LinkKind::Mail);
        row("#part", LinkKind::Fragment);
        for (const char *address : {
                 "",
                 "javascript:alert(1)",
                 "JaVaScRiPt:alert(1)",
                 "javascript&colon;alert(1)",
                 "javascript&#58;alert(1)",
                 "java\tscript:alert(1)",
                 "java\nscript:alert(1)",
                 "jav&#x0A;ascript:alert(1)",
                 " javascript:alert(1)",
                 "\x01javascript:alert(1)",
                 "data:text/html,<script>alert(1)</script>",
                 "vbscript:x",
                 "blob:x",
                 "filesystem:http://x/",
                 "file:///etc/passwd",
                 "stet:x",
                 "tel:1",
                 "//evil.example/x",
                 "\\\\evil\\share\\x",
                 "/x",
                 "../x",
                 "x.html",
                 "http:x",
                 "http:/x",
                 "http:///x",
                 "http://",
                 "http://:80",
                 "http://a b",
                 "http://user:pass@a.example/",
                 "http://a.example@b.example/",
                 "http://a.example\\@b.example/",
                 "http://a.example:99999/",
                 "http://a.example:b/",
                 "http://a..example/",
                 "http://.example/",
                 "http://1.2.3.4.5/",
                 "http://1.2.3.256/",
                 "http://[::g]/",
                 "http://a[b]/",
                 "http://[::1/",
                 "http://a\\b",
                 "http://a<b",
                 " http://a",
                 "http://a ",
                 "http://a/\nb",
                 "http://a/\x7f",
                 "http://a/\xe2\x80\xa8",
                 "http&#58;//",
                 "mailto:",
                 "mailto:a%0D%0ABcc:b@c",
             })
            row(address, LinkKind::Refused);
    }

    void links()
    {
        QFETCH(QString, address);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(classifyLink(address)), kind);
    }

    void aNulIsRefused()
    {
        QCOMPARE(classifyLink(QStringLiteral("http://a") + QChar(0)), LinkKind::Refused);
    }

    void images_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *address, bool allowed) {
            QTest::newRow(address) << QString::fromUtf8(address) << allowed;
        };
        row("a.png", true);
        row("images/a b.png", true);
        row("data:image/png;base64,AA==", true);
        row("DATA:image/JPEG;base64,AA==", true);
        row("data:image/gif;base64,AA==", true);
        row("data:image/webp;base64,AA==", true);
        row("", false);
        row("/etc/passwd", false);
        row("../../../../etc/passwd", false);
        row("a/../b.png", false);
        row("a/%2e%2e/b.png", false);
        row("a/&#46;&#46;/b.png", false);
        row("./a.png", false);
        row("a//b.png", false);
        row("%2Fetc/passwd", false);
        row("//evil.example/a.png", false);
        row("\\\\evil\\a.png", false);
        row("http://evil.example/a.png", false);
        row("file:///a.png", false);
        row("C:/a.png", false);
        row("a.png?x", false);
        row("a.png#x", false);
        row("a%00.png", false);
        row("data:image/svg+xml;base64,PHN2Zz4=", false);
        row("data:text/html;base64,AA==", false);
        row("data:image/png,AA", false);
        row("data:image/png;base64,", false);
        row("data:image/png;base64,AA==\" onerror=\"x", false);
    }

    void images()
    {
        QFETCH(QString, address);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowedImage(address), allowed);
    }

    void imageFilesAreDecodedOnce()
    {
        QCOMPARE(imageFile(QStringLiteral("images/a%20b.png")), QStringLiteral("images/a b.png"));
        QCOMPARE(imageFile(QStringLiteral("images/a b.png")), QStringLiteral("images/a b.png"));
        QCOMPARE(imageFile(QStringLiteral("a%2520.png")), QStringLiteral("a%20.png"));
        QCOMPARE(imageFile(QStringLiteral("100%.png")), QStringLiteral("100%.png"));
        QCOMPARE(imageFile(QStringLiteral("a%")), QStringLiteral("a%"));
        QVERIFY(!imageFile(QStringLiteral("data:image/png;base64,AA==")));
        QVERIFY(!imageFile(QStringLiteral("a/%2e%2e/b.png")));
    }

    void aFloodOfAmpersandsIsCheap()
    {
        const test::CpuStopwatch timer;
        const QString flood = QStringLiteral("http://a.example/") + QString(1'000'000, u'&');
        QCOMPARE(classifyLink(flood), LinkKind::Web);
        QVERIFY(timer.elapsedMs() < 2'000);
    }

    void anImageOfMoreThanAMegabyteIsRefused()
    {
        const QString head = QStringLiteral("data:image/png;base64,");
        QVERIFY(isAllowedImage(head + QString(1'000'000, u'A')));
        QVERIFY(!isAllowedImage(head + QString(1'048'576, u'A')));
    }
};

STET_TEST(TestLinkFilter)

#include "test_link_filter.moc"
