// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/content_merge.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;

class TestContentMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void paragraphsMerge_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        const QString none;
        const auto row = [](const char *name,
                            const char *base,
                            const char *mine,
                            const char *theirs,
                            const char *merged) {
            QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(mine)
                                << QString::fromUtf8(theirs)
                                << (merged ? QString::fromUtf8(merged) : QString());
        };
        row("two paragraphs", "One.\n\nTwo.", "One!\n\nTwo.", "One.\n\nTwo!", "One!\n\nTwo!");
        row("only mine", "One.", "Uno.", "One.", "Uno.");
        row("only theirs", "One.", "One.", "Uno.", "Uno.");
        row("the same on both sides", "One.", "Uno.", "Uno.", "Uno.");
        row("an end and a change before it", "A\n\nB", "A\n\nB\n\nC", "A\n\nb", "A\n\nb\n\nC");
        row("a start and a change behind it", "A\n\nB", "S\n\nA\n\nB", "A\n\nb", "S\n\nA\n\nb");
        row("one goes, another comes", "A\n\nB\n\nC", "B\n\nC", "A\n\nB\n\nC\n\nD", "B\n\nC\n\nD");
        row("rows of a table", "|a|\n|b|\n|c|", "|A|\n|b|\n|c|", "|a|\n|b|\n|C|", "|A|\n|b|\n|C|");
        row("items of a list", "- a\n- b", "- A\n- b", "- a\n- B", "- A\n- B");
        row("one paragraph of two lines", "one\ntwo", "One\ntwo", "one\nTwo", nullptr);
        row("the same paragraph", "One.", "Uno.", "Une.", nullptr);
        row("two ends at the same place", "A", "A\n\nB", "A\n\nC", nullptr);
        row("changed here, gone there", "A\n\nB", "A\n\nb", "A", nullptr);
        row("from nothing", "", "A", "", "A");
        row("both from nothing", "", "A", "B", nullptr);
        row("all of it gone here", "A\n\nB", "", "A\n\nB", "");
    }

    void paragraphsMerge()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        const std::optional<QString> got = mergeTexts(base, mine, theirs);
        QCOMPARE(got.has_value(), !merged.isNull());
        if (got)
            QCOMPARE(*got, merged);
        // Whose side is which makes no difference.
        QCOMPARE(mergeTexts(base, theirs, mine), got);
    }

    void aPreferenceSettlesOnlyWhatCollides()
    {
        const QString base = QStringLiteral("A\n\nB\n\nC\n\nD");
        const QString mine = QStringLiteral("a\n\nmine\n\nC\n\nD");
        const QString theirs = QStringLiteral("A\n\ntheirs\n\nC\n\nd");
        QVERIFY(!mergeTexts(base, mine, theirs));
        QCOMPARE(*mergeTexts(base, mine, theirs, Preference::Mine),
                 QStringLiteral("a\n\nmine\n\nC\n\nd"));
        QCOMPARE(*mergeTexts(base, mine, theirs, Preference::Theirs),
                 QStringLiteral("a\n\ntheirs\n\nC\n\nd"));
        const QString end = QStringLiteral("\n\nE");
        QCOMPARE(*mergeTexts(base, base + end, base + QStringLiteral("\n\ne"), Preference::Mine),
                 base + end);
    }

    /// With a preference there is always an outcome, and it is that side's where the other did
    /// nothing.
    void aPreferenceAlwaysSettles()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            QStringList base;
            for (int i = 0; i < 8; ++i)
                base << QStringLiteral("- P%1").arg(i);
            const auto changed = [&](const QString &by) {
                QStringList text = base;
                for (int i = random.bounded(4); i >= 0; --i) {
                    const auto at = qsizetype(random.bounded(int(text.size())));
                    const int what = random.bounded(3);
                    if (what == 0)
                        text[at] += by;
                    else if (what == 1)
                        text.insert(at, QStringLiteral("- ") + by);
                    else if (text.size() > 1)
                        text.removeAt(at);
                }
                return text.join(u'\n');
            };
            const QString from = base.join(u'\n');
            const QString mine = changed(QStringLiteral("mine"));
            const QString theirs = changed(QStringLiteral("theirs"));
            const auto won = mergeTexts(from, mine, theirs, Preference::Mine);
            const auto lost = mergeTexts(from, theirs, mine, Preference::Theirs);
            QVERIFY(won && lost);
            QCOMPARE(*won, *lost);
            if (const auto agreed = mergeTexts(from, mine, theirs))
                QCOMPARE(*won, *agreed);
            for (const QString &line : mine.split(u'\n')) {
                if (line.contains(QStringLiteral("mine")))
                    QVERIFY(won->split(u'\n').contains(line));
            }
        }
    }

    void fieldsMerge()
    {
        ArticleContent base;
        base.headline = QStringLiteral("Head");
        base.body = QStringLiteral("A\n\nB");
        ArticleContent mine = base;
        mine.body = QStringLiteral("A\n\nb");
        ArticleContent theirs = base;
        theirs.body = QStringLiteral("a\n\nB");
        theirs.category = QStringLiteral("Ports");
        const auto merged = mergeContents(base, mine, theirs);
        QVERIFY(merged);
        QCOMPARE(merged->body, QStringLiteral("a\n\nb"));
        QCOMPARE(merged->category, QStringLiteral("Ports"));
        mine.headline = QStringLiteral("Mine");
        theirs.headline = QStringLiteral("Theirs");
        QVERIFY(!mergeContents(base, mine, theirs));
    }

    /// Each side changes paragraphs of its own: every change of both is in the outcome.
    void disjointChangesAllArrive()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            QStringList base;
            QStringList mine;
            QStringList theirs;
            QStringList wanted;
            for (int i = 0; i < 12; ++i) {
                const QString paragraph = QStringLiteral("Paragraph %1.").arg(i);
                base << paragraph;
                const int who = random.bounded(4);
                const bool goes = random.bounded(4) == 0;
                const QString changed = paragraph + QStringLiteral(" changed by %1").arg(who);
                if (who != 0 || !goes)
                    mine << (who == 0 ? changed : paragraph);
                if (who != 1 || !goes)
                    theirs << (who == 1 ? changed : paragraph);
                if (who > 1)
                    wanted << paragraph;
                else if (!goes)
                    wanted << changed;
            }
            const QString gap = QStringLiteral("\n\n");
            const auto merged = mergeTexts(base.join(gap), mine.join(gap), theirs.join(gap));
            if (!merged)
                continue; // neighbours that both go share the empty line between them
            QStringList got = merged->split(u'\n', Qt::SkipEmptyParts);
            QCOMPARE(got, wanted);
        }
    }
};

STET_TEST(TestContentMerge)

#include "test_content_merge.moc"
