// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/charset.h"
#include "tests/support/test_registry.h"

#include <QStringEncoder>
#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

} // namespace

/// The letters of a page, by the stated rule.
class TestCharset : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRuleHolds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("charset");
        QTest::addColumn<CharsetOrigin>("origin");
        QTest::addColumn<QString>("text");
        using enum CharsetOrigin;
        const auto row = [](const char *name,
                            const QByteArray &bytes,
                            const char *type,
                            const char *charset,
                            CharsetOrigin origin,
                            const QString &text) {
            QTest::newRow(name) << bytes << QByteArray(type) << QString::fromLatin1(charset)
                                << origin << text;
        };
        const QString cafe = u"<p>café</p>"_s;
        const QByteArray utf8 = cafe.toUtf8();
        const QByteArray latin = cafe.toLatin1();
        row("header", latin, "text/html; charset=ISO-8859-1", "windows-1252", Header, cafe);
        row("header in quotes",
            latin,
            "text/html;charset=\"latin1\"",
            "windows-1252",
            Header,
            cafe);
        row("header over meta",
            "<meta charset=utf-8>" + latin,
            "text/html; charset=latin1",
            "windows-1252",
            Header,
            u"<meta charset=utf-8>"_s + cafe);
        row("mark over header",
            "\xEF\xBB\xBF" + utf8,
            "text/html; charset=latin1",
            "UTF-8",
            ByteOrderMark,
            cafe);
        row("mark of UTF-16",
            "\xFF\xFE" + utf16(cafe, QStringConverter::Utf16LE),
            "",
            "UTF-16LE",
            ByteOrderMark,
            cafe);
        row("mark of UTF-16 the other way",
            "\xFE\xFF" + utf16(cafe, QStringConverter::Utf16BE),
            "",
            "UTF-16BE",
            ByteOrderMark,
            cafe);
        row("meta",
            "<meta charset='windows-1252'>" + latin,
            "text/html",
            "windows-1252",
            Meta,
            u"<meta charset='windows-1252'>"_s + cafe);
        row("meta in its old form",
            "<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\">\xA4",
            "",
            "ISO-8859-15",
            Meta,
            u"<META http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\">€"_s);
        row("XML declaration",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + latin,
            "",
            "windows-1252",
            Meta,
            u"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"_s + cafe);
        row("XML declaration without a value",
            "<?xml encoding=?>" + utf8,
            "",
            "UTF-8",
            Form,
            u"<?xml encoding=?>"_s + cafe);
        row("XML declaration that breaks off",
            "<?xml encoding",
            "",
            "UTF-8",
            Form,
            u"<?xml encoding"_s);
        row("meta in a comment",
            "<!-- <meta charset=koi8-r> -->" + utf8,
            "",
            "UTF-8",
            Form,
            u"<!-- <meta charset=koi8-r> -->"_s + cafe);
        row("UTF-16 in a meta element",
            "<meta charset=utf-16>" + utf8,
            "",
            "UTF-8",
            Meta,
            u"<meta charset=utf-16>"_s + cafe);
        row("nothing said, UTF-8", utf8, "text/html", "UTF-8", Form, cafe);
        row("nothing said, not UTF-8", latin, "text/html", "windows-1252", Fallback, cafe);
        row("windows-1252 is no Latin-1",
            "\x93x\x94 \x80",
            "",
            "windows-1252",
            Fallback,
            u"“x” €"_s);
        row("UTF-16 without a mark",
            utf16(cafe, QStringConverter::Utf16LE),
            "",
            "UTF-16LE",
            Form,
            cafe);
        row("UTF-16 without a mark the other way",
            utf16(cafe, QStringConverter::Utf16BE),
            "",
            "UTF-16BE",
            Form,
            cafe);
        row("Cyrillic",
            "\xCB\xD2\xC1\xCE",
            "text/html; charset=KOI8-R",
            "KOI8-R",
            Header,
            u"кран"_s);
        row("Japanese",
            "\x83\x4E\x83\x8C\x81\x5B\x83\x93",
            "text/html; charset=shift_jis",
            "Shift_JIS",
            Header,
            u"クレーン"_s);
        row("Chinese",
            "\xC6\xF0\xD6\xD8\xBB\xFA",
            "text/html; charset=gb2312",
            "GBK",
            Header,
            u"起重机"_s);
        row("nothing at all", "", "", "UTF-8", Form, QString());
    }

    void theRuleHolds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, contentType);
        const DecodedPage page = decodePage(bytes, contentType);
        QTEST(page.charset, "charset");
        QTEST(page.origin, "origin");
        QTEST(page.text, "text");
        QCOMPARE(page.damaged, 0);
        QCOMPARE(page.ignored, QString());
    }

    void whatIsNoCharsetOfTheWebIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("ignored");
        QTest::newRow("UTF-7 in the header")
            << QByteArray("+ADw-script+AD4-") << QByteArray("text/html; charset=utf-7")
            << u"utf-7"_s;
        QTest::newRow("UTF-7 in the page")
            << QByteArray("<meta charset=UTF-7>+ADw-script+AD4-") << QByteArray() << u"utf-7"_s;
        QTest::newRow("unknown") << QByteArray("+ADw-")
                                 << QByteArray("text/html; charset=x-unknown") << u"x-unknown"_s;
    }

    void whatIsNoCharsetOfTheWebIsPassedOver()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, contentType);
        const DecodedPage page = decodePage(bytes, contentType);
        QTEST(page.ignored, "ignored");
        QCOMPARE(page.charset, u"UTF-8"_s);
        QCOMPARE(page.text, QString::fromLatin1(bytes));
    }

    void aMetaElementFarDownIsNotLookedFor()
    {
        const QByteArray far = QByteArray(1'000'000, ' ') + "<meta charset=koi8-r>caf\xE9";
        const DecodedPage page = decodePage(far, {});
        QCOMPARE(page.charset, u"windows-1252"_s);
        QVERIFY(page.text.endsWith(u"café"));
    }

    void wrongBytesBecomeSigns()
    {
        const DecodedPage page = decodePage("a\xFFz caf\xE9", "text/html; charset=utf-8");
        QCOMPARE(page.charset, u"UTF-8"_s);
        QCOMPARE(page.damaged, 2);
        QVERIFY(page.text.startsWith(u"a\uFFFDz"));
    }

    void headersAreTakenApart()
    {
        QCOMPARE(mediaTypeOf("Text/HTML ; charset=x"), QByteArray("text/html"));
        QCOMPARE(mediaTypeOf(""), QByteArray());
        QCOMPARE(headerParameter("a/b; Charset=\"x y\"; q=1", "charset"), QByteArray("x y"));
        QCOMPARE(headerParameter("a/b; q=1;=;;", "charset"), QByteArray());
        QCOMPARE(headerParameter("", "charset"), QByteArray());
    }
};

STET_TEST(TestCharset)

#include "test_charset.moc"
