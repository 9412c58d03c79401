// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "tests/core/desk/desk_in_check.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// What stands in the way of a sign-off, and whose it is.
class TestSigningOff
    : public QObject
    , protected DeskInCheck
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void onADeskOfOnePersonTheAuthorSignsAndTheRecordSaysSo()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        DeskSession &mara = m_desk->session();
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(mara, aim);
        const CheckedClaim verified =
            must(Checking(mara).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(verified.record.verdict->byAuthor);
        const ReviewedArticle sheet = must(Checking(mara).signOff(
            m_article.id, m_article.version, QStringLiteral("The rest is my own view.")));
        QVERIFY(sheet.signOff->byAuthor);
        QVERIFY(!sheet.signOff->overridden.isEmpty());
        QCOMPARE(sheet.signOff->reason, QStringLiteral("The rest is my own view."));
    }

    void theAuthorAloneSignsAfterASecondLook()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        DeskSession &mara = m_desk->session();
        Checking checking(mara);
        verifyEverything(mara);
        const Result<ReviewedArticle> refused =
            answer(checking.signOff(m_article.id, m_article.version));
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("second_look")));
        QCOMPARE(waiting(mara).size(), size_t(3));

        // A look before the last verdict was none at the whole.
        must(checking.lookAgain(waiting(mara).front()));
        QCOMPARE(waiting(mara).size(), size_t(2));
        m_desk->clock().advance(1'000);
        give(mara, waiting(mara).back(), VerdictKind::NotAFact);
        QCOMPARE(waiting(mara).size(), size_t(3));
        must(checking.lookAgain(waiting(mara).back()));
        must(checking.lookAgain(waiting(mara).back()));
        QVERIFY(!answer(checking.signOff(m_article.id, m_article.version)));
        // And one that was taken back is none either.
        const ClaimId last = waiting(mara).front();
        ReviewedArticle sheet = must(checking.sheet(m_article.id));
        const Verdict before = *sheet.records[*sheet.itemOf(last)->item.claim].verdict;
        must(checking.lookAgain(last));
        QVERIFY(waiting(mara).empty());
        must(checking.unlook(last, before));
        QCOMPARE(waiting(mara), std::vector<ClaimId>{last});
        must(checking.lookAgain(last));
        sheet = must(checking.signOff(m_article.id, m_article.version));
        QVERIFY(sheet.signOffStands);
        QVERIFY(sheet.signOff->byAuthor);
        QVERIFY(sheet.signOff->overridden.isEmpty());

        // What was signed as it is asks for no third look.
        ArticleContent content = sheet.article.content;
        content.body.replace(secondWords, QStringLiteral("One man was hurt."));
        save(mara, sheet.article.version, content);
        m_desk->clock().advance(1'000);
        sheet = must(checking.sheet(m_article.id));
        const CheckedItem *fallen =
            sheet.itemAt(bodyPlace(content, QStringLiteral("One man was hurt.")));
        give(mara, sheet.records[*fallen->item.claim].claim.id, VerdictKind::NotAFact);
        QVERIFY(!answer(checking.signOff(m_article.id, sheet.article.version)));
        QVERIFY(waiting(mara).size() < 3);
        for (const ClaimId &claim : waiting(mara))
            must(checking.lookAgain(claim));
        QVERIFY(must(checking.signOff(m_article.id, sheet.article.version)).signOffStands);
    }

    void whoIsNotTheAuthorSignsAtOnceOnADeskOfOnePerson()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        verifyEverything();
        QVERIFY(must(Checking(*m_ines).signOff(m_article.id, m_article.version)).signOffStands);
    }

    void oneSourceOfAnUnstatedRoleIsFew()
    {
        verifyEverything();
        const auto weak = [this] {
            const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
            const std::vector<GateFinding> findings = sheet.findings(GateStep::SignOff);
            return std::count_if(findings.begin(), findings.end(), [](const GateFinding &one) {
                return one.rule == GateRule::WeakSources && one.weight == GateWeight::Warns;
            });
        };
        QCOMPARE(weak(), 1);
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.independentSources = 1;
        must(Settings(m_desk->session()).update(settings));
        QCOMPARE(weak(), 0);
    }

    void picturesAreAskedForTheirWordsAndTheirCredit()
    {
        ArticleContent content = m_article.content;
        content.slug = QStringLiteral("pictures");
        content.body = QStringLiteral("![](images/a.png \"The yard. | Ana Lima\")\n\n"
                                      "![A quay](images/b.png \"The quay.\")\n");
        const Article article = must(Articles(m_desk->session()).create(content));
        const auto found = [&] {
            QStringList all;
            const ReviewedArticle sheet = must(Checking(*m_ines).sheet(article.id));
            for (const GateFinding &one : sheet.findings(GateStep::SignOff)) {
                if (one.rule == GateRule::PictureText || one.rule == GateRule::PictureCredit)
                    all.append(nameOf(one.weight) + u' ' + nameOf(one.rule) + u' ' + one.subject);
            }
            return all;
        };
        QCOMPARE(found(),
                 (QStringList{QStringLiteral("warns picture_text images/a.png"),
                              QStringLiteral("warns picture_credit images/b.png")}));
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.gate.insert(QStringLiteral("picture_credit"), QStringLiteral("blocks"));
        must(Settings(m_desk->session()).update(settings));
        QCOMPARE(found().last(), QStringLiteral("blocks picture_credit images/b.png"));
    }

    void whatIsSignedIsWhatWasLookedAt()
    {
        verifyEverything();
        const ReviewedArticle seen = must(Checking(*m_ines).sheet(m_article.id));
        const QByteArray hash =
            signOffHash(seen.article.content, signedClaims(seen.checked, seen.records));
        const auto jo = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
        const CheckedClaim another =
            must(Checking(*jo).give(m_article.id, second, {VerdictKind::NotAFact, {}, {}}));
        const Result<ReviewedArticle> refused =
            answer(Checking(*m_ines).signOff(m_article.id, m_article.version, {}, hash));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        must(Checking(*jo).takeBack(another.record.verdict->id)); // it is as it was
        QVERIFY(must(Checking(*m_ines).signOff(m_article.id, m_article.version, {}, hash))
                    .signOffStands);
    }

    void whatStandsInTheWayOfSigningIsSaid()
    {
        const Result<ReviewedArticle> refused =
            answer(Checking(*m_ines).signOff(m_article.id, m_article.version));
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("unchecked")));
        QVERIFY(!answer(Checking(*m_ines).signOff(m_article.id, m_article.version + 1)));
    }
};

STET_TEST(TestSigningOff)

#include "test_signing_off.moc"
