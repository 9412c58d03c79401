// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stet;

/// Foreign bytes are read by another process, whose end takes nothing with it.
class TestExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsHtml()
    {
        Extractor extractor(Extractor::installedProgram());
        const auto reading = extractor.html(
            QStringLiteral("<h1>Cranes</h1><p>Four <b>new</b> ones.<img src=x><script>x</script>"));
        QTRY_VERIFY(reading.isFinished());
        QVERIFY(reading.result().has_value());
        QCOMPARE(reading.result()->markdown, QStringLiteral("## Cranes\n\nFour **new** ones."));
        QCOMPARE(reading.result()->picturesLeftOut, 1);
    }

    void manyAtOnceKeepTheirOwn()
    {
        Extractor extractor(Extractor::installedProgram());
        QList<QFuture<Result<HtmlReading>>> readings;
        for (int i = 0; i < 8; ++i)
            readings.append(extractor.html(QStringLiteral("<p>text %1").arg(i)));
        for (int i = 0; i < 8; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(readings[i].isFinished(), 20'000);
            QCOMPARE(readings[i].result()->markdown, QStringLiteral("text %1").arg(i));
        }
    }

    void noMoreThanAFewRunAtOnce()
    {
        const QByteArray seen = QFile::encodeName(m_folder.filePath(QStringLiteral("seen")));
        Extractor extractor(programThat("echo x >>" + seen + "; exec sleep 600"), nullptr, {});
        QList<QFuture<Result<HtmlReading>>> readings;
        for (int i = 0; i < 7; ++i)
            readings.append(extractor.html(QStringLiteral("<p>x")));
        const auto started = [&] {
            QFile file(QFile::decodeName(seen));
            return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('x')) : 0;
        };
        QTRY_COMPARE(started(), 4);
        // One that waits is taken out, and one that runs makes way for the next.
        readings[5].cancel();
        QTRY_VERIFY(readings[5].isFinished());
        QCOMPARE(started(), 4);
        readings[0].cancel();
        readings[1].cancel();
        QTRY_COMPARE(started(), 6);
        for (QFuture<Result<HtmlReading>> &reading : readings)
            reading.cancel();
        for (const QFuture<Result<HtmlReading>> &reading : readings)
            QTRY_VERIFY(reading.isFinished());
        QCOMPARE(started(), 6);
    }

    void oneThatHangsIsKilled()
    {
        const QByteArray pid = QFile::encodeName(m_folder.filePath(QStringLiteral("hanging")));
        Extractor extractor(
            programThat("echo $$ >" + pid + "; exec sleep 600"), nullptr, {3'000, 1});
        const auto hangs = extractor.html(QStringLiteral("<p>x"));
        QTRY_VERIFY_WITH_TIMEOUT(hangs.isFinished(), 60'000);
        QCOMPARE(hangs.result().error().code, ErrorCode::Io);
        QFile file(QFile::decodeName(pid));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString process =
            QStringLiteral("/proc/%1").arg(QString::fromLatin1(file.readAll().trimmed()));
        QTRY_VERIFY(!QFile::exists(process));
        // It was one of one at once: the next has its turn.
        QVERIFY(file.remove());
        auto next = extractor.html(QStringLiteral("<p>y"));
        QTRY_VERIFY(QFile::exists(QFile::decodeName(pid)));
        next.cancel();
        QTRY_VERIFY(next.isFinished());
    }

    void whatIsNestedTooDeeplyIsRefused()
    {
        Extractor extractor(Extractor::installedProgram());
        const auto reading = extractor.html(QStringLiteral("<div>").repeated(5000));
        QTRY_VERIFY(reading.isFinished());
        QCOMPARE(reading.result().error().code, ErrorCode::InvalidInput);
        QVERIFY(reading.result().error().message.contains(QStringLiteral("nested")));
    }

    void aCrashIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("killed for its memory") << QByteArray("kill -KILL $$");
        QTest::newRow("fails") << QByteArray("exit 3");
        QTest::newRow("says something else") << QByteArray("echo '{\"x\":1}'");
        QTest::newRow("says nothing") << QByteArray("exit 0");
    }

    void aCrashIsAnError()
    {
        QFETCH(QByteArray, script);
        Extractor extractor(programThat(script));
        const auto reading = extractor.html(QStringLiteral("<p>x"));
        QTRY_VERIFY(reading.isFinished());
        QCOMPARE(reading.result().error().code, ErrorCode::Io);
    }

    void aProgramThatIsNotThereIsAnError()
    {
        Extractor extractor(m_folder.filePath(QStringLiteral("nothing")));
        const auto reading = extractor.html(QStringLiteral("<p>x"));
        QTRY_VERIFY(reading.isFinished());
        QCOMPARE(reading.result().error().code, ErrorCode::Io);
    }

    void cancellingEndsTheProcess()
    {
        const QString pidFile = m_folder.filePath(QStringLiteral("pid"));
        Extractor extractor(programThat("echo $$ >" + QFile::encodeName(pidFile) + ".new; mv " +
                                        QFile::encodeName(pidFile) + ".new " +
                                        QFile::encodeName(pidFile) + "; exec sleep 600"));
        auto reading = extractor.html(QStringLiteral("<p>x"));
        QTRY_VERIFY(QFile::exists(pidFile));
        QFile file(pidFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString process =
            QStringLiteral("/proc/%1").arg(QString::fromLatin1(file.readAll().trimmed()));
        QVERIFY(QFile::exists(process));
        reading.cancel();
        QTRY_VERIFY(reading.isFinished());
        QTRY_VERIFY(!QFile::exists(process));
    }

    void theEndOfTheReaderEndsWhatItReads()
    {
        QFuture<Result<HtmlReading>> reading;
        {
            Extractor extractor(programThat("exec sleep 600"));
            reading = extractor.html(QStringLiteral("<p>x"));
        }
        QVERIFY(reading.isFinished());
        QCOMPARE(reading.resultCount(), 0);
    }

private:
    QString programThat(const QByteArray &script)
    {
        const QString path = m_folder.filePath(QStringLiteral("program-%1").arg(++m_programs));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no program");
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QTemporaryDir m_folder;
    int m_programs = 0;
};

STET_TEST(TestExtractor)

#include "test_extractor.moc"
