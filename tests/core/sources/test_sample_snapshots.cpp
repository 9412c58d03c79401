// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "core/sources/files/file_reading.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The sample shows what a library is for: something of every kind, and links in every condition.
/// Its words are those that the readers find in its files.
class TestSampleSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_desk = must(createSampleDesk(m_folder.filePath(u"sample.stet"_s), testActor(), m_clock));
        for (const LibraryRow &row : must(Library(*m_desk).list({}))) {
            m_rows.push_back(row);
            for (const Snapshot &snapshot : must(Snapshots(*m_desk).of(row.id)))
                m_snapshots.push_back(snapshot);
        }
    }

    void everyKindIsThere()
    {
        QSet<QString> ways;
        for (const Snapshot &snapshot : m_snapshots)
            ways.insert(nameOf(snapshot.way));
        QCOMPARE(ways.size(), qsizetype(9));
    }

    void everyKindOfFileIsThere()
    {
        QSet<QString> types;
        for (const Snapshot &snapshot : m_snapshots)
            types.insert(snapshot.mediaType);
        for (const QString &type : {u"text/html"_s,
                                    u"multipart/related"_s, // MHTML
                                    u"application/pdf"_s,
                                    u"message/rfc822"_s,
                                    u"image/png"_s,
                                    u"text/plain"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
    }

    void linksInEveryCondition()
    {
        QSet<QString> states;
        for (const LibraryRow &row : m_rows)
            states.insert(nameOf(row.linkState()));
        for (const QString &state :
             {u"live"_s, u"drifted"_s, u"dead"_s, u"blocked"_s, u"none"_s, u"unseen"_s})
            QVERIFY2(states.contains(state), qPrintable(state));
    }

    void eachSaysHowItWasGot()
    {
        for (const Snapshot &snapshot : m_snapshots) {
            QVERIFY(!snapshot.person.isEmpty());
            QVERIFY(snapshot.takenMs > 1'767'225'600'000); // 2026
            QVERIFY(!snapshot.mediaType.isEmpty());
            const bool needsNoLink =
                snapshot.way != SnapshotWay::Fetched && snapshot.way != SnapshotWay::SavedPage;
            QVERIFY(snapshot.url.isEmpty() == needsNoLink);
        }
    }

    void itsWordsAreThoseOfItsFiles()
    {
        Extractor extractor(Extractor::installedProgram());
        int read = 0;
        for (const Snapshot &snapshot : m_snapshots) {
            const SnapshotText text = must(Snapshots(*m_desk).text(snapshot.id));
            if (snapshot.extractor == u"typed 1") {
                QCOMPARE(text, textOfWords(text.text, snapshot.extractor));
                continue;
            }
            const QByteArray bytes = must(Snapshots(*m_desk).bytes(snapshot.id));
            const auto reading =
                extractor.file({bytes, snapshot.fileName, snapshot.mediaType.toLatin1()});
            QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 60'000);
            QVERIFY2(reading.result().has_value(), qPrintable(snapshot.fileName));
            QCOMPARE(text.text, reading.result()->page.text.text);
            QCOMPARE(text, reading.result()->page.text);
            const bool isReadable = reading.result()->page.check.state == PageState::Readable;
            QCOMPARE(snapshot.state == SnapshotState::Kept, isReadable);
            ++read;
        }
        QVERIFY(read >= 9);
    }

    void theDoctorIsContent()
    {
        QVERIFY(must(Doctor(*m_desk).check(CheckDepth::Thorough)).clean());
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_desk;
    std::vector<LibraryRow> m_rows;
    std::vector<Snapshot> m_snapshots;
};

STET_TEST(TestSampleSnapshots)

#include "test_sample_snapshots.moc"
