// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/history/history.h"
#include "core/desk/library.h"
#include "core/model/names.h"
#include "tests/core/desk/publishing/published_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString hurt = u"Nobody was hurt."_s;
const QString harmed = u"Nobody was harmed."_s;
const QString gripperWords = u"The gripper opened at 12 Nm."_s;

void checkRefused(const Result<Edition> &result, const QString &says)
{
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY2((result.error().message + result.error().detail).contains(says),
             qPrintable(result.error().message + u" | "_s + result.error().detail));
}

} // namespace

/// Publishing goes through the gate, and says what changed.
class TestPublishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup()
    {
        if (m_desk)
            QCOMPARE(firstFinding(), QString());
        m_desk.reset();
    }

    void aCheckedArticleIsPublished()
    {
        open(PublishedDesk::Start::Checked);
        const PublishView view = m_desk->view();
        QVERIFY(!view.edition);
        QVERIFY(!view.needsClass());
        QVERIFY(view.blocking({}).empty());
        const Edition edition = published(m_desk->publish());
        QCOMPARE(edition.number, 1);
        QCOMPARE(edition.person, u"Mara Lindqvist"_s);
        const Article now = m_desk->now();
        QCOMPARE(now.publicState, PublicState::Live);
        QCOMPARE(now.state, WorkState::Ready); // the desk's own dates are no edit of the text
        QCOMPARE(now.content.published, today());
        QVERIFY(!now.content.modified.isValid());
        const EditionDocument document = m_desk->newest();
        QCOMPARE(document.check->person, u"Ines"_s);
        QCOMPARE(document.claims.size(), size_t(3));
        const auto verified = std::find_if(
            document.claims.begin(), document.claims.end(), [](const PublishedClaim &claim) {
                return claim.verdict == VerdictKind::Verified;
            });
        QCOMPARE(verified->words, gripperWords);
        QCOMPARE(verified->quotes.size(), size_t(1));
        QCOMPARE(verified->quotes[0].words, u"On Monday the gripper opened at 12 Nm."_s);
        QCOMPARE(verified->quotes[0].source, document.sources[0].id);
        QVERIFY(verified->quotes[0].onPage);
        QVERIFY(document.uncited.empty());
        QCOMPARE(verified->quotes[0].keptMs, m_desk->snapshot().takenMs);
        QCOMPARE(document.sources.size(), size_t(1));
        QCOMPARE(document.sources[0].key, u"ledger"_s);
    }

    void whatIsPublishedAlreadyIsNotPublishedAgain()
    {
        open();
        const qint64 version = m_desk->now().version;
        QCOMPARE(published(m_desk->publish()).number, 1);
        QCOMPARE(m_desk->now().version, version);
        QCOMPARE(must(m_desk->editions().list(m_desk->article())).size(), size_t(1));
    }

    void theGateHoldsAnUncheckedArticle()
    {
        open(PublishedDesk::Start::Checked);
        m_desk->edit(hurt, harmed);
        checkRefused(m_desk->publish(), u"changed"_s);
        QCOMPARE(m_desk->now().publicState, PublicState::None);
        QVERIFY(must(m_desk->editions().list(m_desk->article())).empty());
    }

    void anOverrideIsLoggedForGoodAndNamesNoChecker()
    {
        open(PublishedDesk::Start::Checked);
        m_desk->edit(hurt, harmed);
        published(m_desk->publish(PublishOrder{{}, {}, u"It has to go\nout."_s}));
        const EditionDocument document = m_desk->newest();
        QVERIFY(!document.check);
        QCOMPARE(document.reason, u"It has to go out."_s);
        QVERIFY(document.overridden.contains(u"stale_sign_off"_s));
        QVERIFY(!m_desk->page().check);
        StoryQuestion question;
        question.article = m_desk->article();
        question.topic = StoryTopic::Readers;
        const StoryPage story = must(History(m_desk->mara()).story(question));
        QCOMPARE(story.entries.size(), size_t(1));
        QCOMPARE(story.entries[0].why, u"It has to go out."_s);
        // Signed afterwards it is told by the next edition, not by this one.
        m_desk->give(harmed, VerdictKind::NotAFact);
        m_desk->sign();
        QVERIFY(!m_desk->page().check);
        QCOMPARE(published(m_desk->publish()).number, 2);
        QCOMPARE(m_desk->page().check->person, u"Ines"_s);
    }

    void someoneElsesVersionIsNotPublished()
    {
        open(PublishedDesk::Start::Checked);
        const qint64 seen = m_desk->now().version;
        m_desk->change([](ArticleContent &content) { content.tags = {u"steel"_s}; });
        const Result<Edition> edition =
            answer(m_desk->editions().publish(m_desk->article(), seen, {}));
        QVERIFY(!edition);
        QCOMPARE(edition.error().code, ErrorCode::Conflict);
        QCOMPARE(answer(m_desk->editions().publish(ArticleId(), 1, {})).error().code,
                 ErrorCode::NotFound);
    }

    void changedWordsAskForAClassAndAText_data()
    {
        QTest::addColumn<int>("kind");
        for (const CorrectionClass change : {CorrectionClass::Correction,
                                             CorrectionClass::Clarification,
                                             CorrectionClass::Update,
                                             CorrectionClass::EditorsNote})
            QTest::newRow(qPrintable(nameOf(change))) << int(change);
    }

    void changedWordsAskForAClassAndAText()
    {
        QFETCH(int, kind);
        const auto change = CorrectionClass(kind);
        open();
        changeAndCheck();
        QVERIFY(m_desk->view().needsClass());
        QCOMPARE(m_desk->view().changes.size(), size_t(1));
        checkRefused(m_desk->publish(), u"Say what the change is"_s);
        checkRefused(m_desk->publish(change, u" \n"_s), u"in words"_s);
        m_desk->clock().advance(qint64(48) * 3'600'000);
        published(m_desk->publish(change, u"It was *hurt*, not harmed.\n"_s));
        const ArticleContent content = m_desk->now().content;
        QCOMPARE(content.corrections.size(), size_t(1));
        QCOMPARE(content.corrections[0],
                 (Correction{today(), change, u"It was *hurt*, not harmed."_s}));
        QCOMPARE(content.modified, today());
        QVERIFY(content.published < today());
        QCOMPARE(m_desk->page().card.corrections, content.corrections);
        QCOMPARE(m_desk->newest().change, change);
        QCOMPARE(m_desk->page().check->person, u"Ines"_s);
        QVERIFY(m_desk->page().firstMs < m_desk->page().lastMs);
    }

    void whatIsNoWordAsksNothing()
    {
        open();
        m_desk->change([](ArticleContent &content) {
            content.tags = {u"steel"_s};
            content.category = u"Robotics"_s;
            content.reviewDays = 30;
        });
        m_desk->letSourceDrift(); // an open claim holds back no words that are out already
        QVERIFY(!m_desk->view().needsClass());
        QCOMPARE(published(m_desk->publish()).number, 2);
        QCOMPARE(m_desk->page().card.tags, QStringList{u"steel"_s});
        QVERIFY(m_desk->now().content.corrections.empty());
        QVERIFY(!m_desk->now().content.modified.isValid());
    }

    void anotherLeadPictureAsksForAClass()
    {
        open();
        m_desk->change([](ArticleContent &content) { content.leadImage = u"images/a.png"_s; });
        QVERIFY(m_desk->view().needsClass());
        checkRefused(m_desk->publish(CorrectionClass::Refile, {}), u"Another picture"_s);
    }

    void typingErrorsAreRefiledWithoutALine()
    {
        open();
        m_desk->edit(hurt, u"Nobody was hurrt."_s);
        m_desk->give(u"Nobody was hurrt."_s, VerdictKind::NotAFact);
        m_desk->sign();
        QCOMPARE(m_desk->view().refileRefused, QString());
        published(m_desk->publish(CorrectionClass::Refile, {}));
        QVERIFY(m_desk->now().content.corrections.empty());
        QCOMPARE(m_desk->newest().change, CorrectionClass::Refile);
    }

    void aRefileChangesNoFact()
    {
        open();
        m_desk->edit(u"12 Nm"_s, u"14 Nm"_s);
        checkRefused(m_desk->publish(CorrectionClass::Refile, {}), u"14"_s);
        m_desk->edit(u"14 Nm"_s, u"12 Nm"_s);
        m_desk->edit(hurt, u"Somebody was hurt."_s);
        checkRefused(m_desk->publish(PublishOrder{CorrectionClass::Refile, {}, u"Late."_s}),
                     u"Nobody"_s);
    }

    void updatesOfADayAreOneLine()
    {
        open();
        changeAndCheck();
        published(m_desk->publish(CorrectionClass::Update, u"First."_s));
        const auto again = [this](const QString &from, const QString &to, const QString &told) {
            m_desk->edit(from, to);
            m_desk->give(to, VerdictKind::NotAFact);
            m_desk->sign();
            published(m_desk->publish(CorrectionClass::Update, told));
        };
        again(harmed, u"Nobody was sad."_s, u"Second."_s);
        QCOMPARE(m_desk->now().content.corrections.size(), size_t(1));
        QCOMPARE(m_desk->now().content.corrections[0].text, u"First. Second."_s);
        m_desk->edit(u"Nobody was sad."_s, u"Nobody was glad."_s);
        m_desk->give(u"Nobody was glad."_s, VerdictKind::NotAFact);
        m_desk->sign();
        published(m_desk->publish(CorrectionClass::Correction, u"Glad, not sad."_s));
        again(u"Nobody was glad."_s, u"Nobody was sad."_s, QString(9'990, u'x'));
        QCOMPARE(m_desk->now().content.corrections.size(), size_t(2)); // over the correction too
        QCOMPARE(m_desk->now().content.corrections[0].text,
                 u"First. Second. "_s + QString(9'990, u'x'));
        must(m_desk->editions().retract(m_desk->article(), u"It was wrong."_s));
        published(m_desk->publish(CorrectionClass::EditorsNote, u"It was right."_s));
        QCOMPARE(m_desk->now().content.corrections.size(), size_t(4)); // behind the retraction
        m_desk->clock().advance(qint64(24) * 3'600'000);
        again(u"Nobody was sad."_s, u"Nobody was angry."_s, u"Third."_s);
        QCOMPARE(m_desk->now().content.corrections.size(), size_t(5));
    }

    void aCorrectionWaitsForTheWordsThatItChangesAlone()
    {
        open();
        m_desk->letSourceDrift();
        m_desk->edit(hurt, harmed);
        checkRefused(m_desk->publish(CorrectionClass::Correction, u"It was harm."_s), u"changed"_s);
        m_desk->give(harmed, VerdictKind::NotAFact);
        // Any other class waits for all of the page.
        checkRefused(m_desk->publish(CorrectionClass::Update, u"It was harm."_s), u"drifted"_s);
        const QList<GateFinding> held = heldBack(CorrectionClass::Correction);
        QCOMPARE(held.size(), 0);
        published(m_desk->publish(CorrectionClass::Correction, u"It was harm."_s));
        QVERIFY(m_desk->newest().overridden.isEmpty());
        QVERIFY(!m_desk->newest().check);
        // The open claim is in the record.
        const QJsonObject event = lastEditionEvent();
        QCOMPARE(event.value(u"openClaims"_s).toArray().size(), 1);
        QCOMPARE(event.value(u"change"_s).toString(), u"correction"_s);
    }

    void wrongWordsAreRemovedWhateverIsOpen()
    {
        open();
        m_desk->letSourceDrift();
        m_desk->edit(u' ' + hurt, {});
        published(m_desk->publish(CorrectionClass::Correction, u"A sentence was wrong."_s));
    }

    void aRetractionNeedsNoGateAndKeepsThePage()
    {
        open();
        m_desk->letSourceDrift();
        m_desk->edit(hurt, harmed); // of the working text alone
        const Edition edition =
            must(m_desk->editions().retract(m_desk->article(), u"The slides were targets."_s));
        QCOMPARE(edition.number, 2);
        QCOMPARE(m_desk->now().publicState, PublicState::Retracted);
        QVERIFY(m_desk->now().content.body.contains(harmed));
        QCOMPARE(m_desk->now().content.corrections.back().kind, CorrectionClass::Retraction);
        const LivePage page = m_desk->page();
        QCOMPARE(page.state, PublicState::Retracted);
        QCOMPARE(page.card.corrections.back().text, u"The slides were targets."_s);
        QVERIFY(!page.check);
        QCOMPARE(edition.revisionHash,
                 must(m_desk->editions().list(m_desk->article())).front().revisionHash);
        checkRefused(answer(m_desk->editions().retract(m_desk->article(), u"Again."_s)),
                     u"already"_s);
        // The same once more is said already.
        QCOMPARE(must(m_desk->editions().retract(m_desk->article(), u"The slides were targets. "_s))
                     .number,
                 2);
    }

    void aWithdrawalIsTheLastWord()
    {
        open();
        checkRefused(answer(m_desk->editions().withdraw(m_desk->article(), {})), u"in words"_s);
        must(m_desk->editions().withdraw(m_desk->article(), u"By order of the court."_s));
        const LivePage page = m_desk->page();
        QCOMPARE(page.state, PublicState::Withdrawn);
        QVERIFY(page.card.dek.isEmpty() && page.card.tags.isEmpty() && page.links.isEmpty());
        checkRefused(answer(m_desk->editions().retract(m_desk->article(), u"Wrong."_s)),
                     u"withdrawn"_s);
        // To come back it passes the whole gate, and readers are told.
        checkRefused(m_desk->publish(), u"comes back by an editor's note"_s);
        checkRefused(m_desk->publish(CorrectionClass::Refile, {}), u"editor's note"_s);
        published(m_desk->publish(CorrectionClass::EditorsNote, u"The court allowed it."_s));
        QCOMPARE(m_desk->now().publicState, PublicState::Live);
        QCOMPARE(m_desk->page().card.corrections.size(), size_t(2));
    }

    void whatWasRetractedComesBackByANoteThroughTheWholeGate()
    {
        open();
        must(m_desk->editions().retract(m_desk->article(), u"The slides were targets."_s));
        m_desk->edit(hurt, harmed);
        for (const CorrectionClass other : {CorrectionClass::Correction,
                                            CorrectionClass::Clarification,
                                            CorrectionClass::Update,
                                            CorrectionClass::Refile})
            checkRefused(m_desk->publish(other, u"It was right."_s), u"editor's note"_s);
        // By its one class the gate is asked as for any other publication.
        checkRefused(m_desk->publish(CorrectionClass::EditorsNote, u"It was right."_s),
                     u"changed"_s);
        m_desk->give(harmed, VerdictKind::NotAFact);
        m_desk->sign();
        checkRefused(m_desk->publish(CorrectionClass::EditorsNote, {}), u"in words"_s);
        published(m_desk->publish(CorrectionClass::EditorsNote, u"It was right."_s));
        QCOMPARE(m_desk->now().publicState, PublicState::Live);
        QVERIFY(m_desk->newest().overridden.isEmpty());
        const std::vector<Correction> told = m_desk->page().card.corrections;
        QCOMPARE(told.size(), size_t(2));
        QVERIFY(told.front().kind == CorrectionClass::Retraction);
        QVERIFY(told.back().kind == CorrectionClass::EditorsNote);
    }

    void whatReadersHaveNotIsNotTakenBack()
    {
        open(PublishedDesk::Start::Checked);
        checkRefused(answer(m_desk->editions().retract(m_desk->article(), u"Wrong."_s)),
                     u"Readers have nothing"_s);
        checkRefused(m_desk->publish(CorrectionClass::Correction, u"Wrong."_s), u"nothing"_s);
        checkRefused(m_desk->publish(CorrectionClass::Retraction, u"Wrong."_s), u"not published"_s);
    }

    void twoPagesHaveNotOneAddress()
    {
        open();
        m_desk->change([](ArticleContent &content) { content.slug = u"gripper-2026"_s; });
        ArticleContent other;
        other.headline = u"Another gripper"_s;
        other.slug = u"gripper"_s;
        other.kind = u"tool"_s;
        const Article taker = must(Articles(m_desk->mara()).create(other));
        QCOMPARE(taker.content.slug, u"gripper"_s);
        const PublishOrder past{{}, {}, u"Late."_s};
        checkRefused(answer(m_desk->editions().publish(taker.id, taker.version, past)),
                     u"Gripper opened"_s);
        published(m_desk->publish()); // it moves, and its old address is free
        QCOMPARE(m_desk->page().formerPaths, QStringList{u"news/gripper.html"_s});
        must(m_desk->editions().publish(taker.id, taker.version, past));
    }

    void theTrashIsNotPublished()
    {
        open(PublishedDesk::Start::Checked);
        must(Articles(m_desk->mara()).spike(m_desk->article()));
        checkRefused(m_desk->publish(), u"trash"_s);
    }

    void wordsOfSourcesLeaveAsTheirTermsAllow()
    {
        open(PublishedDesk::Start::Checked);
        Source sealed = m_desk->source();
        sealed.embargoUntilMs = m_desk->clock().nowMs() + 1'000;
        m_desk->change(sealed);
        published(m_desk->publish());
        const auto quotes = [this] {
            size_t all = 0;
            for (const PublishedClaim &claim : m_desk->newest().claims)
                all += claim.quotes.size();
            return all;
        };
        QCOMPARE(quotes(), size_t(0));
        m_desk->clock().advance(1'000);
        published(m_desk->publish());
        QCOMPARE(quotes(), size_t(1));
        Source background = must(Library(m_desk->mara()).byKey(u"ledger"_s));
        background.terms = SourceTerms::Background;
        m_desk->change(background);
        published(m_desk->publish());
        QCOMPARE(quotes(), size_t(0));
    }

    void anArticleGoesOutWhenItsTimeHasCome()
    {
        open(PublishedDesk::Start::Checked);
        Editions editions = m_desk->editions();
        ArticleContent other;
        other.headline = u"Unchecked"_s;
        other.body = u"It is so."_s;
        const Article unchecked = must(Articles(m_desk->mara()).create(other));
        const qint64 soon = m_desk->clock().nowMs() + 60'000;
        must(editions.schedule(m_desk->article(), soon));
        must(editions.schedule(unchecked.id, soon - 1)); // no gate is asked before
        QCOMPARE(must(editions.scheduled()).size(), size_t(2));
        QVERIFY(must(editions.publishDue()).empty());
        m_desk->clock().advance(60'000);
        const std::vector<DueArticle> due = must(editions.publishDue());
        QCOMPARE(due.size(), size_t(2));
        QCOMPARE(due[0].slug, u"unchecked"_s); // it is first, and holds no other
        QVERIFY(!due[0].published);
        QVERIFY(due[1].published);
        QCOMPARE(m_desk->now().publicState, PublicState::Live);
        QCOMPARE(must(editions.scheduled()), (std::vector<PublishTime>{{unchecked.id, soon - 1}}));
        must(editions.schedule(unchecked.id, 0));
        QVERIFY(must(editions.scheduled()).empty());
        QVERIFY(!answer(editions.schedule(unchecked.id, -1)));
    }

    void aTimeCarriesWhatTheChangeIsCalled()
    {
        open();
        changeAndCheck();
        Editions editions = m_desk->editions();
        const qint64 soon = m_desk->clock().nowMs() + 60'000;
        const auto plan = [&](std::optional<CorrectionClass> change, const QString &text) {
            return answer(editions.schedule(m_desk->article(), soon, change, text));
        };
        QVERIFY(!plan(CorrectionClass::Retraction, u"Wrong."_s));
        QVERIFY(!plan(CorrectionClass::Update, u"  "_s));
        QVERIFY(must(editions.scheduled()).empty());
        QVERIFY(plan(CorrectionClass::Refile, u"No words."_s)->text.isEmpty());
        const Result<PublishTime> planned =
            plan(CorrectionClass::Update, u" Nobody was harmed. "_s);
        QVERIFY(planned);
        QCOMPARE(planned->text, u"Nobody was harmed."_s);
        QCOMPARE(must(editions.scheduled()), std::vector<PublishTime>{*planned});
        m_desk->clock().advance(60'000);
        const std::vector<DueArticle> due = must(editions.publishDue());
        QCOMPARE(due.size(), size_t(1));
        QVERIFY2(due[0].published,
                 due[0].published ? "" : qPrintable(due[0].published.error().message));
        const std::vector<Correction> told = m_desk->now().content.corrections;
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told[0].kind, CorrectionClass::Update);
        QCOMPARE(told[0].text, u"Nobody was harmed."_s);
    }

    /// The gate is asked then, of the words as they are then.
    void whatIsOpenWhenItsTimeHasComeKeepsTheTime()
    {
        open();
        changeAndCheck();
        Editions editions = m_desk->editions();
        const qint64 soon = m_desk->clock().nowMs() + 60'000;
        const PublishTime planned = must(
            editions.schedule(m_desk->article(), soon, CorrectionClass::Update, u"It is so."_s));
        m_desk->edit(harmed, u"Somebody was harmed."_s);
        m_desk->clock().advance(60'000);
        const std::vector<DueArticle> due = must(editions.publishDue());
        QCOMPARE(due.size(), size_t(1));
        QVERIFY(!due[0].published);
        QCOMPARE(must(editions.scheduled()), std::vector<PublishTime>{planned});
        QVERIFY(m_desk->now().content.corrections.empty());
    }

private:
    void open(PublishedDesk::Start start = PublishedDesk::Start::Published)
    {
        m_desk = std::make_unique<PublishedDesk>(start);
    }

    static Edition published(const Result<Edition> &edition)
    {
        if (!edition)
            qFatal(
                "%s (%s)", qPrintable(edition.error().message), qPrintable(edition.error().detail));
        return *edition;
    }

    [[nodiscard]] QDate today() const
    {
        return QDateTime::fromMSecsSinceEpoch(m_desk->clock().nowMs(), zoneOf(testSettings()))
            .date();
    }

    void changeAndCheck()
    {
        m_desk->edit(hurt, harmed);
        m_desk->give(harmed, VerdictKind::NotAFact);
        m_desk->sign();
    }

    [[nodiscard]] QList<GateFinding> heldBack(CorrectionClass change) const
    {
        const std::vector<GateFinding> held = m_desk->view().blocking(change);
        return {held.begin(), held.end()};
    }

    [[nodiscard]] QJsonObject lastEditionEvent() const
    {
        const QByteArray details = rawValue(
            m_desk->path() + u"/desk.sqlite"_s,
            "SELECT details FROM event WHERE verb = 'edition.recorded' ORDER BY seq DESC LIMIT 1");
        return QJsonDocument::fromJson(details).object();
    }

    [[nodiscard]] QString firstFinding() const
    {
        const DoctorReport report = must(Doctor(m_desk->mara()).check(CheckDepth::Thorough));
        for (const Finding &finding : report.findings) {
            if (finding.weight != Finding::Weight::Note)
                return finding.part + u": "_s + finding.what;
        }
        return {};
    }

    std::unique_ptr<PublishedDesk> m_desk;
};

STET_TEST(TestPublishing)

#include "test_publishing.moc"
