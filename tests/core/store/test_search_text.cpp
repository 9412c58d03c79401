// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_text.h"
#include "tests/support/test_registry.h"

using namespace stet;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyTokenIsQuoted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("match");
        QTest::newRow("words") << QStringLiteral("two words")
                               << QStringLiteral("\"two\" \"words\"");
        QTest::newRow("phrase") << QStringLiteral("\"two words\" more")
                                << QStringLiteral("\"two words\" \"more\"");
        QTest::newRow("prefix") << QStringLiteral("wor*") << QStringLiteral("\"wor*\"*");
        QTest::newRow("phrase prefix")
            << QStringLiteral("\"two wor\"*") << QStringLiteral("\"two wor\"*");
        QTest::newRow("open quote") << QStringLiteral("\"two wor") << QStringLiteral("\"two wor\"");
        QTest::newRow("syntax") << QStringLiteral("a NEAR(b) OR -c")
                                << QStringLiteral("\"a\" \"NEAR(b)\" \"OR\" \"-c\"");
        QTest::newRow("nothing") << QStringLiteral("+ - ( \" ' *") << QString();
    }

    void everyTokenIsQuoted()
    {
        QFETCH(QString, typed);
        QFETCH(QString, match);
        QCOMPARE(matchExpression(typed), match);
    }

    void beginningsOfALetterAreSetApart()
    {
        const SplitSearch split = splitSearch(QStringLiteral("É* kernel s \"b\"* ro*"));
        QCOMPARE(split.letters, (QStringList{QStringLiteral("e"), QStringLiteral("b")}));
        QCOMPARE(split.match, QStringLiteral("\"kernel\" \"s\" \"ro*\"*"));
        QCOMPARE(splitSearch(QStringLiteral("+ *")).match, QString());
        QCOMPARE(splitSearch(QStringLiteral("+ *")).letters, QStringList());
    }

    void lettersBeginWords()
    {
        const QString text = QStringLiteral("The (Éclair) of 3");
        for (const char *letter : {"t", "e", "o", "3"})
            QVERIFY2(hasWordsFrom(text, {QString::fromLatin1(letter)}), letter);
        for (const char *letter : {"c", "h", "f", "4"})
            QVERIFY2(!hasWordsFrom(text, {QString::fromLatin1(letter)}), letter);
        QVERIFY(hasWordsFrom(text, {QStringLiteral("e"), QStringLiteral("o")}));
        QVERIFY(!hasWordsFrom(text, {QStringLiteral("e"), QStringLiteral("x")}));
    }

    void excerptsAreOneLineOfPlainText()
    {
        const QString text =
            QStringLiteral("## Heading\n\n") +
            QStringLiteral("filler words stand here. ").repeated(40) +
            QStringLiteral("The **Éclair** of [[slug|a link]] costs `3` [@key, p. 4].\n") +
            QStringLiteral("and on it goes. ").repeated(40);
        const QString excerpt = excerptOf(text, searchedWords(QStringLiteral("eclair")));
        QVERIFY2(excerpt.contains(QStringLiteral("The Éclair of a link costs 3.")),
                 qPrintable(excerpt));
        QVERIFY(excerpt.startsWith(u'…') && excerpt.endsWith(u'…'));
        QVERIFY(excerpt.size() <= 163);
        QVERIFY(!excerpt.contains(u'\n'));
        QCOMPARE(excerptOf(QStringLiteral("Short."), {}), QStringLiteral("Short."));
        QCOMPARE(excerptOf({}, {QStringLiteral("x")}), QString());
    }
};

STET_TEST(TestSearchText)

#include "test_search_text.moc"
