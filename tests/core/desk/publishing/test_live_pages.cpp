// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/import/importing.h"
#include "core/desk/site_reading.h"
#include "core/desk/tallies.h"
#include "tests/core/desk/publishing/published_desk.h"
#include "tests/support/published.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QStringList slugsIn(DeskSession &session)
{
    QStringList slugs;
    for (const ArticleRow &row : must(readSiteDirectory(session)).site.rows)
        slugs.append(row.slug);
    slugs.sort();
    return slugs;
}

bool isClean(DeskSession &session)
{
    return must(Doctor(session).check(CheckDepth::Thorough)).clean();
}

bool findsFault(DeskSession &session, const QString &part)
{
    const DoctorReport report = must(Doctor(session).check(CheckDepth::Thorough));
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding &one) {
        return one.part == part && one.weight == Finding::Weight::Fault;
    });
}

} // namespace

/// What the site has is what was published, and the list of it is kept true.
class TestLivePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsWrittenAfterwardsIsNotOnTheSite()
    {
        PublishedDesk desk;
        const PublishedDirectory before = must(readSiteDirectory(desk.mara()));
        QCOMPARE(before.site.rows.size(), size_t(1));
        QCOMPARE(before.checks.value(desk.article()).person, u"Ines"_s);
        desk.change([](ArticleContent &content) {
            content.headline = u"Another"_s;
            content.slug = u"another"_s;
            content.body = u"See [[other]]."_s;
            content.tags = {u"steel"_s};
            content.corrections.push_back({QDate(2026, 3, 1), CorrectionClass::Update, u"No."_s});
        });
        ArticleContent draft;
        draft.headline = u"Draft"_s;
        must(Articles(desk.mara()).create(draft));
        const PublishedDirectory after = must(readSiteDirectory(desk.mara()));
        QCOMPARE(after.site.rows, before.site.rows);
        QCOMPARE(after.checks, before.checks); // of the published words, which stand
        const SiteDetails details = after.site.details.value(u"gripper"_s);
        QVERIFY(details.corrections.empty() && details.links.isEmpty());
        const std::vector<PublishedArticle> published = must(readPublished(desk.mara(), {}, 10));
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].article.content.headline, u"Gripper opened"_s);
        QVERIFY(isClean(desk.mara()));
    }

    void aSourceIsNamedAsItWasThen()
    {
        PublishedDesk desk;
        Source renamed = desk.source();
        renamed.title = u"Another title"_s;
        desk.change(renamed);
        QCOMPARE(must(readPublished(desk.mara(), {}, 10))[0].sources[0].title,
                 u"Gripper firmware"_s);
    }

    void formerAddressesAreThoseOfEarlierEditions()
    {
        PublishedDesk desk;
        const auto move = [&](const QString &slug) {
            desk.change([&](ArticleContent &content) { content.slug = slug; });
            publishNow(desk.mara(), desk.article());
        };
        move(u"second"_s);
        move(u"third"_s);
        QCOMPARE(desk.page().formerPaths,
                 (QStringList{u"news/gripper.html"_s, u"news/second.html"_s}));
        move(u"gripper"_s); // and back: that one is no former address any more
        QCOMPARE(desk.page().formerPaths,
                 (QStringList{u"news/second.html"_s, u"news/third.html"_s}));
        QVERIFY(isClean(desk.mara()));
    }

    void aCheckFallsWithWhatItRestsOn_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"drift", "withdrawn evidence", "disputed", "taken back"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aCheckFallsWithWhatItRestsOn()
    {
        QFETCH(QString, what);
        PublishedDesk desk;
        const QString words = u"The gripper opened at 12 Nm."_s;
        const ClaimRecord record = recordOf(desk, words);
        if (what == u"drift")
            desk.letSourceDrift();
        else if (what == u"withdrawn evidence")
            must(Checking(desk.ines()).setWithdrawn(record.evidence.front().id, true));
        else if (what == u"disputed")
            desk.give(words, VerdictKind::Disputed);
        else
            must(Checking(desk.ines()).takeBack(record.verdict->id));
        const LivePage page = desk.page();
        QVERIFY(!page.check);
        QCOMPARE(page.fallen, std::vector<ClaimId>{record.claim.id});
        const StandingCheck nobody{{}, false, {}, true};
        QCOMPARE(must(readSiteDirectory(desk.mara())).checks.value(desk.article()), nobody);
        if (what == u"drift") { // and where the source says it again, it is true again
            desk.letSourceSayItAgain();
            QVERIFY(desk.page().check);
        }
        QVERIFY(isClean(desk.mara())); // the cache was moved in the same transaction
    }

    void aVerdictOnOtherWordsSaysNothingOfThePublishedOnes()
    {
        PublishedDesk desk;
        desk.edit(u"12 Nm"_s, u"14 Nm"_s);
        desk.give(u"The gripper opened at 14 Nm."_s, VerdictKind::Disputed);
        QVERIFY(desk.page().check);
        QVERIFY(desk.page().fallen.empty());
        desk.letSourceDrift(); // and yet the published sentence is watched
        QCOMPARE(desk.page().fallen.size(), size_t(1));
        QVERIFY(isClean(desk.mara()));
    }

    void anImportedSignOffSpeaksForItself()
    {
        TestDesk plain;
        ImportedArticle live;
        live.article.publicState = PublicState::Live;
        live.article.content.headline = u"Live"_s;
        live.article.content.slug = u"live"_s;
        must(Importing(plain.session()).take({}, {live}));
        const ArticleId id = must(Articles(plain.session()).bySlug(u"live"_s)).id;
        const auto ines = must(DeskSession::open(
            plain.path(), OpenMode::ReadWrite, {u"Ines"_s, u"ines"_s, u"desk-1"_s}, plain.clock()));
        must(Checking(*ines).give(id,
                                  {{}, {DraftField::Headline, -1, {0, 4}}},
                                  {VerdictKind::NotAFact, {}, u"A title."_s}));
        must(Checking(*ines).signOff(id, must(Articles(*ines).get(id)).version));
        QCOMPARE(must(Editions(*ines).page(id))->check->person, u"Ines"_s);
        QVERIFY(isClean(*ines));
    }

    void anImportTakesNoAddressThatReadersHave()
    {
        PublishedDesk desk;
        desk.change([](ArticleContent &content) { content.slug = u"renamed"_s; });
        ImportedArticle live;
        live.article.publicState = PublicState::Live;
        live.article.content.headline = u"Other"_s;
        live.article.content.slug = u"gripper"_s;
        must(Importing(desk.mara()).take({}, {live}));
        QCOMPARE(slugsIn(desk.mara()), (QStringList{u"gripper"_s, u"gripper-2"_s}));
    }

    void theTrashLeavesTheSiteAndComesBack()
    {
        PublishedDesk desk;
        must(Articles(desk.mara()).spike(desk.article()));
        QCOMPARE(slugsIn(desk.mara()), QStringList());
        QVERIFY(must(readPublished(desk.mara(), {}, 10)).empty());
        must(Articles(desk.mara()).restore(desk.article()));
        QCOMPARE(slugsIn(desk.mara()), QStringList{u"gripper"_s});
    }

    void aListThatIsWrongIsFoundAndMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("details") << QByteArray("UPDATE live_page SET details = '{}'");
        QTest::newRow("state") << QByteArray("UPDATE live_page SET state = 3");
        QTest::newRow("gone") << QByteArray("DELETE FROM live_page");
    }

    void aListThatIsWrongIsFoundAndMadeAnew()
    {
        QFETCH(QByteArray, damage);
        PublishedDesk desk;
        const LivePage right = desk.page();
        runRawSql(desk.path() + u"/desk.sqlite"_s, damage);
        QVERIFY(findsFault(desk.mara(), u"pages"_s));
        must(Tallies(desk.mara()).again());
        QCOMPARE(desk.page(), right);
        QVERIFY(isClean(desk.mara()));
    }

    void whatIsStillToBeListedIsReadFromTheEditions()
    {
        PublishedDesk desk;
        const LivePage right = desk.page();
        runRawSql(desk.path() + u"/desk.sqlite"_s,
                  "UPDATE live_page SET rule = 0, slug = '', details = '{}'");
        QCOMPARE(desk.page(), right);
        QCOMPARE(slugsIn(desk.mara()), QStringList{u"gripper"_s});
    }

private:
    static ClaimRecord recordOf(const PublishedDesk &desk, const QString &words)
    {
        const ReviewedArticle sheet = desk.sheet();
        const auto found =
            std::find_if(sheet.records.begin(), sheet.records.end(), [&](const ClaimRecord &one) {
                return one.claim.words.exact == words;
            });
        return found == sheet.records.end() ? ClaimRecord() : *found;
    }
};

STET_TEST(TestLivePages)

#include "test_live_pages.moc"
