// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/record_words.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "core/model/field_origin.h"
#include "core/sources/capture.h"
#include "core/sources/extractor.h"
#include "core/sources/fetch/fetch_queue.h"
#include "core/sources/fetch/fetcher.h"
#include "tests/support/hostile_server.h"
#include "tests/support/source_files.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QHash>
#include <QPromise>
#include <QSet>
#include <QTranslator>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray article(const QByteArray &words, const QByteArray &beside = "Home")
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8>"
           "<title>Gripper opened | The Ledger</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"datePublished\":\"2026-02-11\",\"author\":{\"name\":\"Ana Lima\"},"
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body><nav><a href=/>" +
           beside + "</a></nav><article><h1>Gripper opened</h1><p>" + words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its "
           "own server since this morning. Three arms share the reducer that it drives.</p>"
           "</article></body></html>";
}

/// An archive as the capture sees it: pages at addresses that no test may connect to.
class ArchivePages : public PageQueue
{
public:
    QHash<QString, QByteArray> pages;

    QFuture<FetchAnswer> add(FetchRequest request) override
    {
        FetchedPage page;
        page.url = request.url;
        page.status = 200;
        page.contentType = "text/html; charset=utf-8";
        page.bytes = pages.value(request.url);
        QPromise<FetchAnswer> promise;
        promise.start();
        promise.addResult(FetchAnswer(page));
        promise.finish();
        return promise.future();
    }

    void cancelAll() override {}

    [[nodiscard]] int unfinished() const override { return 0; }
};

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1'000;

} // namespace

/// From an address to words that are kept, and what becomes of them at the next look.
class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_server = std::make_unique<HostileServer>();
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.privateHosts = {m_server->privateHost()};
        must(Settings(m_desk->session()).update(settings));
        m_fetcher = std::make_unique<Fetcher>();
        m_pages = std::make_unique<FetchQueue>(*m_fetcher, FetchPace{4, 0});
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_capture = std::make_unique<Capture>(m_desk->session(), *m_pages, *m_extractor);
        m_server->play("/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
    }

    void cleanup()
    {
        m_capture.reset();
        m_extractor.reset();
        m_pages.reset();
        m_fetcher.reset();
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_server.reset();
        m_desk.reset();
    }

    void aLinkBecomesASource()
    {
        const Captured made = add();
        QCOMPARE(made.source.publisher, u"The Ledger"_s);
        QCOMPARE(made.source.title, u"Gripper opened"_s);
        QCOMPARE(made.source.authors.front().family, u"Lima"_s);
        QCOMPARE(made.source.issued, (PartialDate{2026, 2, 11}));
        QCOMPARE(made.source.url, m_server->url("/gripper"));
        QVERIFY(made.source.key.startsWith(u"ledger"_s));
        QCOMPARE(made.link.state, LinkState::Live);
        QVERIFY(made.snapshot.has_value());
        QCOMPARE(made.snapshot->state, SnapshotState::Kept);
        const SnapshotText text = must(Snapshots(m_desk->session()).text(made.snapshot->id));
        QVERIFY(text.text.contains(u"12 Nm"_s));
        QCOMPARE(must(Snapshots(m_desk->session()).bytes(made.snapshot->id)),
                 article("It has 12 Nm of torque."));
        // The same link once more is the same source.
        const Captured again = added(m_server->url("/gripper?utm_source=mail"));
        QCOMPARE(again.source.id, made.source.id);
        QVERIFY(!again.snapshot);
        QCOMPARE(must(Library(m_desk->session()).all()).size(), size_t(1));
    }

    void byWhichCharsetItWasReadIsKept()
    {
        m_server->play("/latin",
                       stet::test::answer("<html><title>Caf\xE9</title><body><p>The caf\xE9 by the "
                                          "port has closed, and nobody knows why it did.</p>",
                                          "Content-Type: text/html; charset=iso-8859-1\r\n"));
        const Captured latin = added(m_server->url("/latin"));
        QCOMPARE(latin.snapshot->charset, u"windows-1252"_s);
        QCOMPARE(latin.snapshot->charsetOrigin, std::optional(CharsetOrigin::Header));
        const Captured page = add();
        QCOMPARE(page.snapshot->charset, u"UTF-8"_s);
        QCOMPARE(page.snapshot->charsetOrigin, std::optional(CharsetOrigin::Meta));
        // It is part of what is hashed, and read back.
        const auto kept = must(Snapshots(m_desk->session()).of(page.source.id));
        QCOMPARE(kept.front(), *page.snapshot);
        QJsonObject older = toJson(kept.front());
        older.remove(u"charset"_s);
        older.remove(u"charsetFrom"_s);
        QVERIFY(snapshotFromJson(older).charset.isEmpty());
        QVERIFY(!snapshotFromJson(older).charsetOrigin);
        QCOMPARE(toJson(snapshotFromJson(older)), older);
    }

    void twoWishesForOneLinkMakeOneSource()
    {
        const auto first = m_capture->add(m_server->url("/gripper"));
        const auto second = m_capture->add(m_server->url("/gripper"));
        const Captured one = mustCome(first);
        const Captured other = mustCome(second);
        QCOMPARE(one.source.id, other.source.id);
        QCOMPARE(must(Library(m_desk->session()).all()).size(), size_t(1));
        QCOMPARE(snapshotsOf(one.source.id), 1);
        QCOMPARE(must(Snapshots(m_desk->session()).looks(one.source.id, 9)).size(), size_t(2));
    }

    void twoAddressesOfOneWorkMakeOneSource()
    {
        m_server->play("/amp/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
        const auto one = m_capture->add(m_server->url("/gripper"));
        const auto other = m_capture->add(m_server->url("/amp/gripper"));
        QTRY_VERIFY(one.isFinished() && other.isFinished());
        const Captured first = must(one);
        const Captured second = must(other);
        QVERIFY(first.isNew != second.isNew);
        QVERIFY(first.isOffered != second.isOffered);
        QCOMPARE(first.source.id, second.source.id);
        QCOMPARE(must(Library(m_desk->session()).all()).size(), size_t(1));
    }

    void whatStandsAroundTheWordsIsNoChange()
    {
        const Captured made = add();
        m_server->play("/gripper", stet::test::answer(article("It has 12  Nm of torque.", "Menu")));
        const Captured again = look(made.source.id);
        QCOMPARE(again.outcome, LookOutcome::Same);
        QVERIFY(!again.snapshot);
        QCOMPARE(snapshotsOf(made.source.id), 1);
    }

    void otherWordsAreDriftUntilAPersonConfirmsThem()
    {
        const Captured made = add();
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured drifted = look(made.source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 2);
        // The change is kept once, however often it is met.
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
        QCOMPARE(snapshotsOf(made.source.id), 2);
        // A refusal reads as one, and the change still waits.
        m_server->play("/gripper", stet::test::answer("no", {}, "403 Forbidden"));
        const Captured refused = look(made.source.id);
        QCOMPARE(refused.link.state, LinkState::Blocked);
        QVERIFY(refused.link.awaitsPerson);
        QCOMPARE(snapshotsOf(made.source.id), 2);
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        must(Snapshots(m_desk->session()).confirm(made.source.id, drifted.snapshot->id));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
        // Back to what it said first: another change.
        m_server->play("/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
    }

    // The baseline is what was kept first; what was fetched is compared with what was fetched.
    void aChangeBehindASavedPageWaitsForAPerson()
    {
        Source source;
        source.title = u"Gripper opened"_s;
        source.url = m_server->url("/gripper");
        source = must(Library(m_desk->session()).add(source));
        NewSnapshot saved;
        saved.way = SnapshotWay::SavedPage;
        saved.mediaType = u"text/html"_s;
        saved.text.text = u"As a person saved it."_s;
        saved.text.extractor = u"html 1"_s;
        const Snapshot file = must(Snapshots(m_desk->session()).keep(source.id, saved));
        QCOMPARE(look(source.id).link.state, LinkState::Live);
        QCOMPARE(must(Snapshots(m_desk->session()).link(source.id)).baseline, file.id);
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured drifted = look(source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 3);
        const Captured again = look(source.id);
        QCOMPARE(again.link.state, LinkState::Drifted);
        QVERIFY(again.link.awaitsPerson);
        QVERIFY(!again.snapshot);
        must(Snapshots(m_desk->session()).confirm(source.id, drifted.snapshot->id));
        QCOMPARE(look(source.id).link.state, LinkState::Live);
    }

    void aQuoteThatLeavesTheArticleIsGone()
    {
        const Captured made = add();
        const EvidenceId quote = bound(made, u"It has 12 Nm of torque."_s);
        QCOMPARE(standing(quote), QuoteStanding::Stands);
        m_server->play(
            "/gripper",
            stet::test::answer(article("It has more than before.", "It has 12 Nm of torque.")));
        const Captured gone = look(made.source.id);
        QCOMPARE(standing(quote), QuoteStanding::Gone);
        QCOMPARE(gone.outcome, LookOutcome::QuoteMissing);
        QCOMPARE(gone.link.state, LinkState::QuoteMissing);
        QCOMPARE(must(Snapshots(m_desk->session()).looks(made.source.id, 1)).front().outcome,
                 LookOutcome::QuoteMissing);
        QCOMPARE(look(made.source.id).link.state, LinkState::QuoteMissing);
        // Other words with the quote among them have drifted, and no more.
        m_server->play("/gripper",
                       stet::test::answer(article("It has 12 Nm of torque. It is new.")));
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
        // A person confirms, or it says again what it said: the source is live.
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured other = look(made.source.id);
        QCOMPARE(other.link.state, LinkState::QuoteMissing);
        must(Snapshots(m_desk->session()).confirm(made.source.id, other.snapshot->id));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
    }

    void aQuoteFromBesideTheArticleIsMissedToo()
    {
        const QByteArray beside = "All about the gripper of Porto";
        const QByteArray words = "It has 12 Nm of torque.";
        m_server->play("/gripper", stet::test::answer(article(words, beside)));
        const Captured made = add();
        const EvidenceId quote = bound(made, QString::fromUtf8(beside));
        QCOMPARE(standing(quote), QuoteStanding::Stands);
        // The article is as it was, and a quoted line of the menu is not.
        m_server->play("/gripper", stet::test::answer(article(words)));
        const Captured lost = look(made.source.id);
        QCOMPARE(lost.snapshot->number, 2);
        QCOMPARE(lost.link.state, LinkState::QuoteMissing);
        QVERIFY(lost.link.awaitsPerson);
        QCOMPARE(standing(quote), QuoteStanding::Gone);
        const Captured again = look(made.source.id);
        QCOMPARE(again.link.state, LinkState::QuoteMissing);
        QVERIFY(!again.snapshot);
        // It stands there again.
        m_server->play("/gripper", stet::test::answer(article(words, beside)));
        const Captured back = look(made.source.id);
        QCOMPARE(back.snapshot->number, 3);
        QCOMPARE(back.link.state, LinkState::Live);
        QCOMPARE(standing(quote), QuoteStanding::Stands);
    }

    void aCorrectionInThePagesDataIsKept()
    {
        const Captured made = add();
        QByteArray corrected = article("It has 12 Nm of torque.");
        corrected.replace("\"headline\"", "\"correction\":\"It was 14 Nm.\",\"headline\"");
        m_server->play("/gripper", stet::test::answer(corrected));
        const Captured told = look(made.source.id);
        QCOMPARE(told.link.state, LinkState::Live); // its words are what they were
        QCOMPARE(told.snapshot->correction, u"It was 14 Nm."_s);
        QCOMPARE(must(Snapshots(m_desk->session()).of(made.source.id)).front(), *told.snapshot);
        QVERIFY(!look(made.source.id).snapshot);
    }

    void troubleIsNoWordOfTheSource_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("state");
        QTest::newRow("403") << QByteArray("403 Forbidden") << QByteArray("no") << "blocked";
        QTest::newRow("429") << QByteArray("429 Too Many") << QByteArray("no") << "blocked";
        QTest::newRow("500") << QByteArray("500 Trouble") << QByteArray("no") << "unreachable";
        QTest::newRow("404") << QByteArray("404 Not Found") << QByteArray("no") << "unreachable";
        QTest::newRow("empty") << QByteArray("200 OK") << QByteArray("<p></p>") << "unreachable";
        QTest::newRow("a wall")
            << QByteArray("200 OK")
            << QByteArray("<title>Just a moment...</title><p>Verify you are human.</p>")
            << "blocked";
        QTest::newRow("an error in 200 clothing")
            << QByteArray("200 OK")
            << QByteArray("<title>404 Not Found</title><h1>404</h1><p>Page not found</p>")
            << "blocked";
    }

    void troubleIsNoWordOfTheSource()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, state);
        const Captured made = add();
        m_server->play("/gripper", stet::test::answer(body, "Content-Type: text/html\r\n", status));
        for (int week = 0; week < 4; ++week) {
            const Captured met = look(made.source.id);
            QVERIFY(!met.message.isEmpty());
            // Only what is gone is dead one day.
            const bool dead = status.startsWith("404") && week >= 2;
            QCOMPARE(nameOf(met.link.state), dead ? u"dead"_s : state);
            QCOMPARE(met.link.baseline, made.snapshot->id);
            QVERIFY(!met.snapshot || met.snapshot->state != SnapshotState::Kept);
            m_desk->clock().advance(7 * dayMs);
        }
        m_server->play("/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
    }

    void aPageThatMovedSaysTheSame()
    {
        const Captured made = add();
        m_server->play("/elsewhere", stet::test::answer(article("It has 12 Nm of torque.")));
        m_server->play("/gripper", redirect("/elsewhere", 301));
        const Captured moved = look(made.source.id);
        QCOMPARE(moved.link.state, LinkState::Moved);
        const std::vector<SourceLook> looks =
            must(Snapshots(m_desk->session()).looks(made.source.id, 1));
        QCOMPARE(looks.front().detail, m_server->url("/elsewhere"));
    }

    void anAddressThatCannotBeReadIsKept()
    {
        m_server->play("/gone", stet::test::answer("no", {}, "404 Not Found"));
        const Captured made = added(m_server->url("/gone"));
        QCOMPARE(made.outcome, LookOutcome::Gone);
        QCOMPARE(made.source.url, m_server->url("/gone"));
        QVERIFY(!made.snapshot);
        QCOMPARE(must(Library(m_desk->session()).all()).size(), size_t(1));
    }

    void whatNoRuleLetsThroughLeavesNothing()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.privateHosts.clear();
        must(Settings(m_desk->session()).update(settings));
        for (const QString &url :
             {m_server->url("/gripper"), u"file:///etc/passwd"_s, u"javascript:x"_s}) {
            const auto refused = wait(m_capture->add(url));
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(m_server->accepts(), 0);
        QVERIFY(must(Library(m_desk->session()).all()).empty());
    }

    void otherBytesAreKeptWithoutWords()
    {
        m_server->play("/gripper",
                       stet::test::answer("%PDF-1.7 x", "Content-Type: application/pdf\r\n"));
        const Captured made = add();
        QCOMPARE(made.snapshot->state, SnapshotState::NoText);
        QCOMPARE(must(Snapshots(m_desk->session()).bytes(made.snapshot->id)),
                 QByteArray("%PDF-1.7 x"));
        QVERIFY(made.link.baseline.isNull());
    }

    void aPdfHasWordsThatDrift()
    {
        const QByteArray type = "Content-Type: application/pdf\r\n";
        m_server->play("/report.pdf", stet::test::answer(pdfFile(), type));
        const Captured made = added(m_server->url("/report.pdf"));
        QCOMPARE(made.snapshot->state, SnapshotState::Kept);
        QCOMPARE(made.snapshot->mediaType, u"application/pdf"_s);
        QCOMPARE(made.source.title, u"On cranes"_s);
        QVERIFY(must(Snapshots(m_desk->session()).text(made.snapshot->id))
                    .text.contains(u"Four cranes return."_s));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
        m_server->play("/report.pdf", stet::test::answer(pdfFile("Five cranes return."), type));
        const Captured drifted = look(made.source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 2);
    }

    void otherBytesWithoutWordsAreTold()
    {
        const QByteArray type = "Content-Type: image/png\r\n";
        m_server->play("/scan", stet::test::answer("one", type));
        const Captured made = added(m_server->url("/scan"));
        QCOMPARE(made.snapshot->state, SnapshotState::NoText);
        const QString first = look(made.source.id).message;
        m_server->play("/scan", stet::test::answer("two", type));
        const Captured other = look(made.source.id);
        QCOMPARE(other.outcome, LookOutcome::Same);
        QCOMPARE(other.snapshot->number, 2);
        QVERIFY(other.message != first);
        QVERIFY(other.message.startsWith(u"The file is another"_s));
        QCOMPARE(must(Snapshots(m_desk->session()).looks(made.source.id, 1)).front().detail,
                 other.message);
    }

    void cancellingLeavesNothing()
    {
        m_server->play("/slow", drip("HTTP/1.1 200 OK\r\n", "X: y\r\n", 50));
        QFuture<Result<Captured>> capture = m_capture->add(m_server->url("/slow"));
        QTRY_COMPARE(m_server->open(), 1);
        capture.cancel();
        QTRY_COMPARE(m_server->open(), 0);
        QTRY_VERIFY(capture.isFinished());
        QVERIFY(must(Library(m_desk->session()).all()).empty());
        // Also while the page is read or kept: there is a source with its page and its look, or
        // none.
        for (int moment = 0; moment < 8; ++moment) {
            const QString url = m_server->url("/gripper") + u"?n=%1"_s.arg(moment);
            m_server->play("/gripper?n=" + QByteArray::number(moment),
                           stet::test::answer(article("It has 12 Nm of torque.")));
            const int before = m_server->accepts();
            QFuture<Result<Captured>> coming = m_capture->add(url);
            QTRY_VERIFY(m_server->accepts() > before);
            QTest::qWait(moment * 25);
            coming.cancel();
            QTRY_VERIFY(coming.isFinished());
            for (const Source &source : must(Library(m_desk->session()).all())) {
                QCOMPARE(snapshotsOf(source.id), 1);
                QCOMPARE(must(Snapshots(m_desk->session()).looks(source.id, 9)).size(), size_t(1));
            }
        }
    }

    void cancellingALookLeavesPageAndLookOrNeither()
    {
        const Captured made = add();
        for (int moment = 0; moment < 12; ++moment) {
            const QByteArray words = "It has " + QByteArray::number(20 + moment) + " Nm of torque.";
            m_server->play("/gripper", stet::test::answer(article(words)));
            const int before = m_server->accepts();
            QFuture<Result<Captured>> coming = m_capture->look(made.source.id);
            QTRY_VERIFY(m_server->accepts() > before);
            QTest::qWait(moment * 20);
            coming.cancel();
            QTRY_VERIFY(coming.isFinished());
        }
        m_capture.reset();
        m_desk->reopen(); // which waits for all that is under way
        const auto looks = must(Snapshots(m_desk->session()).looks(made.source.id, 99));
        QSet<SnapshotId> told;
        for (const SourceLook &look : looks)
            told.insert(look.snapshot);
        for (const Snapshot &one : must(Snapshots(m_desk->session()).of(made.source.id)))
            QVERIFY(told.contains(one.id));
    }

    void aKnownWorkIsOffered_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("the same canonical address")
            << QByteArray("/print") << QByteArray("<link rel=canonical href=/gripper>") << true;
        QTest::newRow("the same DOI")
            << QByteArray("/paper")
            << QByteArray("<meta name=citation_doi content=\"10.1000/grip\">") << true;
        QTest::newRow("the same title and publisher")
            << QByteArray("/copy") << QByteArray() << true;
        QTest::newRow("a redirect") << QByteArray("/short") << QByteArray() << false;
        QTest::newRow("the same address")
            << QByteArray("/gripper?utm_source=mail") << QByteArray() << false;
    }

    void aKnownWorkIsOffered()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, head);
        QFETCH(const bool, isOffered);
        const auto page = [&head](const QByteArray &title) {
            QByteArray html = article("It has 12 Nm of torque.");
            html.replace("<head>", "<head>" + head);
            return title.isEmpty() ? html : html.replace("\"Gripper opened\"", title);
        };
        const Captured made = add();
        if (head.contains("citation_doi")) {
            Source known = made.source;
            known.doi = u"10.1000/grip"_s;
            must(Library(m_desk->session()).update(known));
        }
        m_server->play(path, stet::test::answer(page(head.isEmpty() ? "" : "\"Other\"")));
        if (path == "/short")
            m_server->play(path, redirect("/gripper", 302));
        const Captured known = added(m_server->url(path));
        QCOMPARE(known.source.id, made.source.id);
        QCOMPARE(known.isOffered, isOffered);
        QVERIFY(!known.isNew);
        QCOMPARE(known.message.isEmpty(), !isOffered);
        QCOMPARE(must(Library(m_desk->session()).all()).size(), size_t(1));
        QCOMPARE(snapshotsOf(made.source.id), 1);
        QCOMPARE(must(Snapshots(m_desk->session()).looks(made.source.id, 9)).size(),
                 size_t(isOffered ? 1 : 2));
    }

    void anArchivesCopyIsOfItsOriginal()
    {
        ArchivePages archive;
        const QString original = u"https://ledger.example/gripper"_s;
        const QString wayback = u"https://web.archive.org/web/20260211080000/"_s + original;
        const QString perma = u"https://perma.cc/AB12-CD34"_s;
        const QString today = u"https://archive.ph/AbCdE"_s;
        archive.pages.insert(wayback, article("It has 12 Nm of torque."));
        archive.pages.insert(perma, article("It has 14 Nm.").replace("Gripper opened", "Two"));
        QByteArray told = article("It has 16 Nm.").replace("Gripper opened", "Three");
        told.replace("<head>",
                     "<head><link rel=canonical href=\"https://archive.ph/2026.02.11-080000/"
                     "https://ledger.example/three\">");
        archive.pages.insert(today, told);
        Capture capture(m_desk->session(), archive, *m_extractor);
        const Captured first = mustCome(capture.add(wayback));
        QVERIFY(first.isNew);
        QCOMPARE(first.source.url, original);
        QCOMPARE(first.source.archiveUrl, wayback);
        // The short forms tell it once they are read, or never.
        const Captured second = mustCome(capture.add(perma));
        QCOMPARE(second.source.archiveUrl, perma);
        QCOMPARE(second.source.url, perma);
        const Captured third = mustCome(capture.add(today));
        QCOMPARE(third.source.url, u"https://ledger.example/three"_s);
        QVERIFY(third.source.archiveUrl.contains(u"archive.ph"_s));
        // Another copy of a known page makes no second source.
        const Captured again =
            mustCome(capture.add(u"https://web.archive.org/web/2025/"_s + original));
        QVERIFY(again.isOffered);
        QCOMPARE(again.source.id, first.source.id);
        QCOMPARE(snapshotsOf(first.source.id), 1);
    }

    void fieldsSayWhereTheyWereRead()
    {
        Source source = add().source;
        QCOMPARE(originOf(source, "title"), u"JSON-LD headline"_s);
        QVERIFY(originOf(source, "publisher").startsWith(u"JSON-LD"_s));
        QVERIFY(originOf(source, "authors").startsWith(u"JSON-LD"_s));
        QCOMPARE(originOf(source, "url"), QString()); // a person gave it
        // What a person changes is no finding any more, and taking that back gives it again.
        Source changed = source;
        changed.title = u"My own title"_s;
        changed = must(Library(m_desk->session()).update(changed));
        QCOMPARE(originOf(changed, "title"), QString());
        QVERIFY(!originOf(changed, "publisher").isEmpty());
        source.version = changed.version;
        source = must(Library(m_desk->session()).update(source));
        QCOMPARE(originOf(source, "title"), u"JSON-LD headline"_s);
    }

    // The record is for whoever reads it later, in whatever language.
    void reasonsAreRecordedInEnglishAndShownInTheReadersWords()
    {
        class Quoting : public QTranslator
        {
        public:
            QString translate(const char *context,
                              const char *text,
                              const char * /*disambiguation*/,
                              int /*n*/) const override
            {
                return qstrcmp(context, "stet::CoreWords") == 0
                           ? u"«"_s + QString::fromUtf8(text) + u"»"_s
                           : QString();
            }

            [[nodiscard]] bool isEmpty() const override { return false; }
        };

        Quoting quoting;
        QCoreApplication::installTranslator(&quoting);
        m_server->play("/gone", stet::test::answer("no", {}, "404 Not Found"));
        const Captured gone = added(m_server->url("/gone"));
        m_server->play("/busy", stet::test::answer("no", {}, "503 Busy"));
        const Captured busy = added(m_server->url("/busy"));
        m_server->play("/pdf",
                       stet::test::answer("%PDF-1.7 x", "Content-Type: application/pdf\r\n"));
        const Captured pdf = added(m_server->url("/pdf"));
        QCoreApplication::removeTranslator(&quoting);
        const auto recorded = [this](const Captured &captured) {
            return must(Snapshots(m_desk->session()).looks(captured.source.id, 1)).front().detail;
        };
        QCOMPARE(recorded(gone), u"There is no such page (404)."_s);
        QCOMPARE(gone.message, u"«There is no such page (404).»"_s);
        QCOMPARE(recorded(busy), u"The server has trouble (503)."_s);
        QCOMPARE(busy.message, u"«The server has trouble (503).»"_s);
        QCOMPARE(pdf.snapshot->reason, u"What the address gives is no page: application/pdf."_s);
        QCOMPARE(pdf.message, u"«What the address gives is no page: application/pdf.»"_s);
        QCOMPARE(shownWords(u"https://ledger.example/%1"_s), u"https://ledger.example/%1"_s);
        QCOMPARE(shownWords({}), QString());
    }

private:
    static Result<Captured> wait(QFuture<Result<Captured>> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000);
        }();
        if (future.resultCount() == 0)
            qFatal("no result");
        return future.takeResult();
    }

    static Captured mustCome(QFuture<Result<Captured>> future)
    {
        Result<Captured> captured = wait(std::move(future));
        if (!captured)
            qFatal("%s", qPrintable(captured.error().message));
        return *captured;
    }

    Captured added(const QString &url) const { return mustCome(m_capture->add(url)); }

    Captured add() const { return added(m_server->url("/gripper")); }

    Captured look(SourceId source) const { return mustCome(m_capture->look(source)); }

    /// Binds words of a page to the sentence of an article.
    EvidenceId bound(const Captured &made, const QString &words)
    {
        ArticleContent content;
        content.kind = u"news"_s;
        content.language = u"en"_s;
        content.headline = u"Gripper opened"_s;
        content.body = u"The gripper has 12 Nm.\n"_s;
        m_article = must(Articles(m_desk->session()).create(content)).id;
        const SnapshotText text = must(Snapshots(m_desk->session()).text(made.snapshot->id));
        NewEvidence evidence;
        evidence.snapshot = made.snapshot->id;
        evidence.start = text.text.indexOf(words);
        evidence.length = words.size();
        const ClaimAim aim{{}, {DraftField::Body, -1, {0, content.body.size() - 1}}};
        return must(Checking(m_desk->session()).bind(m_article, aim, evidence))
            .record.evidence.front()
            .id;
    }

    QuoteStanding standing(EvidenceId evidence) const
    {
        return must(Checking(m_desk->session()).sheet(m_article)).evidence.value(evidence).standing;
    }

    int snapshotsOf(SourceId source) const
    {
        return int(must(Snapshots(m_desk->session()).of(source)).size());
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<FetchQueue> m_pages;
    std::unique_ptr<Extractor> m_extractor;
    std::unique_ptr<Capture> m_capture;
    ArticleId m_article;
};

STET_TEST(TestCapture)

#include "test_capture.moc"
