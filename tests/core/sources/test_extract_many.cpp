// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "core/sources/reading_frame.h"
#include "tests/support/process_state.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char CranePage[] =
    "<title>Cranes | The Ledger</title><nav><a href=/>Home</a></nav><article><h1>Cranes</h1>"
    "<p>Four caf\xC3\xA9s &amp; <b>cranes</b> stand at the harbour.</p><p hidden>Not seen</p>"
    "</article>";

QByteArray framed(const QByteArray &message)
{
    return frameHead(message.size()) + message;
}

QByteArray orderOf(const QJsonObject &head, const QByteArray &bytes)
{
    return framed(QJsonDocument(head).toJson()) + framed(bytes);
}

QByteArray pageOrder(const QByteArray &bytes)
{
    return orderOf({{u"what"_s, u"page"_s},
                    {u"address"_s, u"https://ledger.example/x"_s},
                    {u"type"_s, u"text/html; charset=utf-8"_s}},
                   bytes);
}

} // namespace

/// The command that has one text after another read, as the program at its other end sees it.
class TestExtractMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_program = std::make_unique<QProcess>();
        m_program->start(Extractor::installedProgram(), {u"extract"_s, u"many"_s});
        QVERIFY(m_program->waitForStarted());
    }

    void cleanup()
    {
        m_program->kill();
        m_program->waitForFinished();
        m_program.reset();
    }

    void aHeadStatesALengthThatAMessageMayHave()
    {
        QCOMPARE(statedLength(frameHead(300)), std::optional<qsizetype>(300));
        QCOMPARE(statedLength(frameHead(0) + "x"), std::optional<qsizetype>(0));
        QVERIFY(!statedLength(frameHead(300).chopped(1)));
        QVERIFY(!statedLength("no message at all"));
    }

    void oneTextIsReadAfterAnother()
    {
        m_program->write(pageOrder(CranePage));
        const QJsonObject first = answer();
        m_program->write(orderOf({{u"what"_s, u"html"_s}}, "<p>Four <b>new</b> ones"));
        QCOMPARE(answer().value(u"markdown").toString(), u"Four **new** ones"_s);
        m_program->write(orderOf({{u"what"_s, u"file"_s}, {u"name"_s, u"x.txt"_s}}, "Words."));
        QCOMPARE(answer().value(u"media_type").toString(), u"text/plain"_s);
        m_program->write(pageOrder(CranePage));
        QCOMPARE(answer(), first);
    }

    void aPageReadsAsByAProcessForItAlone()
    {
        QProcess alone;
        alone.start(Extractor::installedProgram(),
                    {u"extract"_s,
                     u"--json"_s,
                     u"--address=https://ledger.example/x"_s,
                     u"--type=text/html; charset=utf-8"_s,
                     u"page"_s});
        alone.write(CranePage);
        alone.closeWriteChannel();
        QVERIFY(alone.waitForFinished());
        QJsonObject said = QJsonDocument::fromJson(alone.readAllStandardOutput()).object();
        said.remove(u"format"_s);
        QVERIFY(said.contains(u"text"_s));
        m_program->write(pageOrder("<p>Another page, which leaves nothing behind."));
        QVERIFY(answer() != said);
        m_program->write(pageOrder(CranePage));
        QCOMPARE(answer(), said);
    }

    void whatIsRefusedCostsNoOtherText()
    {
        m_program->write(orderOf({{u"what"_s, u"html"_s}}, QByteArray("<div>").repeated(5'000)));
        QVERIFY(answer().value(u"refused").toString().contains(u"nested"));
        m_program->write(orderOf({{u"what"_s, u"tea leaves"_s}}, "x"));
        QVERIFY(answer().contains(u"failed"_s));
        m_program->write(pageOrder(CranePage));
        QVERIFY(answer().contains(u"text"_s));
    }

    /// Which the kernel holds to its limits; the one that stays has read nothing.
    void eachTextHasAProcessOfItsOwn()
    {
        const QByteArray order = pageOrder(CranePage);
        m_program->write(order.left(3));
        const qint64 reader = readerUnderWay();
        const auto limits = [reader] {
            return QString::fromLatin1(processFile(reader, u"limits"_s)).simplified();
        };
        QTRY_VERIFY(limits().contains(u"Max address space 2147483648 "_s));
        QVERIFY(limits().contains(u"Max cpu time 30 "_s));
        QVERIFY(limits().contains(u"Max core file size 0 "_s));
        m_program->write(order.mid(3));
        QVERIFY(answer().contains(u"text"_s));
        QTRY_VERIFY(childrenOf(m_program->processId()).isEmpty());
        // With a second thread a forked process could find a lock that nobody ever opens.
        const QByteArray status = processFile(m_program->processId(), u"status"_s);
        QVERIFY(status.contains("Threads:\t1\n"));
        m_program->write(order.left(3));
        QVERIFY(readerUnderWay() != reader);
    }

    void whoeverCrashesIsNamed()
    {
        m_program->write(pageOrder(CranePage));
        QVERIFY(answer().contains(u"text"_s));
        m_program->write(frameHead(30));
        QCOMPARE(::kill(pid_t(readerUnderWay()), SIGSEGV), 0);
        QTRY_COMPARE(int(m_program->state()), int(QProcess::NotRunning));
        QCOMPARE(m_program->exitCode(), 3);
        QVERIFY(m_program->readAllStandardError().contains("signal 11"));
        QVERIFY(m_program->readAllStandardOutput().isEmpty());
    }

    void noReaderOutlivesTheProgram()
    {
        m_program->write(frameHead(30));
        const qint64 reader = readerUnderWay();
        m_program->kill();
        QTRY_VERIFY(!isAlive(reader));
    }

    void theEndOfTheInputEndsIt_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("within a head") << QByteArray("\0\0\0", 3) << 4;
        QTest::newRow("within a message") << frameHead(30) + "{" << 4;
        QTest::newRow("without the bytes") << framed("{}") << 4;
        QTest::newRow("no message") << QByteArray("no message at all\n") << 4;
    }

    void theEndOfTheInputEndsIt()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, code);
        m_program->write(input);
        m_program->closeWriteChannel();
        QTRY_COMPARE(int(m_program->state()), int(QProcess::NotRunning));
        QCOMPARE(int(m_program->exitStatus()), int(QProcess::NormalExit));
        QCOMPARE(m_program->exitCode(), code);
        QVERIFY(m_program->readAllStandardOutput().isEmpty());
    }

private:
    /// The next answer; empty where none comes.
    QJsonObject answer()
    {
        QByteArray said;
        const auto isWhole = [&] {
            said += m_program->readAllStandardOutput();
            return statedLength(said) == said.size() - FrameHead;
        };
        [&] {
            QTRY_VERIFY(isWhole());
        }();
        return QJsonDocument::fromJson(said.mid(FrameHead)).object();
    }

    /// The process that reads a text of which the rest has still to come.
    qint64 readerUnderWay()
    {
        [&] {
            QTRY_COMPARE(childrenOf(m_program->processId()).size(), qsizetype(1));
        }();
        return childrenOf(m_program->processId()).value(0);
    }

    std::unique_ptr<QProcess> m_program;
};

STET_TEST(TestExtractMany)

#include "test_extract_many.moc"
