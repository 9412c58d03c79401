// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/http_answer.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stet;
using stet::test::gzip;
using stet::test::rawDeflate;

namespace {

constexpr int LeastLimit = 1'000;

/// The answer read from `bytes`, `step` at a time, and then the end of the connection.
Result<QByteArray> bodyOf(const QByteArray &bytes, int step, const FetchLimits &limits = {})
{
    HttpAnswer reader(limits);
    for (qsizetype at = 0; at < bytes.size() && !reader.isWhole(); at += step) {
        if (const Result<> taken = reader.take(bytes.mid(at, step)); !taken)
            return tl::unexpected(taken.error());
    }
    if (const Result<> ended = reader.end(); !ended)
        return tl::unexpected(ended.error());
    return reader.body();
}

QByteArray head(const QByteArray &fields)
{
    return "HTTP/1.1 200 OK\r\n" + fields + "\r\n";
}

QByteArray chunked(const QByteArray &body)
{
    return QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
}

} // namespace

/// What servers answer, read byte by byte. Pure.
class TestHttpAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void goodAnswersAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray page = "<p>Four cranes</p>";
        const QByteArray zipped = gzip(page);
        const auto coded = [&](const QByteArray &name, const QByteArray &body) {
            return head("Content-Encoding: " + name +
                        "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n") +
                   body;
        };
        QTest::newRow("counted") << head("Content-Length: 18\r\n") + page;
        QTest::newRow("counted twice alike") << head("Content-Length: 18, 18\r\n") + page;
        QTest::newRow("until the end") << head("") + page;
        QTest::newRow("chunked") << head("Transfer-Encoding: chunked\r\n") + chunked(page);
        QTest::newRow("many chunks")
            << head("Transfer-Encoding: Chunked\r\n") +
                   "3\r\n<p>\r\n00b;x=y\r\nFour cranes\r\n4\r\n</p>\r\n0\r\nX-Trailer: 1\r\n\r\n";
        QTest::newRow("line feeds alone")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 18\n\n") + page;
        QTest::newRow("no words behind the status") << QByteArray("HTTP/1.0 200\r\n\r\n") + page;
        QTest::newRow("folded field") << head("X-Long: a\r\n b\r\nContent-Length: 18\r\n") + page;
        QTest::newRow("1xx before it")
            << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" +
                   head("Content-Length: 18\r\n") + page;
        QTest::newRow("gzip") << coded("gzip", zipped);
        QTest::newRow("x-gzip") << coded("x-gzip", zipped);
        QTest::newRow("deflate with a frame") << coded("deflate", qCompress(page).mid(4));
        QTest::newRow("deflate without one") << coded("deflate", rawDeflate(page));
        QTest::newRow("gzip in two members")
            << coded("gzip", gzip(page.left(5)) + gzip(page.mid(5)));
        QTest::newRow("gzip and rubbish") << coded("gzip", zipped + "rubbish");
        QTest::newRow("gzip in chunks")
            << head("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n") + chunked(zipped);
        QTest::newRow("a length beside chunks")
            << head("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + chunked(page);
    }

    void goodAnswersAreRead()
    {
        QFETCH(QByteArray, bytes);
        for (const int step : {1, 2, 7, 100'000}) {
            const Result<QByteArray> body = bodyOf(bytes, step);
            QVERIFY2(body.has_value(), body ? "" : qPrintable(body.error().detail));
            QCOMPARE(*body, QByteArray("<p>Four cranes</p>"));
        }
    }

    void badAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("HTTP/0.9") << QByteArray("<html>old</html>\r\n\r\n");
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n\r\n");
        QTest::newRow("status 99") << QByteArray("HTTP/1.1 099 X\r\n\r\n");
        QTest::newRow("status 600") << QByteArray("HTTP/1.1 600 X\r\n\r\n");
        QTest::newRow("status of four digits") << QByteArray("HTTP/1.1 2000 X\r\n\r\n");
        QTest::newRow("field without colon") << head("Content-Length 3\r\n") + "abc";
        QTest::newRow("field without name") << head(": 3\r\n") + "abc";
        QTest::newRow("space before the colon") << head("Content-Length : 3\r\n") + "abc";
        QTest::newRow("zero byte") << head(QByteArray("X: a\0b\r\n", 8)) + "abc";
        QTest::newRow("short body") << head("Content-Length: 10\r\n") + "abc";
        QTest::newRow("long body") << head("Content-Length: 2\r\n") + "abc";
        QTest::newRow("negative length") << head("Content-Length: -1\r\n") + "abc";
        QTest::newRow("length with a sign") << head("Content-Length: +3\r\n") + "abc";
        QTest::newRow("length in hexadecimal") << head("Content-Length: 0x3\r\n") + "abc";
        QTest::newRow("two lengths") << head("Content-Length: 3\r\nContent-Length: 4\r\n") + "abc";
        QTest::newRow("unknown framing") << head("Transfer-Encoding: gzip\r\n") + "abc";
        QTest::newRow("chunks break off") << head("Transfer-Encoding: chunked\r\n") + "5\r\nab";
        QTest::newRow("no last chunk") << head("Transfer-Encoding: chunked\r\n") + "2\r\nab\r\n";
        QTest::newRow("chunk is longer than it says")
            << head("Transfer-Encoding: chunked\r\n") + "2\r\nabc\r\n0\r\n\r\n";
        QTest::newRow("chunk size is none")
            << head("Transfer-Encoding: chunked\r\n") + "zz\r\nab\r\n0\r\n\r\n";
        QTest::newRow("chunk size is negative")
            << head("Transfer-Encoding: chunked\r\n") + "-2\r\nab\r\n0\r\n\r\n";
        QTest::newRow("chunk size overflows")
            << head("Transfer-Encoding: chunked\r\n") + "ffffffffffffffffff\r\nab";
        QTest::newRow("unknown encoding") << head("Content-Encoding: br\r\n") + "abc";
        QTest::newRow("two encodings") << head("Content-Encoding: gzip, gzip\r\n") + "abc";
        QTest::newRow("no gzip") << head("Content-Encoding: gzip\r\n") + "abcdefgh";
        QTest::newRow("half of a gzip")
            << head("Content-Encoding: gzip\r\n") + gzip(QByteArray(5'000, 'a')).left(20);
        QTest::newRow("gzip with a wrong sum")
            << head("Content-Encoding: gzip\r\n") + gzip("abc").replace(18, 1, "\x7f");
    }

    void badAnswersAreRefused()
    {
        QFETCH(QByteArray, bytes);
        for (const int step : {1, 100'000}) {
            const Result<QByteArray> body = bodyOf(bytes, step);
            // A byte at a time, what follows a whole answer is not looked at.
            if (step == 1 && QByteArray(QTest::currentDataTag()) == "long body")
                continue;
            QVERIFY(!body);
            QVERIFY(!body.error().message.isEmpty());
        }
    }

    void limitsHold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("head of one line") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(2'000, 'a');
        QTest::newRow("head of many lines")
            << "HTTP/1.1 200 OK\r\n" + QByteArray("X: a\r\n").repeated(400) + "\r\nabc";
        QTest::newRow("many 1xx") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(100) +
                                         head("") + "abc";
        QTest::newRow("trailers") << head("Transfer-Encoding: chunked\r\n") + "0\r\n" +
                                         QByteArray("X: a\r\n").repeated(400);
        QTest::newRow("counted") << head("Content-Length: 1001\r\n") + QByteArray(1'001, 'a');
        QTest::newRow("only said to be large") << head("Content-Length: 99999999999999\r\n") + "a";
        QTest::newRow("until the end") << head("") + QByteArray(1'001, 'a');
        QTest::newRow("chunks")
            << head("Transfer-Encoding: chunked\r\n") +
                   QByteArray("64\r\n" + QByteArray(100, 'a') + "\r\n").repeated(11);
        QTest::newRow("bomb") << head("Content-Encoding: gzip\r\n") +
                                     gzip(QByteArray(50'000'000, 'a'));
        QTest::newRow("bomb of many members")
            << head("Content-Encoding: gzip\r\n") + gzip(QByteArray(100, 'a')).repeated(11);
    }

    void limitsHold()
    {
        QFETCH(QByteArray, bytes);
        FetchLimits limits;
        limits.mostBytes = LeastLimit;
        limits.mostHeaderBytes = LeastLimit;
        for (const int step : {13, 100'000}) {
            const Result<QByteArray> body = bodyOf(bytes, step, limits);
            QVERIFY(!body);
            QCOMPARE(body.error().code, ErrorCode::InvalidInput);
            QVERIFY(body.error().message.contains(QStringLiteral("larger")));
        }
    }

    void justTheLimitPasses()
    {
        FetchLimits limits;
        limits.mostBytes = LeastLimit;
        const QByteArray body(LeastLimit, 'a');
        QCOMPARE(bodyOf(head("Content-Length: 1000\r\n") + body, 99, limits).value(), body);
        QCOMPARE(bodyOf(head("Content-Encoding: gzip\r\n") + gzip(body), 9, limits).value(), body);
    }

    void headersAreFoundWhateverTheirCase()
    {
        HttpAnswer reader{FetchLimits()};
        QVERIFY(reader.take("HTTP/1.1 301 Moved\r\nLOCATION: /x\r\nVia: a\r\nVia:b\r\n\r\n"));
        QCOMPARE(reader.status(), 301);
        QCOMPARE(reader.header("location"), QByteArray("/x"));
        QCOMPARE(reader.header("VIA"), QByteArray("a, b"));
        QCOMPARE(reader.header("etag"), QByteArray());
    }

    /// Whatever comes, the reader ends with an answer or a reason.
    void anyBytesEndInAnAnswerOrAReason()
    {
        QRandomGenerator random(1);
        const QList<QByteArray> good = {
            head("Content-Length: 18\r\nX: y\r\n") + "<p>Four cranes</p>",
            head("Transfer-Encoding: chunked\r\n") + chunked(QByteArray(300, 'x')),
            head("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n") +
                chunked(gzip("Four cranes"))};
        FetchLimits limits;
        limits.mostBytes = 10'000;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = good.at(i % good.size());
            for (int n = random.bounded(1, 5); n > 0; --n) {
                const int at = random.bounded(int(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = char(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, random.bounded(1, 20));
                    break;
                default:
                    bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), 20));
                }
                if (bytes.isEmpty())
                    break;
            }
            const Result<QByteArray> body = bodyOf(bytes, random.bounded(1, 200), limits);
            QVERIFY(body ? body->size() <= limits.mostBytes : !body.error().message.isEmpty());
        }
    }
};

STET_TEST(TestHttpAnswer)

#include "test_http_answer.moc"
