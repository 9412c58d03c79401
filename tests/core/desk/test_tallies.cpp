// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/check/doctor.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/tallies.h"
#include "core/review/claims/claim_turn.h"
#include "tests/support/checked_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QSignalSpy>

using namespace stet;
using namespace stet::test;

namespace {

const QString gripper = QStringLiteral("The gripper opened at 12 Nm.");
const QString hurt = QStringLiteral("Nobody was hurt.");
const QString title = QStringLiteral("Gripper opened");
const QString maraName = QStringLiteral("Mara Lindqvist");
const QString inesName = QStringLiteral("Ines");

std::optional<ClaimTally> listed(DeskSession &session, ArticleId article)
{
    ArticleQuery query;
    for (const ArticleRow &row : must(Articles(session).list(query)).rows) {
        if (row.id == article)
            return row.claims;
    }
    return std::nullopt;
}

std::optional<ClaimTally> fresh(const ReviewedArticle &sheet)
{
    if (sheet.records.empty() && sheet.article.state != WorkState::InCheck)
        return std::nullopt;
    ClaimTally tally = claimTally(sheet.checked, sheet.records);
    tally.signedOff = sheet.signOffStands;
    return tally;
}

NewSnapshot page(const QString &words)
{
    NewSnapshot made;
    made.url = QStringLiteral("https://ledger.example/gripper");
    made.mediaType = QStringLiteral("text/html");
    made.bytes = "<p>" + words.toUtf8() + "</p>";
    made.text = {words, {}, {}, QStringLiteral("html 1")};
    return made;
}

void setState(const CheckedDesk &desk, WorkState state)
{
    Articles articles(desk.mara());
    must(articles.setState(desk.article(), must(articles.get(desk.article())).version, state));
}

void assign(const CheckedDesk &desk, const QString &owner, const QString &checker)
{
    Articles articles(desk.mara());
    must(articles.assign(
        desk.article(), must(articles.get(desk.article())).version, owner, checker, 0));
}

OpenClaims openOf(DeskSession &session, const QString &person)
{
    for (const OpenClaims &one : must(Tallies(session).openClaims()).people) {
        if (one.person == person)
            return one;
    }
    return {};
}

bool isSound(DeskSession &session)
{
    return must(Doctor(session).check(CheckDepth::Usual)).clean();
}

} // namespace

/// What the checking of articles comes to, kept beside them.
class TestTallies : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup()
    {
        if (m_desk)
            QVERIFY(isSound(m_desk->mara()));
        m_desk.reset();
    }

    void aDraftThatNobodyChecksHasNone()
    {
        begin();
        QVERIFY(!listed(m_desk->mara(), m_desk->article()));
        QVERIFY(must(Tallies(m_desk->mara()).openClaims()).people.empty());
    }

    void inCheckEverySentenceWaitsForTheChecker()
    {
        begin();
        assign(*m_desk, maraName, inesName);
        setState(*m_desk, WorkState::InCheck);
        QCOMPARE(listed(m_desk->mara(), m_desk->article())->counts.unchecked, 3);
        const OpenClaims open = openOf(m_desk->mara(), inesName);
        QCOMPARE(open.asChecker, 3);
        QCOMPARE(open.articles, 1);
        QCOMPARE(must(Articles(m_desk->ines()).counts()).openClaims, 3);
        QCOMPARE(must(Articles(m_desk->mara()).counts()).openClaims, 0);

        setState(*m_desk, WorkState::Draft);
        QVERIFY(!listed(m_desk->mara(), m_desk->article()));
        QCOMPARE(openOf(m_desk->mara(), inesName).all(), 0);
    }

    void whatIsDisputedGoesBackToTheOwner()
    {
        begin();
        assign(*m_desk, maraName, inesName);
        setState(*m_desk, WorkState::InCheck);
        m_desk->give(hurt, VerdictKind::Disputed);
        must(Checking(m_desk->ines())
                 .addNote(m_desk->article(), m_desk->aim(title), QStringLiteral("Which one?")));
        QCOMPARE(openOf(m_desk->mara(), inesName).asChecker, 1);
        QCOMPARE(openOf(m_desk->mara(), maraName).asAuthor, 2);
        QCOMPARE(must(Articles(m_desk->mara()).counts()).openClaims, 2);
        const auto inQueue = [](DeskSession &session) {
            ArticleQuery query;
            query.queue = Queue::OpenClaims;
            return must(Articles(session).list(query)).total;
        };
        QCOMPARE(inQueue(m_desk->mara()), 1);
        QCOMPARE(inQueue(m_desk->ines()), 1);

        // In a draft that went back, only the owner has something to do.
        setState(*m_desk, WorkState::Draft);
        QCOMPARE(openOf(m_desk->mara(), inesName).all(), 0);
        QCOMPARE(openOf(m_desk->mara(), maraName).asAuthor, 2);
        QCOMPARE(inQueue(m_desk->ines()), 0);

        must(Articles(m_desk->mara()).spike(m_desk->article()));
        QVERIFY(must(Tallies(m_desk->mara()).openClaims()).people.empty());
        QCOMPARE(inQueue(m_desk->mara()), 0);
    }

    void editsAndVerdictsAreInTheListAtOnce()
    {
        begin();
        m_desk->verifyAll();
        QCOMPARE(listed(m_desk->mara(), m_desk->article())->counts.closed(), 3);
        m_desk->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        const std::optional<ClaimTally> tally = listed(m_desk->mara(), m_desk->article());
        QCOMPARE(tally->counts.changed, 1);
        QCOMPARE(tally->counts.closed(), 2);
        QCOMPARE(tally, fresh(m_desk->sheet()));
    }

    void theListIsSortedByWhatIsOpen()
    {
        begin();
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.headline = QStringLiteral("Nothing to see");
        const Article other = must(Articles(m_desk->mara()).create(content));
        content.body = QStringLiteral("One. Two. Three. Four. Five.");
        const Article open = must(Articles(m_desk->mara()).create(content));
        must(Articles(m_desk->mara()).setState(open.id, open.version, WorkState::InCheck));
        m_desk->verifyAll();
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            ArticleQuery query;
            query.sort = SortColumn::OpenClaims;
            query.order = order;
            const std::vector<ArticleRow> rows = must(Articles(m_desk->mara()).list(query)).rows;
            const bool down = order == Qt::DescendingOrder;
            QCOMPARE(rows[0].id, down ? open.id : m_desk->article());
            QCOMPARE(rows[1].id, down ? m_desk->article() : open.id);
            QCOMPARE(rows[2].id, other.id); // without claims at the end, either way
        }
    }

    void newWordsOfASourceMoveWhatRestsOnThem()
    {
        begin();
        m_desk->verifyAll();
        must(Snapshots(m_desk->mara())
                 .keep(m_desk->source().id, page(QStringLiteral("It opened at 15 Nm."))));
        QCOMPARE(listed(m_desk->mara(), m_desk->article())->counts.drifted, 1);
    }

    void manyArticlesOnASourceFollowInTheLowLane()
    {
        begin();
        std::vector<ArticleId> all = manyVerified(12);
        must(Snapshots(m_desk->mara())
                 .keep(m_desk->source().id, page(QStringLiteral("It opened at 15 Nm."))));
        QTRY_COMPARE(must(Tallies(m_desk->mara()).openClaims()).untallied, 0);
        for (const ArticleId &article : all)
            QCOMPARE(listed(m_desk->mara(), article)->counts.drifted, 1);
    }

    void theLowLaneTellsWhichItTallied()
    {
        begin();
        std::vector<ArticleId> all = manyVerified(6);
        QSet<ArticleId> told;
        connect(&m_desk->mara(),
                &DeskSession::changed,
                &m_desk->mara(),
                [&told](const Changes &changes) { told.unite(changes.checks); });
        must(Snapshots(m_desk->ines())
                 .keep(m_desk->source().id, page(QStringLiteral("It opened at 15 Nm."))));
        QTRY_COMPARE(must(Tallies(m_desk->mara()).openClaims()).untallied, 0);
        // Somebody wrote in another session; this one does what is left where it is asked next.
        must(Tallies(m_desk->mara()).again());
        QTRY_VERIFY(!told.isEmpty());
    }

    void anotherSessionSeesAVerdictAtOnce()
    {
        begin();
        QSet<ArticleId> told;
        connect(&m_desk->mara(),
                &DeskSession::changed,
                &m_desk->mara(),
                [&told](const Changes &changes) { told.unite(changes.checks); });
        m_desk->give(hurt, VerdictKind::NeedsSource);
        QTRY_VERIFY(told.contains(m_desk->article()));
        QCOMPARE(listed(m_desk->mara(), m_desk->article())->counts.needsSource, 1);
    }

    void aStepOverManyArticlesIsTallied()
    {
        begin();
        std::vector<ArticleId> all;
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.body = QStringLiteral("One. Two.");
        for (int i = 0; i < 80; ++i) {
            content.headline = QStringLiteral("Number %1").arg(i);
            all.push_back(must(Articles(m_desk->mara()).create(content)).id);
        }
        BulkChange change;
        change.state = WorkState::InCheck;
        change.checker = inesName;
        must(ArticlesBulk(m_desk->mara()).apply(all, change));
        QTRY_COMPARE(must(Tallies(m_desk->mara()).openClaims()).untallied, 0);
        QCOMPARE(openOf(m_desk->mara(), inesName).asChecker, 240);
        QCOMPARE(openOf(m_desk->mara(), inesName).articles, 80);
    }

    void whatAnImportBringsInCheckIsTallied()
    {
        begin();
        ImportedArticle brought;
        brought.article.id = ArticleId::create(1);
        brought.article.state = WorkState::InCheck;
        brought.article.checker = inesName;
        brought.article.content.kind = QStringLiteral("news");
        brought.article.content.headline = QStringLiteral("From elsewhere");
        brought.article.content.slug = QStringLiteral("from-elsewhere");
        must(Importing(m_desk->mara()).take({}, {brought}));
        QTRY_COMPARE(openOf(m_desk->mara(), inesName).asChecker, 1);
    }

    void aKindThatReadsOtherwiseTalliesAnew()
    {
        begin();
        m_desk->verifyAll();
        runRawSql(database(), "UPDATE claim_tally SET verified = 7");
        const std::vector<Kind> kinds = must(Settings(m_desk->mara()).kinds());
        const auto news = std::find_if(
            kinds.begin(), kinds.end(), [](const Kind &kind) { return kind.id == u"news"; });
        KindChange change;
        change.id = news->id;
        change.version = news->version;
        change.reviewDays = 9;
        must(Settings(m_desk->mara()).changeKind(change));
        QTRY_COMPARE(listed(m_desk->mara(), m_desk->article())->counts.verified, 1);
    }

    void theDoctorSeesAWrongTallyAndItIsMadeAnew()
    {
        begin();
        m_desk->verifyAll();
        for (const char *sql : {"UPDATE claim_tally SET unchecked = unchecked + 1",
                                "UPDATE claim_tally SET for_author = 5",
                                "UPDATE claim_tally SET signed = (SELECT max(row) FROM sign_off)",
                                "DELETE FROM claim_tally"}) {
            if (QByteArray(sql).contains("sign_off"))
                must(Checking(m_desk->ines())
                         .signOff(m_desk->article(),
                                  must(Articles(m_desk->mara()).get(m_desk->article())).version)),
                    m_desk->edit(hurt, QStringLiteral("Nobody was hurt at all."));
            QVERIFY(isSound(m_desk->mara()));
            runRawSql(database(), sql);
            const DoctorReport report = must(Doctor(m_desk->mara()).check(CheckDepth::Usual));
            QCOMPARE(report.findings.size() > 0, true);
            QVERIFY(!report.clean());
            QVERIFY(std::any_of(
                report.findings.begin(), report.findings.end(), [](const Finding &finding) {
                    return finding.part == u"tallies" && finding.weight == Finding::Weight::Fault;
                }));
            QCOMPARE(must(Tallies(m_desk->mara()).again()), 1);
            QVERIFY(isSound(m_desk->mara()));
        }
    }

    void aTallyOfAnotherRuleIsMadeAnewAtTheNextOpening()
    {
        begin();
        m_desk->verifyAll();
        runRawSql(database(), "UPDATE claim_tally SET rule = 99, verified = 40");
        QCOMPARE(must(Tallies(m_desk->mara()).openClaims()).untallied, 1);
        const auto opened = must(
            DeskSession::open(m_desk->path(), OpenMode::ReadWrite, testActor(), m_desk->clock()));
        QTRY_COMPARE(must(Tallies(*opened).openClaims()).untallied, 0);
        QCOMPARE(listed(*opened, m_desk->article())->counts.verified, 1);
    }

    void aSignOffThatStandsNamesTheChecker()
    {
        begin();
        m_desk->verifyAll();
        QVERIFY(must(Tallies(m_desk->mara()).checks()).isEmpty());
        sign({});
        const QHash<ArticleId, StandingCheck> checks = must(Tallies(m_desk->mara()).checks());
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.value(m_desk->article()).person, inesName);
        QVERIFY(!checks.value(m_desk->article()).byAuthor);
        QCOMPARE(*must(Tallies(m_desk->mara()).check(m_desk->article())),
                 checks.value(m_desk->article()));
        const ArticleContent content =
            must(Articles(m_desk->mara()).get(m_desk->article())).content;
        const StandingCheck check = checks.value(m_desk->article());
        QCOMPARE(shownCheck(check, content, PublicState::Live), check);
        QCOMPARE(shownCheck(check, content, PublicState::Withdrawn), StandingCheck());
        ArticleContent typed = content;
        typed.body += QStringLiteral("And more.");
        QCOMPARE(shownCheck(check, typed, PublicState::Live), StandingCheck());

        m_desk->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        QVERIFY(must(Tallies(m_desk->mara()).checks()).isEmpty());
        QVERIFY(!must(Tallies(m_desk->mara()).check(m_desk->article())));
    }

    void otherEvidenceTakesTheCheckerAway()
    {
        begin();
        m_desk->verifyAll();
        sign({});
        NewEvidence more;
        more.who = QStringLiteral("Ada Moen");
        more.what = QStringLiteral("Saw it open.");
        must(Checking(m_desk->ines()).bind(m_desk->article(), m_desk->aim(gripper), more));
        QVERIFY(must(Tallies(m_desk->mara()).checks()).isEmpty());
    }

    void whoSignedPastARuleIsNotNamed()
    {
        begin();
        m_desk->give(hurt, VerdictKind::Disputed);
        sign(QStringLiteral("The editor wants it now."));
        QVERIFY(listed(m_desk->mara(), m_desk->article())->signedOff);
        QVERIFY(must(Tallies(m_desk->mara()).checks()).isEmpty());
        QVERIFY(!must(Tallies(m_desk->mara()).check(m_desk->article())));
    }

    void whatIsStillToBeTalliedIsReadFromTheWords()
    {
        begin();
        m_desk->verifyAll();
        sign({});
        // Nobody has tallied since: neither what was right nor what is wrong is believed.
        runRawSql(database(), "UPDATE claim_tally SET rule = 0, signed = NULL");
        const auto reading = must(
            DeskSession::open(m_desk->path(), OpenMode::ReadOnly, testActor(), m_desk->clock()));
        QCOMPARE(must(Tallies(*reading).checks()).value(m_desk->article()).person, inesName);
        QCOMPARE(must(Tallies(*reading).check(m_desk->article()))->person, inesName);
        must(Tallies(m_desk->mara()).again());
    }

private:
    void begin() { m_desk = std::make_unique<CheckedDesk>(); }

    [[nodiscard]] QString database() const
    {
        return m_desk->path() + QStringLiteral("/desk.sqlite");
    }

    void sign(const QString &reason)
    {
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        must(Checking(m_desk->ines()).signOff(article.id, article.version, reason));
    }

    /// New articles by Mara with a sentence that the source carries, verified by Ines.
    std::vector<ArticleId> manyVerified(int count)
    {
        std::vector<ArticleId> all;
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.body = gripper + QStringLiteral(" [@ledger]\n");
        for (int i = 0; i < count; ++i) {
            content.headline = QStringLiteral("Gripper %1").arg(i);
            const Article made = must(Articles(m_desk->mara()).create(content));
            const ClaimAim aim{{}, {DraftField::Body, -1, {0, gripper.size()}}};
            NewEvidence evidence;
            evidence.snapshot = m_desk->snapshot().id;
            evidence.length = ledgerWords().indexOf(u'.') + 1;
            must(Checking(m_desk->ines()).bind(made.id, aim, evidence));
            must(Checking(m_desk->ines()).give(made.id, aim, {VerdictKind::Verified, {}, {}}));
            all.push_back(made.id);
        }
        return all;
    }

    std::unique_ptr<CheckedDesk> m_desk;
};

STET_TEST(TestTallies)

#include "test_tallies.moc"
