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

/// All entries at once.
class WholeReader
{
public:
    explicit WholeReader(const QString &program)
        : m_reader(bibliographyReader(program))
    {}

    Result<CslEntries>
    operator()(const QByteArray &bytes, SourcesFormat format, const std::function<bool()> &stopped)
    {
        CslEntries all;
        parts = 0;
        const Result<> read = m_reader(
            bytes,
            format,
            [&](CslEntries some) {
                ++parts;
                addTo(all, std::move(some));
            },
            stopped);
        if (!read)
            return tl::unexpected<Error>(read.error());
        return all;
    }

    int parts = 0;

private:
    BibliographyReader m_reader;
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
        WholeReader reader(Extractor::installedProgram());
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

    void readsJsonAsItIsReadHere()
    {
        const QByteArray json =
            R"([{"id":"a","type":"book","title":"A","volume":12,"x":[{"\ufeffy":"\ufeffz"}]},
               5,
               {"id":"b","type":"book","title":"B","title":"C"},
               {"id":"c","type":"report","title":"<i>In</i> vitro","custom":{"stet":{"terms":"odd"}}},
               {"id":"d","type":"webpage","title":"D","URL":"https://ledger.example/d"}])";
        const Result<ReadSources> here = readCslJson(json);
        const Result<ReadSources> there = sourcesReadBy(
            bibliographyReader(Extractor::installedProgram()), json, SourcesFormat::CslJson);
        QVERIFY(here.has_value() && there.has_value());
        QCOMPARE(there->sources.size(), size_t(2));
        QCOMPARE(writeCslJson(there->sources), writeCslJson(here->sources));
        QVERIFY(there->isBibliography);
        QCOMPARE(there->refused.size(), size_t(3));
        const auto reasons = [](const ReadSources &read) {
            QStringList all;
            for (const RefusedEntry &refused : read.refused)
                all.append(refused.key + QStringLiteral(": ") + refused.reason);
            all.sort();
            return all;
        };
        QCOMPARE(reasons(*there), reasons(*here));
    }

    void jsonThatIsNoListIsRefused()
    {
        WholeReader reader(Extractor::installedProgram());
        const Result<CslEntries> letter = reader("Dear editor", SourcesFormat::CslJson, GoOn);
        QCOMPARE(letter.error().code, ErrorCode::InvalidInput);
        QVERIFY(letter.error().message.contains(u"not JSON"));
        // An entry that Qt reads, but not three levels down in what the process says.
        const QByteArray deep = QByteArray(1'010, '[') + QByteArray(1'010, ']');
        const Result<CslEntries> nested =
            reader("[{\"id\":\"a\",\"x\":" + deep + "},{\"id\":\"b\",\"title\":\"B\"}]",
                   SourcesFormat::CslJson,
                   GoOn);
        QVERIFY(nested.has_value());
        QCOMPARE(nested->refused.size(), size_t(1));
        QCOMPARE(nested->entries.size(), size_t(1));
        QCOMPARE(nested->entries.front().csl.value(u"id").toString(), QStringLiteral("b"));
    }

    void takesALargeFile()
    {
        QByteArray bib;
        for (int i = 0; i < 20'000; ++i)
            bib += "@article{k" + QByteArray::number(i) + ", title={T}, abstract={" +
                   QByteArray(200, 'w') + "}}\n";
        WholeReader reader(Extractor::installedProgram());
        const Result<CslEntries> read = reader(bib, SourcesFormat::BibTeX, GoOn);
        QVERIFY(read.has_value());
        QCOMPARE(read->entries.size(), size_t(20'000));
        QVERIFY(reader.parts >= 100); // they come while the rest is being read
        QCOMPARE(read->entries.back().csl.value(u"id").toString(), QStringLiteral("k19999"));
    }

    void aCrashIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("killed for its memory") << QByteArray("kill -KILL $$");
        QTest::newRow("fails") << QByteArray("exit 3");
        QTest::newRow("says something else") << QByteArray("echo '{\"x\":1}'");
        QTest::newRow("ends in the middle")
            << QByteArray("echo '{\"entries\":[],\"refused\":[],\"warnings\":[]}'");
        QTest::newRow("reads nothing") << QByteArray("exit 0");
    }

    void aCrashIsAnError()
    {
        QFETCH(QByteArray, script);
        const QTemporaryDir folder;
        const Result<CslEntries> read = WholeReader(programOf(folder, script))(
            QByteArray(1'000'000, 'x'), SourcesFormat::BibTeX, GoOn);
        QCOMPARE(read.error().code, ErrorCode::Io);
        QCOMPARE(
            WholeReader(QStringLiteral("/no/such"))("x", SourcesFormat::Ris, GoOn).error().code,
            ErrorCode::Io);
    }

    void stoppingEndsTheProcess()
    {
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        const Result<CslEntries> read = WholeReader(programOf(folder, "exec sleep 100"))(
            "x", SourcesFormat::BibTeX, [&timer] { return timer.elapsed() > 100; });
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 10'000);
    }
};

STET_TEST(TestBibliographyProcess)

#include "test_bibliography_process.moc"
