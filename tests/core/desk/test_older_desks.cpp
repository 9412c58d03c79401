// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/comments.h"
#include "core/desk/editions.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/proposals/proposals.h"
#include "core/desk/site_reading.h"
#include "core/desk/snapshots.h"
#include "core/desk/tallies.h"
#include "core/store/compress.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

const QString picture =
    QStringLiteral("6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0.zst");

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(STET_DESK_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

/// Real desks of earlier versions of the schema, upgraded by opening them.
class TestOlderDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyWordIsThereAfterTheUpgrade_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
        QTest::newRow("3") << 3;
        QTest::newRow("4") << 4;
        QTest::newRow("5") << 5;
        QTest::newRow("6") << 6;
        QTest::newRow("7") << 7;
        QTest::newRow("8") << 8;
    }

    void everyWordIsThereAfterTheUpgrade()
    {
        QFETCH(int, version);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.stet"));
        const QByteArray database =
            *decompressed(dataFile(QStringLiteral("desk-%1.sqlite.zst").arg(version)));
        for (const QString &part :
             {QStringLiteral("blobs/6b"), QStringLiteral("backups"), QStringLiteral("theme")})
            QVERIFY(QDir().mkpath(path + u'/' + part));
        put(path + QStringLiteral("/desk.sqlite"), database);
        put(path + QStringLiteral("/blobs/6b/") + picture, dataFile(picture));

        const auto session =
            must(DeskSession::open(path, OpenMode::ReadWrite, testActor(), m_clock));
        QCOMPARE(session->readOnlyReason(), QString());
        const QStringList backups = QDir(path + QStringLiteral("/backups")).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        QVERIFY(backups.first().startsWith(QStringLiteral("desk-v%1-").arg(version)));
        findEverything(*session, version);
        if (version >= 3) {
            const Article cranes =
                must(Articles(*session).bySlug(QStringLiteral("cranes-stand-still")));
            QCOMPARE(must(Checking(*session).sheet(cranes.id)).checked.counts.needsSource, 1);
            // What was checked before there were tallies is tallied.
            QTRY_COMPARE(must(Tallies(*session).openClaims()).untallied, 0);
            QCOMPARE(must(Tallies(*session).openClaims()).people.size(), size_t(1));
            QCOMPARE(must(Tallies(*session).openClaims()).people.front().asAuthor,
                     version == 3 ? 1 : 2);
        }
        if (version >= 4)
            findCheck(*session);
        if (version >= 5)
            findProposals(*session);
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());

        // And it works on.
        const Source source = must(Library(*session).byKey(QStringLiteral("ledger-gripper")));
        NewSnapshot heard;
        heard.way = SnapshotWay::Notes;
        heard.text = {QStringLiteral("It opened."), {}, {}, QStringLiteral("typed 1")};
        const int kept = int(must(Snapshots(*session).of(source.id)).size());
        QCOMPARE(kept, version == 1 ? 0 : 2); // the first version had none
        QCOMPARE(must(Snapshots(*session).keep(source.id, heard)).number, kept + 1);
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
    }

private:
    static void findEverything(DeskSession &session, int version)
    {
        const Article cranes = must(Articles(session).bySlug(QStringLiteral("cranes-stand-still")));
        QCOMPARE(cranes.content.headline, QStringLiteral("Cranes stand still"));
        QCOMPARE(cranes.content.tags,
                 (QStringList{QStringLiteral("cranes"), QStringLiteral("grève")}));
        for (const QString &words : {QStringLiteral("[@ledger-gripper, p. 2]"),
                                     QStringLiteral("Paragraph 0."),
                                     QStringLiteral("Paragraph 2.")})
            QVERIFY(cranes.content.body.contains(words));
        QCOMPARE(cranes.publicState, PublicState::Live);
        QCOMPARE(must(Articles(session).revisions(cranes.id)).size(),
                 version >= 7   ? size_t(4)
                 : version >= 5 ? size_t(3)
                                : size_t(2));
        QCOMPARE(must(Editions(session).list(cranes.id)).size(), size_t(version >= 7 ? 2 : 1));
        // What was published before there was a list of it is listed.
        const std::optional<LivePage> page = must(Editions(session).page(cranes.id));
        QCOMPARE(page->card.headline, cranes.content.headline);
        QCOMPARE(page->state, PublicState::Live);
        const PublishedDirectory directory = must(readSiteDirectory(session));
        QCOMPARE(directory.site.rows.size(), size_t(1));
        QCOMPARE(directory.site.rows.front().slug, cranes.content.slug);
        QCOMPARE(must(readPublished(session, {}, 10)).front().sources.size(), size_t(2));
        const std::vector<Comment> comments = must(Comments(session).of(cranes.id));
        QCOMPARE(comments.size(), size_t(1));
        QCOMPARE(comments.front().text, QStringLiteral("Which ones?"));
        QCOMPARE(comments.front().replies.front().text, QStringLiteral("Both."));

        const Article kraene = must(Articles(session).bySlug(QStringLiteral("krane-stehen-still")));
        QCOMPARE(kraene.content.body, QStringLiteral("Die Kräne ruhen."));
        const std::vector<SideBranch> branches = must(Branches(session).open(kraene.id));
        QCOMPARE(branches.size(), size_t(1));
        QCOMPARE(branches.front().content.body, QStringLiteral("Die Kräne drehen sich."));

        QCOMPARE(must(Library(session).keys()),
                 (QStringList{QStringLiteral("dock-worker"), QStringLiteral("ledger-gripper")}));
        QCOMPARE(must(Library(session).byKey(QStringLiteral("dock-worker"))).terms,
                 SourceTerms::Confidential);
        QCOMPARE(must(Media(session).get(QStringLiteral("images/berth.png"))).bytes.size(), 70);
    }

    static void findCheck(DeskSession &session)
    {
        const Article cranes = must(Articles(session).bySlug(QStringLiteral("cranes-stand-still")));
        const ReviewedArticle sheet = must(Checking(session).sheet(cranes.id));
        QCOMPARE(sheet.checked.counts.disputed, 1);
        const auto disputed =
            std::find_if(sheet.records.begin(), sheet.records.end(), [](const ClaimRecord &one) {
                return one.claim.words.exact == u"Paragraph 0.";
            });
        QVERIFY(disputed != sheet.records.end());
        QCOMPARE(disputed->evidence.size(), size_t(1));
        QCOMPARE(disputed->verdict->person, QStringLiteral("Ines"));
        QCOMPARE(disputed->claim.notes.front().text, QStringLiteral("Which paragraph is this?"));
        QCOMPARE(disputed->claim.notes.front().replies.front().text,
                 QStringLiteral("The first one."));
    }

    static void findProposals(DeskSession &session)
    {
        const Article cranes = must(Articles(session).bySlug(QStringLiteral("cranes-stand-still")));
        QVERIFY(cranes.content.body.contains(QStringLiteral("The first.")));
        const std::vector<EditProposal> all = must(Proposals(session).of(cranes.id));
        QCOMPARE(all.size(), size_t(2));
        const auto open = std::find_if(all.begin(), all.end(), [](const EditProposal &one) {
            return one.state == ProposalState::Open;
        });
        QVERIFY(open != all.end());
        QCOMPARE(open->inserted, QStringLiteral("The second paragraph."));
        QCOMPARE(open->reason, QStringLiteral("It has words."));
        QCOMPARE(open->person, QStringLiteral("Ines"));
        const EditProposal &accepted = open == all.begin() ? all.back() : all.front();
        QCOMPARE(accepted.state, ProposalState::Accepted);
        QCOMPARE(accepted.settledBy, QStringLiteral("Marta"));
    }

    FakeClock m_clock;
};

STET_TEST(TestOlderDesks)

#include "test_older_desks.moc"
