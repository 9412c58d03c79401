// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetcher.h"
#include "tests/core/sources/fetch/fetch_fixture.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000;
const QByteArray Page = "<p>Four cranes</p>";

} // namespace

/// Pages of a server that plays every trick. All connections go to 127.0.0.1.
class TestFetcher : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        HostileServer server;
        std::shared_ptr<ToldResolver> resolver = std::make_shared<ToldResolver>();
        Fetcher fetcher{resolver};

        FetchRequest to(const QString &url) const
        {
            return {url, {server.privateHost(), u"ledger.example"_s}, {}};
        }

        FetchRequest request(const QByteArray &path) const { return to(server.url(path)); }
    };

    /// The answer to `request`; a failure that says so itself where none comes.
    static FetchAnswer answerTo(Scene &scene, const FetchRequest &request)
    {
        const QFuture<FetchAnswer> future = scene.fetcher.fetch(request);
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), Patience);
        }();
        if (!future.isFinished() || future.resultCount() == 0)
            return nothing();
        return future.result();
    }

    static FetchAnswer nothing()
    {
        FetchFailure failure;
        failure.message = u"nothing came"_s;
        return tl::unexpected(failure);
    }

    static void failsWith(const FetchAnswer &answer, FetchTrouble trouble, const QString &words)
    {
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));
        QCOMPARE(answer.error().trouble, trouble);
    }

private Q_SLOTS:

    void aPageComesWithWhatTheServerSaysOfIt()
    {
        Scene scene;
        scene.server.play("/a?b=c",
                          answer(Page,
                                 "Content-Type: text/html; charset=utf-8\r\n"
                                 "Content-Language: en\r\nDate: Thu, 26 Nov 2026 16:00:00 GMT\r\n"
                                 "Last-Modified: Wed, 25 Nov 2026 16:00:00 GMT\r\n"
                                 "ETag: \"x\"\r\n"));
        const FetchAnswer page = answerTo(scene, scene.request("/a?b=c#d"));
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->url, scene.server.url("/a?b=c"));
        QCOMPARE(page->status, 200);
        QCOMPARE(page->bytes, Page);
        QCOMPARE(page->contentType, QByteArray("text/html; charset=utf-8"));
        QCOMPARE(page->contentLanguage, QByteArray("en"));
        QCOMPARE(page->date, QByteArray("Thu, 26 Nov 2026 16:00:00 GMT"));
        QCOMPARE(page->lastModified, QByteArray("Wed, 25 Nov 2026 16:00:00 GMT"));
        QCOMPARE(page->etag, QByteArray("\"x\""));
        QVERIFY(page->hops.empty());
        QCOMPARE(scene.server.accepts(), 1);
    }

    void nothingOfTheUserIsSent()
    {
        Scene scene;
        scene.server.play("/set",
                          answer(Page,
                                 "Set-Cookie: id=1; Path=/\r\n"
                                 "Strict-Transport-Security: max-age=9\r\nETag: \"x\"\r\n"));
        scene.server.play("/go", redirect("/set"));
        for (const char *path : {"/set", "/go", "/set"})
            QVERIFY(answerTo(scene, scene.request(path)));
        QCOMPARE(scene.server.seen().size(), 4);
        // A connection for every request: two pages share no state.
        QCOMPARE(scene.server.accepts(), 4);
        for (const SeenRequest &seen : scene.server.seen()) {
            QStringList names;
            for (auto at = seen.headers.cbegin(); at != seen.headers.cend(); ++at)
                names.append(QString::fromLatin1(at.key()));
            names.sort();
            QCOMPARE(names,
                     QStringList({u"accept"_s,
                                  u"accept-encoding"_s,
                                  u"connection"_s,
                                  u"host"_s,
                                  u"user-agent"_s}));
            QCOMPARE(seen.headers.value("user-agent"), QByteArray("Stet/" STET_VERSION));
            QCOMPARE(seen.headers.value("host"), scene.server.privateHost().toLatin1());
        }
    }

    void whatIsSentIsOneLine()
    {
        Scene scene;
        scene.server.play("/a%0D%0AX:%20y", answer(Page));
        QVERIFY(answerTo(scene, scene.request("/a%0d%0aX:%20y")).has_value());
        QCOMPARE(scene.server.seen().first().line.toLower(),
                 QByteArray("get /a%0d%0ax:%20y http/1.1"));
        QVERIFY(!scene.server.seen().first().headers.contains("x"));
    }

    void redirectsAreFollowedAndKept()
    {
        Scene scene;
        scene.resolver->tell(u"ledger.example"_s, {u"127.0.0.1"_s});
        scene.server.play("/old", redirect("new?x=1", 301));
        scene.server.play("/new?x=1",
                          redirect(scene.server.url(u"ledger.example"_s, "/end").toLatin1(), 307));
        scene.server.play("/end", answer(Page));
        const FetchAnswer page = answerTo(scene, scene.request("/old"));
        QVERIFY(page.has_value());
        QCOMPARE(page->url, scene.server.url(u"ledger.example"_s, "/end"));
        QCOMPARE(page->hops.size(), size_t(2));
        QCOMPARE(page->hops[0],
                 (FetchHop{scene.server.url("/old"), 301, scene.server.url("/new?x=1")}));
        QCOMPARE(page->hops[1].status, 307);
        QCOMPARE(scene.server.seen().last().headers.value("host"),
                 "ledger.example:" + QByteArray::number(scene.server.port()));
        QCOMPARE(scene.resolver->asked(), QStringList({u"ledger.example"_s}));
    }

    void tenRedirectsAreFollowedAndNoMore()
    {
        Scene scene;
        scene.server.play("/loop", redirect("/loop"));
        failsWith(answerTo(scene, scene.request("/loop")),
                  FetchTrouble::Unreachable,
                  u"more than 10 times"_s);
        QCOMPARE(scene.server.accepts(), 11);
        for (int i = 0; i < 10; ++i)
            scene.server.play("/" + QByteArray::number(i), redirect(QByteArray::number(i + 1)));
        scene.server.play("/10", answer(Page));
        QVERIFY(answerTo(scene, scene.request("/0")).has_value());
    }

    void aRedirectThatMayNotBeFollowedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("to");
        for (const char *to : {"file:///etc/passwd",
                               "data:text/html,hi",
                               "ftp://ledger.example/",
                               "javascript:alert(1)",
                               "http://127.0.0.1:9/",
                               "http://localhost/",
                               "http://[::1]/",
                               "//169.254.169.254/latest/meta-data/",
                               "http://2130706433/",
                               "http://user:word@ledger.example/",
                               "http://inner.example/",
                               "http:///"})
            QTest::newRow(to) << QByteArray(to);
    }

    void aRedirectThatMayNotBeFollowedIsRefused()
    {
        QFETCH(QByteArray, to);
        Scene scene;
        scene.resolver->tell(u"inner.example"_s, {u"10.0.0.1"_s});
        scene.server.play("/x", redirect(to));
        const FetchAnswer page = answerTo(scene, scene.request("/x"));
        QVERIFY(!page);
        QCOMPARE(page.error().trouble, FetchTrouble::Refused);
        QCOMPARE(page.error().hops.size(), size_t(1));
        QVERIFY(!page.error().message.isEmpty());
        QCOMPARE(scene.server.accepts(), 1);
    }

    void aPrivateAddressBehindAPublicNameIsRefused()
    {
        Scene scene;
        scene.resolver->tell(u"evil.example"_s, {u"127.0.0.1"_s, u"::1"_s});
        failsWith(answerTo(scene, scene.to(scene.server.url(u"evil.example"_s, "/"))),
                  FetchTrouble::Refused,
                  u"evil.example leads to 127.0.0.1, an address on your own machine."_s);
        QCOMPARE(scene.server.accepts(), 0);
        // One look-up: the address that was checked is the one that would have been connected to.
        QCOMPARE(scene.resolver->asked().size(), 1);
    }

    void whatIsRefusedIsRefusedBeforeAnyLookUp()
    {
        Scene scene;
        for (const QString &url : {u"file:///etc/passwd"_s, u"ftp://h/x"_s, u"qrc:/x"_s}) {
            const FetchAnswer page = answerTo(scene, scene.to(url));
            QVERIFY(!page);
            QCOMPARE(page.error().trouble, FetchTrouble::Refused);
        }
        QVERIFY(scene.resolver->asked().isEmpty());
        QCOMPARE(scene.server.accepts(), 0);
    }

    void theNextAddressIsTriedWhereOneDoesNotAnswer()
    {
        Scene scene;
        // Nobody listens at ::1 on this port.
        scene.resolver->tell(u"ledger.example"_s, {u"::1"_s, u"127.0.0.1"_s});
        scene.server.play("/", answer(Page));
        QVERIFY(answerTo(scene, scene.to(scene.server.url(u"ledger.example"_s, "/"))).has_value());
    }

    void statusesSayWhatIsWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FetchTrouble>("trouble");
        for (const int status : {401, 402, 403, 407, 418, 429, 451, 202})
            QTest::addRow("%d", status) << status << FetchTrouble::Blocked;
        for (const int status : {404, 410})
            QTest::addRow("%d", status) << status << FetchTrouble::Gone;
        for (const int status : {408, 500, 502, 503, 504, 204, 304, 300, 206})
            QTest::addRow("%d", status) << status << FetchTrouble::Unreachable;
    }

    void statusesSayWhatIsWrong()
    {
        QFETCH(int, status);
        QFETCH(FetchTrouble, trouble);
        Scene scene;
        scene.server.play("/x", answer("<p>no</p>", {}, QByteArray::number(status) + " X"));
        const FetchAnswer page = answerTo(scene, scene.request("/x"));
        failsWith(page, trouble, QString::number(status));
        QCOMPARE(page.error().status, status);
    }

    void aWallBeforeTheServerIsNoTroubleOfIts()
    {
        Scene scene;
        scene.server.play("/x", answer("...", "cf-mitigated: challenge\r\n", "503 Wait"));
        failsWith(answerTo(scene, scene.request("/x")), FetchTrouble::Blocked, u"browser"_s);
    }

    void whatCannotBeReachedIsSaid()
    {
        Scene scene;
        failsWith(answerTo(scene, scene.to(u"http://nobody.example/"_s)),
                  FetchTrouble::Unreachable,
                  u"No such host."_s);
        scene.server.play("/slam", raw({}));
        failsWith(answerTo(scene, scene.request("/slam")),
                  FetchTrouble::Unreachable,
                  u"without an answer"_s);
        const quint16 deaf = [] {
            HostileServer gone;
            return gone.port();
        }();
        FetchRequest request = scene.to(u"http://127.0.0.1:%1/"_s.arg(deaf));
        request.privateHosts = {u"127.0.0.1"_s};
        failsWith(answerTo(scene, request), FetchTrouble::Unreachable, u"could not be reached"_s);
    }

    void endlessThingsEnd_data()
    {
        QTest::addColumn<Trick>("trick");
        QTest::addColumn<FetchTrouble>("trouble");
        QTest::addColumn<QString>("words");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray large = QByteArray(65'536, 'a');
        const auto row =
            [](const char *name, const Trick &trick, FetchTrouble trouble, const char *words) {
                QTest::newRow(name) << trick << trouble << QString::fromLatin1(words);
            };
        using enum FetchTrouble;
        row("chunks",
            flood(ok + "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n" + large + "\r\n"),
            Refused,
            "larger");
        row("no length", flood(ok + "\r\n", large), Refused, "larger");
        row("header", flood(ok + "X: ", large), Refused, "headers");
        row("headers",
            flood(ok, "X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"),
            Refused,
            "headers");
        row("1xx",
            flood({}, QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100)),
            Refused,
            "headers");
        row("a length that is not kept",
            raw(ok + "Content-Length: 10\r\n\r\nabc"),
            Unreachable,
            "number of bytes");
        row("a length far too large",
            raw(ok + "Content-Length: 99999999999999\r\n\r\n0123456789"),
            Refused,
            "larger");
        row("more than the length",
            flood(ok + "Content-Length: 10\r\n\r\n", large),
            Unreachable,
            "number of bytes");
        row("bomb",
            raw(ok + "Content-Encoding: gzip\r\n\r\n" + gzip(QByteArray(60'000'000, 'a'))),
            Refused,
            "larger");
        row("endless bomb",
            flood(ok + "Content-Encoding: gzip\r\n\r\n", gzip(QByteArray(1'000'000, 'a'))),
            Refused,
            "larger");
    }

    void endlessThingsEnd()
    {
        QFETCH(Trick, trick);
        QFETCH(FetchTrouble, trouble);
        QFETCH(QString, words);
        Scene scene;
        scene.server.play("/x", trick);
        failsWith(answerTo(scene, scene.request("/x")), trouble, words);
        QTRY_COMPARE(scene.server.open(), 0);
    }

    void slowThingsEndInTime_data()
    {
        QTest::addColumn<Trick>("trick");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("says nothing") << rawThenSilence({});
        QTest::newRow("a byte of header now and then") << drip(ok, "a", 50);
        QTest::newRow("a byte of body now and then") << drip(ok + "\r\n", "a", 50);
        QTest::newRow("stops in the middle") << rawThenSilence(ok + "Content-Length: 10\r\n\r\nab");
        QTest::newRow("redirects slowly")
            << Trick([](QTcpSocket &socket, const SeenRequest &request) {
                   QTimer::singleShot(200, &socket, [&socket, request] {
                       redirect(request.path())(socket, request);
                   });
               });
    }

    void slowThingsEndInTime()
    {
        QFETCH(Trick, trick);
        Scene scene;
        scene.server.play("/x", trick);
        FetchRequest request = scene.request("/x");
        request.limits.mostMs = 600;
        QElapsedTimer timer;
        timer.start();
        failsWith(answerTo(scene, request), FetchTrouble::Unreachable, u"within 1 seconds"_s);
        QVERIFY(timer.elapsed() >= 500 && timer.elapsed() < 5'000);
        QTRY_COMPARE(scene.server.open(), 0);
    }

    void aResolverThatNeverAnswersIsNotWaitedFor()
    {
        Scene scene;
        scene.resolver->fallSilent();
        FetchRequest request = scene.to(u"http://ledger.example/"_s);
        request.limits.mostMs = 300;
        failsWith(answerTo(scene, request), FetchTrouble::Unreachable, u"within"_s);
    }

    void cancellingEndsTheConnectionAtOnce_data() { slowThingsEndInTime_data(); }

    void cancellingEndsTheConnectionAtOnce()
    {
        QFETCH(Trick, trick);
        Scene scene;
        scene.server.play("/x", trick);
        QFuture<FetchAnswer> page = scene.fetcher.fetch(scene.request("/x"));
        QTRY_COMPARE(scene.server.seen().isEmpty(), false);
        QElapsedTimer timer;
        timer.start();
        page.cancel();
        QTRY_VERIFY(page.isFinished());
        QTRY_COMPARE(scene.server.open(), 0);
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(page.resultCount(), 0);
    }

    void theEndOfTheFetcherEndsWhatIsUnderWay()
    {
        HostileServer server;
        server.play("/x", rawThenSilence({}));
        QFuture<FetchAnswer> page;
        {
            Fetcher fetcher;
            page = fetcher.fetch({server.url("/x"), {server.privateHost()}, {}});
            QTRY_COMPARE(server.seen().size(), 1);
        }
        QVERIFY(page.isFinished());
        QCOMPARE(page.resultCount(), 0);
        QTRY_COMPARE(server.open(), 0);
    }

    /// Twenty at once, each with its own page.
    void manyAtOnceKeepTheirOwn()
    {
        Scene scene;
        QList<QFuture<FetchAnswer>> pages;
        for (int i = 0; i < 20; ++i) {
            const QByteArray path = "/" + QByteArray::number(i);
            scene.server.play(path, answer(path.repeated(10'000 + i)));
            pages.append(scene.fetcher.fetch(scene.request(path)));
        }
        for (int i = 0; i < 20; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(pages[i].isFinished(), Patience);
            QVERIFY(pages[i].result().has_value());
            QCOMPARE(pages[i].result()->bytes, ("/" + QByteArray::number(i)).repeated(10'000 + i));
        }
    }

    void anyTypeIsTakenAsBytes()
    {
        Scene scene;
        const QByteArray bytes("\x00\x01%PDF\xff", 7);
        scene.server.play("/x", answer(bytes, "Content-Type: application/x-desktop\r\n"));
        const FetchAnswer page = answerTo(scene, scene.request("/x"));
        QVERIFY(page.has_value());
        QCOMPARE(page->bytes, bytes);
        QCOMPARE(page->contentType, QByteArray("application/x-desktop"));
    }
};

STET_TEST(TestFetcher)

#include "test_fetcher.moc"
