// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/comments.h"
#include "core/desk/history/history.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aDayMs = 24 * 3'600'000LL;

NewSnapshot pageSaying(const QString &words)
{
    NewSnapshot made;
    made.url = u"https://ledger.example/gripper"_s;
    made.mediaType = u"text/html"_s;
    made.bytes = "<p>" + words.toUtf8() + "</p>";
    made.text = {words, {}, {{0, u"p. 1"_s}}, u"html 1"_s};
    return made;
}

QStringList verbsIn(const std::vector<StoryEntry> &entries)
{
    QStringList verbs;
    for (const StoryEntry &entry : entries)
        verbs << entry.verb;
    return verbs;
}

QString partOf(const std::vector<PartDiff> &parts, const QString &name, DiffPiece::What leftOut)
{
    for (const PartDiff &part : parts) {
        if (part.name != name)
            continue;
        QString text;
        for (const DiffPiece &piece : part.pieces) {
            if (piece.what != leftOut)
                text += piece.text;
        }
        return text.trimmed();
    }
    return u"(no such part)"_s;
}

} // namespace

/// What became of an article, and what its versions were.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        Source ledger;
        ledger.key = u"ledger"_s;
        ledger.publisher = u"The Ledger"_s;
        ledger.title = u"Gripper firmware"_s;
        ledger.url = u"https://ledger.example/gripper"_s;
        m_source = must(Library(mara()).add(ledger));
        m_said = u"On Monday the gripper opened at 12 Nm. It was new."_s;
        m_snapshot = must(Snapshots(mara()).keep(m_source.id, pageSaying(m_said)));
        ArticleContent content;
        content.kind = u"news"_s;
        content.language = u"en"_s;
        content.headline = u"Gripper opened"_s;
        content.body = u"The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n"_s;
        m_article = must(Articles(mara()).create(content));
        m_ines = must(DeskSession::open(m_desk->path(),
                                        OpenMode::ReadWrite,
                                        {u"Ines"_s, u"ines"_s, u"desk-2"_s},
                                        m_desk->clock()));
    }

    void cleanup()
    {
        m_ines.reset();
        m_desk.reset();
    }

    void theStoryTellsWhoDidWhat()
    {
        verifyGripper();
        must(Comments(mara()).add(m_article.id, placeOf(u"Nobody"_s), u"Who says so?"_s));
        const StoryPage page = must(History(mara()).story({m_article.id}));
        const QStringList verbs = verbsIn(page.entries);
        QCOMPARE(verbs,
                 (QStringList{u"comment.added"_s,
                              u"verdict.given"_s,
                              u"evidence.bound"_s,
                              u"revision.made"_s,
                              u"article.created"_s,
                              u"snapshot.kept"_s,
                              u"source.added"_s}));
        QCOMPARE(page.next, 0);
        const StoryEntry &verdict = page.entries.at(1);
        QCOMPARE(verdict.actor, (Actor{u"Ines"_s, u"ines"_s, u"desk-2"_s}));
        QCOMPARE(verdict.atMs, m_desk->clock().nowMs());
        QCOMPARE(verdict.value, u"verified"_s);
        QCOMPARE(verdict.why, u"They say 12. – Read twice."_s);
        QCOMPARE(storySentence(verdict),
                 u"Ines judged “The gripper opened at 12 Nm.”: verified."_s);
        QCOMPARE(storySentence(page.entries.at(0)), u"Mara Lindqvist commented on “Nobody”."_s);
        QCOMPARE(page.entries.at(0).why, u"Who says so?"_s);
        QCOMPARE(page.entries.at(2).quote, u"the gripper opened at 12 Nm."_s);
        QVERIFY(!storySentence(page.entries.at(2)).contains(u"the gripper opened"_s));
        for (const StoryEntry &entry : page.entries)
            QVERIFY(!storySentence(entry).contains(u'%'));
    }

    void savesOfOnePersonAreOneEntry()
    {
        for (int i = 0; i < 5; ++i)
            write(mara(), u"More %1.\n"_s.arg(i));
        m_desk->clock().advance(3'600'000); // another sitting, and a version with it
        write(mara(), u"Later.\n"_s);
        const StoryPage page =
            must(History(mara()).story({m_article.id, 0, 100, {}, StoryTopic::Words}));
        std::vector<StoryEntry> writing;
        for (const StoryEntry &entry : page.entries) {
            if (entry.verb == u"article.edited")
                writing.push_back(entry);
        }
        QCOMPARE(writing.size(), size_t(2));
        QCOMPARE(writing.front().events, 1);
        QCOMPARE(writing.back().events, 5);
        QVERIFY(writing.back().fromMs < writing.back().atMs);
        QCOMPARE(storySentence(writing.back()), u"Mara Lindqvist wrote; saves: 5."_s);
    }

    void itIsAskedForByPersonAndByTopic()
    {
        verifyGripper();
        const auto ask = [&](const QString &person, std::optional<StoryTopic> topic) {
            return verbsIn(
                must(History(mara()).story({m_article.id, 0, 100, person, topic})).entries);
        };
        QCOMPARE(ask(u"Ines"_s, {}), (QStringList{u"verdict.given"_s, u"evidence.bound"_s}));
        QCOMPARE(ask({}, StoryTopic::Sources),
                 (QStringList{u"snapshot.kept"_s, u"source.added"_s}));
        QCOMPARE(ask(u"Ines"_s, StoryTopic::Words), QStringList());
        QCOMPARE(must(History(mara()).people(m_article.id)),
                 (QStringList{u"Ines"_s, u"Mara Lindqvist"_s}));
        // Every verb has the topic by which it is found.
        for (const StoryTopic topic : allStoryTopics) {
            for (QString verb : verbsOf(topic))
                QCOMPARE(topicOf(verb.replace(u'*', u'x')), topic);
        }
    }

    void pagesJoinWithoutGapOrDouble()
    {
        for (int i = 0; i < 30; ++i)
            write(i % 2 == 0 ? mara() : *m_ines, u"Line %1.\n"_s.arg(i));
        const std::vector<StoryEntry> whole =
            must(History(mara()).story({m_article.id, 0, 10'000})).entries;
        QVERIFY(whole.size() > 30);
        std::vector<StoryEntry> paged;
        qint64 before = 0;
        do {
            const StoryPage page = must(History(mara()).story({m_article.id, before, 7}));
            QVERIFY(page.entries.size() <= 7);
            paged.insert(paged.end(), page.entries.begin(), page.entries.end());
            before = page.next;
        } while (before != 0);
        QCOMPARE(paged, whole);
    }

    void aLongStoryIsReadInTime()
    {
        const QByteArray sql =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " INSERT INTO event (seq, at_ms, actor, verb, subject, details, hash)"
            " SELECT 1000 + i, 1772000000000 + i * 4000000, 1,"
            " CASE i % 2 WHEN 0 THEN 'article.edited' ELSE 'article.state' END,"
            " (SELECT uuid FROM article LIMIT 1), '{\"state\":\"draft\"}', zeroblob(32) FROM n";
        const QString file = m_desk->path() + u"/desk.sqlite"_s;
        runRawSql(file, sql);
        (void)must(History(mara()).story({m_article.id})); // the file is in memory by now
        QElapsedTimer timer;
        timer.start();
        const StoryPage page = must(History(mara()).story({m_article.id}));
        const qint64 first = timer.elapsed();
        QCOMPARE(page.entries.size(), size_t(100));
        QVERIFY(page.next > 0);
        qInfo("first page of 10 000 events: %lld ms", first);
        QVERIFY(first < 100);
    }

    void aVersionHasItsOwnSourcesAndVerdicts()
    {
        verifyGripper(); // on version 1, after it was made
        must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        m_desk->clock().advance(aDayMs);
        ArticleContent content = current().content;
        content.body = u"The gripper opened at 14 Nm. Nobody was hurt.\n"_s;
        save(mara(), content); // the sentence is another, its source is cited no more
        const VersionRecord first = must(History(mara()).version(m_article.id, 1));
        const VersionRecord now = must(History(mara()).now(m_article.id, current().content));
        QVERIFY(first.verdicts.empty()); // it was given after the version was made
        QCOMPARE(first.sources.size(), size_t(1));
        QCOMPARE(first.sources.front().snapshot, 1);
        QCOMPARE(now.sources.size(), size_t(0));
        QVERIFY(now.verdicts.empty());
        QCOMPARE(now.fallen, 1);
        const std::vector<PartDiff> parts = comparedVersions(first, now);
        QCOMPARE(partOf(parts, u"Sources"_s, DiffPiece::What::Added),
                 u"[1] ledger: The Ledger, Gripper firmware, snapshot 1"_s);
        QCOMPARE(partOf(parts, u"Sources"_s, DiffPiece::What::Removed), QString());
    }

    void aVerdictStandsOnTheVersionsThatHaveItsWords()
    {
        verifyGripper();
        m_desk->clock().advance(aDayMs);
        ArticleContent content = current().content;
        content.headline = u"Gripper opens"_s; // and so a version after the verdict
        save(mara(), content);
        must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        content.body.replace(u"12 Nm"_s, u"14 Nm"_s);
        save(mara(), content);
        must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        const std::vector<VersionHead> heads = must(History(mara()).versions(m_article.id, 0, 9));
        const VersionRecord before =
            must(History(mara()).version(m_article.id, heads.at(1).number));
        const VersionRecord after = must(History(mara()).version(m_article.id, heads[0].number));
        QCOMPARE(before.verdicts.size(), size_t(1));
        QCOMPARE(before.verdicts.front().person, u"Ines"_s);
        QCOMPARE(before.verdicts.front().words, u"The gripper opened at 12 Nm."_s);
        QCOMPARE(before.fallen, 0);
        QVERIFY(after.verdicts.empty());
        QCOMPARE(after.fallen, 1);
        QCOMPARE(partOf(comparedVersions(before, after), u"Verdicts"_s, DiffPiece::What::Added),
                 u"verified by Ines: The gripper opened at 12 Nm."_s);

        // Given anew on the changed words: the claim is kept with these from then on, and what
        // stood on the earlier version is found all the same.
        giveVerdict(u"The gripper opened at 14 Nm."_s, VerdictKind::Disputed);
        QCOMPARE(must(History(mara()).version(m_article.id, heads[1].number)).verdicts,
                 before.verdicts);
        const VersionRecord now = must(History(mara()).now(m_article.id, current().content));
        QCOMPARE(now.verdicts.size(), size_t(1));
        QVERIFY(now.verdicts.front().kind == VerdictKind::Disputed);
    }

    void aVerdictOnADriftedSourceStoodBefore()
    {
        verifyGripper();
        ArticleContent content = current().content;
        content.dek = u"New."_s;
        save(mara(), content);
        must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        m_desk->clock().advance(aDayMs);
        must(Snapshots(mara()).keep(m_source.id, pageSaying(u"It opened at 11 Nm."_s)));
        const std::vector<VersionHead> heads = must(History(mara()).versions(m_article.id, 0, 1));
        QCOMPARE(must(History(mara()).version(m_article.id, heads.front().number)).verdicts.size(),
                 size_t(1));
        QVERIFY(must(History(mara()).now(m_article.id, content)).verdicts.empty());
    }

    void whoHadItInHandIsToldWhereTheRecordTells()
    {
        const Article now = current();
        must(Articles(mara()).assign(now.id, now.version, u"Mara Lindqvist"_s, u"Ines"_s, 0));
        ArticleContent content = current().content;
        content.dek = u"New."_s;
        save(mara(), content);
        must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        const auto heads = must(History(mara()).versions(m_article.id, 0, 1));
        const VersionRecord last = must(History(mara()).version(m_article.id, heads[0].number));
        QCOMPARE(last.standing.checker.value_or(u"?"_s), u"Ines"_s);
        QVERIFY(!must(History(mara()).version(m_article.id, 1)).standing.checker);
    }

    void versionsComeInPages()
    {
        for (int i = 0; i < 5; ++i) {
            write(mara(), u"More %1.\n"_s.arg(i));
            must(Articles(mara()).checkpoint(m_article.id, RevisionReason::Closed));
        }
        const std::vector<VersionHead> all = must(History(mara()).versions(m_article.id, 0, 100));
        const std::vector<VersionHead> first = must(History(mara()).versions(m_article.id, 0, 4));
        const std::vector<VersionHead> rest =
            must(History(mara()).versions(m_article.id, first.back().number, 100));
        QCOMPARE(first.size(), size_t(4));
        std::vector<VersionHead> joined = first;
        joined.insert(joined.end(), rest.begin(), rest.end());
        QCOMPARE(joined, all);
        QCOMPARE(answer(History(mara()).version(m_article.id, 99)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(answer(History(mara()).story({ArticleId::create(9)})).error().code,
                 ErrorCode::NotFound);
    }

    void theRecordIsProvedAlone()
    {
        verifyGripper();
        QVERIFY(must(Doctor(mara()).check(CheckDepth::Record)).clean());
        m_ines.reset();
        m_desk->close();
        runRawSql(m_desk->path() + u"/desk.sqlite"_s,
                  "UPDATE event SET at_ms = at_ms + 1 WHERE seq = 3");
        DeskSession &again = m_desk->reopen();
        QVERIFY(!must(Doctor(again).check(CheckDepth::Record)).clean());
    }

private:
    [[nodiscard]] DeskSession &mara() const { return m_desk->session(); }

    [[nodiscard]] Article current() const { return must(Articles(mara()).get(m_article.id)); }

    void save(DeskSession &session, const ArticleContent &content)
    {
        const Article now = current();
        must(Articles(session).save({now.id, now.version, {}, content, StepKind::Edit}));
    }

    void write(DeskSession &session, const QString &more)
    {
        m_desk->clock().advance(1'000);
        ArticleContent content = current().content;
        content.body += more;
        save(session, content);
    }

    [[nodiscard]] TextQuote placeOf(const QString &words) const
    {
        const QString body = m_article.content.body;
        TextQuote place;
        place.exact = words;
        place.position = body.indexOf(words);
        place.prefix = body.left(place.position).right(32);
        place.suffix = body.mid(place.position + words.size(), 32);
        place.alone = true;
        return place;
    }

    [[nodiscard]] ClaimAim aimAt(const QString &words) const
    {
        return {
            {}, {DraftField::Body, -1, {current().content.body.indexOf(words), words.size()}}, {}};
    }

    void giveVerdict(const QString &words, VerdictKind kind)
    {
        NewVerdict verdict;
        verdict.kind = kind;
        verdict.reason = u"They say 12."_s;
        verdict.note = u"Read twice."_s;
        must(Checking(*m_ines).give(m_article.id, aimAt(words), verdict));
    }

    void verifyGripper()
    {
        const QString words = u"The gripper opened at 12 Nm."_s;
        NewEvidence quote;
        quote.snapshot = m_snapshot.id;
        quote.start = m_said.indexOf(u"the gripper"_s);
        quote.length = 28;
        must(Checking(*m_ines).bind(m_article.id, aimAt(words), quote));
        giveVerdict(words, VerdictKind::Verified);
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<DeskSession> m_ines;
    Source m_source;
    Snapshot m_snapshot;
    QString m_said;
    Article m_article;
};

STET_TEST(TestHistory)

#include "test_history.moc"
