// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/settings.h"
#include "tests/core/desk/desk_in_check.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// Who may say what of which words, and on what ground.
class TestVerdicts
    : public QObject
    , protected DeskInCheck
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void nobodyVerifiesTheirOwnWords()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const Result<CheckedClaim> own = answer(
            Checking(m_desk->session()).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(!own);
        QCOMPARE(own.error().code, ErrorCode::InvalidInput);

        // Who changed a word of it since may not either, and for them somebody else may.
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("opened at"), QStringLiteral("fell open at"));
        save(*m_ines, m_article.version, content);
        const ClaimAim now{{}, bodyPlace(content, QStringLiteral("The gripper fell open"))};
        QVERIFY(
            !answer(Checking(*m_ines).give(m_article.id, now, {VerdictKind::Verified, {}, {}})));
        QVERIFY(!answer(
            Checking(m_desk->session()).give(m_article.id, now, {VerdictKind::Verified, {}, {}})));
        const auto third = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        QCOMPARE(must(Checking(*third).give(m_article.id, now, {VerdictKind::Verified, {}, {}}))
                     .standing.state,
                 ClaimState::Verified);
    }

    void whoTakesAWordOutHasChangedTheSentence()
    {
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("Nobody was"), QStringLiteral("Nobody"));
        save(*m_ines, m_article.version, content);
        const ClaimAim aim{{}, bodyPlace(content, QStringLiteral("Nobody hurt."))};
        QVERIFY(
            !answer(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}})));
    }

    void twoNamesOfOneAccountAreOnePersonUnlessTheDeskSaysOtherwise()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const auto sameAccount = open(QStringLiteral("Somebody"), QStringLiteral("mara"));
        QVERIFY(!answer(
            Checking(*sameAccount).give(m_article.id, aim, {VerdictKind::Verified, {}, {}})));
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.accountsShared = true;
        must(Settings(m_desk->session()).update(settings));
        QVERIFY(answer(
            Checking(*sameAccount).give(m_article.id, aim, {VerdictKind::Verified, {}, {}})));
    }

    void theDatabaseItselfRefusesAVerdictOnOnesOwnWords()
    {
        verifyEverything();
        const QString file = m_desk->path() + QStringLiteral("/desk.sqlite");
        const QByteArray columns = "uuid, claim, kind, actor, by_author, words, withdrawn, hash,"
                                   " document, looked";
        const auto insertBy = [&](const QByteArray &actor) {
            return "INSERT INTO verdict (" + columns + ") SELECT randomblob(16), claim, kind, " +
                   actor + ", 0, words, 0, hash, document, '' FROM verdict LIMIT 1";
        };
        const QByteArray mara = "(SELECT row FROM actor WHERE account = 'mara')";
        const QByteArray ines = "(SELECT row FROM actor WHERE account = 'ines')";
        QVERIFY(!takesSql(file, insertBy(mara)));
        QVERIFY(!takesSql(file, "UPDATE verdict SET actor = " + mara));
        QVERIFY(!takesSql(file, "UPDATE verdict SET kind = 0"));
        QVERIFY(!takesSql(file, "DELETE FROM verdict"));
        QVERIFY(!takesSql(file, "DELETE FROM verdict_hand"));
        QVERIFY(!takesSql(file, "UPDATE verdict_hand SET actor = " + ines));
        QVERIFY(!takesSql(file, "INSERT OR REPLACE INTO verdict SELECT * FROM verdict"));
        QVERIFY(!takesSql(file, "INSERT OR REPLACE INTO evidence SELECT * FROM evidence"));
        QVERIFY(!takesSql(file, "INSERT INTO verdict_hand SELECT uuid, " + ines + " FROM verdict"));
        // A verdict is of its words.
        QVERIFY(!takesSql(file,
                          "INSERT INTO verdict (" + columns +
                              ") SELECT randomblob(16), claim, kind, actor, 0, randomblob(32), 0,"
                              " hash, document, '' FROM verdict LIMIT 1"));
        // Words whose author nobody noted are nobody's to check.
        QVERIFY(!takesSql(file, insertBy(ines)));
        // With a hand that is made up the database takes it, and the record knows nothing of it.
        const QByteArray forged = "x'000102030405060708090a0b0c0d0e0f'";
        QVERIFY(takesSql(file, "INSERT INTO verdict_hand VALUES (" + forged + ", " + ines + ")"));
        QVERIFY(!takesSql(file, insertBy(ines).replace("randomblob(16)", forged)));
        QVERIFY(takesSql(file, insertBy(mara).replace("randomblob(16)", forged)));
        m_expectClean = false;
        QVERIFY(!must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    }

    void whatHasNoEvidenceIsNotVerified()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        const Result<CheckedClaim> bare =
            answer(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(!bare);
        QVERIFY(must(Checking(*m_ines).sheet(m_article.id)).records.empty()); // nothing was kept
        QCOMPARE(must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::NeedsSource, {}, {}}))
                     .standing.state,
                 ClaimState::NeedsSource);
    }

    void whatIsNotInTheEvidenceNeedsAReason()
    {
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), m_article.version, content);
        const ClaimAim aim{{}, bodyPlace(content, QStringLiteral("The gripper opened at 14 Nm."))};
        bindQuote(*m_ines, aim);
        Checking checking(*m_ines);
        NewVerdict verdict{VerdictKind::Verified, {}, {}};
        QVERIFY(!answer(checking.give(m_article.id, aim, verdict)));
        verdict.reason = QStringLiteral("The maker corrected its page.");
        const CheckedClaim given = must(checking.give(m_article.id, aim, verdict));
        QCOMPARE(given.record.verdict->reason, verdict.reason);

        NewVerdict none{VerdictKind::NotAFact, {}, {}};
        QVERIFY(!answer(checking.give(m_article.id, aim, none))); // there is a number in it
    }

    void inALanguageWithoutFormsFiguresAndCapitalsAskForAReason()
    {
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("fi");
        content.headline = QStringLiteral("Portti aukesi");
        content.body =
            QStringLiteral("Kello oli 12 ja portti aukesi. Portti aukesi Oslossa. Kukaan "
                           "ei loukkaantunut.\n");
        const Article article = must(Articles(m_desk->session()).create(content));
        const auto takes = [&](const QString &words, const QString &reason) {
            return answer(Checking(*m_ines).give(article.id,
                                                 {{}, bodyPlace(content, words)},
                                                 {VerdictKind::NotAFact, {}, reason}))
                .has_value();
        };
        const QString place = QStringLiteral("Portti aukesi Oslossa.");
        QVERIFY(!takes(QStringLiteral("Kello oli 12 ja portti aukesi."), {}));
        QVERIFY(!takes(place, {}));
        QVERIFY(takes(place, QStringLiteral("A figure of speech.")));
        QVERIFY(takes(QStringLiteral("Kukaan ei loukkaantunut."), {}));
    }

    void theWordsOfAVerdictStayKnownWhenItsClaimTakesOverNewOnes()
    {
        verifyEverything();
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), m_article.version, content);
        const QString words = QStringLiteral("The gripper opened at 14 Nm.");
        const ClaimAim aim{{}, bodyPlace(content, words)};
        const CheckedClaim noted =
            must(Checking(*m_ines).addNote(m_article.id, aim, QStringLiteral("14?")));
        QCOMPARE(noted.record.claim.words.exact, words);
        QCOMPARE(noted.standing.state, ClaimState::Changed);
        QCOMPARE(noted.record.verdict->exact, firstWords);
        // The next one is on the new words.
        QCOMPARE(must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}}))
                     .record.verdict->exact,
                 words);
    }

    void aVerdictIsTakenBackByWhoGaveIt()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}}));
        const CheckedClaim second =
            must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::NeedsSource, {}, {}}));
        const auto jo = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        QVERIFY(!answer(Checking(*jo).takeBack(second.record.verdict->id)));
        QCOMPARE(must(Checking(*m_ines).takeBack(second.record.verdict->id)).standing.state,
                 ClaimState::Disputed);
        QVERIFY(!answer(Checking(*m_ines).takeBack(second.record.verdict->id)));
    }

    void aVerdictIsGivenOnTheWordsThatWereSeen()
    {
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        const CheckedItem *item = sheet.itemAt(bodyPlace(m_article.content, secondWords));
        const NewVerdict verdict;
        const ClaimAim aim{{},
                           bodyPlace(m_article.content, secondWords),
                           claimHashAt(sheet.words, item->item.place)};
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("was hurt"), QStringLiteral("was lost"));
        save(m_desk->session(), m_article.version, content);
        const Result<CheckedClaim> late =
            answer(Checking(*m_ines).give(m_article.id, aim, verdict));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
    }

    void theDoctorFindsAVerdictThatWasAltered()
    {
        verifyEverything();
        m_expectClean = false;
        const QString file = m_desk->path() + QStringLiteral("/desk.sqlite");
        m_ines.reset();
        m_desk->close();
        runRawSql(file, "UPDATE verdict SET withdrawn = 1 WHERE row = 1");
        m_desk->reopen();
        const DoctorReport report = must(Doctor(m_desk->session()).check(CheckDepth::Thorough));
        QVERIFY(!report.clean());
        QCOMPARE(report.findings.front().part, QStringLiteral("verdicts"));
    }
};

STET_TEST(TestVerdicts)

#include "test_verdicts.moc"
