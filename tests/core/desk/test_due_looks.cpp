// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Which sources somebody has to look at again, and what a person says who looked.
class TestDueLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desk = std::make_unique<TestDesk>(); }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_desk.reset();
    }

    void whatHasALinkIsDueAWeekAfterItsLook()
    {
        const Source source = add(u"ledger"_s, u"https://ledger.example/gripper"_s);
        QCOMPARE(due(), QStringList{u"ledger"_s});
        must(snapshots().look(source.id, NewLook()));
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(LookHoldsMs - 1);
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(1);
        QCOMPARE(due(), QStringList{u"ledger"_s});
    }

    void whatHasNoneIsDueAWeekAfterAPersonHadIt()
    {
        const Source source = add(u"call"_s, {});
        QCOMPARE(due(), QStringList()); // nothing is kept of it, and nothing rests on it
        keepNotes(source.id, u"The crane has 12 Nm."_s);
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(LookHoldsMs);
        QCOMPARE(due(), QStringList{u"call"_s});
        keepNotes(source.id, u"The crane has 14 Nm."_s); // which is a look
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(LookHoldsMs);
        QCOMPARE(due(), QStringList{u"call"_s});
        must(snapshots().stillSays(source.id));
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(LookHoldsMs);
        QCOMPARE(due(), QStringList{u"call"_s});
    }

    void theDeskSaysHowLongALookHolds()
    {
        const Source source = add(u"ledger"_s, u"https://ledger.example/gripper"_s);
        must(snapshots().look(source.id, NewLook()));
        DeskSettings settings = must(Settings(m_desk->session()).get());
        QCOMPARE(settings.lookDays, UsualLookDays);
        settings.lookDays = 30;
        settings = must(Settings(m_desk->session()).update(settings));
        m_desk->clock().advance(msOfLookDays(30) - 1);
        QCOMPARE(due(), QStringList());
        m_desk->clock().advance(1);
        QCOMPARE(due(), QStringList{u"ledger"_s});
        must(snapshots().look(source.id, NewLook()));
        m_desk->clock().advance(msOfLookDays(1));
        QCOMPARE(due(), QStringList());
        settings.lookDays = 1;
        settings = must(Settings(m_desk->session()).update(settings));
        QCOMPARE(due(), QStringList{u"ledger"_s});
        for (const int wrong : {0, -1, MostLookDays + 1}) {
            settings.lookDays = wrong;
            QCOMPARE(answer(Settings(m_desk->session()).update(settings)).error().code,
                     ErrorCode::InvalidInput);
        }
    }

    void whatIsCitedIsAskedFor()
    {
        (void)add(u"tipster"_s, {}, SourceTerms::Confidential);
        QCOMPARE(due(), QStringList());
        ArticleContent article;
        article.kind = u"news"_s;
        article.language = u"en"_s;
        article.headline = u"Cranes"_s;
        article.body = u"It has 12 Nm [@tipster].\n"_s;
        must(Articles(m_desk->session()).create(article));
        QCOMPARE(due(), QStringList{u"tipster"_s});
    }

    void thePersonWhoLookedStandsInTheRecord()
    {
        const Source source = add(u"call"_s, {});
        keepNotes(source.id, u"The crane has 12 Nm."_s);
        m_desk->clock().advance(LookHoldsMs);
        const LinkHistory link = must(snapshots().stillSays(source.id)).after;
        QCOMPARE(link.lookedMs, m_desk->clock().nowMs());
        QVERIFY(!link.awaitsPerson);
        const std::vector<SourceLook> looks = must(snapshots().looks(source.id, 9));
        QCOMPARE(looks.size(), size_t(1));
        QCOMPARE(looks.front().person, testActor().name);
        QCOMPARE(looks.front().outcome, LookOutcome::Same);
        QCOMPARE(looks.front().atMs, m_desk->clock().nowMs());
    }

    void aLookIsTakenBack()
    {
        const Source source = add(u"call"_s, {});
        keepNotes(source.id, u"The crane has 12 Nm."_s);
        m_desk->clock().advance(LookHoldsMs);
        const LinkHistory before = must(snapshots().link(source.id));
        const ConfirmedLink first = must(snapshots().stillSays(source.id));
        QCOMPARE(first.before, before);
        QCOMPARE(due(), QStringList());
        QCOMPARE(must(snapshots().takeLookBack(source.id, first)), before);
        QCOMPARE(must(snapshots().link(source.id)), before);
        QCOMPARE(due(), QStringList{u"call"_s});
        QVERIFY(must(snapshots().looks(source.id, 9)).empty());
        // Twice it cannot be, nor under a later look; made again it is one of its own.
        QVERIFY(isConflict(source.id, first));
        const ConfirmedLink again = must(snapshots().stillSays(source.id));
        QCOMPARE(must(snapshots().looks(source.id, 9)).size(), size_t(1));
        m_desk->clock().advance(1);
        must(snapshots().stillSays(source.id));
        QVERIFY(isConflict(source.id, again));
        QCOMPARE(must(snapshots().looks(source.id, 9)).size(), size_t(2));
    }

    void onlyWhoLookedTakesTheLookBack()
    {
        const Source source = add(u"call"_s, {});
        keepNotes(source.id, u"The crane has 12 Nm."_s);
        m_desk->clock().advance(LookHoldsMs);
        const ConfirmedLink look = must(snapshots().stillSays(source.id));
        m_desk->close();
        m_desk->reopen(OpenMode::ReadWrite, u"Ines Duarte"_s);
        QVERIFY(isConflict(source.id, look));
        QCOMPARE(must(snapshots().link(source.id)), look.after);
        QCOMPARE(must(snapshots().looks(source.id, 9)).size(), size_t(1));
        // Nor does her own look go in its stead.
        m_desk->clock().advance(1);
        must(snapshots().stillSays(source.id));
        QVERIFY(isConflict(source.id, look));
        QCOMPARE(must(snapshots().looks(source.id, 9)).size(), size_t(2));
    }

    void whatHasALinkIsNoPersonsLook()
    {
        const Source source = add(u"ledger"_s, u"https://ledger.example/gripper"_s);
        QCOMPARE(answer(snapshots().stillSays(source.id)).error().code, ErrorCode::InvalidInput);
        QVERIFY(must(snapshots().looks(source.id, 9)).empty());
    }

private:
    [[nodiscard]] Snapshots snapshots() const { return Snapshots(m_desk->session()); }

    [[nodiscard]] Source
    add(const QString &key, const QString &url, SourceTerms terms = SourceTerms::Open) const
    {
        Source source;
        source.key = key;
        source.title = u"On cranes"_s;
        source.url = url;
        source.terms = terms;
        return must(Library(m_desk->session()).add(source));
    }

    [[nodiscard]] bool isConflict(SourceId source, const ConfirmedLink &look) const
    {
        const Result<LinkHistory> back = answer(snapshots().takeLookBack(source, look));
        return !back && back.error().code == ErrorCode::Conflict;
    }

    void keepNotes(SourceId source, const QString &words) const
    {
        NewSnapshot notes;
        notes.way = SnapshotWay::Notes;
        notes.text = {words, {{0, words.size(), RunKind::Main}}, {}, u"text 1"_s};
        must(snapshots().keep(source, notes));
    }

    /// The keys of what is due, which the count agrees with.
    [[nodiscard]] QStringList due() const
    {
        LibraryQuery query;
        query.onlyDue = true;
        QStringList keys;
        for (const LibraryRow &row : must(Library(m_desk->session()).list(query)))
            keys.append(row.key);
        const int counted = must(Library(m_desk->session()).counts()).due;
        return counted == keys.size() ? keys : QStringList{u"the count is %1"_s.arg(counted)};
    }

    std::unique_ptr<TestDesk> m_desk;
};

STET_TEST(TestDueLooks)

#include "test_due_looks.moc"
