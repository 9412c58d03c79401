// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/editions.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/settings.h"
#include "tests/support/published.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;

namespace {

/// Edits, versions, editions, sources and settings over the sample.
void workOn(DeskSession &session)
{
    Articles articles(session);
    Article article = must(articles.bySlug(must(articles.directory()).front().slug));
    for (int i = 0; i < 3; ++i) {
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.body += QStringLiteral("More.\n");
        save.content.tags.append(QStringLiteral("tag %1").arg(i));
        article = must(articles.save(save));
        (void)must(articles.checkpoint(article.id, RevisionReason::Closed));
        (void)publishNow(session, article.id);
        article = must(articles.get(article.id));
    }
    // Edits behind the newest version, and a source and settings that were changed.
    DraftSave save{article.id, article.version, {}, article.content};
    save.content.body += QStringLiteral("Last.\n");
    (void)must(articles.save(save));
    Source source = must(Library(session).all()).front();
    source.title += QStringLiteral(", second edition");
    (void)must(Library(session).update(source));
    Source added;
    added.title = QStringLiteral("A talk at the harbour");
    (void)must(Library(session).add(added));
    DeskSettings settings = must(Settings(session).get());
    settings.name += QStringLiteral(" II");
    (void)must(Settings(session).update(settings));
    const Kind news = must(Settings(session).kinds()).front();
    KindChange change;
    change.id = news.id;
    change.version = news.version;
    change.language = QStringLiteral("en");
    change.name = QStringLiteral("Bulletin");
    change.reviewDays = 40;
    change.target = Target{Measure::Minutes, 5};
    change.headlineLimit = 60;
    (void)must(Settings(session).changeKind(change));
    const Person ada = must(Settings(session).addPerson({{}, QStringLiteral("Ada Brandt"), {}}));
    Person left = ada;
    left.email = QStringLiteral("ada@harbor.example");
    left.active = false;
    (void)must(Settings(session).changePerson(ada, left));
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        const QString copy = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(copy).path());
        if (!QFile::copy(file, copy))
            qFatal("cannot copy %s", qPrintable(file));
    }
}

/// A desk with something of everything, closed: a copy of one that is made once.
class DeskWithAll
{
public:
    DeskWithAll()
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
        static const QTemporaryDir first;
        const QString made = first.filePath(QStringLiteral("first.stet"));
        if (!QFileInfo::exists(made))
            workOn(*must(createSampleDesk(made, testActor(), m_clock)));
        copyFolder(made, path());
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

    [[nodiscard]] QStringList parts(CheckDepth depth = CheckDepth::Usual) const
    {
        QStringList parts;
        for (const Finding &finding : check(depth).findings) {
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
        row("the last revision gone",
            "DELETE FROM edition WHERE number = 4; DELETE FROM revision WHERE number = 4",
            revisions);
        row("another content in its list",
            "UPDATE revision SET content_hash = zeroblob(32) WHERE row = 2",
            revisions);
        const QString editions = QStringLiteral("editions");
        row("the last edition gone", "DELETE FROM edition WHERE number = 4", editions);
        row("a public state",
            "UPDATE article SET public_state = 3 WHERE public_state = 1",
            editions);
        const QString texts = QStringLiteral("texts");
        row("a word of an edited text",
            "UPDATE article_text SET body = replace(body, 'Last.', 'Lost.')",
            texts);
        row("a word of a text that was never edited",
            "UPDATE article_text SET body = body || 'x' WHERE row NOT IN (SELECT article FROM "
            "draft_edit)",
            texts);
        row("a dek", "UPDATE article_text SET dek = 'other' WHERE row = 1", texts);
        row("a tag", "UPDATE article_text SET rest = replace(rest, 'tag 2', 'tag 9')", texts);
        row("a kind", "UPDATE article SET kind = 'explainer' WHERE kind = 'news'", texts);
        const QString log = QStringLiteral("log");
        row("a word of the log",
            "UPDATE draft_edit SET inserted = 'Mora.' || char(10) WHERE seq = 1",
            log);
        row("a word of the log's end",
            "UPDATE draft_edit SET inserted = 'Lust.' || char(10) WHERE seq = (SELECT max(seq) "
            "FROM draft_edit)",
            log);
        row("an edit moved",
            "UPDATE draft_edit SET position = position + 1 WHERE seq = "
            "(SELECT max(seq) FROM draft_edit WHERE field = 2)",
            log);
        row("an edit gone", "DELETE FROM draft_edit WHERE seq = 2", log);
        row("the last edit gone",
            "DELETE FROM draft_edit WHERE seq = (SELECT max(seq) FROM draft_edit)",
            log);
        row("an edit more",
            "INSERT INTO draft_edit SELECT 99, article, field, position, '', 'x', at_ms, actor, "
            "step, kind, undoes FROM draft_edit WHERE seq = 1",
            log);
        const QString sources = QStringLiteral("sources");
        const QString imports = QStringLiteral("imports");
        row("an added source",
            "UPDATE source SET json = replace(json, 'A talk', 'A walk') WHERE job = 0",
            sources);
        row("a changed source",
            "UPDATE source SET json = replace(json, 'second edition', 'third edition')",
            sources);
        row("a source's column", "UPDATE source SET terms = 1 - terms WHERE row = 2", sources);
        row("an imported source",
            "UPDATE source SET json = json_set(json, '$.publisher', 'Nobody') WHERE row = 3",
            imports);
        row("an imported source gone", "DELETE FROM source WHERE row = 3", imports);
        row("an imported article gone",
            "DELETE FROM citation WHERE article = 2; DELETE FROM edition WHERE article = 2; "
            "DELETE FROM revision WHERE article = 2; DELETE FROM article_text WHERE row = 2; "
            "DELETE FROM article WHERE row = 2",
            imports);
        row("an article hidden as if its import went on",
            "INSERT INTO pending_job (id, uuid, what, started_ms, holder) VALUES (99, "
            "zeroblob(16), 'import', 0, 'x'); UPDATE article SET job = 99 WHERE row = 2",
            imports);
        row("a kind",
            "UPDATE definition SET json = replace(json, 'Bulletin', 'Rumour')",
            QStringLiteral("settings"));
        row("a kind's change taken back",
            "DELETE FROM definition WHERE json LIKE '%Bulletin%'",
            QStringLiteral("settings"));
        row("a kind as it came",
            "UPDATE definition SET json = '{}' WHERE what = 'kind' AND id = 'tool'",
            QStringLiteral("settings"));
        row("a language",
            "UPDATE definition SET json = replace(json, 'March', 'Smarch') WHERE what = 'language'",
            QStringLiteral("settings"));
        row("someone's address",
            "UPDATE person SET email = 'other@harbor.example' WHERE name = 'Ada Brandt'",
            QStringLiteral("people"));
        row("someone gone",
            "DELETE FROM person WHERE name = 'Ada Brandt'",
            QStringLiteral("people"));
        row("the settings",
            "UPDATE setting SET json = replace(json, ' II', ' III')",
            QStringLiteral("settings"));
        row("a revision's reason", "UPDATE revision SET reason = 6 WHERE row = 2", revisions);
        row("a revision's time", "UPDATE revision SET at_ms = at_ms + 1 WHERE row = 2", revisions);
        row("an edition's time", "UPDATE edition SET at_ms = at_ms + 1 WHERE number = 2", editions);
        row("the desk's beginning", "UPDATE desk SET created_ms = created_ms + 1", events);
        const QString blobs = QStringLiteral("blobs");
        row("the type of a stored file",
            "UPDATE blob SET media_type = 'text/html' WHERE hash = (SELECT min(hash) FROM media)",
            blobs);
        row("the size of a stored file",
            "UPDATE blob SET size = size + 1 WHERE hash = (SELECT min(hash) FROM blob)",
            blobs);
        const QString images = QStringLiteral("images");
        row("an image of another name",
            "UPDATE media SET name = 'images/other.png' WHERE name = (SELECT min(name) FROM "
            "media)",
            images);
        row("an image gone",
            "DELETE FROM media WHERE name = (SELECT min(name) FROM media)",
            images);
        row("a count",
            "UPDATE article SET words = words + 1 WHERE row = 1",
            QStringLiteral("counts"));
        row("a citation", "UPDATE citation SET number = number + 1", QStringLiteral("citations"));
        const QString articles = QStringLiteral("articles");
        const QByteArray edited = " WHERE row IN (SELECT article FROM draft_edit)";
        const QByteArray untouched = " WHERE row NOT IN (SELECT article FROM draft_edit)";
        row("a state", "UPDATE article SET state = (state + 1) % 3" + edited, articles);
        row("the trash", "UPDATE article SET spiked = 1 - spiked" + edited, articles);
        row("an owner", "UPDATE article SET owner = 'Nobody'" + edited, articles);
        row("a due time", "UPDATE article SET due_ms = 1" + edited, articles);
        row("a time of change", "UPDATE article SET changed_ms = 1" + edited, articles);
        row("a version", "UPDATE article SET version = version + 1" + edited, articles);
        row("an imported state", "UPDATE article SET state = (state + 1) % 3" + untouched, imports);
        row("an imported checker", "UPDATE article SET checker = 'x'" + untouched, imports);
        const QString lists = QStringLiteral("lists");
        row("a tag in the list", "DELETE FROM article_tag WHERE tag = 'tag 2'", lists);
        row("a tag too many", "INSERT INTO article_tag (tag, article) VALUES ('zz', 2)", lists);
        row("a day of publication",
            "UPDATE article SET published_day = published_day - 1 WHERE row = 2",
            lists);
        row("a day of the next check",
            "UPDATE article SET check_day = check_day - 1 WHERE row = 2",
            lists);
        row("a headline in the list", "UPDATE article SET headline = 'other' WHERE row = 1", lists);
        row("an address", "UPDATE article_text SET slug = 'other' WHERE row = 1", lists);
        row("words that are searched",
            "UPDATE article_text SET beside = beside || 'x' WHERE row = 1",
            lists);
        row("a place in the order", "UPDATE article SET headline_key = 'zz' WHERE row = 1", lists);
        row("a text that the index lacks",
            "INSERT INTO search_text (search_text, rowid, headline, dek, slug, body, beside) "
            "SELECT "
            "'delete', row, headline, dek, slug, body, beside FROM article_text WHERE row = 1",
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
        const QStringList parts = desk.parts();
        QVERIFY2(parts.contains(part), qPrintable(parts.join(u' ')));
    }

    void rowsAreNotNamedByTheirNumbers()
    {
        const DeskWithAll desk;
        desk.tamper("DELETE FROM article_text WHERE row = 2; INSERT INTO citation (article, key, "
                    "number, role) VALUES (99999, 'k', 1, 0)");
        QStringList subjects;
        for (const Finding &finding : desk.check(CheckDepth::Usual).findings) {
            if (finding.part != u"imports") // an event's number, which is the desk's order
                subjects.append(finding.subject);
        }
        QVERIFY(subjects.contains(QStringLiteral("citation → article")));
        for (const QString &subject : subjects)
            QVERIFY2(subject != u"2" && !subject.contains(QStringLiteral("99999")),
                     qPrintable(subject));
    }

    void aNewerDeskIsCheckedAsFarAsItIsKnown()
    {
        const DeskWithAll desk;
        desk.tamper("PRAGMA user_version = 999;"
                    "ALTER TABLE article_text RENAME COLUMN body TO words;"
                    "ALTER TABLE revision RENAME COLUMN number TO place");
        const DoctorReport report = desk.check(CheckDepth::Usual);
        QVERIFY(report.clean());
        QVERIFY(report.blobs > 0 && report.events > 0);
        QVERIFY(report.findings.front().what.contains(QStringLiteral("newer version")));
        const FakeClock clock;
        {
            const auto session =
                must(DeskSession::open(desk.path(), OpenMode::ReadWrite, testActor(), clock));
            const auto article = answer(Articles(*session).contents({}, 100));
            QVERIFY(!article);
            QCOMPARE(article.error().code, ErrorCode::TooNew);
            QCOMPARE(article.error().detail, QString());
        }
        desk.tamper("ALTER TABLE blob RENAME COLUMN hash TO sum");
        QVERIFY(desk.check(CheckDepth::Usual).clean());
        desk.tamper("UPDATE event SET verb = 'article.kept' WHERE seq = 4");
        QCOMPARE(desk.parts(), QStringList{QStringLiteral("events")});
    }

    void wordsBehindTheIndexAreFoundByAThoroughCheck()
    {
        const DeskWithAll desk;
        desk.tamper(
            "INSERT INTO search_text (search_text, rowid, headline, dek, slug, body, beside) "
            "SELECT 'delete', row, headline, dek, slug, body, beside FROM article_text "
            "WHERE row = 1; INSERT INTO search_text (rowid, headline, dek, slug, body, beside) "
            "SELECT row, headline, dek, slug, 'other words', beside FROM article_text "
            "WHERE row = 1");
        QCOMPARE(desk.parts(CheckDepth::Usual), QStringList());
        QCOMPARE(desk.parts(CheckDepth::Thorough), QStringList{QStringLiteral("search")});
    }

    void aDeskAtWorkIsClean()
    {
        const DeskWithAll desk;
        const FakeClock clock;
        const auto session =
            must(DeskSession::open(desk.path(), OpenMode::ReadWrite, testActor(), clock));
        Articles articles(*session);
        Article article = must(articles.create({}));
        for (int i = 0; i < 10; ++i) {
            QFuture<Result<DoctorReport>> check = Doctor(*session).check();
            do {
                DraftSave save{article.id, article.version, {}, article.content};
                save.content.body += QStringLiteral("word ");
                article = must(articles.save(save));
            } while (!check.isFinished());
            for (const Finding &finding : must(check).findings)
                QVERIFY2(finding.weight == Finding::Weight::Note, qPrintable(finding.what));
        }
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
        const DoctorReport report = desk.check(CheckDepth::Usual);
        QStringList told;
        for (const Finding &finding : report.findings) {
            if (finding.weight == Finding::Weight::Damage)
                told.append(finding.part + u' ' + finding.what);
        }
        QCOMPARE(told.size(), 1);
        // By the picture and an article that shows it: the hash says nothing to anybody.
        static const QRegularExpression use(
            QStringLiteral("^blobs .* its hash: images/[a-z-]+\\.png, in [a-z0-9-]+"));
        QVERIFY2(use.match(told.front()).hasMatch(), qPrintable(told.front()));
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
        // From then on it stands in the record that entries were lost, and nothing is wrong.
        const DoctorReport later = desk.check();
        QVERIFY(later.clean());
        QCOMPARE(later.findings.size(), size_t(1));
        QCOMPARE(later.findings.front().part, QStringLiteral("head"));
    }
};

STET_TEST(TestDoctor)

#include "test_doctor.moc"
