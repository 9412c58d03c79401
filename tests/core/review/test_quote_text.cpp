// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/bit_pattern.h"
#include "core/review/quote_text.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

/// The fewest errors of any part of `text`, by the textbook's table (Sellers 1980).
int fewestErrors(const QString &pattern, const QString &text)
{
    std::vector<int> column;
    for (int row = 0; row <= int(pattern.size()); ++row)
        column.push_back(row);
    int best = int(pattern.size());
    for (const QChar c : text) {
        int diagonal = column[0];
        for (size_t row = 1; row < column.size(); ++row) {
            const int above = diagonal;
            diagonal = column[row];
            column[row] = std::min({above + int(pattern.at(qsizetype(row) - 1) != c),
                                    column[row] + 1,
                                    column[row - 1] + 1});
        }
        best = std::min(best, column.back());
    }
    return best;
}

QString randomText(QRandomGenerator &random, int length, int letters)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(u'a' + random.bounded(letters));
    return text;
}

/// With so many units replaced, left out or put in.
QString damaged(QRandomGenerator &random, QString text, int errors)
{
    for (int i = 0; i < errors; ++i) {
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(3)) {
        case 0:
            text[at] = u'#';
            break;
        case 1:
            text.remove(at, 1);
            break;
        default:
            text.insert(at, u'#');
        }
    }
    return text;
}

} // namespace

/// Quotations in a text, word for word and nearly.
class TestQuoteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aQuoteOfFiveMegabytesIsTakenWordForWord()
    {
        QString quote;
        for (int i = 0; quote.size() < 5'000'000; ++i)
            quote += u"(a+)+$ "_s + QString::number(i) + u' ';
        const QuoteText text(u"Before. "_s + quote + u"Behind."_s);
        QCOMPARE(text.count(quote), qsizetype(1));
        quote.replace(2'500'000, 1, u"#"_s);
        QCOMPARE(text.count(quote), qsizetype(0));
    }

    void exactPlaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("plain") << u"It has 12 Nm."_s << u"12 Nm"_s << QStringList{u"12 Nm"_s};
        QTest::newRow("white space")
            << u"It has\n  12\u00A0Nm."_s << u"has 12 Nm"_s << QStringList{u"has\n  12\u00A0Nm"_s};
        QTest::newRow("quotation marks")
            << u"He said “don’t” twice."_s << u"said \"don't\""_s << QStringList{u"said “don’t”"_s};
        QTest::newRow("soft hyphens")
            << u"Ship\u00ADping lanes"_s << u"Shipping"_s << QStringList{u"Ship\u00ADping"_s};
        QTest::newRow("composed") << u"Cafe\u0301 Ole\u0301!"_s << u"café olé"_s << QStringList();
        QTest::newRow("composed, same case") << u"Cafe\u0301 Ole\u0301!"_s << u"Café Olé"_s
                                             << QStringList{u"Cafe\u0301 Ole\u0301"_s};
        QTest::newRow("a mark is part of its letter")
            << u"Cafe\u0301"_s << u"Cafe"_s << QStringList();
        QTest::newRow("Hangul in parts")
            << u"\u1112\u1161\u11AB text"_s << u"\uD55C"_s << QStringList{u"\u1112\u1161\u11AB"_s};
        QTest::newRow("another digit") << u"It has 13 Nm."_s << u"12 Nm"_s << QStringList();
        QTest::newRow("twice, overlapping")
            << u"aXaXa"_s << u"aXa"_s << QStringList{u"aXa"_s, u"aXa"_s};
        QTest::newRow("nothing") << u"Words."_s << u"  "_s << QStringList();
        QTest::newRow("patterns are words")
            << u"so (a+)+$ it is"_s << u"(a+)+$"_s << QStringList{u"(a+)+$"_s};
    }

    void exactPlaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, quote);
        const QuoteText searched(text);
        QStringList found;
        for (const QuotePlace &place : searched.exact(quote, 100)) {
            QCOMPARE(place.errors, 0);
            found << text.mid(place.start, place.length);
        }
        QTEST(found, "found");
        QCOMPARE(searched.count(quote), qsizetype(found.size()));
    }

    // However often it stands there, and whatever repeats in it: squared, this would take days.
    void manyPlacesAreCountedInOneGo()
    {
        const QString text = QString(2'000'000, u'a');
        QCOMPARE(QuoteText(text).count(QString(1'000'000, u'a')), 1'000'001);
        const QString words = u"so it is. "_s.repeated(10'000);
        QCOMPARE(QuoteText(words).count(u"so it is."_s), 10'000);
        QCOMPARE(QuoteText(words).exact(u"so it is."_s, 3).size(), size_t(3));
    }

    void bitsCountAsTheTableDoes()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 400; ++round) {
            const QString pattern = randomText(random, 1 + random.bounded(200), 3);
            const QString text = randomText(random, random.bounded(300), 3);
            const BitPattern::Match match = BitPattern(pattern).nearest(text);
            QCOMPARE(match.errors, fewestErrors(pattern, text));
            QCOMPARE(fewestErrors(pattern, text.left(match.end)), match.errors);
            if (match.end > 0)
                QVERIFY(fewestErrors(pattern, text.left(match.end - 1)) > match.errors);
        }
    }

    void theNearestPlaceIsFound()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            const QString quote = randomText(random, 40 + random.bounded(300), 20);
            const int most = int(quote.size()) / 20;
            const QString there = damaged(random, quote, 1 + random.bounded(most));
            const QString before = randomText(random, random.bounded(3'000), 20);
            const QString text = before + there + randomText(random, random.bounded(3'000), 20);
            const int errors = fewestErrors(quote, text);
            QVERIFY(errors <= most);
            const std::optional<QuotePlace> place = QuoteText(text).nearest(quote);
            QVERIFY(place.has_value());
            QCOMPARE(place->errors, errors);
            QCOMPARE(fewestErrors(quote, text.mid(place->start, place->length)), errors);
            QVERIFY(qAbs(place->length - quote.size()) <= errors);
        }
    }

    void whatIsTooFarAwayIsNoProposal()
    {
        QRandomGenerator random(13);
        const QString quote = randomText(random, 200, 20);
        QVERIFY(!QuoteText(randomText(random, 50'000, 20)).nearest(quote).has_value());
        QVERIFY(!QuoteText(damaged(random, quote, 60)).nearest(quote).has_value());
        QVERIFY(!QuoteText(u"It has 13 Nm."_s).nearest(u"It has 12"_s).has_value());
        QVERIFY(!QuoteText(u"x"_s).nearest(QString(QuoteText::MostSoughtNear + 1, u'x')));
        QVERIFY(!QuoteText(QString()).nearest(u"words that are sought"_s).has_value());
    }

    void repeatedLettersCostNoSquare()
    {
        const QuoteText text(QString(1'000'000, u'a'));
        const std::optional<QuotePlace> place =
            text.nearest(QString(100, u'a') + u"b"_s + QString(100, u'a'));
        QVERIFY(place.has_value());
        QCOMPARE(place->errors, 1);
    }
};

STET_TEST(TestQuoteText)

#include "test_quote_text.moc"
