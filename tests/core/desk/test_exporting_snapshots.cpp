// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/desk/check/doctor.h"
#include "core/desk/export/exporting.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/interchange/snapshot_file.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;

NewSnapshot notesOf(const QString &words)
{
    NewSnapshot snapshot;
    snapshot.way = SnapshotWay::Notes;
    snapshot.saidMs = 1'771'000'000'000;
    snapshot.fileName = u"call.txt"_s;
    snapshot.note = u"By telephone."_s;
    snapshot.mediaType = u"text/plain"_s;
    snapshot.bytes = words.toUtf8();
    snapshot.text = {words,
                     {{0, 2, RunKind::Navigation}, {2, words.size() - 2, RunKind::Main}},
                     {{2, u"00:12:31"_s}},
                     u"text 1"_s};
    return snapshot;
}

} // namespace

/// What open sources said leaves with the desk's export and comes in again with its past.
class TestExportingSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_other = std::make_unique<TestDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anExportComesBackHashForHash()
    {
        const Source open = add("ledger/one", SourceTerms::Open);
        const Snapshot first = keep(open, u"A first word."_s);
        look(open, LookOutcome::Same, {});
        const Snapshot second = keep(open, u"Another word."_s);
        look(open, LookOutcome::Drifted, second.id);
        m_desk->clock().advance(hourMs);
        must(Snapshots(session()).confirm(open.id, second.id));
        look(open, LookOutcome::Blocked, {});
        const Source gone = add("gone", SourceTerms::Open);
        keep(gone, u"It was here."_s);
        for (int week = 0; week < 3; ++week) {
            m_desk->clock().advance(7 * 24 * hourMs);
            look(gone, LookOutcome::Gone, {});
        }
        NewSnapshot mute;
        mute.way = SnapshotWay::Scan;
        mute.state = SnapshotState::NoText;
        mute.reason = u"A picture."_s;
        mute.mediaType = u"image/png"_s;
        mute.bytes = QByteArray("\x89PNG\0\1", 6);
        mute.text.extractor = u"none"_s;
        must(Snapshots(session()).keep(open.id, mute));
        // The tenth comes behind the second, whatever the names of files say.
        for (int i = 0; i < 9; ++i)
            keep(open, u"Word %1."_s.arg(i));
        // Two keys that would be one name of a file.
        keep(add("ledger-one", SourceTerms::Open), cleanText(u"\uFEFFMarked."_s).text);
        QCOMPARE(link(*m_desk, "gone").state, LinkState::Dead);

        // Looks of a person, of which one was taken back.
        Source call;
        call.key = u"call"_s;
        call.title = u"A call"_s;
        call = must(Library(session()).add(call));
        must(Snapshots(session()).stillSays(call.id));
        m_desk->clock().advance(hourMs);
        const ConfirmedLink again = must(Snapshots(session()).stillSays(call.id));
        must(Snapshots(session()).takeLookBack(call.id, again));

        const ExportReport report = exported();
        QCOMPARE(report.snapshots, 14);
        QVERIFY(report.withheld.isEmpty());
        const ImportReport taken = must(Importing(other()).takePaths({out()}));
        for (const ImportLine &line : taken.lines) {
            if (line.outcome == ImportLine::Outcome::Refused)
                qInfo("%s: %s", qPrintable(line.from), qPrintable(line.reason));
        }
        QCOMPARE(taken.refused, 0);
        QCOMPARE(taken.snapshots, 14);
        for (const QString &key : {u"ledger/one"_s, u"gone"_s, u"ledger-one"_s, u"call"_s}) {
            const Source here = must(Library(session()).byKey(key));
            const Source there = must(Library(other()).byKey(key));
            const auto expected = must(Snapshots(session()).of(here.id));
            QCOMPARE(must(Snapshots(other()).of(there.id)), expected);
            for (const Snapshot &snapshot : expected) {
                QCOMPARE(must(Snapshots(other()).text(snapshot.id)),
                         must(Snapshots(session()).text(snapshot.id)));
                QCOMPARE(must(Snapshots(other()).bytes(snapshot.id)),
                         must(Snapshots(session()).bytes(snapshot.id)));
            }
            QCOMPARE(must(Snapshots(other()).looks(there.id, 99)),
                     must(Snapshots(session()).looks(here.id, 99)));
            QCOMPARE(link(*m_other, key), link(*m_desk, key));
        }
        QCOMPARE(link(*m_other, u"ledger/one"_s).baseline, second.id);
        QCOMPARE(must(Snapshots(other()).find(u"first"_s, 9)).front().snapshot.id, first.id);
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
        // Once more brings nothing twice.
        QCOMPARE(must(Importing(other()).takePaths({out()})).snapshots, 0);
        QCOMPARE(link(*m_other, u"gone"_s), link(*m_desk, u"gone"_s));
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
    }

    void whatMayNotLeaveStays_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::newRow("background") << u"background"_s;
        QTest::newRow("embargo") << u"open"_s;
    }

    void whatMayNotLeaveStays()
    {
        QFETCH(QString, terms);
        const bool isBackground = terms == u"background"_s;
        const Source held =
            add("held", isBackground ? SourceTerms::Background : SourceTerms::Open, !isBackground);
        keep(held, u"Nobody may read this."_s);
        look(held, LookOutcome::Drifted, {});
        const ExportReport report = exported();
        QCOMPARE(report.snapshots, 0);
        QCOMPARE(report.withheld, QStringList{u"held"_s});
        QVERIFY(!QDir(out() + u"/snapshots"_s).exists());
        // Asked for by key, with a reason.
        const ExportReport asked =
            must(Exporting(session()).toFolder({out(), {u"held"_s}, u"The court asks for it."_s}));
        QCOMPARE(asked.snapshots, 1);
        QVERIFY(asked.withheld.isEmpty());
        // And there it stays under its terms.
        QCOMPARE(must(Importing(other()).takePaths({out()})).snapshots, 1);
        const Source there = must(Library(other()).byKey(u"held"_s));
        QCOMPARE(there.terms, held.terms);
        QCOMPARE(there.embargoUntilMs, held.embargoUntilMs);
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
    }

    void anEmbargoEnds()
    {
        keep(add("held", SourceTerms::Open, true), u"By now all may read this."_s);
        QCOMPARE(exported().snapshots, 0);
        m_desk->clock().advance(3 * hourMs);
        QCOMPARE(exported().snapshots, 1);
    }

    void damagedFilesAreRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("words") << u"held-1.words.txt"_s << QByteArray("word") << QByteArray("vord");
        QTest::newRow("bytes") << u"held-1.txt"_s << QByteArray("word") << QByteArray("vord");
        QTest::newRow("layout") << u"held-1.json"_s << QByteArray("\"main\"")
                                << QByteArray("\"main\"],[13,400,\"main\"");
        QTest::newRow("a file elsewhere")
            << u"held-1.json"_s << QByteArray("held-1.words.txt") << QByteArray("../desk.json");
        QTest::newRow("no source") << u"held-1.json"_s << QByteArray("\"key\": \"held\"")
                                   << QByteArray("\"key\": \"nobody\"");
        QTest::newRow("no JSON") << u"held-1.json"_s << QByteArray("{") << QByteArray("[");
    }

    void damagedFilesAreRefusedAndNamed()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        keep(add("held", SourceTerms::Open), u"A whole word."_s);
        (void)exported();
        QFile file(out() + u"/snapshots/"_s + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY2(bytes.contains(from), bytes.constData());
        bytes.replace(bytes.indexOf(from), from.size(), to);
        QVERIFY(file.resize(0) && file.seek(0));
        file.write(bytes);
        file.close();
        const ImportReport taken = must(Importing(other()).takePaths({out()}));
        QCOMPARE(taken.refused, 1);
        QCOMPARE(taken.snapshots, 0);
        QCOMPARE(taken.sources, 1);
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
    }

    void mergesComeBackAndTakenBackOnesDoNot()
    {
        const Source kept = add("kept", SourceTerms::Open);
        const Source gone = add("gone", SourceTerms::Open);
        const Source first = add("first", SourceTerms::Open);
        const Source apart = add("apart", SourceTerms::Open);
        Library library(session());
        for (const auto &[merged, into] :
             {std::pair{first, gone}, std::pair{gone, kept}, std::pair{apart, kept}}) {
            m_desk->clock().advance(1'000);
            must(library.merge(merged.id, into.id));
        }
        must(library.separate(apart.id));
        keep(kept, u"One."_s);
        const Snapshot now = keep(kept, u"Two."_s);
        look(kept, LookOutcome::Drifted, now.id);
        const LinkHistory before = link(*m_desk, "kept");
        m_desk->clock().advance(1'000);
        must(Snapshots(session()).confirm(kept.id, now.id));
        must(Snapshots(session()).confirm(kept.id, now.id)); // which says nothing
        must(Snapshots(session()).takeBack(kept.id, now.id, before));
        (void)exported();
        QCOMPARE(must(Importing(other()).takePaths({out()})).refused, 0);
        const auto citedBy = [this](const char *key) {
            return must(Library(other()).byKey(QString::fromUtf8(key))).key;
        };
        QCOMPARE(citedBy("gone"), u"kept"_s);
        QCOMPARE(citedBy("first"), u"kept"_s);
        QCOMPARE(citedBy("apart"), u"apart"_s);
        // Each is taken back by itself there, too.
        QCOMPARE(must(Library(other()).mergedInto(gone.id)).front().key, u"first"_s);
        QVERIFY(link(*m_other, "kept").awaitsPerson);
        QCOMPARE(link(*m_other, "kept"), before);
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
        // Once more says nothing of it.
        const ImportReport again = must(Importing(other()).takePaths({out()}));
        for (const ImportLine &line : again.lines)
            QVERIFY2(!line.reason.contains(u"merged into another"_s), qPrintable(line.reason));
        QCOMPARE(citedBy("first"), u"kept"_s);
        // What a person has separated there since stays apart, and the report says so.
        must(Library(other()).separate(first.id));
        const ImportReport third = must(Importing(other()).takePaths({out()}));
        QCOMPARE(citedBy("first"), u"first"_s);
        QCOMPARE(citedBy("gone"), u"kept"_s);
        int told = 0;
        for (const ImportLine &line : third.lines)
            told += line.reason.contains(u"stays so"_s) && line.name == u"first"_s ? 1 : 0;
        QCOMPARE(told, 1);
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
        QVERIFY(must(Doctor(session()).check(CheckDepth::Thorough)).clean());
    }

    /// Through two desks: who takes an export in has merged nothing.
    void whoMergedThemAndWhenComesWithThem()
    {
        const Source kept = add("kept", SourceTerms::Open);
        const Source gone = add("gone", SourceTerms::Open);
        m_desk->clock().advance(hourMs);
        const qint64 mergedMs = m_desk->clock().nowMs();
        must(Library(session()).merge(gone.id, kept.id));
        m_other->clock().advance(30 * hourMs);
        m_other->reopen(OpenMode::ReadWrite, u"Ilya Petrov"_s);
        (void)exported();
        QCOMPARE(must(Importing(other()).takePaths({out()})).refused, 0);
        const QString again = m_folder->filePath(u"again"_s);
        (void)must(Exporting(other()).toFolder({again, {}, {}}));
        QFile file(again + u"/snapshots/looks.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::vector<SourcePast> past = readLooksFile(file.readAll()).value();
        QCOMPARE(past.size(), size_t(1));
        QCOMPARE(past.front().key, u"gone"_s);
        QCOMPARE(std::get<SourceMerge>(past.front().what),
                 (SourceMerge{u"kept"_s, mergedMs, u"Mara Lindqvist"_s}));
        QVERIFY(must(Doctor(other()).check(CheckDepth::Thorough)).clean());
    }

    /// Words must not get from a source that keeps them to one that does not.
    void otherTermsKeepWordsApart()
    {
        keep(add("held", SourceTerms::Background), u"Nobody may read this."_s);
        (void)must(Exporting(session()).toFolder({out(), {u"held"_s}, u"A reason."_s}));
        Source same = must(Library(session()).byKey(u"held"_s));
        same.id = {};
        same.terms = SourceTerms::Open;
        must(Library(other()).add(same));
        const ImportReport taken = must(Importing(other()).takePaths({out()}));
        QCOMPARE(taken.snapshots, 0);
        QVERIFY(must(Snapshots(other()).find(u"Nobody"_s, 9)).empty());
    }

    void cancellingLeavesNothing()
    {
        for (int i = 0; i < 40; ++i)
            keep(add(u"source-%1"_s.arg(i), SourceTerms::Open), u"Word number %1."_s.arg(i));
        (void)exported();
        int cancelled = 0;
        for (int moment = 0; moment < 10; ++moment) {
            TestDesk desk;
            const ImportKept kept = makeLateAnswer<ImportReport>();
            QFuture<Result<ImportReport>> future =
                Importing(desk.session()).takePaths({out()}, kept);
            QTest::qWait(moment);
            future.cancel();
            desk.session().drained().waitForFinished();
            future.waitForFinished();
            DeskSession &again = desk.reopen();
            const size_t found = must(Snapshots(again).find(u"Word"_s, 99)).size();
            QCOMPARE(found, size_t(*kept ? 40 : 0));
            cancelled += *kept ? 0 : 1;
            QVERIFY(must(Doctor(again).check(CheckDepth::Thorough)).clean());
        }
        QVERIFY(cancelled > 0);
    }

private:
    [[nodiscard]] DeskSession &session() const { return m_desk->session(); }

    [[nodiscard]] DeskSession &other() const { return m_other->session(); }

    [[nodiscard]] QString out() const { return m_folder->filePath(u"out"_s); }

    ExportReport exported() { return must(Exporting(session()).toFolder({out(), {}, {}})); }

    Source add(const QString &key, SourceTerms terms, bool embargo = false)
    {
        Source source;
        source.key = key;
        source.publisher = u"Ledger"_s;
        source.title = u"About "_s + key;
        source.url = u"https://ledger.example/"_s + key;
        source.terms = terms;
        if (embargo)
            source.embargoUntilMs = m_desk->clock().nowMs() + 2 * hourMs;
        return must(Library(session()).add(source));
    }

    Source add(const char *key, SourceTerms terms, bool embargo = false)
    {
        return add(QString::fromUtf8(key), terms, embargo);
    }

    Snapshot keep(const Source &source, const QString &words)
    {
        m_desk->clock().advance(1'000);
        return must(Snapshots(session()).keep(source.id, notesOf(words)));
    }

    void look(const Source &source, LookOutcome outcome, SnapshotId made)
    {
        m_desk->clock().advance(1'000);
        must(Snapshots(session()).look(source.id, {outcome, 200, u"So it was."_s, made}));
    }

    static LinkHistory link(const TestDesk &desk, const QString &key)
    {
        const Source source = must(Library(desk.session()).byKey(key));
        return must(Snapshots(desk.session()).link(source.id));
    }

    static LinkHistory link(const TestDesk &desk, const char *key)
    {
        return link(desk, QString::fromUtf8(key));
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<TestDesk> m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestExportingSnapshots)

#include "test_exporting_snapshots.moc"
