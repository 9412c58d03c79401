// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/citing_sentences.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// What of an article rests on a source: each sentence once, with its place.
class TestCitingSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aMarkIsOfTheSentenceThatItStandsInOrBehind()
    {
        const QString body = u"The arm has 12 Nm [@a]. It weighs 4 kg.[@a, p. 3] Nobody knows why "
                             "[@b].\n\nA second part [@b; @a, p. 9] cites [@a, p. 10] twice."_s;
        const std::vector<CitingSentence> found = sentences(body, u"a"_s);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found.at(0).words, u"The arm has 12 Nm."_s);
        QVERIFY(found.at(0).locators.isEmpty());
        QCOMPARE(found.at(1).words, u"It weighs 4 kg."_s);
        QCOMPARE(found.at(1).locators, QStringList{u"p. 3"_s});
        QCOMPARE(found.at(2).locators, (QStringList{u"p. 9"_s, u"p. 10"_s}));
        for (const CitingSentence &one : found) {
            QCOMPARE(one.field, DraftField::Body);
            const QString source = body.mid(one.range.start, one.range.length);
            QVERIFY2(source.contains(u"@a"_s), qPrintable(source));
            QVERIFY(source.startsWith(one.words.left(8)));
        }
        QCOMPARE(sentences(body, u"b"_s).size(), size_t(2));
        QVERIFY(sentences(body, u"c"_s).empty());
    }

    void allKeysOfASourceAreOne()
    {
        ArticleContent content;
        content.body = u"It has 12 Nm [@a; @old]. It weighs 4 kg [@old]. It is red [@b]."_s;
        const std::vector<CitingSentence> found =
            sentencesCiting(content, parseGalley(content.body), english(), {u"a"_s, u"old"_s});
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found.at(1).words, u"It weighs 4 kg."_s);
    }

    void aKeyThatBeginsAsAnotherIsAnother()
    {
        QVERIFY(sentences(u"Words [@ledger-gripper]."_s, u"ledger"_s).empty());
    }

    void headingsTablesAndListsCount()
    {
        const QString body = u"## A heading [@a]\n\n* one [@a]\n* two\n\n"
                             "| x | y |\n|---|---|\n| 1 [@a] | 2 |\n"_s;
        const std::vector<CitingSentence> found = sentences(body, u"a"_s);
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found.at(0).words, u"A heading"_s);
        QCOMPARE(found.at(1).words, u"one"_s);
    }

    void fieldsBesideTheBodyAreNamed()
    {
        ArticleContent content;
        content.body = u"No citation."_s;
        content.facts = {{u"Price"_s, u"9 euros"_s}, {u"Torque"_s, u"12 Nm [@a]"_s}};
        content.leadCaption = u"The arm. Seen in May [@a]."_s;
        content.corrections = {{{}, CorrectionClass::Correction, u"It was 14 Nm [@a]."_s}};
        const std::vector<CitingSentence> found =
            sentencesCiting(content, parseGalley(content.body), english(), {u"a"_s});
        QCOMPARE(found.size(), size_t(3));
        QCOMPARE(found.at(0).field, DraftField::Facts);
        QCOMPARE(found.at(0).row, 1);
        QCOMPARE(found.at(0).words, u"12 Nm"_s);
        QCOMPARE(found.at(1).field, DraftField::LeadCaption);
        QCOMPARE(found.at(1).words, u"Seen in May."_s);
        QCOMPARE(found.at(2).field, DraftField::Corrections);
        QCOMPARE(found.at(2).row, 0);
    }

private:
    static const Language &english()
    {
        static const Languages languages;
        return languages.forTag(u"en"_s);
    }

    static std::vector<CitingSentence> sentences(const QString &body, const QString &key)
    {
        ArticleContent content;
        content.body = body;
        return sentencesCiting(content, parseGalley(body), english(), {key});
    }
};

STET_TEST(TestCitingSentences)

#include "test_citing_sentences.moc"
