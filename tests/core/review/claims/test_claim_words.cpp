// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What of an article is checked, and where it stands in the text.
class TestClaimWords : public QObject
{
    Q_OBJECT

private:
    /// The source of each claim of the sheet, in order.
    static QStringList sourcesOf(const DraftInCheck &draft)
    {
        QStringList sources;
        for (const CheckedItem &item : draft.checked().items) {
            const TextRange range = sourcePlaceOf(draft.words(), item.item.place).range;
            sources.append(draft.content.body.mid(range.start, range.length));
        }
        return sources;
    }

private Q_SLOTS:

    void everyFieldIsCheckedInTheOrderOfThePage()
    {
        DraftInCheck draft(u"One here.\n\nTwo there."_s);
        draft.content.headline = u"Four cranes"_s;
        draft.content.dek = u"They hum. They lift."_s;
        draft.content.leadCaption = u"A crane [@ledger] | Ana Sá"_s;
        draft.content.leadAlt = u"Nobody checks this"_s;
        draft.content.facts = {{u"Price"_s, u"€49 [@shop]"_s}, {u""_s, u""_s}, {u"Made"_s, u""_s}};
        draft.read();
        QCOMPARE(draft.sheetWords(),
                 (QStringList{u"Four cranes"_s,
                              u"They hum."_s,
                              u"They lift."_s,
                              u"A crane | Ana Sá"_s,
                              u"One here."_s,
                              u"Two there."_s,
                              u"Price €49"_s,
                              u"Made"_s}));
        const std::vector<CheckedItem> items = draft.checked().items;
        const SourcePlace fact = sourcePlaceOf(draft.words(), items[6].item.place);
        QCOMPARE(fact.field, DraftField::Facts);
        QCOMPARE(fact.row, 0);
        QCOMPARE(factText(draft.content.facts[0]).mid(fact.range.start, fact.range.length),
                 u"Price\n€49 [@shop]"_s);
        QCOMPARE(sourcePlaceOf(draft.words(), items[3].item.place).range.length, 26);
    }

    void eachPieceIsItsOwn_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("sources");
        const auto row = [](const char *name,
                            const QString &body,
                            const QStringList &sources,
                            const QString &language = u"en"_s) {
            QTest::newRow(name) << body << language << sources;
        };
        row("sentences with marks",
            u"It has **12 Nm** [@a, p. 3]. It [weighs](https://a.example/) 4 kg.[@b] So."_s,
            {u"It has **12 Nm** [@a, p. 3]."_s,
             u"It [weighs](https://a.example/) 4 kg.[@b]"_s,
             u"So."_s});
        row("what is struck or linked at the edge",
            u"~~It hums at night.~~ It is **~~deep~~**.\n\n* [Northwind "
            u"report](https://a.example/r)\n"
            "* ~~four~~ [@a]\n* [[haifa|Haifa]]\n"_s,
            {u"~~It hums at night.~~"_s,
             u"It is **~~deep~~**."_s,
             u"[Northwind report](https://a.example/r)"_s,
             u"~~four~~ [@a]"_s,
             u"[[haifa|Haifa]]"_s});
        row("a list",
            u"* one [@a]\n* two\n  * three, four\n"_s,
            {u"one [@a]"_s, u"two"_s, u"three, four"_s});
        row("a quotation", u"> It hums. They said.\n"_s, {u"It hums."_s, u"They said."_s});
        row("cells",
            u"| x | y |\n|---|---|\n| 1 [@a] | ✓ |\n| — | - |\n"_s,
            {u"x"_s, u"y"_s, u"1 [@a]"_s, u"✓"_s});
        row("a caption",
            u"![alt words](images/a.png \"The quay | Ana Sá\")\n"_s,
            {u"The quay | Ana Sá"_s});
        row("headings and code",
            u"## Four cranes {#c}\n\n```\nint x;\n```\n\nUse `x` here.\n"_s,
            {u"Four cranes"_s, u"Use `x` here."_s});
        row("punctuation alone is none", u"…\n\n---\n\n* —\n\n[@a]\n\nOne.\n"_s, {u"One."_s});
        row("Chinese",
            u"港口有四台起重机。它们很大。\n"_s,
            {u"港口有四台起重机。"_s, u"它们很大。"_s},
            u"zh"_s);
        row("Arabic",
            u"في الميناء أربع رافعات. هل هي كبيرة؟ نعم.\n"_s,
            {u"في الميناء أربع رافعات."_s, u"هل هي كبيرة؟"_s, u"نعم."_s},
            u"ar"_s);
        row("Hebrew in an English text",
            u"The port, נמל חיפה, hums. It is deep.\n"_s,
            {u"The port, נמל חיפה, hums."_s, u"It is deep."_s});
        row("German",
            u"Am 3. März kam Dr. Weber. Er blieb.\n"_s,
            {u"Am 3. März kam Dr. Weber."_s, u"Er blieb."_s},
            u"de"_s);
        row("zero width",
            u"The\u200B port\u00AD hums. It is\u2060 deep.\n"_s,
            {u"The\u200B port\u00AD hums."_s, u"It is\u2060 deep."_s});
    }

    void eachPieceIsItsOwn()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, language);
        QFETCH(const QStringList, sources);
        const DraftInCheck draft(body, language);
        QCOMPARE(sourcesOf(draft), sources);
    }

    void theKindsOwnHeadingsAreNotChecked()
    {
        DraftInCheck draft(u"## What changed\n\nIt hums.\n\n## Four cranes\n\nIt lifts."_s);
        SectionPreset preset;
        preset.heading.byLanguage.insert(u"en"_s, u"What changed"_s);
        draft.articleKind.sections.push_back(preset);
        draft.read();
        QCOMPARE(draft.sheetWords(),
                 (QStringList{u"It hums."_s, u"Four cranes"_s, u"It lifts."_s}));
        QVERIFY(!sentenceAt(draft.words(), draft.at(u"What"_s)));
        // It is a heading all the same: what stands below it knows it.
        const size_t claim = draft.keepSentence(u"hums"_s);
        draft.setBody(u"## Why\n\nIt hums.\n\n## Four cranes\n\nIt lifts."_s);
        QVERIFY(draft.anchored(claim).around.heading !=
                draft.records[claim].claim.words.around.after);
        draft.give(claim, VerdictKind::NotAFact);
        draft.setBody(u"## What changed\n\nIt hums."_s);
        QVERIFY(draft.standing(claim).lookAgain);
    }

    void aSelectionGrowsToWholeWords_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("words");
        const QString text = u"It hums. The port has \u201Cfour\u201D cranes, they say."_s;
        QTest::newRow("within a word") << text << u"ran"_s << u"cranes,"_s;
        QTest::newRow("a quotation with its marks") << text << u"four"_s << u"\"four\""_s;
        QTest::newRow("to the end") << text << u"they sa"_s << u"they say."_s;
        QTest::newRow("over two sentences") << text << u"hums. The"_s << u"hums. The"_s;
        QTest::newRow("spaces alone") << text << u" "_s << QString();
        QTest::newRow("a mark alone") << u"It — hums."_s << u"—"_s << QString();
        QTest::newRow("Chinese") << u"港口有四台起重机。"_s << u"四台"_s << u"四台"_s;
        QTest::newRow("an emoji is not cut")
            << u"It 👩‍🚀 hums."_s << u"\u200D"_s << u"👩‍🚀"_s;
        QTest::newRow("a letter with its marks")
            << u"cafe\u0301 one"_s << u"\u0301"_s << u"caf\u00E9"_s;
        QTest::newRow("in two blocks") << u"One.\n\nTwo."_s << u"e.\n\nT"_s << QString();
    }

    void aSelectionGrowsToWholeWords()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, selected);
        QFETCH(const QString, words);
        const DraftInCheck draft(body);
        const std::optional<ClaimPlace> place = claimPlaceAt(draft.words(), draft.at(selected));
        QCOMPARE(place ? wordsAt(draft.words(), *place) : QString(), words);
        if (!place)
            return;
        // What a claim stands at leads back to it.
        QCOMPARE(claimPlaceAt(draft.words(), sourcePlaceOf(draft.words(), *place)), place);
    }

    void sentencesLeadToTheirPlacesAndBack()
    {
        const DraftInCheck draft(u"It has **12 Nm** [@a]. So.\n\n* [@b] one\n* two\n\n| a | b |\n"
                                 "|---|---|\n| c | d [@e] |\n"_s);
        for (const CheckedItem &item : draft.checked().items) {
            const SourcePlace place = sourcePlaceOf(draft.words(), item.item.place);
            QCOMPARE(sentenceAt(draft.words(), place), item.item.place);
        }
    }

    void invisibleCharactersTakeNoVerdict()
    {
        const QString body = u"The port has four cranes. It hums."_s;
        DraftInCheck draft(body);
        draft.verifyAll();
        draft.setBody(QString(body).replace(u"four"_s, u"fo\u200Bur"_s));
        QCOMPARE(draft.checked().counts.verified, 2);
        draft.setBody(QString(body).replace(u"four"_s, u"fo\u00ADur"_s));
        QCOMPARE(draft.checked().counts.verified, 2);
    }

    void aFloodOfMarksTakesNoTime()
    {
        const CpuStopwatch watch;
        DraftInCheck marks(u'a' + QString(100'000, QChar(0x0301)) + u" b. C."_s);
        marks.verifyAll();
        QString emoji;
        for (int i = 0; i < 20'000; ++i)
            emoji += u"👩‍🚀"_s;
        DraftInCheck flood(emoji);
        flood.verifyAll();
        QCOMPARE(flood.checked().counts.verified, flood.checked().counts.all());
        QVERIFY2(watch.elapsedMs() < 5'000, qPrintable(QString::number(watch.elapsedMs())));
    }
};

STET_TEST(TestClaimWords)

#include "test_claim_words.moc"
