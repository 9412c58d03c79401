// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "core/sources/reading_frame.h"
#include "tests/support/process_state.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

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

    /// To which the kernel holds it.
    void itIsLimited()
    {
        m_program->write(pageOrder(CranePage));
        QVERIFY(answer().contains(u"text"_s));
        QVERIFY(limits().contains(u"Max address space 2147483648 "_s));
        QVERIFY(limits().contains(u"Max core file size 0 "_s));
        QVERIFY(secondsLeft() >= 30);
    }

    /// What others took of it before counts for nothing.
    void eachTextHasProcessorTimeOfItsOwn()
    {
        m_program->write(pageOrder(CranePage));
        QVERIFY(answer().contains(u"text"_s));
        const int first = secondsLeft();
        const QByteArray large = pageOrder(QByteArray("<p>Many words").repeated(100'000));
        for (int i = 0; i < 100 && secondsLeft() == first; ++i) {
            m_program->write(large);
            QVERIFY(answer().contains(u"text"_s));
        }
        QVERIFY(secondsLeft() > first);
    }

    /// Before anything is read, so that whoever ended it by then took no text along.
    void itSaysThatATextComes()
    {
        m_program->write(pageOrder(CranePage).left(FrameHead));
        QTRY_COMPARE(m_program->bytesAvailable(), qint64(FrameHead));
        QCOMPARE(m_program->readAllStandardOutput(), framed(ReadingBegins));
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
        QVERIFY(m_program->readAllStandardOutput().size() <= FrameHead);
    }

private:
    /// The next answer; empty where none comes.
    QJsonObject answer()
    {
        const QByteArray begun = framed(ReadingBegins);
        QByteArray said;
        const auto isWhole = [&] {
            said += m_program->readAllStandardOutput();
            return said.startsWith(begun) &&
                   statedLength(said.mid(begun.size())) == said.size() - begun.size() - FrameHead;
        };
        [&] {
            QTRY_VERIFY(isWhole());
        }();
        return QJsonDocument::fromJson(said.mid(begun.size() + FrameHead)).object();
    }

    [[nodiscard]] QString limits() const
    {
        return QString::fromLatin1(processFile(m_program->processId(), u"limits"_s)).simplified();
    }

    /// Of processor time, counted from the program's beginning.
    [[nodiscard]] int secondsLeft() const
    {
        return limits().section(u"Max cpu time "_s, 1).section(u' ', 0, 0).toInt();
    }

    std::unique_ptr<QProcess> m_program;
};

STET_TEST(TestExtractMany)

#include "test_extract_many.moc"
