// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/html_escape.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

QString escaped(const char *utf8, HtmlQuotes quotes = HtmlQuotes::Double)
{
    std::string out;
    appendEscaped(utf8, out, quotes);
    return QString::fromStdString(out);
}

} // namespace

class TestHtmlEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void signsBecomeEntities()
    {
        QCOMPARE(escaped("<a b=\"c\">&'"), QStringLiteral("&lt;a b=&quot;c&quot;&gt;&amp;'"));
        QCOMPARE(escaped("it's", HtmlQuotes::DoubleOrSingle), QStringLiteral("it&#39;s"));
    }

    void aSignIsFoundWhereverItStands()
    {
        for (int length = 1; length < 100; ++length) {
            const QString plain(length, u'#');
            QCOMPARE(escaped(plain.toUtf8().constData()), plain);
            for (int at = 0; at < length; ++at) {
                QString text = plain;
                text[at] = u'<';
                QString expected = plain;
                expected.replace(at, 1, QStringLiteral("&lt;"));
                QCOMPARE(escaped(text.toUtf8().constData()), expected);
            }
        }
    }

    void everyByteOfAsciiIsTreatedAlikeInLongTextsAndInShortOnes()
    {
        for (const HtmlQuotes quotes : {HtmlQuotes::Double, HtmlQuotes::DoubleOrSingle}) {
            for (char c = 1; c < 0x7f; ++c) {
                const std::string alone(1, c);
                const std::string among = std::string(40, 'x') + c + std::string(40, 'x');
                const QString around(40, u'x');
                QCOMPARE(escaped(among.c_str(), quotes),
                         around + escaped(alone.c_str(), quotes) + around);
            }
        }
    }

    void whatHtmlForbidsIsReplaced_data()
    {
        QTest::addColumn<QString>("text");
        for (const char32_t c : {U'\x01', U'\x7f', U'\x80', U'\x85', U'\x9f'})
            QTest::addRow("U+%04X", unsigned(c)) << QString::fromUcs4(&c, 1);
        for (const char32_t c : {0xFDD0U, 0xFDEFU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU}) {
            const auto point = static_cast<char32_t>(c);
            QTest::addRow("U+%04X", c) << QString::fromUcs4(&point, 1);
        }
    }

    void whatHtmlForbidsIsReplaced()
    {
        QFETCH(QString, text);
        for (const QString &around : {QString(), QString(70, u'x')}) {
            const QByteArray utf8 = (around + text + around).toUtf8();
            QCOMPARE(escaped(utf8.constData()), around + QChar(0xFFFD) + around);
        }
    }

    void whatIsNextToTheForbiddenStays()
    {
        const QString good =
            QStringLiteral(u"\u00a0\u00e9\ufdcf\ufdf0\ufffd\uff0c\U0001F600\U0001FFFD\U00100000");
        QCOMPARE(escaped(good.toUtf8().constData()), good);
    }

    void addressesBecomeUrls_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("url");
        const auto row = [](const char *address, const char *url) {
            QTest::newRow(address) << QByteArray(address) << QByteArray(url);
        };
        row("https://x.example/100%", "https://x.example/100%25");
        row("https://x.example/100%2", "https://x.example/100%252");
        row("https://x.example/%20%zz", "https://x.example/%20%25zz");
        row("http://[2001:db8::1]/a[b]", "http://[2001:db8::1]/a%5Bb%5D");
        row("http://u@[::1]:80?[x]", "http://u@[::1]:80?%5Bx%5D");
        row("#[x]", "#%5Bx%5D");
        row("https://x.example/a b\"c", "https://x.example/a%20b%22c");
        row("https://x.example/\xc3\xa9", "https://x.example/%C3%A9");
        row("https://x.example/?a=1&b=2", "https://x.example/?a=1&amp;b=2");
    }

    void addressesBecomeUrls()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, url);
        std::string out;
        appendEscapedUrl(address.toStdString(), out);
        QCOMPARE(QByteArray::fromStdString(out), url);
        std::string plain;
        appendUrl(address.toStdString(), plain);
        QCOMPARE(QByteArray::fromStdString(plain), url.replace("&amp;", "&"));
    }
};

STET_TEST(TestHtmlEscape)

#include "test_html_escape.moc"
