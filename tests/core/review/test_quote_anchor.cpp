// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/quote_anchor.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;

namespace {

TextQuote quoteOf(const QString &text, const QString &words, int which = 0)
{
    qsizetype start = text.indexOf(words);
    for (; which > 0; --which)
        start = text.indexOf(words, start + 1);
    return quoteAt(text, {start, words.size()});
}

} // namespace

/// Words that are found again in a later state of their text, or not at all.
class TestQuoteAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aQuoteHasItsSurroundings()
    {
        const QString text = QStringLiteral("The port has four cranes.");
        const TextQuote quote = quoteOf(text, QStringLiteral("four"));
        QCOMPARE(quote.exact, QStringLiteral("four"));
        QCOMPARE(quote.prefix, QStringLiteral("The port has "));
        QCOMPARE(quote.suffix, QStringLiteral(" cranes."));
        QCOMPARE(quote.position, 13);
        QVERIFY(quote.alone);
        const QString twice = text + QStringLiteral(" Only four.");
        QVERIFY(!quoteOf(twice, QStringLiteral("four")).alone);
        QVERIFY(!quoteOf(twice, QStringLiteral("four"), 1).alone);
    }

    void noHalfCharacterIsTaken()
    {
        // 31 letters and a character of two units on either side: the cut would go through it.
        const QString side(31, u'x');
        const QString crane = QStringLiteral("\U0001F3D7");
        const QString text = crane + side + QStringLiteral("four") + side + crane;
        const TextQuote quote = quoteOf(text, QStringLiteral("four"));
        QCOMPARE(quote.prefix, side);
        QCOMPARE(quote.suffix, side);
    }

    void wordsAreFoundAgain_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("which"); // of the places that have "four cranes"
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("place"); // -1: none
        const QString text = QStringLiteral("The port has four cranes. It hums.");
        QTest::newRow("where they were") << text << 0 << text << 13;
        QTest::newRow("moved by what came before")
            << text << 0 << QStringLiteral("Now. The port has four cranes. It hums.") << 18;
        QTest::newRow("everything around is new, and they stand once")
            << text << 0 << QStringLiteral("Only four cranes, they say.") << 5;
        QTest::newRow("gone") << text << 0 << QStringLiteral("The port has 4 cranes. It hums.")
                              << -1;
        QTest::newRow("spelt otherwise")
            << text << 0 << QStringLiteral("The port has Four cranes. It hums.") << -1;
        QTest::newRow("twice, one with the context")
            << text << 0
            << QStringLiteral("By four cranes. And: The port has four cranes. It hums.") << 34;
        QTest::newRow("twice, both without it")
            << text << 0 << QStringLiteral("By four cranes. Or four cranes then.") << -1;
        const QString two = QStringLiteral("A four cranes b. C four cranes d.");
        QTest::newRow("the other of two stays where it is") << two << 1 << two << 19;
        QTest::newRow("one of two is gone, and the other is none of it")
            << two << 0 << QStringLiteral("A three b. C four cranes d.") << -1;
        QTest::newRow("the same context twice: none is surer")
            << text << 0 << QStringLiteral("Now. ") + text + u' ' + text << -1;
        QTest::newRow("nothing left") << text << 0 << QString() << -1;
    }

    void wordsAreFoundAgain()
    {
        QFETCH(const QString, before);
        QFETCH(const int, which);
        QFETCH(const QString, after);
        QFETCH(const int, place);
        const TextQuote quote = quoteOf(before, QStringLiteral("four cranes"), which);
        const std::optional<TextRange> found = placeOf(quote, after);
        QCOMPARE(found ? found->start : qsizetype(-1), qsizetype(place));
        if (found)
            QCOMPARE(after.mid(found->start, found->length), QStringLiteral("four cranes"));
    }

    void aQuoteIsRenewedOnlyWhereItMustBe()
    {
        const QString text = QStringLiteral("The port has four cranes.");
        const TextQuote quote = quoteOf(text, QStringLiteral("four cranes"));
        const QString longer = QStringLiteral("Today: ") + text;
        QVERIFY(!renewedQuote(quote, longer, {20, 11}));
        // The words grew.
        const QString grown = QStringLiteral("The port has four tall cranes.");
        const std::optional<TextQuote> renewed = renewedQuote(quote, grown, {13, 16});
        QVERIFY(renewed.has_value());
        QCOMPARE(renewed->exact, QStringLiteral("four tall cranes"));
        QCOMPARE(placeOf(*renewed, grown), (TextRange{13, 16}));
        // They are alone no longer: from now on only their context tells them.
        const QString twice = text + QStringLiteral(" Yes, four cranes!");
        const std::optional<TextQuote> told = renewedQuote(quote, twice, {13, 11});
        QVERIFY(told.has_value());
        QVERIFY(!told->alone);
        QVERIFY(!placeOf(*told, QStringLiteral("Yes, four cranes!")));
    }

    void wordsFollowChanges_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QString>("inserted");
        QTest::addColumn<QString>("words"); // empty: gone
        // The port has [four cranes]. It hums.
        QTest::newRow("before") << 0 << 3 << QStringLiteral("A") << QStringLiteral("four cranes");
        QTest::newRow("behind") << 26 << 2 << QStringLiteral("She")
                                << QStringLiteral("four cranes");
        QTest::newRow("right before them")
            << 13 << 0 << QStringLiteral("some ") << QStringLiteral("four cranes");
        QTest::newRow("within") << 18 << 0 << QStringLiteral("tall ")
                                << QStringLiteral("four tall cranes");
        QTest::newRow("the word is written on")
            << 24 << 0 << QStringLiteral("land and") << QStringLiteral("four cranesland");
        QTest::newRow("right behind them")
            << 24 << 0 << QStringLiteral(" or so") << QStringLiteral("four cranes");
        QTest::newRow("exactly they")
            << 13 << 11 << QStringLiteral("some") << QStringLiteral("some");
        QTest::newRow("taken out") << 13 << 11 << QString() << QString();
        QTest::newRow("their first word with what is before")
            << 4 << 13 << QStringLiteral("X") << QStringLiteral(" cranes");
        QTest::newRow("their last word with what is behind")
            << 18 << 8 << QStringLiteral("X") << QStringLiteral("four ");
        QTest::newRow("more than they") << 9 << 16 << QStringLiteral("had none") << QString();
        QTest::newRow("one more behind") << 13 << 12 << QStringLiteral("none") << QString();
        QTest::newRow("one more before") << 12 << 12 << QStringLiteral("none") << QString();
        QTest::newRow("their first letters")
            << 13 << 4 << QStringLiteral("5") << QStringLiteral("5 cranes");
    }

    void wordsFollowChanges()
    {
        QFETCH(const int, at);
        QFETCH(const int, removed);
        QFETCH(const QString, inserted);
        QFETCH(const QString, words);
        QString text = QStringLiteral("The port has four cranes. It hums.");
        text.replace(at, removed, inserted);
        const std::optional<TextRange> now = followed({13, 11}, at, removed, inserted.size(), text);
        QCOMPARE(now ? text.mid(now->start, now->length) : QString(), words);
    }

    void hostileTextsTakeLinearTime()
    {
        // Each place fits but for its last letter, or its context.
        const QString text(2'000'000, u'a');
        const QString words(10'000, u'a');
        TextQuote quote{words + u'b', QStringLiteral("x"), QStringLiteral("y"), 3, true};
        const CpuStopwatch watch;
        QVERIFY(!placeOf(quote, text));
        quote.exact = words;
        QVERIFY(!placeOf(quote, text));
        QVERIFY(!quoteAt(text, {500, 10'000}).alone);
        QVERIFY2(watch.elapsedMs() < 5'000, qPrintable(QString::number(watch.elapsedMs())));
    }
};

STET_TEST(TestQuoteAnchor)

#include "test_quote_anchor.moc"
