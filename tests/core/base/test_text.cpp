// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hidden_signs.h"
#include "core/base/text.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

using namespace stet;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanTextKeepsWhatIsGood()
    {
        const QString good = QStringLiteral(u"tab\tline\n\U0001F600 \u00AD \u202E שלום");
        QCOMPARE(cleanText(good).text, good);
        QCOMPARE(cleanText(good).replaced, 0);
    }

    void whatTurnsOrHidesHasASignUnitForUnit()
    {
        QCOMPARE(withSigns(QStringLiteral(u"pay \u202E21\u202C \u200Bnow\u2060")),
                 QStringLiteral(u"pay ⇄21⇄ ␣now␣"));
        QCOMPARE(withSigns(QStringLiteral(u"four\U000E0041")), QStringLiteral(u"four␣␣"));
        QCOMPARE(withSigns(QStringLiteral(u"pa\u200Dy")), QStringLiteral(u"pa␣y"));
        // What scripts and pictures need stays, and so do the letters themselves.
        const QString good = QStringLiteral(u"می\u200Cخواهم שלום \U0001F469\u200D\U0001F680");
        QCOMPARE(withSigns(good), good);
    }

    void cleanTextReplacesWhatXmlCannotCarry()
    {
        QString bad = QStringLiteral("a");
        bad.append(QChar(0)).append(QChar(8)).append(QChar(0xFFFE)).append(QChar(0xD800));
        bad.append(u'b').append(QChar(0xDC00));
        const CleanedText cleaned = cleanText(bad);
        QCOMPARE(cleaned.text, QStringLiteral(u"a\uFFFD\uFFFD\uFFFD\uFFFDb\uFFFD"));
        QCOMPARE(cleaned.replaced, 5);
    }

    void cleanTextReplacesWhatHtmlCannotCarry()
    {
        const char32_t points[] = {U'a',
                                   0x7F,
                                   0x80,
                                   0x9F,
                                   0xA0,
                                   0xFDCF,
                                   0xFDD0,
                                   0xFDEF,
                                   0xFDF0,
                                   0x1FFFE,
                                   0x10FFFF,
                                   0x1FFFD};
        const QString text = QString::fromUcs4(points, std::size(points));
        const CleanedText cleaned = cleanText(text);
        QCOMPARE(cleaned.text.size(), text.size());
        QCOMPARE(cleaned.replaced, 9);
        QString expected = text;
        for (const qsizetype at : {1, 2, 3, 6, 7, 9, 10, 11, 12})
            expected[at] = QChar(0xFFFD);
        QCOMPARE(cleaned.text, expected);
    }

    /// At the beginning of a text the store would take it for a byte order mark and drop it.
    void noByteOrderMarkIsInAText()
    {
        const CleanedText cleaned = cleanText(QStringLiteral(u"\uFEFFa\uFEFFb"));
        QCOMPARE(cleaned.text, QStringLiteral(u"\u2060a\u2060b"));
        QCOMPARE(cleaned.replaced, 0);
    }

    void lineEndsBecomeLf()
    {
        const CleanedText cleaned = cleanText(QStringLiteral("a\r\nb\rc\n\r\r\n"));
        QCOMPARE(cleaned.text, QStringLiteral("a\nb\nc\n\n\n"));
        QCOMPARE(cleaned.replaced, 0);
    }

    void decodeTextReadsMarks()
    {
        QCOMPARE(decodeText("\xEF\xBB\xBF\xC3\xA9").value(), QStringLiteral(u"é"));
        QCOMPARE(decodeText("\xEF\xBB\xBF\xEF\xBB\xBF"
                            "a")
                     .value(),
                 QStringLiteral(u"\uFEFFa"));
        QCOMPARE(decodeText(QByteArray("\xFF\xFE\xE9\0", 4)).value(), QStringLiteral(u"é"));
        QCOMPARE(decodeText(QByteArray("\xFE\xFF\0\xE9", 4)).value(), QStringLiteral(u"é"));
        QCOMPARE(decodeText(QByteArray("a\0b", 3)).value().size(), 3);
    }

    void decodeTextNamesTheBadByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("offset");
        QTest::newRow("stray") << QByteArray("abcdefghij\x80") << 10;
        QTest::newRow("overlong") << QByteArray("a\xC0\xAF") << 1;
        QTest::newRow("surrogate") << QByteArray("ab\xED\xA0\x80") << 2;
        QTest::newRow("beyond") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("cut") << QByteArray("abc\xE2\x82") << 3;
        QTest::newRow("latin1") << QByteArray("caf\xE9 au lait") << 3;
        QTest::newRow("utf16") << QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6) << 2;
        QTest::newRow("utf16 odd") << QByteArray("\xFF\xFE\x41\x00\x41", 5) << 4;
    }

    void decodeTextNamesTheBadByte()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, offset);
        const Result<QString> text = decodeText(bytes);
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::InvalidInput);
        QVERIFY2(text.error().message.contains(QStringLiteral("byte %1").arg(offset)),
                 qPrintable(text.error().message));
    }

    void singleLineFoldsSpace()
    {
        QCOMPARE(singleLine(QStringLiteral("  X\r\nSet-Cookie:\t a \n")),
                 QStringLiteral("X Set-Cookie: a"));
        QCOMPARE(singleLine(QStringLiteral(u"a\u2028b\u0085c\u0000d")), QStringLiteral("a b c d"));
        QCOMPARE(singleLine(QStringLiteral(u"Combien\u202F?")), QStringLiteral(u"Combien\u202F?"));
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("slug");
        const auto row = [](const char16_t *text, const char *slug) {
            QTest::newRow(slug) << QString::fromUtf16(text) << QString::fromLatin1(slug);
        };
        row(u"Éclair", "eclair");
        row(u"ECLAIR", "eclair");
        row(u"a/b", "a-b");
        row(u"Straße", "strasse");
        row(u"STRAẞE 2", "strasse-2");
        row(u"İstanbul Iğdır", "istanbul-igdir");
        row(u"Œuvre & Łódź — Ærø", "oeuvre-lodz-aero");
        row(u"ﬁne ½ ①", "fine-1-2-1");
        row(u"don’t  stop!", "dont-stop");
        row(u"../../etc/passwd", "etc-passwd");
        row(u"  --x--  ", "x");
        row(u"Con", "con-1");
        row(u"NUL", "nul-1");
        row(u"com1", "com1-1");
        row(u"LPT9", "lpt9-1");
        row(u"aux. ", "aux-1");
        row(u"prn...", "prn-1");
        row(u"COM¹", "com1-1");
        row(u"con.html", "con-html");
        row(u"console", "console");
        row(u"новости", "");
        row(u"", "");
        for (const char16_t *none : {u".", u"..", u" . ", u"...", u"/", u"\\"})
            QTest::newRow(qPrintable(QString::fromUtf16(none)))
                << QString::fromUtf16(none) << QString();
    }

    void slugs()
    {
        QFETCH(QString, text);
        QFETCH(QString, slug);
        QCOMPARE(slugify(text), slug);
        QCOMPARE(slugify(slug), slug);
    }

    void longSlugsEndAtAWord()
    {
        const QString slug = slugify(QStringLiteral("abcdefgh ").repeated(20));
        QCOMPARE(slug.size(), 9 * 8 - 1 + 9 - 1 + 1);
        QVERIFY(!slug.endsWith(u'-'));
        QCOMPARE(slugify(QString(500, u'x')).size(), 80);
    }

    void floodOfMarksIsCheap()
    {
        const test::CpuStopwatch timer;
        QString flood = QStringLiteral("a");
        for (int i = 0; i < 100'000; ++i)
            flood.append(QChar(i % 2 == 0 ? 0x0301 : 0x0323));
        QCOMPARE(slugify(flood), QStringLiteral("a"));
        QVERIFY(timer.elapsedMs() < 500);
    }

    void htmlIsEscaped()
    {
        QCOMPARE(escapeHtml(u"\"><img src=x onerror='a&b'>"),
                 QStringLiteral("&quot;&gt;&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;"));
        QCOMPARE(escapeHtml(u"plain é 😀"), QStringLiteral(u"plain é 😀"));
        QCOMPARE(escapeHtml(u""), QString());
    }
};

STET_TEST(TestText)

#include "test_text.moc"
