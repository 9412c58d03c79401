// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/bibliography_process.h"
#include "core/sources/extractor.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stet;

namespace {

const auto GoOn = [] {
    return false;
};

/// A program that does what `script` says instead of reading.
QString programOf(const QTemporaryDir &folder, const QByteArray &script)
{
    QFile file(folder.filePath(QStringLiteral("program")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return file.fileName();
}

} // namespace

/// Bibliographies are read by another process, whose end takes nothing with it.
class TestBibliographyProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsBothNotations()
    {
        const BibliographyReader reader = bibliographyReader(Extractor::installedProgram());
        const Result<CslEntries> bib =
            reader("@misc{a, title={A}}\n@misc{b, title={B}", SourcesFormat::BibTeX, GoOn);
        QVERIFY(bib.has_value());
        QCOMPARE(bib->entries.size(), size_t(1));
        QCOMPARE(bib->entries.front().csl.value(u"title").toString(), QStringLiteral("A"));
        QCOMPARE(bib->refused.front().line, 2);
        const Result<CslEntries> ris =
            reader("TY  - BOOK\nTI  - R\nER  - \n", SourcesFormat::Ris, GoOn);
        QCOMPARE(ris->entries.size(), size_t(1));
        const Result<CslEntries> none = reader("words", SourcesFormat::BibTeX, GoOn);
        QCOMPARE(none.error().code, ErrorCode::InvalidInput);
        QVERIFY(none.error().message.contains(u"no entry"));
    }

    void takesALargeFile()
    {
        QByteArray bib;
        for (int i = 0; i < 20'000; ++i)
            bib += "@article{k" + QByteArray::number(i) + ", title={T}, abstract={" +
                   QByteArray(200, 'w') + "}}\n";
        const Result<CslEntries> read =
            bibliographyReader(Extractor::installedProgram())(bib, SourcesFormat::BibTeX, GoOn);
        QVERIFY(read.has_value());
        QCOMPARE(read->entries.size(), size_t(20'000));
    }

    void aCrashIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("killed for its memory") << QByteArray("kill -KILL $$");
        QTest::newRow("fails") << QByteArray("exit 3");
        QTest::newRow("says something else") << QByteArray("echo '{\"x\":1}'");
        QTest::newRow("reads nothing") << QByteArray("exit 0");
    }

    void aCrashIsAnError()
    {
        QFETCH(QByteArray, script);
        const QTemporaryDir folder;
        const Result<CslEntries> read = bibliographyReader(programOf(folder, script))(
            QByteArray(1'000'000, 'x'), SourcesFormat::BibTeX, GoOn);
        QCOMPARE(read.error().code, ErrorCode::Io);
        QCOMPARE(bibliographyReader(QStringLiteral("/no/such"))("x", SourcesFormat::Ris, GoOn)
                     .error()
                     .code,
                 ErrorCode::Io);
    }

    void stoppingEndsTheProcess()
    {
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        const Result<CslEntries> read = bibliographyReader(programOf(folder, "exec sleep 100"))(
            "x", SourcesFormat::BibTeX, [&timer] { return timer.elapsed() > 100; });
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 10'000);
    }
};

STET_TEST(TestBibliographyProcess)

#include "test_bibliography_process.moc"
