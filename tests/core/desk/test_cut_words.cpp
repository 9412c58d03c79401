// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/cut_words.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// How the record's sentences name words that are too long for a line.
class TestCutWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void shortWordsStayAsTheyAre()
    {
        QCOMPARE(cutWords(u"It opened\n at noon."_s), u"It opened at noon."_s);
        QCOMPARE(cutApart(u"It opened."_s, u"It closed."_s),
                 std::pair(u"It opened."_s, u"It closed."_s));
        QCOMPARE(cutApart(QString(), u"It closed."_s), std::pair(QString(), u"It closed."_s));
    }

    void longWordsAreCutBehind()
    {
        const QString cut = cutWords(u"harbour "_s.repeated(60));
        QVERIFY(cut.size() <= 160);
        QVERIFY(cut.startsWith(u"harbour harbour"_s));
        QVERIFY(cut.endsWith(u'…'));
    }

    void ofTwoTheyShowWhatDiffers_data()
    {
        QTest::addColumn<QString>("same");
        QTest::newRow("words") << u"harbour "_s.repeated(60);
        QTest::newRow("one word") << u"港"_s.repeated(400);
        QTest::newRow("pairs of units") << u"x"_s + u"😀"_s.repeated(200);
    }

    void ofTwoTheyShowWhatDiffers()
    {
        QFETCH(const QString, same);
        const auto [one, other] = cutApart(same + u"five cranes."_s, same + u"four cranes."_s);
        QVERIFY(one.startsWith(u'…'));
        QVERIFY(!one[1].isLowSurrogate() && one[1] != u' ');
        QVERIFY(one.endsWith(u"five cranes."_s));
        QVERIFY(other.endsWith(u"four cranes."_s));
        QVERIFY(one.size() <= 160 && other.size() <= 160);
    }

    void whatIsLongerAloneIsShown()
    {
        const QString same = u"harbour "_s.repeated(60) + u"ends"_s;
        const auto [one, other] = cutApart(same, same + u" in May"_s);
        QVERIFY(one.endsWith(u"harbour ends"_s));
        QVERIFY(other.endsWith(u"harbour ends in May"_s));
    }
};

STET_TEST(TestCutWords)

#include "test_cut_words.moc"
