// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/unit_search.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace stet;

namespace {

QString lettersOf(QRandomGenerator &random, int length, int kinds)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(char16_t(0x101 * (1 + random.bounded(kinds)))); // both halves of a unit alike
    return text;
}

} // namespace

class TestUnitSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsWhatQtFinds()
    {
        QRandomGenerator random(7);
        int found = 0;
        for (int round = 0; round < 20'000; ++round) {
            const int kinds = 1 + random.bounded(3);
            const QString text = lettersOf(random, random.bounded(300), kinds);
            const QString sought = lettersOf(random, 1 + random.bounded(24), kinds);
            const UnitSearch search(sought);
            for (qsizetype from = 0; from >= 0;) {
                const qsizetype place = text.indexOf(sought, from);
                QCOMPARE(search.in(text, from), place);
                found += int(place >= 0);
                from = place < 0 ? -1 : place + 1;
            }
        }
        QVERIFY(found > 20'000);
    }

    void atTheVeryBeginningAndEnd()
    {
        const QString words = QStringLiteral("the crane came back");
        QCOMPARE(UnitSearch(words).in(words), 0);
        QCOMPARE(UnitSearch(words).in(QStringLiteral("and ") + words), 4);
        QCOMPARE(UnitSearch(words).in(words, 1), -1);
        QCOMPARE(UnitSearch(words).in(words.chopped(1)), -1);
        QCOMPARE(UnitSearch(words).in({}), -1);
        QCOMPARE(UnitSearch({}).in(words), -1);
    }

    void aTextOfNearlyTheWordsIsReadToItsEnd()
    {
        // Each place ends as the words do: none may be passed in a jump, and none costs the others.
        const QString nearly = QString(2'000'000, u'a');
        const QString words = u'b' + QString(400, u'a');
        QCOMPARE(UnitSearch(words).in(nearly), -1);
        QCOMPARE(UnitSearch(words).in(nearly + words), nearly.size());
    }
};

STET_TEST(TestUnitSearch)

#include "test_unit_search.moc"
