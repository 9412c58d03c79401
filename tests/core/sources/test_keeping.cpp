// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "core/sources/keeping.h"
#include "tests/support/source_files.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray page =
    "<!doctype html><html lang=en><!-- Page saved with SingleFile\n url: "
    "https://ledger.example/2026/gripper \n saved date: x -->"
    "<head><meta charset=utf-8><title>Gripper opened | The Ledger</title>"
    "<meta name=author content=\"Ana Lima\"><meta property=article:published_time "
    "content=2026-02-11T08:00:00Z></head><body><article><h1>Gripper opened</h1><p>It has 12 Nm of "
    "torque. The licence cannot be taken back, the company says, and the code has been on its own "
    "server since this morning.</p></article></body></html>";

/// A PNG of one pixel, as far as its header goes.
QByteArray picture()
{
    return QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55");
}

} // namespace

/// What needs no link becomes a snapshot that says how it was got, by whom and when.
class TestKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_keeping = std::make_unique<Keeping>(m_desk->session(), *m_extractor);
    }

    void cleanup()
    {
        m_keeping.reset();
        m_extractor.reset();
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_desk.reset();
    }

    void aSavedPageBecomesASource()
    {
        Material material = file("gripper.html", page);
        material.note = u"Saved while logged in."_s;
        material.saidMs = 1'770'800'000'000;
        const KeptMaterial kept = added(material);
        QCOMPARE(kept.source.title, u"Gripper opened"_s);
        QCOMPARE(kept.source.authors.front().family, u"Lima"_s);
        QCOMPARE(kept.source.issued, (PartialDate{2026, 2, 11}));
        QCOMPARE(kept.source.url, u"https://ledger.example/2026/gripper"_s);
        const Snapshot &snapshot = *kept.snapshot;
        QCOMPARE(snapshot.way, SnapshotWay::SavedPage);
        QCOMPARE(snapshot.state, SnapshotState::Kept);
        QCOMPARE(snapshot.person, u"Mara Lindqvist"_s);
        QCOMPARE(snapshot.takenMs, m_desk->clock().nowMs());
        QCOMPARE(snapshot.saidMs, material.saidMs);
        QCOMPARE(snapshot.note, material.note);
        QCOMPARE(snapshot.fileName, u"gripper.html"_s);
        QCOMPARE(snapshot.url, kept.source.url);
        QCOMPARE(must(Snapshots(session()).bytes(snapshot.id)), page);
        QVERIFY(must(Snapshots(session()).text(snapshot.id)).text.contains(u"12 Nm"_s));
        QCOMPARE(must(Library(session()).byKey(kept.source.key)).id, kept.source.id);
    }

    void eachKindTellsItself_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("title");
        QTest::newRow("MHTML") << u"x.mhtml"_s << mhtmlFile() << u"saved_page"_s << u"webpage"_s
                               << u"Cranes"_s;
        QTest::newRow("e-mail") << u"x.eml"_s << mailFile() << u"email"_s
                                << u"personal_communication"_s << u"Ministère files"_s;
        QTest::newRow("PDF") << u"x.bin"_s << pdfFile() << u"pdf"_s << u"document"_s
                             << u"On cranes"_s;
        QTest::newRow("plain text") << u"Minutes 4.txt"_s << QByteArray("The board met.\n")
                                    << u"text"_s << u"document"_s << u"Minutes 4"_s;
        QTest::newRow("picture") << u"board.png"_s << picture() << u"scan"_s << u"document"_s
                                 << u"board"_s;
        QTest::newRow("recording") << u"call.MP3"_s << QByteArray("ID3\x04\x00\x00", 6)
                                   << u"transcript"_s << u"interview"_s << u"call"_s;
    }

    void eachKindTellsItself()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const KeptMaterial kept = added(file(name, bytes));
        QTEST(nameOf(kept.snapshot->way), "way");
        QTEST(kept.source.type, "type");
        QTEST(kept.source.title, "title");
        const bool isMute = kept.snapshot->way == SnapshotWay::Scan ||
                            kept.snapshot->way == SnapshotWay::Transcript;
        QCOMPARE(kept.snapshot->state, isMute ? SnapshotState::NoText : SnapshotState::Kept);
        QCOMPARE(kept.snapshot->reason.isEmpty(), !isMute);
        QCOMPARE(must(Snapshots(session()).bytes(kept.snapshot->id)), bytes);
    }

    void aPersonSaysWhatItIs()
    {
        const Source source = library("call");
        Material notes = file("call.txt", "Talked to Ana.\n[00:12:31] She said no.\n");
        notes.way = SnapshotWay::Notes;
        const Snapshot kept = *this->kept(source.id, notes).snapshot;
        QCOMPARE(kept.way, SnapshotWay::Notes);
        Material fetched = file("x.txt", "Words.\n");
        fetched.way = SnapshotWay::Fetched;
        QCOMPARE(wait(m_keeping->keep(source.id, fetched)).error().code, ErrorCode::InvalidInput);
        // What is known of the source stays as a person wrote it.
        QCOMPARE(must(Library(session()).byId(source.id)), source);
    }

    void aRecordingWithItsTranscript()
    {
        Material material = file("call.ogg", QByteArray("OggS\0\2", 6));
        material.words = u"Good morning.\r\n[00:12:31] Nobody signed.\r\n[01:02:03] Bye.\r\n"_s;
        const Snapshot kept = *this->kept(library("call").id, material).snapshot;
        QCOMPARE(kept.way, SnapshotWay::Transcript);
        QCOMPARE(kept.state, SnapshotState::Kept);
        QCOMPARE(kept.mediaType, u"audio/ogg"_s);
        const SnapshotText text = must(Snapshots(session()).text(kept.id));
        QCOMPARE(text.text, u"Good morning.\n[00:12:31] Nobody signed.\n[01:02:03] Bye.\n"_s);
        QCOMPARE(text.marks.size(), size_t(2));
        QCOMPARE(text.marks.front().locator, u"00:12:31"_s);
        QVERIFY(QStringView(text.text).sliced(text.marks.front().start).startsWith(u"[00:12:31]"));
        QCOMPARE(must(Snapshots(session()).bytes(kept.id)), QByteArray("OggS\0\2", 6));
    }

    void aPictureWithWhatStandsOnIt()
    {
        const Source source = library("poster");
        Material material;
        material.bytes = picture(); // pasted: there is no file
        const Snapshot mute = *kept(source.id, material).snapshot;
        QCOMPARE(mute.state, SnapshotState::NoText);
        material.words = u"No entry for lorries"_s;
        const Snapshot told = *kept(source.id, material).snapshot;
        QCOMPARE(told.state, SnapshotState::Kept);
        QCOMPARE(told.number, 2);
        QCOMPARE(told.bytesHash, mute.bytesHash);
        QCOMPARE(must(Snapshots(session()).find(u"lorries"_s, 9)).size(), size_t(1));
    }

    void typedWordsAreASource()
    {
        Material material;
        material.words = u"Bremer by telephone\n\nThe line stood for nine hours."_s;
        material.way = SnapshotWay::Notes;
        Source fields;
        fields.publisher = u"Notes of the desk"_s;
        const KeptMaterial kept = added(material, fields);
        QCOMPARE(kept.source.title, u"Bremer by telephone"_s);
        QCOMPARE(kept.source.publisher, fields.publisher);
        QCOMPARE(kept.source.type, u"interview"_s);
        QVERIFY(kept.snapshot->bytesHash.isEmpty());
        material.words = u" \n "_s;
        QCOMPARE(wait(m_keeping->add(material)).error().code, ErrorCode::InvalidInput);
    }

    void whatTheLibraryHasIsOffered()
    {
        const KeptMaterial first = added(file("gripper.html", page));
        // The same page, saved another time; the same bytes under another name; another file.
        const KeptMaterial again =
            added(file("again.html", QByteArray(page).replace("12 Nm", "14 Nm")));
        QCOMPARE(again.source.id, first.source.id);
        QVERIFY(!again.snapshot);
        const KeptMaterial report = added(file("report.pdf", pdfFile()));
        QVERIFY(report.snapshot.has_value());
        const KeptMaterial same = added(file("copy.pdf", pdfFile()));
        QCOMPARE(same.source.id, report.source.id);
        QVERIFY(!same.snapshot);
        QCOMPARE(must(Library(session()).all()).size(), size_t(2));
        // Unless the person knows, and wants another.
        const KeptMaterial other = added(file("copy.pdf", pdfFile()), {}, IfKnown::Add);
        QVERIFY(other.source.id != report.source.id);
        QVERIFY(other.snapshot.has_value());
    }

    void aWallThatWasSavedIsNoEvidence()
    {
        const KeptMaterial kept = added(
            file("wall.html",
                 "<!doctype html><title>Just a moment...</title><p>Verify you are human.</p>"));
        QCOMPARE(kept.snapshot->state, SnapshotState::Blocked);
        QVERIFY(!kept.snapshot->reason.isEmpty());
    }

    void aConfidentialSourceTakesNothing()
    {
        Source label;
        label.key = u"secret"_s;
        label.title = u"A person in the port"_s;
        label.terms = SourceTerms::Confidential;
        const Source source = must(Library(session()).add(label));
        // It is not even read.
        Extractor none(m_folder.filePath(u"nothing"_s));
        Keeping keeping(session(), none);
        const auto refused = wait(keeping.keep(source.id, file("x.txt", "Words.\n")));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(refused.error().message.contains(u"label"_s));
        label.key.clear();
        const auto made = wait(keeping.add(file("x.txt", "Words.\n"), label));
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QCOMPARE(must(Library(session()).all()).size(), size_t(1));
        QVERIFY(must(Snapshots(session()).of(source.id)).empty());
        // Nor does a source become one whose words are here.
        Source open = library("open");
        (void)kept(open.id, file("x.txt", "Words.\n"));
        open.terms = SourceTerms::Confidential;
        open.publisher.clear();
        QCOMPARE(answer(Library(session()).update(open)).error().code, ErrorCode::InvalidInput);
    }

    void theDeskSaysHowMuchItTakes()
    {
        DeskSettings settings = must(Settings(session()).get());
        QCOMPARE(settings.sourceFileMb, 20);
        settings.sourceFileMb = 1;
        settings = must(Settings(session()).update(settings));
        const Source source = library("big");
        const QByteArray big = QByteArray("Words. ").repeated(200'000);
        const auto refused = wait(m_keeping->keep(source.id, file("big.txt", big)));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY2(refused.error().message.contains(u"1 MB"_s), qPrintable(refused.error().message));
        settings.sourceFileMb = 201;
        QCOMPARE(answer(Settings(session()).update(settings)).error().code,
                 ErrorCode::InvalidInput);
        settings.sourceFileMb = 2;
        must(Settings(session()).update(settings));
        QCOMPARE(kept(source.id, file("big.txt", big)).snapshot->bytesSize, big.size());
    }

    void aReaderThatFailsCostsOneSnapshot_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("killed") << QByteArray("kill -KILL $$");
        QTest::newRow("nonsense") << QByteArray("echo '{\"x\":1}'");
    }

    void aReaderThatFailsCostsOneSnapshot()
    {
        QFETCH(QByteArray, script);
        Extractor broken(programThat(script));
        Keeping keeping(session(), broken);
        const auto failed = wait(keeping.add(file("x.html", page)));
        QVERIFY(!failed.has_value());
        QVERIFY(!failed.error().message.isEmpty());
        QVERIFY(must(Library(session()).all()).empty());
        QVERIFY(added(file("x.html", page)).snapshot.has_value());
    }

    void whatCannotBeReadLeavesNothing()
    {
        for (const QString &path : {m_folder.filePath(u"missing.pdf"_s), m_folder.path()}) {
            Material material;
            material.path = path;
            QVERIFY(!wait(m_keeping->add(material)).has_value());
        }
        QCOMPARE(wait(m_keeping->add(file("x.zip", QByteArray("PK\3\4\0\0\0", 7)))).error().code,
                 ErrorCode::InvalidInput);
        QVERIFY(must(Library(session()).all()).empty());
    }

    void cancellingLeavesNothing()
    {
        const QString begun = m_folder.filePath(u"begun"_s);
        Extractor slow(programThat("touch " + begun.toUtf8() + "; exec sleep 600"));
        Keeping keeping(session(), slow);
        QFuture<Result<KeptMaterial>> future = keeping.add(file("x.html", page));
        QTRY_VERIFY(QFile::exists(begun));
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        // At any other moment: all of it, which the future tells, or nothing.
        for (int moment = 0; moment < 12; ++moment) {
            const size_t before = must(Library(session()).all()).size();
            QFuture<Result<KeptMaterial>> kept = m_keeping->add(
                file(u"moment.txt"_s, "Moment " + QByteArray::number(moment)), {}, IfKnown::Add);
            for (int i = 0; i < moment && !kept.isFinished(); ++i)
                QTest::qWait(3);
            const bool isTold = kept.isFinished();
            kept.cancel();
            wait(session().drained());
            const std::vector<Source> after = must(Library(session()).all());
            QVERIFY(after.size() == before + 1 || (!isTold && after.size() == before));
            for (const Source &source : after)
                QCOMPARE(must(Snapshots(session()).of(source.id)).size(), size_t(1));
        }
    }

private:
    [[nodiscard]] DeskSession &session() const { return m_desk->session(); }

    Material file(const QString &name, const QByteArray &bytes)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("no file");
        Material material;
        material.path = written.fileName();
        return material;
    }

    Material file(const char *name, const QByteArray &bytes)
    {
        return file(QString::fromUtf8(name), bytes);
    }

    Source library(const QString &key)
    {
        Source source;
        source.key = key;
        source.publisher = u"The Ledger"_s;
        source.title = u"About "_s + key;
        return must(Library(session()).add(source));
    }

    Source library(const char *key) { return library(QString::fromUtf8(key)); }

    template <class T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(2);
        if constexpr (!std::is_void_v<T>)
            return future.takeResult();
    }

    template <class T>
    static auto got(QFuture<T> future)
    {
        T result = wait(std::move(future));
        if (!result)
            qFatal(
                "%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
        return std::move(*result);
    }

    KeptMaterial
    added(const Material &material, const Source &fields = {}, IfKnown ifKnown = IfKnown::Offer)
    {
        return got(m_keeping->add(material, fields, ifKnown));
    }

    KeptMaterial kept(SourceId source, const Material &material)
    {
        return got(m_keeping->keep(source, material));
    }

    QString programThat(const QByteArray &script)
    {
        QFile program(m_folder.filePath(u"program-%1"_s.arg(++m_programs)));
        if (!program.open(QIODevice::WriteOnly))
            qFatal("no program");
        program.write("#!/bin/sh\n" + script + "\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return program.fileName();
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<Extractor> m_extractor;
    std::unique_ptr<Keeping> m_keeping;
    QTemporaryDir m_folder;
    int m_programs = 0;
};

STET_TEST(TestKeeping)

#include "test_keeping.moc"
