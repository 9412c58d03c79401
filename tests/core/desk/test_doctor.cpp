// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/doctor.h"
#include "core/desk/editions.h"
#include "core/desk/media.h"
#include "core/desk/sample_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

/// A desk with something of everything, closed.
class DeskWithAll
{
public:
    DeskWithAll()
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
        auto session = must(createSampleDesk(path(), testActor(), m_clock));
        Articles articles(*session);
        Article article = must(articles.bySlug(must(articles.directory()).front().slug));
        for (int i = 0; i < 3; ++i) {
            DraftSave save{article.id, article.version, {}, article.content};
            save.content.body += QStringLiteral("More.\n");
            article = must(articles.save(save));
            const Revision revision = must(articles.checkpoint(article.id, RevisionReason::Closed));
            (void)must(
                Editions(*session).recordPublished(article.id, revision.hash, PublicState::Live));
            article = must(articles.get(article.id));
        }
    }

    ~DeskWithAll() { qunsetenv("XDG_STATE_HOME"); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("all.stet")); }

    /// As somebody with a hex editor would: without triggers, without the door.
    void tamper(const QByteArray &sql) const
    {
        runRawSql(path() + QStringLiteral("/desk.sqlite"), sql);
    }

    [[nodiscard]] DoctorReport check(CheckDepth depth = CheckDepth::Thorough) const
    {
        const auto session =
            must(DeskSession::open(path(), OpenMode::ReadWrite, testActor(), m_clock));
        return must(Doctor(*session).check(depth));
    }

    [[nodiscard]] QStringList parts() const
    {
        QStringList parts;
        for (const Finding &finding : check().findings) {
            if (finding.weight != Finding::Weight::Note)
                parts.append(finding.part);
        }
        parts.removeDuplicates();
        return parts;
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
};

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGoodDeskIsClean()
    {
        const DeskWithAll desk;
        const DoctorReport report = desk.check();
        for (const Finding &finding : report.findings)
            qWarning("%s %s: %s",
                     qPrintable(finding.part),
                     qPrintable(finding.subject),
                     qPrintable(finding.what));
        QVERIFY(report.clean());
        QVERIFY(report.articles >= 8);
        QVERIFY(report.revisions >= report.articles + 3);
        QVERIFY(report.blobs > 0);
        QVERIFY(report.events > 6);
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &sql, const QString &part) {
            QTest::newRow(name) << sql << part;
        };
        const QString revisions = QStringLiteral("revisions");
        const QString events = QStringLiteral("events");
        row("a byte of a revision",
            "UPDATE revision SET document = CAST(substr(document, 1, 40) || x'00' || "
            "substr(document, 42) AS BLOB) WHERE row = 3",
            revisions);
        row("a hash", "UPDATE revision SET hash = zeroblob(32) WHERE row = 2", revisions);
        row("a gap",
            "DELETE FROM edition WHERE number = 2; DELETE FROM revision WHERE number = 2",
            revisions);
        row("a link to itself",
            "UPDATE revision SET parent_hash = hash WHERE number = 2",
            revisions);
        row("swapped", "UPDATE revision SET number = 100 + number WHERE number > 1", revisions);
        row("an edition",
            "UPDATE edition SET parent_hash = zeroblob(32) WHERE number = 2",
            QStringLiteral("editions"));
        row("an event's words", "UPDATE event SET verb = 'article.kept' WHERE seq = 4", events);
        row("an event's time", "UPDATE event SET at_ms = at_ms + 1 WHERE seq = 4", events);
        row("an event gone", "DELETE FROM event WHERE seq = 4", events);
        row("a count",
            "UPDATE article SET words = words + 1 WHERE row = 1",
            QStringLiteral("counts"));
        row("a text behind the index",
            "UPDATE article_text SET body = 'other words' WHERE row = 1",
            QStringLiteral("search"));
        row("an orphan",
            "INSERT INTO citation (article, key, number, role) VALUES (99999, 'k', 1, 0)",
            QStringLiteral("references"));
    }

    void damageIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, part);
        const DeskWithAll desk;
        desk.tamper(sql);
        QVERIFY2(desk.parts().contains(part), qPrintable(desk.parts().join(u' ')));
    }

    void aFlippedByteOfABlobIsFound()
    {
        const DeskWithAll desk;
        QDirIterator blobs(
            desk.path() + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
        QFile file(blobs.next());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        char byte = 0;
        file.peek(&byte, 1);
        byte = char(byte ^ 1);
        file.write(&byte, 1);
        file.close();
        QCOMPARE(desk.parts(), QStringList{QStringLiteral("blobs")});
    }

    void anOlderCopyInItsPlaceIsFound()
    {
        const DeskWithAll desk;
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        QVERIFY(QFile::copy(file, file + QStringLiteral(".kept")));
        {
            const FakeClock clock;
            const auto session =
                must(DeskSession::open(desk.path(), OpenMode::ReadWrite, testActor(), clock));
            (void)must(Articles(*session).create({}));
        }
        QVERIFY(desk.check().clean());
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
        QVERIFY(QFile::remove(file) && QFile::rename(file + QStringLiteral(".kept"), file));
        QCOMPARE(desk.parts(), QStringList{QStringLiteral("head")});
    }
};

STET_TEST(TestDoctor)

#include "test_doctor.moc"
