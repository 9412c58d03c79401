// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/journal/recovery.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/desk_obstacle.h"
#include "tests/stories/stet_process.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <csignal>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString keptInJournal = QStringLiteral("Not in the desk yet; kept in the recovery file");

} // namespace

/// The real program is ended while words that were just cited wait for their sentence: they are
/// bound to it on the way out, or with the words that come back.
class TestWayOutCited : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto session =
            must(DeskSession::create(desk(), testSettings(), testActor(), m_clock));
        Source ledger;
        ledger.key = u"ledger"_s;
        ledger.publisher = u"The Ledger"_s;
        ledger.title = u"Gripper firmware"_s;
        const Source source = must(Library(*session).add(ledger));
        NewSnapshot page;
        page.url = u"https://ledger.example/gripper"_s;
        page.mediaType = u"text/html"_s;
        page.bytes = "<p>On Monday the gripper opened.</p>";
        page.text = {u"On Monday the gripper opened."_s, {}, {}, u"html 1"_s};
        (void)must(Snapshots(*session).keep(source.id, page));
        ArticleContent content;
        content.headline = u"gripper"_s;
        content.body = u"Begun.\n\n"_s;
        (void)must(Articles(*session).create(content));
    }

    void cleanup() { m_folder.reset(); }

    void whatWasCitedIsNotLost_data()
    {
        using What = DeskObstacle::What;
        QTest::addColumn<What>("obstacle");
        QTest::addColumn<int>("ending");
        QTest::newRow("at peace, SIGTERM") << What::None << SIGTERM;
        QTest::newRow("held, SIGTERM") << What::Held << SIGTERM;
        QTest::newRow("held, SIGKILL") << What::Held << SIGKILL;
        QTest::newRow("renamed, SIGTERM") << What::Renamed << SIGTERM;
    }

    void whatWasCitedIsNotLost()
    {
        QFETCH(DeskObstacle::What, obstacle);
        QFETCH(int, ending);
        {
            StetProcess stet(desk(), home());
            QVERIFY(stet.comesTo(u"0 open gripper"_s, u"ok"_s));
            QVERIFY(stet.comesTo(u"0 article"_s, u"gripper"_s));
            QVERIFY(stet.comesTo(u"0 text"_s, u"Begun.||"_s));
            const DeskObstacle inTheWay(obstacle, desk(), stet.pid());
            if (!inTheWay.stands())
                QSKIP("this machine has no such obstacle");
            (void)stet.ask(u"0 select Begun."_s);
            QCOMPARE(stet.ask(u"0 type The gripper opened."_s), u"ok"_s);
            QCOMPARE(stet.ask(u"0 cite ledger"_s), u"ok"_s);
            QVERIFY(stet.comesTo(u"0 text"_s, u"The gripper opened [@ledger].||"_s));
            // kill -9 asks nobody: it comes when the window has said that all is kept.
            if (ending == SIGKILL)
                QVERIFY(stet.comesTo(u"0 status"_s, keptInJournal));
            stet.signal(ending);
            QVERIFY(stet.ends());
        }
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        Recovery recovery(*session, home() + u"/state/stet/recovery"_s);
        for (const RecoveredDraft &draft : must(recovery.find()))
            (void)must(recovery.takeBack(draft));
        const ArticleId article = must(Articles(*session).bySlug(u"gripper"_s)).id;
        const ReviewedArticle sheet = must(Checking(*session).sheet(article));
        qsizetype bound = 0;
        for (const ClaimRecord &record : sheet.records) {
            if (record.claim.words.exact == u"The gripper opened."_s)
                bound += qsizetype(record.evidence.size());
        }
        QCOMPARE(bound, 1);
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
    }

private:
    QString desk() const { return m_folder->filePath(u"way.stet"_s); }

    QString home() const { return m_folder->filePath(u"home"_s); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestWayOutCited)

#include "test_way_out_cited.moc"
