// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/record_words.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "tests/core/sources/capturing_desk.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QTranslator>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1'000;

} // namespace

/// What no source said: refusals, errors, a capture that is cancelled; and how that is recorded.
class TestCaptureTrouble
    : public QObject
    , protected CapturingDesk
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

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
};

STET_TEST(TestCaptureTrouble)

#include "test_capture_trouble.moc"
