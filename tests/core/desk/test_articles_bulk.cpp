// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/export/articles_export.h"
#include "core/desk/import/importing.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>

using namespace stet;
using namespace stet::test;

/// Steps over many articles, and the list's questions about what they leave.
class TestArticlesBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepChangesAllAndIsUndone();
    void whatChangedSinceIsLeftAlone();
    void stepsAreUndoneOneAfterTheOther();
    void aStateIsTakenBackOnlyOfTheSameWords();
    void tagsAreAddedOnceAndTakenAway();
    void manyArticlesGoInSteps();
    void cancellingTakesBack();
    void namesAndTagsOfAnyKind();
    void queuesAndFiltersCombine();
    void sortsPutNoneLast();
    void theNextCheckFollowsKindAndInterval();
    void exportsWriteOverNothing();

private:
    static std::vector<ArticleId> add(TestDesk &desk, int count);
    static std::vector<ArticleId> addMany(TestDesk &desk, int count);
    static QStringList headlines(TestDesk &desk, const ArticleQuery &query);
};

std::vector<ArticleId> TestArticlesBulk::add(TestDesk &desk, int count)
{
    std::vector<ArticleId> ids;
    for (int i = 0; i < count; ++i) {
        ArticleContent content;
        content.headline = QStringLiteral("Article %1").arg(i);
        content.kind = QStringLiteral("news");
        content.body = QStringLiteral("Words that stay as they are.");
        ids.push_back(must(Articles(desk.session()).create(content)).id);
        desk.clock().advance(1'000);
    }
    return ids;
}

std::vector<ArticleId> TestArticlesBulk::addMany(TestDesk &desk, int count)
{
    std::vector<ImportedArticle> articles;
    std::vector<ArticleId> ids;
    for (int i = 0; i < count; ++i) {
        ImportedArticle imported;
        imported.article.id = ArticleId::create(1'700'000'000'000 + i);
        imported.article.content.headline = QStringLiteral("Imported %1").arg(i);
        imported.article.content.kind = QStringLiteral("news");
        ids.push_back(imported.article.id);
        articles.push_back(std::move(imported));
    }
    must(Importing(desk.session()).take({}, std::move(articles)));
    return ids;
}

QStringList TestArticlesBulk::headlines(TestDesk &desk, const ArticleQuery &query)
{
    QStringList shown;
    for (const ArticleRow &row : must(Articles(desk.session()).list(query)).rows)
        shown << row.headline;
    return shown;
}

void TestArticlesBulk::aStepChangesAllAndIsUndone()
{
    TestDesk desk;
    Articles articles(desk.session());
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 3);
    const Article before = must(articles.get(ids[1]));
    BulkChange change;
    change.owner = QStringLiteral("  Mara\nLindqvist ");
    change.checker = QStringLiteral("Ivo");
    change.dueMs = 1'800'000'000'000;
    change.category = QStringLiteral("Robots");
    change.addTags = {QStringLiteral("arms")};
    change.reviewDays = 60;
    change.state = WorkState::InCheck;
    const BulkReport report = must(bulk.apply(ids, change));
    QCOMPARE(report.changed, 3);
    QCOMPARE(report.undo.rows.size(), size_t(3));
    const Article after = must(articles.get(ids[1]));
    QCOMPARE(after.owner, QStringLiteral("Mara Lindqvist"));
    QCOMPARE(after.checker, QStringLiteral("Ivo"));
    QCOMPARE(after.dueMs, 1'800'000'000'000);
    QCOMPARE(after.content.category, QStringLiteral("Robots"));
    QCOMPARE(after.content.tags, QStringList{QStringLiteral("arms")});
    QCOMPARE(after.content.reviewDays, 60);
    QCOMPARE(after.state, WorkState::InCheck);
    QCOMPARE(after.version, before.version + 1);
    QCOMPARE(must(bulk.apply(ids, change)).same, 3);

    const BulkReport undone = must(bulk.revert(report.undo));
    QCOMPARE(undone.changed, 3);
    Article back = must(articles.get(ids[1]));
    QCOMPARE(back.version, before.version + 2);
    back.version = before.version;
    back.changedMs = before.changedMs;
    QCOMPARE(back, before);
    QCOMPARE(must(bulk.revert(undone.undo)).changed, 3); // and again
    QCOMPARE(must(articles.get(ids[1])).owner, QStringLiteral("Mara Lindqvist"));
    const DoctorReport health = must(Doctor(desk.session()).check());
    QVERIFY2(health.clean(),
             qPrintable(health.findings.empty() ? QString() : health.findings.front().what));
}

void TestArticlesBulk::whatChangedSinceIsLeftAlone()
{
    TestDesk desk;
    Articles articles(desk.session());
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 3);
    BulkChange change;
    change.spiked = true;
    const BulkReport report = must(bulk.apply(ids, change));
    must(articles.restore(ids[0]));
    const Article since = must(articles.get(ids[0]));
    const BulkReport undone = must(bulk.revert(report.undo));
    QCOMPARE(undone.changed, 2);
    QCOMPARE(undone.leftAlone, 1);
    QCOMPARE(must(articles.get(ids[0])), since);
}

void TestArticlesBulk::stepsAreUndoneOneAfterTheOther()
{
    TestDesk desk;
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 3);
    BulkChange category;
    category.category = QStringLiteral("Ports");
    const BulkReport first = must(bulk.apply(ids, category));
    BulkChange trash;
    trash.spiked = true;
    const BulkReport second = must(bulk.apply(ids, trash));
    QCOMPARE(must(bulk.revert(second.undo)).changed, 3);
    const BulkReport undone = must(bulk.revert(first.undo));
    QCOMPARE(undone.changed, 3);
    QCOMPARE(undone.leftAlone, 0);
    QCOMPARE(must(Articles(desk.session()).get(ids[0])).content.category, QString());
}

void TestArticlesBulk::aStateIsTakenBackOnlyOfTheSameWords()
{
    TestDesk desk;
    Articles articles(desk.session());
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 2);
    BulkChange ready;
    ready.state = WorkState::Ready;
    QCOMPARE(must(bulk.apply(ids, ready)).leftAlone, 2); // nobody has signed them
    for (const ArticleId &id : ids)
        must(Checking(desk.session())
                 .signOff(id, must(articles.get(id)).version, QStringLiteral("A test")));
    BulkChange draft;
    draft.state = WorkState::Draft;
    const BulkReport report = must(bulk.apply(ids, draft));
    BulkChange words;
    words.addTags = {QStringLiteral("since")};
    must(bulk.apply({ids[0]}, words));
    const BulkReport undone = must(bulk.revert(report.undo));
    QCOMPARE(undone.changed, 1);
    QCOMPARE(undone.leftAlone, 1);
    QCOMPARE(must(articles.get(ids[0])).state, WorkState::Draft);
    QCOMPARE(must(articles.get(ids[1])).state, WorkState::Ready);
}

void TestArticlesBulk::tagsAreAddedOnceAndTakenAway()
{
    TestDesk desk;
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 2);
    BulkChange change;
    change.addTags = {QStringLiteral("ports"), QStringLiteral("ports"), QStringLiteral(" ")};
    must(bulk.apply({ids[0]}, change));
    QCOMPARE(must(bulk.apply(ids, change)).changed, 1);
    ArticleQuery query;
    query.tag = QStringLiteral("ports");
    QCOMPARE(headlines(desk, query).size(), 2);
    BulkChange away;
    away.removeTags = {QStringLiteral("ports")};
    must(bulk.apply({ids[1]}, away));
    QCOMPARE(headlines(desk, query), QStringList{QStringLiteral("Article 0")});
    const ListFacets facets = must(Articles(desk.session()).facets());
    QCOMPARE(facets.tags, (ListFacets::Values{{QStringLiteral("ports"), 1}}));
}

void TestArticlesBulk::manyArticlesGoInSteps()
{
    TestDesk desk;
    const std::vector<ArticleId> ids = addMany(desk, 2'000);
    BulkChange change;
    change.owner = QStringLiteral("Mara Lindqvist");
    change.addTags = {QStringLiteral("all")};
    QFuture<Result<BulkReport>> running = ArticlesBulk(desk.session()).apply(ids, change);
    // An edit goes first, however long the step takes.
    ArticleContent content;
    content.headline = QStringLiteral("In between");
    must(Articles(desk.session()).create(content));
    const BulkReport report = must(std::move(running));
    QCOMPARE(report.changed, 2'000);
    ArticleQuery query;
    query.queue = Queue::Mine;
    QCOMPARE(must(Articles(desk.session()).list(query)).total, 2'000);
    QCOMPARE(must(ArticlesBulk(desk.session()).revert(report.undo)).changed, 2'000);
    QCOMPARE(must(Articles(desk.session()).list(query)).total, 0);
    const DoctorReport health = must(Doctor(desk.session()).check());
    QVERIFY2(health.clean(),
             qPrintable(health.findings.empty() ? QString() : health.findings.front().what));
}

void TestArticlesBulk::cancellingTakesBack()
{
    TestDesk desk;
    const std::vector<ArticleId> ids = addMany(desk, 3'000);
    BulkChange change;
    change.checker = QStringLiteral("Ivo");
    QFuture<Result<BulkReport>> running = ArticlesBulk(desk.session()).apply(ids, change);
    running.cancel();
    desk.session().drained().waitForFinished();
    QCOMPARE(running.resultCount(), 0);
    for (const ArticleRow &row : must(Articles(desk.session()).list({}, 0, 3'000)).rows)
        QCOMPARE(row.checker, QString());
}

void TestArticlesBulk::namesAndTagsOfAnyKind()
{
    TestDesk desk;
    ArticlesBulk bulk(desk.session());
    Articles articles(desk.session());
    const std::vector<ArticleId> ids = add(desk, 1);
    for (const QString &text : {QStringLiteral("'; DROP TABLE article;--"),
                                QString::fromUtf16(u"محرر العربية"),
                                QString::fromUtf16(u"編集者 😀"),
                                QString(u'a') + QString(5'000, QChar(0x0301)),
                                QString(9'000, u'x')}) {
        BulkChange change;
        change.owner = text;
        change.addTags = {text};
        QCOMPARE(must(bulk.apply(ids, change)).changed, 1);
        QCOMPARE(must(articles.get(ids[0])).owner, text);
        ArticleQuery query;
        query.owner = text;
        query.tag = text;
        QCOMPARE(must(articles.list(query)).total, 1);
    }
    BulkChange tooLong;
    tooLong.owner = QString(20'000, u'x');
    QCOMPARE(answer(bulk.apply(ids, tooLong)).error().code, ErrorCode::InvalidInput);
    BulkChange longTag;
    longTag.addTags = {QString(20'000, u'x')};
    QCOMPARE(answer(bulk.apply(ids, longTag)).error().code, ErrorCode::InvalidInput);
    BulkChange unclean;
    unclean.owner = QStringLiteral("a") + QChar(0) + QChar(0xD800);
    must(bulk.apply(ids, unclean));
    QCOMPARE(must(articles.get(ids[0])).owner, QStringLiteral("a\uFFFD\uFFFD"));

    BulkChange tags;
    for (int i = 0; i < 1'000; ++i)
        tags.addTags << QStringLiteral("tag %1").arg(i);
    QCOMPARE(must(bulk.apply(ids, tags)).leftAlone, 1);
}

void TestArticlesBulk::queuesAndFiltersCombine()
{
    TestDesk desk;
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 6);
    const auto give = [&](std::vector<ArticleId> some, auto set) {
        BulkChange change;
        set(change);
        must(bulk.apply(std::move(some), change));
    };
    give({ids[0], ids[1]}, [](BulkChange &c) { c.owner = QStringLiteral("Mara Lindqvist"); });
    give({ids[2]}, [](BulkChange &c) { c.checker = QStringLiteral("Mara Lindqvist"); });
    give({ids[1], ids[2]}, [](BulkChange &c) { c.state = WorkState::InCheck; });
    give({ids[1]}, [](BulkChange &c) { c.category = QStringLiteral("Ports"); });
    give({ids[3]}, [&](BulkChange &c) { c.dueMs = desk.clock().nowMs() - 3 * 86'400'000LL; });
    give({ids[4]}, [&](BulkChange &c) { c.dueMs = desk.clock().nowMs() + 3 * 86'400'000LL; });
    give({ids[5]}, [](BulkChange &c) { c.spiked = true; });

    const auto found = [&](auto set) {
        ArticleQuery query;
        query.sort = SortColumn::Headline;
        query.order = Qt::AscendingOrder;
        set(query);
        QStringList names = headlines(desk, query);
        for (QString &name : names)
            name.remove(QStringLiteral("Article "));
        return names.join(QString());
    };
    QCOMPARE(found([](ArticleQuery &q) { q.queue = Queue::Mine; }), QStringLiteral("012"));
    QCOMPARE(found([](ArticleQuery &q) { q.queue = Queue::DueToday; }), QStringLiteral("3"));
    QCOMPARE(found([](ArticleQuery &q) { q.queue = Queue::Trash; }), QStringLiteral("5"));
    QCOMPARE(found([](ArticleQuery &q) {
                 q.queue = Queue::Mine;
                 q.owner = QString();
             }),
             QStringLiteral("2"));
    QCOMPARE(found([](ArticleQuery &q) {
                 q.queue = Queue::InCheck;
                 q.category = QStringLiteral("Ports");
                 q.kind = QStringLiteral("news");
                 q.text = QStringLiteral("words");
             }),
             QStringLiteral("1"));
    QCOMPARE(found([](ArticleQuery &q) { q.language = QStringLiteral("xx"); }), QString());
    const DeskCounts counts = must(Articles(desk.session()).counts());
    QCOMPARE(counts.all, 5);
    QCOMPARE(counts.mine, 3);
    QCOMPARE(counts.dueToday, 1);
    QCOMPARE(counts.inCheck, 2);
    QCOMPARE(counts.trash, 1);
}

void TestArticlesBulk::sortsPutNoneLast()
{
    TestDesk desk;
    ArticlesBulk bulk(desk.session());
    const std::vector<ArticleId> ids = add(desk, 3);
    const auto own = [&](const ArticleId &id, const QString &name, qint64 due) {
        BulkChange change;
        change.owner = name;
        change.dueMs = due;
        must(bulk.apply({id}, change));
    };
    own(ids[0], QStringLiteral("öst"), 2'000);
    own(ids[2], QStringLiteral("Alm"), 1'000);
    for (const SortColumn sort : {SortColumn::Owner, SortColumn::Due}) {
        ArticleQuery query;
        query.sort = sort;
        query.order = Qt::AscendingOrder;
        QCOMPARE(headlines(desk, query).join(u','),
                 QStringLiteral("Article 2,Article 0,Article 1"));
        query.order = Qt::DescendingOrder;
        QCOMPARE(headlines(desk, query).join(u','),
                 QStringLiteral("Article 0,Article 2,Article 1"));
    }
    for (int sort = 0; sort <= int(lastSortColumn); ++sort) {
        ArticleQuery query;
        query.sort = SortColumn(sort);
        QCOMPARE(headlines(desk, query).size(), 3);
    }
}

void TestArticlesBulk::theNextCheckFollowsKindAndInterval()
{
    TestDesk desk;
    Articles articles(desk.session());
    ArticleContent content;
    content.headline = QStringLiteral("A tool");
    content.kind = QStringLiteral("tool");
    content.published = QDate(2026, 1, 10);
    const Article tool = must(articles.create(content));
    const QDate byKind = must(articles.list({})).rows.front().nextCheck;
    QVERIFY(byKind > QDate(2026, 1, 10));
    BulkChange change;
    change.reviewDays = 20;
    must(ArticlesBulk(desk.session()).apply({tool.id}, change));
    QCOMPARE(must(articles.list({})).rows.front().nextCheck, QDate(2026, 1, 30));
    change.reviewDays = 0;
    must(ArticlesBulk(desk.session()).apply({tool.id}, change));
    QCOMPARE(must(articles.list({})).rows.front().nextCheck, byKind);
}

void TestArticlesBulk::exportsWriteOverNothing()
{
    TestDesk desk;
    const std::vector<ArticleId> ids = add(desk, 3);
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out"));
    QCOMPARE(must(exportArticles(desk.session(), ids, out)).articles, 3);
    const QStringList first = QDir(out).entryList(QDir::Files);
    QCOMPARE(first.size(), 3);
    must(exportArticles(desk.session(), {ids[0]}, out));
    QVERIFY(QDir(out).exists(QStringLiteral("article-0-2.md")));
    QCOMPARE(answer(exportArticles(desk.session(), ids, desk.path() + QStringLiteral("/blobs")))
                 .error()
                 .code,
             ErrorCode::InvalidInput);
}

STET_TEST(TestArticlesBulk)
#include "test_articles_bulk.moc"
