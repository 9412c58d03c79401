// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/spelling/dictionary.h"
#include "ui/editor/spelling/spell_rules.h"
#include "ui/editor/spelling/speller.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stet;

/// What of a line is spelling, and what the computer's dictionaries say.
class TestSpellRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void words_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u"The cat's paw—don’t."_s
                               << QStringList{u"The"_s, u"cat's"_s, u"paw"_s, u"don’t"_s};
        QTest::newRow("code") << u"run `some code` now"_s << QStringList{u"run"_s, u"now"_s};
        QTest::newRow("citation") << u"so [@ledger-key, p. 4]."_s << QStringList{u"so"_s};
        QTest::newRow("slug") << u"[[port-news]] or [[port-news|the port]]"_s
                              << QStringList{u"or"_s, u"the"_s, u"port"_s};
        QTest::newRow("link") << u"[two words](https://exmaple.org/foo \"A titel\") on"_s
                              << QStringList{u"two"_s, u"words"_s, u"titel"_s, u"on"_s};
        QTest::newRow("addresses")
            << u"at https://exmaple.org/foo, www.exmaple.org or ad@ex.org it"_s
            << QStringList{u"at"_s, u"or"_s, u"it"_s};
        QTest::newRow("numbers") << u"the 3rd x2y snake_case NASA I a"_s << QStringList{u"the"_s};
        QTest::newRow("marks") << u"## A **bold** *move*"_s << QStringList{u"bold"_s, u"move"_s};
        QTest::newRow("underscores") << u"an _emphatic_ __robbot__ snake_case_ _"_s
                                     << QStringList{u"an"_s, u"emphatic"_s, u"robbot"_s};
        QTest::newRow("entity and tag")
            << u"so&nbsp;it <br> is"_s << QStringList{u"so"_s, u"it"_s, u"is"_s};
        QTest::newRow("fence") << u"```python"_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("one run") << QString(MostSpelledUnits + 1, u'x') << QStringList();
    }

    void words()
    {
        QFETCH(QString, line);
        QStringList found;
        for (const TextRange &word : spelledWords(line, SpellGround::Markdown, 0))
            found << line.mid(word.start, word.length);
        QTEST(found, "words");
    }

    void linesOfCodeHaveNone()
    {
        FenceState fence = 0;
        (void)scanMarkdownLine(u"~~~", fence);
        QVERIFY(spelledWords(u"some words", SpellGround::Markdown, fence).empty());
    }

    void aMillionLettersAreBounded()
    {
        const QString line = u"word "_s.repeated(200'000);
        QCOMPARE(spelledWords(line, SpellGround::Markdown, 0).size(), size_t(4'000));
    }

    void namesOfDictionaries()
    {
        QCOMPARE(dictionaryNames(u"en-GB"_s),
                 (QStringList{u"en_GB"_s, u"en"_s, u"en_US"_s, u"en_"_s}));
        QCOMPARE(dictionaryNames(u"de"_s), (QStringList{u"de"_s, u"de_DE"_s, u"de_"_s}));
        QCOMPARE(dictionaryNames(u"zh-Hant-TW"_s).first(), u"zh_TW"_s);
        QVERIFY(dictionaryNames(QString()).isEmpty());
        QVERIFY(dictionaryNames(u"../etc"_s).isEmpty());
    }

    void deskWordsMayBeginASentence()
    {
        const QSet<QString> words{u"gripper"_s, u"Ragusa"_s};
        QVERIFY(isDeskWord(u"gripper"_s, words));
        QVERIFY(isDeskWord(u"Gripper"_s, words));
        QVERIFY(isDeskWord(u"Ragusa"_s, words));
        QVERIFY(!isDeskWord(u"ragusa"_s, words));
    }

    void dictionariesOfTheComputer_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("meant");
        QTest::newRow("English") << u"en"_s << u"don't"_s << u"recieve"_s << u"receive"_s;
        QTest::newRow("British") << u"en-GB"_s << u"harbour"_s << u"harborr"_s << u"harbour"_s;
        QTest::newRow("German") << u"de"_s << u"Straße"_s << u"Strasße"_s << u"Straße"_s;
        QTest::newRow("French") << u"fr"_s << u"l'été"_s << u"étté"_s << u"été"_s;
        QTest::newRow("Spanish") << u"es"_s << u"mañana"_s << u"mañanna"_s << u"mañana"_s;
    }

    void dictionariesOfTheComputer()
    {
        QFETCH(QString, tag);
        QFETCH(QString, right);
        QFETCH(QString, wrong);
        QFETCH(QString, meant);
        const std::unique_ptr<Dictionary> dictionary = Dictionary::open(tag);
        QVERIFY(dictionary != nullptr);
        QVERIFY(dictionary->knows(right));
        QVERIFY(!dictionary->knows(wrong));
        QVERIFY2(dictionary->suggestions(wrong).contains(meant),
                 qPrintable(dictionary->suggestions(wrong).join(u' ')));
    }

    void noDictionaryIsNone()
    {
        QVERIFY(Dictionary::open(u"tlh"_s) == nullptr);
        QVERIFY(Dictionary::open(QString()) == nullptr);
    }

    // Who asks in the first moments of an article waits for its language, and is answered also
    // where the computer has no dictionary of it.
    void wordsWaitForTheLanguage()
    {
        Speller speller(nullptr);
        QSignalSpy judged(&speller, &Speller::judged);
        QCOMPARE(speller.verdict(u"robbot"_s), Speller::Verdict::Unknown);
        speller.ask({u"robbot"_s});
        QCOMPARE(judged.count(), 0);
        speller.setLanguage(u"en-US"_s);
        QCOMPARE(judged.count(), 1);
        QCOMPARE(speller.verdict(u"robbot"_s), Speller::Verdict::Unknown);
        speller.ask({u"robbot"_s});
        QTRY_COMPARE(speller.verdict(u"robbot"_s), Speller::Verdict::Wrong);
        speller.setLanguage(u"tlh"_s);
        speller.ask({u"robbot"_s});
        judged.clear();
        QTRY_COMPARE(judged.count(), 1);
        QCOMPARE(speller.verdict(u"robbot"_s), Speller::Verdict::Right);
        speller.setLanguage(u"half a ta"_s);
        QCOMPARE(speller.verdict(u"robbot"_s), Speller::Verdict::Right);
    }
};

STET_TEST(TestSpellRules)

#include "test_spell_rules.moc"
