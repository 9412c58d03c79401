// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/model/field_origin.h"
#include "tests/core/sources/capturing_desk.h"
#include "tests/support/test_registry.h"

#include <QHash>
#include <QPromise>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

/// From an address to words that are kept, and to one source for each work.
class TestCapture
    : public QObject
    , protected CapturingDesk
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

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
};

STET_TEST(TestCapture)

#include "test_capture.moc"
