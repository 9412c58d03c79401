// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetch_queue.h"
#include "core/sources/fetch/fetcher.h"
#include "tests/core/sources/fetch/fetch_fixture.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000;
constexpr int Hosts = 9;

QString hostNamed(int number)
{
    return u"host%1.example"_s.arg(number);
}

Trick answerAfter(int ms)
{
    return [ms](QTcpSocket &socket, const SeenRequest &request) {
        QTimer::singleShot(ms, &socket, [&socket, request] { answer("words")(socket, request); });
    };
}

} // namespace

/// Many pages, politely.
class TestFetchQueue : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        HostileServer server;
        std::shared_ptr<ToldResolver> resolver = std::make_shared<ToldResolver>();
        Fetcher fetcher{resolver};

        Scene()
        {
            for (int i = 0; i < Hosts; ++i)
                resolver->tell(hostNamed(i), {u"127.0.0.1"_s});
        }

        FetchRequest request(int host, const QByteArray &path) const
        {
            return {server.url(hostNamed(host), path), {hostNamed(host)}, {}};
        }
    };

private Q_SLOTS:

    void fourAtOnceAndOneAHost()
    {
        Scene scene;
        scene.server.play("/x", answerAfter(60));
        FetchQueue queue(scene.fetcher, {4, 0});
        QList<QFuture<FetchAnswer>> pages;
        for (int i = 0; i < 3 * Hosts; ++i)
            pages.append(queue.add(scene.request(i % Hosts, "/x")));
        QCOMPARE(queue.unfinished(), 3 * Hosts);
        QSignalSpy emptied(&queue, &FetchQueue::emptied);
        QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 1, Patience);
        for (const QFuture<FetchAnswer> &page : pages)
            QVERIFY(page.result().has_value());
        QCOMPARE(scene.server.mostOpen(), 4);
        QCOMPARE(queue.unfinished(), 0);

        Scene one;
        one.server.play("/x", answerAfter(20));
        FetchQueue single(one.fetcher, {4, 0});
        QSignalSpy done(&single, &FetchQueue::emptied);
        for (int i = 0; i < 6; ++i)
            pages.append(single.add(one.request(0, "/x")));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
        QCOMPARE(one.server.mostOpen(), 1);
    }

    void aHostIsLeftInPeaceBetweenTwoPages()
    {
        Scene scene;
        for (const char *path : {"/1", "/2", "/3"})
            scene.server.play(path, answer("words"));
        FetchQueue queue(scene.fetcher, {4, 200});
        QSignalSpy emptied(&queue, &FetchQueue::emptied);
        QList<QFuture<FetchAnswer>> pages;
        for (const char *path : {"/1", "/2", "/3"})
            pages.append(queue.add(scene.request(0, path)));
        // Another spelling of the same host waits with it; another host does not.
        FetchRequest same = scene.request(0, "/3");
        same.url.replace(u"host0"_s, u"HOST0"_s);
        pages.append(queue.add(same));
        pages.append(queue.add(scene.request(1, "/1")));
        QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 1, Patience);
        QList<qint64> times;
        QByteArrayList paths;
        for (const SeenRequest &seen : scene.server.seen()) {
            if (seen.headers.value("host").startsWith("host0")) {
                times.append(seen.atMs);
                paths.append(seen.path());
            }
        }
        QCOMPARE(paths, QByteArrayList({"/1", "/2", "/3", "/3"}));
        for (qsizetype i = 1; i < times.size(); ++i)
            QVERIFY(times[i] - times[i - 1] >= 190);
        QVERIFY(scene.server.seen().at(1).headers.value("host").startsWith("host1"));
    }

    void soIsAHostThatARedirectLeadsTo()
    {
        Scene scene;
        scene.server.play("/there", answer("words"));
        scene.server.play("/go", redirect(scene.server.url(hostNamed(1), "/there").toLatin1()));
        FetchQueue queue(scene.fetcher, {4, 200});
        FetchRequest led = scene.request(0, "/go");
        led.privateHosts.append(hostNamed(1));
        // Whoever asks that host behind the redirect waits, and so does a redirect behind a page.
        for (const FetchRequest &request : {led, scene.request(1, "/there"), led}) {
            const QFuture<FetchAnswer> page = queue.add(request);
            QTRY_VERIFY_WITH_TIMEOUT(page.isFinished(), Patience);
            QVERIFY(page.result().has_value());
        }
        QList<qint64> times;
        for (const SeenRequest &seen : scene.server.seen()) {
            if (seen.headers.value("host").startsWith("host1"))
                times.append(seen.atMs);
        }
        QCOMPARE(times.size(), 3);
        for (qsizetype i = 1; i < times.size(); ++i)
            QVERIFY(times[i] - times[i - 1] >= 190);
    }

    void progressIsTold()
    {
        Scene scene;
        scene.server.play("/x", answer("words"));
        FetchQueue queue(scene.fetcher, {2, 0});
        QSignalSpy progressed(&queue, &FetchQueue::progressed);
        QSignalSpy emptied(&queue, &FetchQueue::emptied);
        QList<QFuture<FetchAnswer>> pages;
        for (int i = 0; i < 3; ++i)
            pages.append(queue.add(scene.request(i, i == 1 ? "/gone" : "/x")));
        QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 1, Patience);
        QCOMPARE(progressed.size(), 3);
        QCOMPARE(progressed.at(0), QVariantList({1, 3}));
        QCOMPARE(progressed.at(2), QVariantList({3, 3}));
        QCOMPARE(pages[1].result().error().trouble, FetchTrouble::Gone);
        // The next ones are counted anew.
        pages.append(queue.add(scene.request(0, "/x")));
        QTRY_COMPARE_WITH_TIMEOUT(emptied.size(), 2, Patience);
        QCOMPARE(progressed.last(), QVariantList({1, 1}));
    }

    void oneIsCancelledAndTheOthersGoOn()
    {
        Scene scene;
        scene.server.play("/slow", rawThenSilence({}));
        scene.server.play("/x", answer("words"));
        FetchQueue queue(scene.fetcher, {1, 0});
        QFuture<FetchAnswer> running = queue.add(scene.request(0, "/slow"));
        QFuture<FetchAnswer> waiting = queue.add(scene.request(0, "/x"));
        QFuture<FetchAnswer> last = queue.add(scene.request(0, "/x"));
        QTRY_COMPARE(scene.server.seen().size(), 1);
        waiting.cancel();
        QTRY_COMPARE(queue.unfinished(), 2);
        running.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(last.isFinished(), Patience);
        QVERIFY(last.result().has_value());
        QCOMPARE(running.resultCount() + waiting.resultCount(), 0);
        QCOMPARE(scene.server.seen().size(), 2);
        QTRY_COMPARE(queue.unfinished(), 0);
    }

    void allAreCancelledWithinASecond()
    {
        Scene scene;
        scene.server.play("/slow", rawThenSilence({}));
        FetchQueue queue(scene.fetcher, {4, 1'000});
        QList<QFuture<FetchAnswer>> pages;
        for (int i = 0; i < 500; ++i)
            pages.append(queue.add(scene.request(i % Hosts, "/slow")));
        QTRY_COMPARE(scene.server.open(), 4);
        QElapsedTimer timer;
        timer.start();
        queue.cancelAll();
        QTRY_COMPARE(queue.unfinished(), 0);
        QTRY_COMPARE(scene.server.open(), 0);
        QVERIFY(timer.elapsed() < 1'000);
        for (const QFuture<FetchAnswer> &page : pages)
            QVERIFY(page.isFinished() && page.resultCount() == 0);
        QCOMPARE(scene.server.accepts(), 4);
    }

    void theEndOfTheQueueEndsAll()
    {
        Scene scene;
        scene.server.play("/slow", rawThenSilence({}));
        QList<QFuture<FetchAnswer>> pages;
        {
            FetchQueue queue(scene.fetcher, {2, 0});
            for (int i = 0; i < 4; ++i)
                pages.append(queue.add(scene.request(i, "/slow")));
            QTRY_COMPARE(scene.server.open(), 2);
        }
        for (const QFuture<FetchAnswer> &page : pages)
            QVERIFY(page.isFinished());
        QTRY_COMPARE(scene.server.open(), 0);
    }

    void whatIsRefusedHoldsNothingUp()
    {
        Scene scene;
        FetchQueue queue(scene.fetcher, {1, 0});
        const QFuture<FetchAnswer> refused = queue.add({u"file:///etc/passwd"_s, {}, {}});
        const QFuture<FetchAnswer> empty = queue.add({QString(), {}, {}});
        QTRY_VERIFY(refused.isFinished() && empty.isFinished());
        QCOMPARE(refused.result().error().trouble, FetchTrouble::Refused);
        QCOMPARE(empty.result().error().trouble, FetchTrouble::Refused);
    }
};

STET_TEST(TestFetchQueue)

#include "test_fetch_queue.moc"
