// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/opening/sample_checks.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/settings.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>

#include <map>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Sheets = std::map<QString, ReviewedArticle>;

Sheets sheetsOf(DeskSession &desk)
{
    Sheets sheets;
    for (const Article &article : must(Articles(desk).contents({}, 1'000)))
        sheets.emplace(article.content.slug, must(Checking(desk).sheet(article.id)));
    return sheets;
}

std::map<QString, ClaimCounts> countsOf(const Sheets &sheets)
{
    std::map<QString, ClaimCounts> counts;
    for (const auto &[slug, sheet] : sheets)
        counts.emplace(slug, sheet.checked.counts);
    return counts;
}

/// Claims of the whole desk that are as `is` says.
template <class Is>
int countIf(const Sheets &sheets, const Is &is)
{
    int count = 0;
    for (const auto &[slug, sheet] : sheets)
        count += int(std::count_if(sheet.records.begin(), sheet.records.end(), is));
    return count;
}

bool hasOpenNote(const ReviewedArticle &sheet)
{
    return std::any_of(sheet.records.begin(), sheet.records.end(), [](const ClaimRecord &record) {
        const std::vector<ClaimNote> &notes = record.claim.notes;
        return std::any_of(notes.begin(), notes.end(), [](const ClaimNote &note) {
            return note.state == NoteState::Open;
        });
    });
}

} // namespace

/// The sample desk shows what checking is: a claim in every state, and articles at every stage.
class TestSampleChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_desk = make(u"one.stet"_s);
        m_sheets = sheetsOf(*m_desk);
        QVERIFY(m_sheets.size() >= 10);
    }

    void everyStateIsThere()
    {
        ClaimCounts all;
        for (const auto &[slug, counts] : countsOf(m_sheets)) {
            all.unchecked += counts.unchecked;
            all.verified += counts.verified;
            all.attested += counts.attested;
            all.disputed += counts.disputed;
            all.needsSource += counts.needsSource;
            all.notAFact += counts.notAFact;
            all.changed += counts.changed;
            all.drifted += counts.drifted;
            all.orphaned += counts.orphaned;
            all.lookAgain += counts.lookAgain;
        }
        QVERIFY(all.unchecked > 0);
        QVERIFY(all.verified > all.attested);
        QVERIFY(all.attested > 0);
        QVERIFY(all.disputed > 0);
        QVERIFY(all.needsSource > 0);
        QVERIFY(all.notAFact > 0);
        QVERIFY(all.changed > 0);
        QVERIFY(all.drifted > 0);
        QVERIFY(all.orphaned > 0);
        QVERIFY(all.lookAgain > 0);
    }

    void oneArticleIsSignedAndItsSignOffStands()
    {
        const ReviewedArticle &cranes = m_sheets.at(u"port-authority-cranes"_s);
        QVERIFY(cranes.signOffStands);
        QVERIFY(cranes.signOff->overridden.isEmpty());
        QCOMPARE(cranes.signOff->person, u"Jonas Weber"_s);
        QCOMPARE(cranes.article.state, WorkState::Ready);
        QCOMPARE(cranes.checked.counts.closed(), cranes.checked.counts.all());
        QCOMPARE(cranes.checked.counts.attested, cranes.checked.counts.verified);
        QVERIFY(isOpen(cranes.findings(GateStep::Publish)));
    }

    void oneSignOffIsStale()
    {
        const ReviewedArticle &lathe = m_sheets.at(u"lathe-3"_s);
        QVERIFY(lathe.signOff && !lathe.signOffStands);
        QVERIFY(lathe.checked.counts.drifted > 0);
        QVERIFY(lathe.checked.counts.changed > 0);
        QVERIFY(!isOpen(lathe.findings(GateStep::Update)));
    }

    void oneIsHalfDoneWithEvidenceThatItsAuthorProposes()
    {
        const ReviewedArticle &gripper = m_sheets.at(u"northwind-gripper-firmware"_s);
        QCOMPARE(gripper.article.state, WorkState::InCheck);
        const int closed = gripper.checked.counts.closed();
        QVERIFY(closed * 3 > gripper.checked.counts.all());
        QVERIFY(closed * 3 < gripper.checked.counts.all() * 2);
        QCOMPARE(gripper.checked.counts.orphaned, 1);
        QVERIFY(gripper.checked.counts.lookAgain > 0);
        const auto proposed = std::count_if(
            gripper.records.begin(), gripper.records.end(), [](const ClaimRecord &record) {
                return !record.verdict && !record.evidence.empty() &&
                       record.evidence.front().person == u"Mara Lindqvist";
            });
        QCOMPARE(proposed, 1);
    }

    void oneWasReturnedWithNotes()
    {
        const ReviewedArticle &battery = m_sheets.at(u"battery-round-trip"_s);
        QCOMPARE(battery.article.state, WorkState::Draft);
        QVERIFY(hasOpenNote(battery));
        QVERIFY(countIf(m_sheets, [](const ClaimRecord &record) {
                    const std::vector<ClaimNote> &notes = record.claim.notes;
                    return !notes.empty() && notes.front().state == NoteState::Resolved &&
                           !notes.front().replies.empty();
                }) > 0);
    }

    void claimsWereSplitAndJoined()
    {
        const auto isKept = [this](const QString &words) {
            return countIf(m_sheets, [&](const ClaimRecord &record) {
                return record.claim.words.exact == words;
            });
        };
        QCOMPARE(isKept(u"It was not loaded onto a gripper:"_s), 1);
        QCOMPARE(isKept(u"Five-year cost of one G2 gripper. Purchase, service contract, power and "
                        "spare parts."_s),
                 1);
    }

    /// What is edited on the way ends in the words of the sample's files.
    void itsWordsAreThoseOfItsFiles()
    {
        for (const auto &[slug, sheet] : m_sheets) {
            QFile file(u":/stet/sample/articles/%1.md"_s.arg(slug));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(slug));
            const QString text = QString::fromUtf8(file.readAll());
            QCOMPARE(sheet.article.content.body.trimmed(), text.section(u"\n---\n"_s, 1).trimmed());
        }
    }

    /// Nobody verified their own words, and whoever opens the sample may check any of it.
    void nobodysWordsAreTheReaders()
    {
        for (const auto &[slug, sheet] : m_sheets) {
            for (const GateFinding &finding : sheet.findings(GateStep::Publish))
                QVERIFY2(finding.rule != GateRule::OwnWords, qPrintable(finding.subject));
        }
        const ReviewedArticle &vote = m_sheets.at(u"alderhaven-traffic-vote"_s);
        const ClaimAim headline{{}, {DraftField::Headline, -1, {0, 0}}};
        const CheckedClaim given = must(
            Checking(*m_desk).give(vote.article.id, headline, {VerdictKind::NeedsSource, {}, {}}));
        QCOMPARE(given.standing.state, ClaimState::NeedsSource);
        must(Checking(*m_desk).takeBack(given.record.verdict->id));
    }

    void theDoctorIsContent()
    {
        QVERIFY(must(Doctor(*m_desk).check(CheckDepth::Thorough)).clean());
    }

    void madeTwiceItSaysTheSame()
    {
        const auto again = make(u"two.stet"_s);
        QCOMPARE(countsOf(sheetsOf(*again)), countsOf(m_sheets));
    }

    /// Also for somebody who is called like one of its people.
    void aNamesakeMakesTheSame()
    {
        const auto again = make(u"three.stet"_s, u"Jonas Weber"_s);
        QCOMPARE(countsOf(sheetsOf(*again)), countsOf(m_sheets));
    }

    void aStepThatCannotBeDoneSaysWhich()
    {
        SampleClock clock(m_clock);
        const Result<> done = doChecks(
            m_desk->path(),
            R"({"articles":[{"slug":"lathe-3","steps":[{"by":"Ilse Brandt","claim":"no such words"}]}]})",
            {},
            clock);
        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"no such words"_s), qPrintable(done.error().detail));
    }

private:
    [[nodiscard]] std::unique_ptr<DeskSession> make(const QString &name,
                                                    const QString &person = u"Rosa Linde"_s)
    {
        Actor actor = testActor(person);
        return must(createSampleDesk(m_folder.filePath(name), actor, m_clock));
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_desk;
    Sheets m_sheets;
};

STET_TEST(TestSampleChecks)

#include "test_sample_checks.moc"
