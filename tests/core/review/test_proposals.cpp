// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/proposals.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>

#include <memory>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 3, 10);

} // namespace

/// Passages of snapshots that are proposed for a claim.
class TestProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons.emplace(m_languages); }

    void theSentenceThatSaysItIsFirst()
    {
        const QString first =
            u"The harbour is old. Ships come and go. The council met on Monday."_s;
        const QString second =
            u"The council met again. Its members approved 2.3 million dollars for the new depot. "
            "The depot had been asked for by the drivers."_s;
        const std::vector<QString> found =
            words(u"The city will spend $2.3 million on the depot."_s, {{first}, {second}});
        QVERIFY(!found.empty());
        QCOMPARE(found.front(), u"Its members approved 2.3 million dollars for the new depot."_s);
    }

    void anotherLanguageIsFoundByNumbersAndNames()
    {
        const std::vector<QString> found =
            words(u"The Munich plant of Acme employs 1,400 people since 3 March 2026."_s,
                  {{u"Das Haus ist alt. Der Rat tagte am Montag."_s, u"de"_s},
                   {u"Seit dem 3. März 2026 arbeiten 1.400 Menschen im Münchner Werk von Acme. "
                    "Sie bauen Pumpen."_s,
                    u"de"_s}});
        QVERIFY(!found.empty());
        QVERIFY(found.front().startsWith(u"Seit dem 3. März"_s));
    }

    void aLanguageWithoutFormsIsFoundByItsWords()
    {
        const std::vector<QString> found =
            words(u"Acme has 1400 people in Torino."_s,
                  {{u"La casa è vecchia. Acme occupa 1400 persone a Torino."_s, u"it"_s}});
        QVERIFY(!found.empty());
        QCOMPARE(found.front(), u"Acme occupa 1400 persone a Torino."_s);
    }

    void aRoundedNumberIsNearerThanNone()
    {
        const std::vector<QString> found =
            words(u"The city will spend $2.3 million."_s,
                  {{u"The city will spend $7.1 million. The city will spend $2,312,450."_s}});
        QCOMPARE(found.front(), u"The city will spend $2,312,450."_s);
    }

    void navigationAndWhatIsHiddenIsNotProposed()
    {
        SnapshotText text;
        text.text = u"Depot for 2.3 million\nThe depot costs 2.3 million.\nThe depot costs it."_s;
        text.runs = {{0, 22, RunKind::Navigation}, {22, 29, RunKind::Hidden}, {51, 19}};
        const PassageIndex index(text, u"en"_s, day, m_languages, *m_lexicons);
        QCOMPARE(index.passages().size(), size_t(1));
        QCOMPARE(index.passages().front(), (TextRange{51, 19}));
    }

    void whatHasNothingInCommonIsNotProposed()
    {
        QVERIFY(words(u"Anna Berg won 34 % of the vote."_s, {{u"The harbour is old."_s}}).empty());
        QVERIFY(words(u""_s, {{u"The harbour is old."_s}}).empty());
        QVERIFY(proposePassages({u"The harbour."_s, u"en"_s, day}, {}, *m_lexicons, 5).empty());
    }

    void neverMoreThanAreAskedFor()
    {
        const QString many = u"Anna Berg won the vote. "_s.repeated(50);
        QCOMPARE(words(u"Anna Berg won the vote."_s, {{many}}).size(), size_t(5));
    }

    void longTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("prose") << u"Anna Berg said that 2.3 million boats sank in Leeds. "_s;
        QTest::newRow("no sentence") << u"boats sank "_s;
        QTest::newRow("no word") << u"x"_s;
        QTest::newRow("Chinese") << u"\u8239\u6C89\u6CA1\u4E863\u6B21\u3002"_s;
    }

    void longTextsTakeLinearTime()
    {
        QFETCH(QString, part);
        constexpr qsizetype units = 2'000'000;
        constexpr qint64 mostSeconds = 90;
        SnapshotText text;
        text.text = part.repeated(units / part.size());
        QElapsedTimer timer;
        timer.start();
        const PassageIndex index(text, u"en"_s, day, m_languages, *m_lexicons);
        const auto found =
            proposePassages({u"Anna Berg: boats sank."_s, u"en"_s, day}, {&index}, *m_lexicons, 5);
        QVERIFY2(timer.elapsed() < mostSeconds * 1'000,
                 qPrintable(QString::number(timer.elapsed())));
        for (const Proposal &proposal : found)
            QVERIFY(proposal.range.length <= 600 && proposal.range.end() <= text.text.size());
        for (const TextRange &passage : index.passages())
            QVERIFY(passage.length > 0 && passage.length <= 600);
    }

private:
    struct Given
    {
        QString text;
        QString tag = u"en"_s;
    };

    [[nodiscard]] std::vector<QString> words(const QString &claim,
                                             const std::vector<Given> &snapshots) const
    {
        std::vector<PassageIndex> indexes;
        indexes.reserve(snapshots.size());
        std::vector<const PassageIndex *> all;
        for (const Given &given : snapshots) {
            SnapshotText text;
            text.text = given.text;
            indexes.emplace_back(text, given.tag, day, m_languages, *m_lexicons);
            all.push_back(&indexes.back());
        }
        std::vector<QString> found;
        double last = 1e9;
        for (const Proposal &proposal :
             proposePassages({claim, u"en"_s, day}, all, *m_lexicons, 5)) {
            found.push_back(
                snapshots[proposal.snapshot].text.mid(proposal.range.start, proposal.range.length));
            if (proposal.score > last)
                return {};
            last = proposal.score;
        }
        return found;
    }

    Languages m_languages;
    std::optional<FactLexicons> m_lexicons;
};

STET_TEST(TestProposals)

#include "test_proposals.moc"
