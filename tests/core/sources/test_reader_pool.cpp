// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "tests/support/process_state.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int Patient = 60'000;

} // namespace

/// The processes that read for a program stay for the next text, and one that ends is replaced.
class TestReaderPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void manyTextsTakeOneProcess()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, Patient});
        QList<QFuture<Result<HtmlReading>>> readings;
        for (int i = 0; i < 6; ++i)
            readings.append(extractor.html(QStringLiteral("<p>text %1").arg(i)));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(wordsOf(readings.at(i)), QStringLiteral("text %1").arg(i));
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>later"))), QStringLiteral("later"));
        QCOMPARE(processes().size(), qsizetype(1));
    }

    /// The process has too little memory for the large file, and dies of it.
    void oneThatCrashesCostsOneText()
    {
        Extractor extractor(reader("ulimit -v 300000; "), nullptr, {Patient, 1, Patient});
        const auto before = extractor.html(QStringLiteral("<p>before"));
        const auto large = extractor.file(
            {QByteArray("many words\n").repeated(10'000'000), QStringLiteral("x.txt"), {}});
        const auto after = extractor.html(QStringLiteral("<p>after"));
        QCOMPARE(wordsOf(before), QStringLiteral("before"));
        QTRY_VERIFY_WITH_TIMEOUT(large.isFinished(), Patient);
        QCOMPARE(int(large.result().error().code), int(ErrorCode::Io));
        QVERIFY(!large.result().error().detail.isEmpty());
        QCOMPARE(wordsOf(after), QStringLiteral("after"));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    void oneThatHangsCostsOneText()
    {
        Extractor extractor(firstHangs(), nullptr, {5'000, 1, Patient});
        const auto hangs = extractor.html(QStringLiteral("<p>never"));
        const auto next = extractor.html(QStringLiteral("<p>next"));
        QTRY_VERIFY_WITH_TIMEOUT(hangs.isFinished(), Patient);
        QCOMPARE(int(hangs.result().error().code), int(ErrorCode::Io));
        QCOMPARE(wordsOf(next), QStringLiteral("next"));
        QCOMPARE(processes().size(), qsizetype(2));
        QVERIFY(!isAlive(processes().value(0)));
    }

    void whoCancelsEndsTheProcessOfThatText()
    {
        Extractor extractor(firstHangs(), nullptr, {Patient, 1, Patient});
        auto hangs = extractor.html(QStringLiteral("<p>never"));
        const auto next = extractor.html(QStringLiteral("<p>next"));
        QTRY_COMPARE(processes().size(), qsizetype(1));
        hangs.cancel();
        QCOMPARE(wordsOf(next), QStringLiteral("next"));
        QVERIFY(hangs.isFinished());
        QCOMPARE(processes().size(), qsizetype(2));
        QVERIFY(!isAlive(processes().value(0)));
    }

    void oneThatHasNothingToReadEnds()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, 100});
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>first"))), QStringLiteral("first"));
        const qint64 first = processes().value(0);
        QTRY_VERIFY(!isAlive(first));
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>second"))), QStringLiteral("second"));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    /// Somebody ended it while it waited, and nobody knows of that yet.
    void oneThatWasEndedMeanwhileCostsNothing()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, Patient});
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>first"))), QStringLiteral("first"));
        QCOMPARE(::kill(pid_t(processes().value(0)), SIGKILL), 0);
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>second"))), QStringLiteral("second"));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    void oneThatNeverBeginsIsTriedTwice()
    {
        Extractor extractor(program("exit 3"), nullptr, {Patient, 1, Patient});
        const auto never = extractor.html(QStringLiteral("<p>never"));
        QTRY_VERIFY_WITH_TIMEOUT(never.isFinished(), Patient);
        QCOMPARE(int(never.result().error().code), int(ErrorCode::Io));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    void anotherOneFollowsAfterSoManyTexts()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, Patient, 2});
        QList<QFuture<Result<HtmlReading>>> readings;
        for (int i = 0; i < 5; ++i)
            readings.append(extractor.html(QStringLiteral("<p>text %1").arg(i)));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(wordsOf(readings.at(i)), QStringLiteral("text %1").arg(i));
        QCOMPARE(processes().size(), qsizetype(3));
        QTRY_VERIFY(!isAlive(processes().value(0)));
    }

    void anotherOneFollowsAfterSoManyBytes()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, Patient, 100, 12});
        for (const char *words : {"a long text", "another", "and one"})
            QCOMPARE(wordsOf(extractor.html(QString::fromLatin1(words))),
                     QString::fromLatin1(words));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    void anotherOneFollowsWhereOneRefused()
    {
        Extractor extractor(reader(), nullptr, {Patient, 1, Patient});
        const auto nested = extractor.html(QStringLiteral("<div>").repeated(5'000));
        QTRY_VERIFY_WITH_TIMEOUT(nested.isFinished(), Patient);
        QCOMPARE(int(nested.result().error().code), int(ErrorCode::InvalidInput));
        QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>next"))), QStringLiteral("next"));
        QCOMPARE(processes().size(), qsizetype(2));
    }

    void noProcessOutlivesTheExtractor()
    {
        {
            Extractor extractor(reader(), nullptr, {Patient, 2, Patient});
            const auto first = extractor.html(QStringLiteral("<p>first"));
            QCOMPARE(wordsOf(extractor.html(QStringLiteral("<p>second"))),
                     QStringLiteral("second"));
            QCOMPARE(wordsOf(first), QStringLiteral("first"));
            QVERIFY(isAlive(processes().value(0)));
        }
        QCOMPARE(processes().size(), qsizetype(2));
        for (const qint64 process : processes())
            QVERIFY(!isAlive(process));
    }

private:
    QString program(const QByteArray &script)
    {
        const QString path = m_folder->filePath(QStringLiteral("program"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no program");
        file.write("#!/bin/sh\necho $$ >>" + seen() + "\n" + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    /// The program itself, which tells that it was started.
    QString reader(const QByteArray &first = {})
    {
        return program(first + "exec " + QFile::encodeName(Extractor::installedProgram()) +
                       " \"$@\"");
    }

    QString firstHangs()
    {
        const QByteArray once = QFile::encodeName(m_folder->filePath(QStringLiteral("once")));
        return reader("mkdir " + once + " 2>/dev/null && exec sleep 600; ");
    }

    [[nodiscard]] QByteArray seen() const
    {
        return QFile::encodeName(m_folder->filePath(QStringLiteral("seen")));
    }

    /// Those that were started, the first one first.
    [[nodiscard]] QList<qint64> processes() const
    {
        QList<qint64> all;
        QFile file(QFile::decodeName(seen()));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                all.append(line.toLongLong());
        }
        return all;
    }

    static QString wordsOf(const QFuture<Result<HtmlReading>> &reading)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), Patient);
        }();
        const bool isRead = reading.resultCount() > 0 && reading.result().has_value();
        return isRead ? reading.result()->markdown : QStringLiteral("nothing was read");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestReaderPool)

#include "test_reader_pool.moc"
