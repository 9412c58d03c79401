// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/checking.h"
#include "core/desk/draft/draft_history.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/history/history.h"
#include "core/desk/proposals/proposals.h"
#include "tests/support/article_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

const QString first = QStringLiteral("The gripper opened at 12 Nm.");
const QString second = QStringLiteral("Nobody was hurt.");

NewVerdict disputed()
{
    return {VerdictKind::Disputed, {}, {}};
}

} // namespace

/// Edits that a checker proposes, and whose words they are afterwards.
class TestEditProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(first + u' ' + second + QStringLiteral("\n"));
        m_article = m_desk->article();
        m_ines = open(QStringLiteral("Ines"));
        m_jo = open(QStringLiteral("Jo"));
    }

    void cleanup()
    {
        QVERIFY(m_desk->isSound());
        m_jo.reset();
        m_ines.reset();
        m_desk.reset();
    }

    void aProposalWaitsAndChangesNothing()
    {
        const EditProposal made =
            propose(*m_ines, QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        QCOMPARE(made.person, QStringLiteral("Ines"));
        QCOMPARE(made.place.exact, QStringLiteral("12 Nm"));
        QCOMPARE(must(Articles(mara()).get(m_article.id)), m_article);
        QCOMPARE(must(Proposals(mara()).of(m_article.id)), (std::vector<EditProposal>{made}));
        QCOMPARE(must(Proposals(m_desk->reopen()).of(m_article.id)),
                 (std::vector<EditProposal>{made}));
    }

    void acceptedWordsAreTheProposersAndTheSentenceBothTheirs()
    {
        const EditProposal made = propose(*m_ines, first, swapped(first));
        const Article after = must(Proposals(mara()).accept(made.id));
        QCOMPARE(after.content.body, swapped(m_article.content.body));
        const EditProposal settled = must(Proposals(mara()).of(m_article.id)).front();
        QCOMPARE(settled.state, ProposalState::Accepted);
        QCOMPARE(settled.settledBy, testActor().name);
        // Ines wrote a word of it, Mara the others: a third may judge.
        const ClaimAim aim = aimAt(after, swapped(first));
        QVERIFY(!judge(*m_ines, aim));
        QVERIFY(!judge(mara(), aim));
        QVERIFY(judge(*m_jo, aim));
        // The other sentence is whose it was.
        QVERIFY(judge(*m_ines, aimAt(after, second)));
    }

    void whoAcceptsASentenceMayJudgeItAndItsProposerMayNot()
    {
        const QString instead = QStringLiteral("Two workers got bruises.");
        const EditProposal made = propose(*m_ines, second, instead);
        const Article after = must(Proposals(mara()).accept(made.id));
        QVERIFY(!judge(*m_ines, aimAt(after, instead)));
        QVERIFY(judge(mara(), aimAt(after, instead)));
        QVERIFY(!judge(mara(), aimAt(after, first))); // hers as before
    }

    void undoOpensItAgainAndRedoBringsTheProposersWordsBack()
    {
        const QString instead = QStringLiteral("Two workers got bruises.");
        const EditProposal made = propose(*m_ines, second, instead);
        (void)must(Proposals(mara()).accept(made.id));

        // To who accepted it is a step of her own.
        DraftHistory history = historyOf(testActor().name);
        QVERIFY(history.undoable() != nullptr);
        QVERIFY(historyOf(QStringLiteral("Ines")).undoable() == nullptr);
        const Article back = save(mara(), history.undo(m_desk->clock().nowMs()));
        QCOMPARE(back.content.body, m_article.content.body);
        QCOMPARE(stateOf(made), ProposalState::Open);
        QVERIFY(!judge(mara(), aimAt(back, second))); // the words are hers again
        QVERIFY(judge(*m_ines, aimAt(back, second)));

        const Article again = save(mara(), history.redo(m_desk->clock().nowMs()));
        QCOMPARE(stateOf(made), ProposalState::Accepted);
        QVERIFY(!judge(*m_ines, aimAt(again, instead)));
        QVERIFY(judge(mara(), aimAt(again, instead)));
    }

    void itFollowsItsWordsAndIsNeverGuessed()
    {
        const EditProposal made = propose(*m_ines, second, QStringLiteral("Nobody fell."));
        ArticleContent content = m_article.content;
        content.body.prepend(second + QStringLiteral(" Really. "));
        Article now = saveContent(mara(), content);
        content.body.replace(QStringLiteral(" Really. "), QStringLiteral("\n\n"));
        now = saveContent(mara(), content); // the same words twice, and all around them changed
        const Article after = must(Proposals(mara()).accept(made.id));
        QCOMPARE(after.content.body,
                 second + QStringLiteral("\n\n") + first + QStringLiteral(" Nobody fell.\n"));

        const EditProposal gone = propose(*m_ines, first, swapped(first));
        content = after.content;
        content.body.replace(QStringLiteral("gripper"), QStringLiteral("claw"));
        now = saveContent(mara(), content);
        const Result<Article> refused = answer(Proposals(mara()).accept(gone.id));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(stateOf(gone), ProposalState::Open);
        QCOMPARE(must(Articles(mara()).get(m_article.id)), now);
    }

    void wordsThatChangedMeanwhileAreNoPlace()
    {
        NewProposal wanted{place(second), first, swapped(first)};
        QCOMPARE(answer(Proposals(*m_ines).propose(m_article.id, wanted)).error().code,
                 ErrorCode::Conflict);
        wanted.place.range = {10'000, 5};
        QCOMPARE(answer(Proposals(*m_ines).propose(m_article.id, wanted)).error().code,
                 ErrorCode::Conflict);
        wanted = {place(second), second, second};
        QCOMPARE(answer(Proposals(*m_ines).propose(m_article.id, wanted)).error().code,
                 ErrorCode::InvalidInput);
        wanted = {{DraftField::Tags, -1, {0, 3}}, QStringLiteral("abc"), QStringLiteral("x")};
        QCOMPARE(answer(Proposals(*m_ines).propose(m_article.id, wanted)).error().code,
                 ErrorCode::InvalidInput);
        wanted = {place(second), second, QStringLiteral("x")};
        QCOMPARE(answer(Proposals(*m_ines).propose(ArticleId::create(9), wanted)).error().code,
                 ErrorCode::NotFound);
        QVERIFY(must(Proposals(mara()).of(m_article.id)).empty());
    }

    void eachIsSettledOnceByWhoMay()
    {
        const EditProposal one = propose(*m_ines, first, swapped(first));
        QCOMPARE(answer(Proposals(*m_ines).reject(one.id)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(answer(Proposals(mara()).withdraw(one.id)).error().code, ErrorCode::InvalidInput);
        QCOMPARE(must(Proposals(mara()).reject(one.id)).state, ProposalState::Rejected);
        QCOMPARE(answer(Proposals(mara()).accept(one.id)).error().code, ErrorCode::Conflict);
        QCOMPARE(answer(Proposals(mara()).reject(one.id)).error().code, ErrorCode::Conflict);
        QCOMPARE(must(Proposals(mara()).reopen(one.id)).state, ProposalState::Open);
        QCOMPARE(must(Proposals(*m_ines).withdraw(one.id)).settledBy, QStringLiteral("Ines"));
        QVERIFY(!answer(Proposals(mara()).reopen(one.id)));
        QCOMPARE(must(Proposals(*m_ines).reopen(one.id)).state, ProposalState::Open);
        (void)must(Proposals(mara()).accept(one.id));
        QCOMPARE(answer(Proposals(mara()).reopen(one.id)).error().code, ErrorCode::Conflict);
        QCOMPARE(answer(Proposals(mara()).accept(one.id)).error().code, ErrorCode::Conflict);
    }

    void aHeadlineIsOneLineAndNeverEmpty()
    {
        ArticleContent content = m_article.content;
        content.headline = QStringLiteral("Gripper opened");
        (void)saveContent(mara(), content);
        NewProposal wanted{{DraftField::Headline, -1, {0, 14}},
                           content.headline,
                           QStringLiteral("Gripper\nfell open")};
        const EditProposal made = must(Proposals(*m_ines).propose(m_article.id, wanted));
        QCOMPARE(must(Proposals(mara()).accept(made.id)).content.headline,
                 QStringLiteral("Gripper fell open"));
        wanted = {{DraftField::Headline, -1, {0, 17}}, QStringLiteral("Gripper fell open"), {}};
        QVERIFY(!answer(Proposals(*m_ines).propose(m_article.id, wanted)));
    }

    void whoSettlesABranchIsNotTheAuthorOfItsWords()
    {
        // Ines wrote other words for the second sentence, Mara meanwhile for the first.
        const QString hers = QStringLiteral("Two workers got bruises.");
        SideBranch branch;
        branch.article = m_article.id;
        branch.base = m_article.content;
        branch.content = m_article.content;
        branch.content.body.replace(second, hers);
        branch = must(Branches(*m_ines).keep(branch));
        ArticleContent content = m_article.content;
        content.body.replace(first, QStringLiteral("It did not open."));
        const Article between = saveContent(*m_jo, content);
        content.body.replace(second, hers);
        const Article after = must(Branches(mara()).resolve(branch, between.version, content));
        QCOMPARE(after.content.body, content.body);

        const ClaimAim bruises = aimAt(after, hers);
        QVERIFY(!judge(*m_ines, bruises));
        QVERIFY(judge(mara(), bruises));
        // And what Jo wrote is Jo's, though the branch had not got it.
        const ClaimAim opened = aimAt(after, QStringLiteral("It did not open."));
        QVERIFY(!judge(*m_jo, opened));
        QVERIFY(judge(*m_ines, opened));
        // To who settled it, it is one step.
        QVERIFY(historyOf(testActor().name).undoable() != nullptr);
    }

    void theDatabaseItselfHoldsToWhoseWordsTheyAre()
    {
        const QString file = m_desk->path() + QStringLiteral("/desk.sqlite");
        const EditProposal made = propose(*m_ines, first, swapped(first));
        const QByteArray mara = "(SELECT row FROM actor WHERE account = 'mara')";
        QVERIFY(!takesSql(file, "UPDATE edit_proposal SET state = 1")); // no step of the log is its
        QVERIFY(!takesSql(file,
                          "UPDATE edit_proposal SET state = 1, step = (SELECT step FROM "
                          "draft_edit LIMIT 1)"));
        (void)must(Proposals(this->mara()).accept(made.id));
        QVERIFY(!takesSql(file, "UPDATE edit_proposal SET actor = " + mara));
        QVERIFY(!takesSql(file, "DELETE FROM edit_proposal"));
        QVERIFY(
            !takesSql(file, "INSERT OR REPLACE INTO edit_proposal SELECT * FROM edit_proposal"));
        QVERIFY(!takesSql(file,
                          "INSERT INTO edit_proposal (uuid, article, actor, state, step, hash,"
                          " document) SELECT randomblob(16), article, actor, 1, step, hash,"
                          " document FROM edit_proposal"));
        QVERIFY(!takesSql(file, "UPDATE draft_edit SET actor = " + mara));
        QVERIFY(!takesSql(file, "UPDATE draft_consent SET actor = 1"));
        QVERIFY(!takesSql(file, "DELETE FROM draft_consent"));
        QVERIFY(
            !takesSql(file, "INSERT OR REPLACE INTO draft_consent SELECT * FROM draft_consent"));
        SideBranch branch;
        branch.article = m_article.id;
        branch.base = branch.content = m_article.content;
        (void)must(Branches(*m_ines).keep(branch));
        QVERIFY(!takesSql(file, "UPDATE side_branch SET actor = " + mara));
        // The step of an accepted one may be its proposer's words alone.
        QVERIFY(
            takesSql(file,
                     "INSERT INTO draft_edit (article, field, position, removed, inserted,"
                     " at_ms, actor, step, kind, undoes) SELECT article, 3, 0, '', '', at_ms, " +
                         mara + ", step, kind, undoes FROM draft_edit ORDER BY seq DESC LIMIT 1"));
        QVERIFY(!takesSql(file, "UPDATE edit_proposal SET state = 1"));
    }

    void doctorSeesADamagedProposal_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("another hash") << QByteArray("UPDATE edit_proposal SET hash = zeroblob(32)");
        QTest::newRow("another state") << QByteArray("UPDATE edit_proposal SET state = 2");
        QTest::newRow("another proposer")
            << QByteArray("UPDATE edit_proposal SET actor = (SELECT row FROM actor WHERE account ="
                          " 'mara')");
        QTest::newRow("an earlier state")
            << QByteArray("UPDATE edit_proposal SET hash = (SELECT hash FROM edit_proposal WHERE"
                          " row = 1), document = (SELECT document FROM edit_proposal WHERE row = 1)"
                          " WHERE row = 2");
        QTest::newRow("taken away") << QByteArray("DELETE FROM edit_proposal WHERE row = 2");
        QTest::newRow("words of somebody else")
            << QByteArray("UPDATE draft_edit SET actor = (SELECT row FROM actor WHERE account ="
                          " 'mara')");
    }

    void doctorSeesADamagedProposal()
    {
        QFETCH(const QByteArray, sql);
        const EditProposal one = propose(*m_ines, first, swapped(first));
        (void)propose(*m_ines, second, QStringLiteral("Nobody fell."));
        (void)must(Proposals(mara()).accept(one.id));
        QVERIFY(m_desk->isSound());
        QVERIFY(m_desk->seesDamage(sql, QStringLiteral("proposals")));
    }

    void theStoryTellsIt()
    {
        const EditProposal one = propose(*m_ines, second, QStringLiteral("Nobody fell."));
        (void)must(Proposals(mara()).reject(one.id));
        (void)must(Proposals(mara()).reopen(one.id));
        (void)must(Proposals(mara()).accept(one.id));
        StoryQuestion question;
        question.article = m_article.id;
        QStringList told;
        for (const StoryEntry &entry : must(History(mara()).story(question)).entries)
            told << storySentence(entry);
        const QString who = testActor().name;
        for (const QString &sentence :
             {QStringLiteral("Ines proposed “Nobody fell.” in place of “Nobody was hurt.”."),
              who + QStringLiteral(" rejected what Ines proposed: “Nobody fell.” in place of "
                                   "“Nobody was hurt.”."),
              who + QStringLiteral(" opened the proposal of “Nobody fell.” in place of “Nobody was "
                                   "hurt.” again."),
              who + QStringLiteral(" accepted what Ines proposed: “Nobody fell.” in place of "
                                   "“Nobody was hurt.”.")})
            QVERIFY2(told.contains(sentence), qPrintable(told.join(u'\n')));
    }

private:
    DeskSession &mara() { return m_desk->session(); }

    std::unique_ptr<DeskSession> open(const QString &name)
    {
        return must(DeskSession::open(m_desk->path(),
                                      OpenMode::ReadWrite,
                                      {name, name.toLower(), QStringLiteral("desk-1")},
                                      m_desk->clock()));
    }

    static QString swapped(QString text)
    {
        return text.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
    }

    [[nodiscard]] SourcePlace place(const QString &words)
    {
        const QString body = must(Articles(mara()).get(m_article.id)).content.body;
        return {DraftField::Body, -1, {body.lastIndexOf(words), words.size()}};
    }

    static ClaimAim aimAt(const Article &article, const QString &words)
    {
        return {
            {}, {DraftField::Body, -1, {article.content.body.indexOf(words), words.size()}}, {}};
    }

    EditProposal propose(DeskSession &session, const QString &removed, const QString &inserted)
    {
        m_desk->clock().advance(1'000);
        return must(Proposals(session).propose(m_article.id, {place(removed), removed, inserted}));
    }

    bool judge(DeskSession &session, const ClaimAim &aim)
    {
        const Result<CheckedClaim> given =
            answer(Checking(session).give(m_article.id, aim, disputed()));
        if (!given && given.error().code != ErrorCode::InvalidInput)
            qFatal("%s", qPrintable(given.error().message));
        return given.has_value();
    }

    [[nodiscard]] ProposalState stateOf(const EditProposal &proposal)
    {
        for (const EditProposal &one : must(Proposals(mara()).of(m_article.id))) {
            if (one.id == proposal.id)
                return one.state;
        }
        qFatal("no such proposal");
    }

    [[nodiscard]] DraftHistory historyOf(const QString &person)
    {
        const OpenDraft draft = must(Articles(mara()).openDraft(m_article.id, 1'000));
        return DraftHistory(draft.log, person, DraftHistory::LogReach::Whole);
    }

    Article save(DeskSession &session, const std::vector<DraftEdit> &edits)
    {
        const Article before = must(Articles(session).get(m_article.id));
        DraftSave save{m_article.id, before.version, edits, before.content};
        if (!replay(edits, save.content))
            qFatal("these edits do not fit");
        return must(Articles(session).save(save));
    }

    Article saveContent(DeskSession &session, const ArticleContent &content)
    {
        const Article before = must(Articles(session).get(m_article.id));
        return save(session,
                    editsBetween(before.content, content, StepKind::Edit, m_desk->clock().nowMs()));
    }

    std::unique_ptr<ArticleDesk> m_desk;
    std::unique_ptr<DeskSession> m_ines;
    std::unique_ptr<DeskSession> m_jo;
    Article m_article;
};

STET_TEST(TestEditProposals)

#include "test_edit_proposals.moc"
