// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/handover/checks_file.h"
#include "core/desk/history/history.h"
#include "core/desk/import/import_job.h"
#include "core/desk/library.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/tallies.h"
#include "tests/core/desk/handover/exported_checks.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QString sentencesOf(DeskSession &desk, ArticleId article)
{
    StoryQuestion question;
    question.article = article;
    question.topic = StoryTopic::Checking;
    question.limit = 1'000;
    QStringList lines;
    for (const StoryEntry &entry : must(History(desk).story(question)).entries) {
        if (entry.verb != u"article.checks_imported")
            lines.append(storySentence(entry) + u" | "_s + entry.why);
    }
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

/// What was said of an article's words leaves with the desk's export and comes in again, by the
/// rules.
class TestExportingChecks
    : public QObject
    , protected ExportedChecks
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void whatWasSaidComesBack()
    {
        m_home->clock().advance(1'000);
        m_home->verifyAll();
        m_home->clock().advance(1'000);
        const CheckedClaim noted =
            must(Checking(m_home->ines()).addNote(id(), m_home->aim(hurt), u"Who says?"_s));
        m_home->clock().advance(1'000);
        must(Checking(m_home->mara()).reply(noted.record.claim.id, 0, u"The harbour does."_s));
        m_home->clock().advance(1'000);
        must(Checking(m_home->ines()).setNoteState(noted.record.claim.id, 0, NoteState::Resolved));
        const Article article = must(Articles(m_home->ines()).get(id()));
        must(Checking(m_home->ines()).signOff(id(), article.version));
        m_home->clock().advance(60'000);
        const ExportReport report = exported();
        QCOMPARE(report.checked, 1);
        QVERIFY(report.withheld.isEmpty());
        const ImportReport taken = imported();
        QCOMPARE(taken.refused, 0);
        QCOMPARE(taken.checked, 1);
        QVERIFY(lineOf(taken, u"checks/gripper.json"_s)->reason.isEmpty());

        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        compare(here, there);
        QVERIFY(here.signOffStands);
        QCOMPARE(here.article.state, WorkState::Ready);
        QCOMPARE(here.checked.counts.closed(), 3);
        QCOMPARE(sentencesOf(*m_away, id()), sentencesOf(m_home->mara(), id()));
        QVERIFY(sentencesOf(*m_away, id()).contains(u"Ines bound"_s));
        QVERIFY(sentencesOf(*m_away, id()).contains(u"The harbour does."_s));
        QCOMPARE(must(Tallies(*m_away).check(id()))->person, u"Ines"_s);

        // Once more brings nothing, and the other desk exports the same again.
        const QByteArray events = rawValue(database(), "SELECT count(*) FROM event");
        QCOMPARE(imported().checked, 0);
        QCOMPARE(rawValue(database(), "SELECT count(*) FROM event"), events);
        (void)must(Exporting(*m_away).toFolder({m_folder->filePath(u"again"_s), {}, {}}));
        const auto again =
            readChecksFile(bytesOf(m_folder->filePath(u"again/checks/gripper.json"_s)));
        const auto first = readChecksFile(bytesOf(checksFile()));
        QVERIFY(again && first);
        QCOMPARE(again->words, first->words);
        QCOMPARE(again->said.claims.size(), first->said.claims.size());
    }

    void eachHandKeepsItsWords()
    {
        addSentence(m_home->ines());
        m_home->bind(opened);
        m_home->give(opened, VerdictKind::Verified);
        (void)exported();
        QCOMPARE(imported().refused, 0);
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        compare(here, there);
        for (size_t i = 0; i < here.checked.items.size(); ++i)
            QCOMPARE(here.handsAt(here.checked.items[i].item.place),
                     there.handsAt(there.checked.items[i].item.place));
        // So nobody who wrote there verifies their own words here.
        const auto ines = must(DeskSession::open(m_away->path(),
                                                 OpenMode::ReadWrite,
                                                 {u"Ines"_s, u"ines"_s, u"desk-1"_s},
                                                 m_home->clock()));
        const ClaimAim own{
            {}, {DraftField::Body, -1, {here.article.content.body.indexOf(u"It was a"_s), 8}}};
        QVERIFY(!answer(Checking(*ines).give(id(), own, {VerdictKind::Disputed, {}, {}})));
        // And no undo goes back behind the import.
        QCOMPARE(rawValue(database(), "SELECT count(*) FROM draft_edit WHERE kind <> 4"),
                 QByteArray("0"));
    }

    void anArticleInCheckKeepsItsHandsBeforeAnythingIsSaid()
    {
        must(Articles(m_home->mara())
                 .setState(
                     id(), must(Articles(m_home->mara()).get(id())).version, WorkState::InCheck));
        QCOMPARE(exported().checked, 1);
        (void)imported();
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QVERIFY(!here.changes.empty());
        for (const ChangedBy &change : here.changes)
            QCOMPARE(change.hand.person, u"Mara Lindqvist"_s);
        QCOMPARE(imported().checked, 0);
    }

    void theSampleComesBackAsItWas()
    {
        const auto sample = must(
            createSampleDesk(m_folder->filePath(u"sample.stet"_s), testActor(), m_home->clock()));
        const QString out = m_folder->filePath(u"sample"_s);
        const ExportReport report = must(Exporting(*sample).toFolder({out, {}, {}}));
        QVERIFY(report.checked > 2);
        const ImportReport taken = must(Importing(*m_away).takePaths({out}));
        for (const ImportLine &line : taken.lines) {
            if (line.from.contains(u"/checks/"_s) && !line.reason.isEmpty())
                qInfo("%s: %s", qPrintable(line.from), qPrintable(line.reason));
        }
        QCOMPARE(taken.refused, 0);
        int checked = 0;
        int partly = 0;
        for (const Article &article : must(Articles(*sample).contents({}, 1'000))) {
            const ReviewedArticle here = must(Checking(*m_away).sheet(article.id));
            const ReviewedArticle there = must(Checking(*sample).sheet(article.id));
            // What rests on a confidential source stays at home.
            if (std::any_of(there.sources.begin(), there.sources.end(), [](const Source &source) {
                    return source.terms == SourceTerms::Confidential;
                })) {
                QCOMPARE(here.checked.counts.all(), there.checked.counts.all());
                QVERIFY(here.checked.counts.closed() < there.checked.counts.closed());
                ++partly;
                continue;
            }
            QVERIFY2(here.checked.counts == there.checked.counts, qPrintable(article.content.slug));
            QCOMPARE(here.signOffStands, there.signOffStands);
            // Ready is what somebody signed.
            const bool isSaid = there.article.state == WorkState::Ready && !there.signOffStands;
            QCOMPARE(here.article.state, isSaid ? WorkState::InCheck : there.article.state);
            QCOMPARE(here.article.publicState, there.article.publicState);
            compare(here, there);
            checked += there.records.empty() ? 0 : 1;
        }
        QVERIFY(checked > 2);
        QVERIFY(partly > 0);
    }

    void ofAnotherTextTheVerdictsHaveFallen()
    {
        m_home->verifyAll();
        (void)exported();
        QByteArray text = bytesOf(out() + u"/articles/gripper.md"_s);
        text.replace("12 Nm", "14 Nm");
        writeText(out() + u"/articles/gripper.md"_s, text);
        (void)imported();
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QCOMPARE(here.checked.counts.verified, 0);
        QCOMPARE(here.checked.counts.notAFact, 2);
        QVERIFY(!here.signOffStands);
        // Whose words of another text were nobody can tell from the file.
        for (const ChangedBy &change : here.changes)
            QCOMPARE(change.hand.person, u"Rosa"_s);
    }

    void aCopyBeginsUnchecked()
    {
        m_home->verifyAll();
        (void)exported();
        m_home->edit(u"hurt"_s, u"injured"_s);
        const ImportReport taken = must(Importing(m_home->mara()).takePaths({out()}));
        QCOMPARE(lineOf(taken, u"checks/gripper.json"_s)->outcome, ImportLine::Outcome::Skipped);
        QCOMPARE(m_home->sheet().records.size(), size_t(3));
        const Article copy = must(Articles(m_home->mara()).bySlug(u"gripper-2"_s));
        QVERIFY(must(Checking(m_home->mara()).sheet(copy.id)).records.empty());
    }

    void whatRestsOnWordsThatStayStaysToo_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::newRow("background") << u"background"_s;
        QTest::newRow("embargo") << u"embargo"_s;
    }

    void whatRestsOnWordsThatStayStaysToo()
    {
        QFETCH(QString, terms);
        m_home->verifyAll();
        NewEvidence heard;
        heard.source = m_home->source().id;
        heard.who = u"The captain"_s;
        heard.what = u"I saw it open, said she."_s;
        must(Checking(m_home->ines()).bind(id(), m_home->aim(hurt), heard));
        Source source = m_home->source();
        if (terms == u"background")
            source.terms = SourceTerms::Background;
        else
            source.embargoUntilMs = m_home->clock().nowMs() + 1'000'000;
        m_home->change(source);
        const ExportReport report = exported();
        QCOMPARE(report.withheld, QStringList{u"ledger"_s});
        QVERIFY(!leaves("On Monday"));
        QVERIFY(!leaves("said she"));
        const ImportReport taken = imported();
        QCOMPARE(taken.refused, 0);
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QCOMPARE(here.checked.counts.verified, 0); // nothing here carries it
        QCOMPARE(here.checked.counts.notAFact, 2);
        // Asked for by key, with a reason, they go.
        (void)must(
            Exporting(m_home->mara()).toFolder({out(), {u"ledger"_s}, u"She signed for it"_s}));
        QVERIFY(leaves("On Monday"));
        QVERIFY(leaves("said she"));
        const auto other = newDesk(u"other"_s, u"Jo"_s);
        (void)must(Importing(*other).takePaths({out()}));
        QCOMPARE(must(Checking(*other).sheet(id())).checked.counts, m_home->sheet().checked.counts);
    }

    void whatIsNotKeptAfterAllLeavesNothing()
    {
        /// Is cancelled when all of it is written.
        class CancelledLast final : public ImportJob
        {
        public:
            using ImportJob::ImportJob;

            Step step(WriteScope &scope, const StepEnd &end) override
            {
                const Step done = ImportJob::step(scope, end);
                if (done == Step::Done) {
                    wrote = scope.stores.verdicts.after(0, 100).size();
                    scope.stores.connection.fail({ErrorCode::Cancelled, u"Cancelled."_s, {}});
                }
                return done;
            }

            std::atomic<size_t> wrote = 0;
        };

        m_home->verifyAll();
        addSentence(m_home->ines());
        (void)exported();
        ImportInput input;
        input.paths = {out()};
        const auto job = std::make_shared<CancelledLast>(m_away->engine(), std::move(input));
        m_away->engine().runBulk(job);
        QVERIFY(!answer(job->future()));
        QCOMPARE(job->wrote.load(), size_t(3));
        for (const char *table : {"claim", "evidence", "verdict", "verdict_hand", "draft_edit"})
            QCOMPARE(rawValue(database(), QByteArray("SELECT count(*) FROM ") + table),
                     QByteArray("0"));
        QCOMPARE(rawValue(database(),
                          "SELECT count(*) FROM event WHERE verb GLOB 'verdict.*'"
                          " OR verb GLOB 'claim.*' OR verb GLOB 'article.*'"),
                 QByteArray("0"));
        QCOMPARE(imported().articles, 1);
        compare(must(Checking(*m_away).sheet(id())), m_home->sheet());
    }
};

STET_TEST(TestExportingChecks)

#include "test_exporting_checks.moc"
