// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Two that say the same, each between neighbours of its own.
const QString twinsApart = u"It opened in May. The port has four cranes. It hums.\n\n"
                           "Rain fell. The port has four cranes. Ships wait."_s;
/// Two that differ by little, side by side.
const QString alikeBeside =
    u"Rain fell. The part was built in 2019. The part was built in 2020. It hums."_s;
const QString alikeApart = u"It opened in May. The part was built in 2019. It hums.\n\n"
                           "Rain fell. The part was built in 2020. Ships wait."_s;

/// The end of a sentence at which an author takes words away.
enum class End { Front, Back, Middle };

/// What is left of the sentence at each save until nothing is.
QStringList remnantsOf(const QString &sentence, End end)
{
    QStringList words = sentence.split(u' ');
    QStringList remnants;
    while (!words.isEmpty()) {
        const qsizetype last = words.size() - 1;
        words.removeAt(end == End::Front ? 0 : end == End::Back ? last : words.size() / 2);
        remnants.append(words.isEmpty() ? QString() : words.join(u' ') + u' ');
    }
    return remnants;
}

} // namespace

/// A sentence that its author deletes word by word, with a save after each: its claim ends, goes to
/// no look-alike, and no verdict beside it falls for good.
class TestDwindlingClaims : public QObject
{
    Q_OBJECT

private:
    static void addEnds(const char *body, const QString &text, const QString &sentence, int which)
    {
        for (const auto &[end, name] : {std::pair(End::Front, "front"),
                                        std::pair(End::Back, "back"),
                                        std::pair(End::Middle, "middle")})
            QTest::addRow("%s, %d, from its %s", body, which, name)
                << text << sentence << which << int(end);
    }

    static void addColumns()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("end");
    }

    /// The body before the sentence and behind it, with the blank behind it.
    static std::pair<QString, QString>
    around(const QString &body, const QString &sentence, int which)
    {
        const qsizetype start = which == 0 ? body.indexOf(sentence) : body.lastIndexOf(sentence);
        return {body.left(start), body.mid(start + sentence.size() + 1)};
    }

private Q_SLOTS:

    void theClaimEndsAndAllOthersStand_data()
    {
        addColumns();
        for (const int which : {0, 1})
            addEnds("twins apart", twinsApart, u"The port has four cranes."_s, which);
        addEnds("alike beside", alikeBeside, u"The part was built in 2019."_s, 0);
        addEnds("alike beside, the second", alikeBeside, u"The part was built in 2020."_s, 0);
        addEnds("alike apart", alikeApart, u"The part was built in 2019."_s, 0);
        addEnds("alike apart, the second", alikeApart, u"The part was built in 2020."_s, 0);
    }

    void theClaimEndsAndAllOthersStand()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, sentence);
        QFETCH(const int, which);
        QFETCH(const int, end);
        DraftInCheck draft(body);
        draft.verifyAll();
        const auto all = int(draft.records.size());
        QCOMPARE(draft.checked().counts.verified, all);
        const auto [before, behind] = around(body, sentence, which);
        const size_t claim = size_t(draft.sheetWords().indexOf(sentence));
        const auto twin = size_t(draft.sheetWords().lastIndexOf(sentence));
        const size_t gone = which == 0 ? claim : twin;
        for (const QString &remnant : remnantsOf(sentence, End(end))) {
            draft.setBody(before + remnant + behind);
            QVERIFY2(draft.state(gone) != ClaimState::Verified, qPrintable(remnant));
            if (claim != twin)
                QVERIFY2(draft.state(gone == claim ? twin : claim) == ClaimState::Verified,
                         qPrintable(remnant));
        }
        QCOMPARE(draft.state(gone), ClaimState::Orphaned);
        QCOMPARE(draft.checked().counts.verified, all - 1);
        QCOMPARE(draft.checked().counts.unchecked, 0);
        // What is undone stands again, as it was.
        draft.setBody(body);
        QCOMPARE(draft.checked().counts.verified, all);
        QCOMPARE(draft.checked().counts.lookAgain, 0);
    }

    void theClaimGoesToNoLookAlikeThatNobodyChecked_data()
    {
        addColumns();
        addEnds("beside", alikeBeside, u"The part was built in 2019."_s, 0);
        addEnds("beside, the second", alikeBeside, u"The part was built in 2020."_s, 0);
        addEnds("apart", alikeApart, u"The part was built in 2019."_s, 0);
        addEnds("apart, the second", alikeApart, u"The part was built in 2020."_s, 0);
    }

    void theClaimGoesToNoLookAlikeThatNobodyChecked()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, sentence);
        QFETCH(const int, which);
        QFETCH(const int, end);
        DraftInCheck draft(body);
        const size_t claim = draft.keepSentence(sentence);
        draft.attest(claim);
        draft.give(claim, VerdictKind::Verified);
        const auto [before, behind] = around(body, sentence, which);
        for (const QString &remnant : remnantsOf(sentence, End(end)))
            draft.setBody(before + remnant + behind);
        QCOMPARE(draft.state(claim), ClaimState::Orphaned);
        QCOMPARE(draft.checked().counts.changed, 0);
    }

    void aRemnantThatReadsAsItsNeighbourTakesNoneOfItsWords()
    {
        const QString like = u"The part was built in 2019."_s;
        DraftInCheck draft(u"Rain fell. The part was built in late 2019. "_s + like +
                           u" It hums."_s);
        draft.verifyAll();
        draft.setBody(u"Rain fell. "_s + like + u' ' + like + u" It hums."_s);
        QCOMPARE(draft.state(1), ClaimState::Changed);
        for (const QString &remnant : remnantsOf(like, End::Front))
            draft.setBody(u"Rain fell. "_s + remnant + like + u" It hums."_s);
        // Of twins side by side nobody can say which one is left: its words are to be checked.
        QCOMPARE(draft.state(1), ClaimState::Orphaned);
        QCOMPARE(draft.state(2), ClaimState::Orphaned);
        QCOMPARE(draft.checked().counts.verified, 2);
        QCOMPARE(draft.checked().counts.unchecked, 1);
    }

    void aSentenceThatAnotherRunsIntoComesBackThoughItHasATwin()
    {
        const QString body =
            u"Rain fell. It hums. Ships wait.\n\nIt snows. It hums. Nobody came."_s;
        DraftInCheck draft(body);
        draft.verifyAll();
        draft.setBody(QString(body).replace(u"Ships wait."_s, u"too. Boats sail."_s));
        QVERIFY(draft.state(1) != ClaimState::Verified);
        QCOMPARE(draft.state(4), ClaimState::Verified);
        draft.setBody(QString(body).replace(u"Ships wait."_s, u"Boats sail."_s));
        QCOMPARE(draft.state(1), ClaimState::Verified);
        QVERIFY(draft.standing(1).lookAgain);
        QCOMPARE(draft.state(4), ClaimState::Verified);
    }
};

STET_TEST(TestDwindlingClaims)

#include "test_dwindling_claims.moc"
