// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/like_names.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Names that an eye cannot tell apart are one name.
class TestLikeNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesThatReadAlike_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("alike");
        QTest::newRow("itself") << u"Ann Author"_s << true;
        QTest::newRow("case") << u"ann AUTHOR"_s << true;
        QTest::newRow("spaces") << u"Ann  Author"_s << true;
        QTest::newRow("no space") << u"AnnAuthor"_s << true;
        QTest::newRow("a space without a width") << u"Ann\u200B Author"_s << true;
        QTest::newRow("a soft hyphen") << u"Ann Au\u00ADthor"_s << true;
        QTest::newRow("a joiner") << u"An\u200Dn Author"_s << true;
        QTest::newRow("Cyrillic letters") << u"\u0410nn \u0410uth\u043Er"_s << true;
        QTest::newRow("Greek letters") << u"\u0391nn Auth\u03BFr"_s << true;
        QTest::newRow("wide letters") << u"\uFF21nn Author"_s << true;
        QTest::newRow("another name") << u"Ann Arthur"_s << false;
        QTest::newRow("another letter") << u"Ann Authör"_s << false;
    }

    void namesThatReadAlike()
    {
        QFETCH(const QString, other);
        QFETCH(const bool, alike);
        QCOMPARE(readAlike(u"Ann Author"_s, other), alike);
        QCOMPARE(readAlike(other, u"Ann Author"_s), alike);
    }

    void namesOfOtherScriptsAreTheirOwn()
    {
        QVERIFY(!readAlike(u"Нина Орлова"_s, u"Инна Орлова"_s));
        QVERIFY(readAlike(u"НИНА ОРЛОВА"_s, u"Нина Орлова"_s));
    }
};

STET_TEST(TestLikeNames)

#include "test_like_names.moc"
