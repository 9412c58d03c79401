// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

ArticleContent gripperArticle()
{
    ArticleContent content;
    content.headline = QStringLiteral("Northwind recalls a gripper");
    content.dek = QStringLiteral("The firmware can drop a load.");
    content.body =
        QStringLiteral("The maker said so on Monday [@northwind-notice].\n\nMore words.\n");
    content.kind = QStringLiteral("news");
    content.category = QStringLiteral("Robotics");
    content.language = QStringLiteral("en-GB");
    content.authors = {{QStringLiteral("Mara Lindqvist"), {}},
                       {QStringLiteral("Tom Adeyemi"), QStringLiteral("data")}};
    content.tags = {QStringLiteral("grippers"), QStringLiteral("firmware")};
    content.facts = {{QStringLiteral("Price"), QStringLiteral("1,200 EUR [@ledger-gripper]")}};
    content.roles = {{QStringLiteral("northwind-notice"), SourceRole::Primary}};
    content.corrections = {
        {QDate(2026, 3, 6), CorrectionClass::Clarification, QStringLiteral("Said more.")}};
    content.leadImage = QStringLiteral("images/gripper.png");
    content.published = QDate(2026, 3, 4);
    content.modified = QDate(2026, 3, 6);
    content.lastVerified = QDate(2026, 3, 5);
    content.reviewDays = 30;
    content.target = {Measure::Characters, 4'000};
    return content;
}

DraftSave typed(const Article &article, const QString &text)
{
    DraftSave save{article.id, article.version, {}, article.content};
    save.edits.push_back({DraftField::Body, article.content.body.size(), {}, text, 5});
    save.content.body += text;
    return save;
}

} // namespace

class TestArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aClockPutBackStopsNoVersions()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create({}));
        desk.clock().advance(-qint64(10) * 365 * 24 * 3600 * 1000);
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.body = QStringLiteral("Words.");
        article = must(articles.save(save));
        QCOMPARE(must(articles.revisions(article.id)).back().content, article.content);
    }

    void datesThatCannotBeWrittenAreRefused()
    {
        TestDesk desk;
        ArticleContent content;
        content.published = QDate(10'000, 1, 1);
        QCOMPARE(answer(Articles(desk.session()).create(content)).error().code,
                 ErrorCode::InvalidInput);
        content.published = QDate(-5, 1, 1);
        QCOMPARE(answer(Articles(desk.session()).create(content)).error().code,
                 ErrorCode::InvalidInput);
        content.published = QDate(9999, 12, 31);
        QVERIFY(answer(Articles(desk.session()).create(content)));
    }

    void whoBeginsAnArticleHasItUntilItIsDone()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content;
        content.headline = QStringLiteral("Mine");
        const Article mine = must(articles.create(content, desk.session().actor().name));
        content.headline = QStringLiteral("Nobody's");
        QVERIFY(must(articles.create(content)).owner.isEmpty());
        const auto inMine = [&] {
            ArticleQuery query;
            query.queue = Queue::Mine;
            const int listed = must(articles.list(query)).total;
            return listed == must(articles.counts()).mine ? listed : -1;
        };
        const auto makeIt = [&](PublicState shown, WorkState state) {
            runRawSql(desk.path() + QStringLiteral("/desk.sqlite"),
                      QStringLiteral("UPDATE article SET public_state = %1, state = %2"
                                     " WHERE slug = 'mine'")
                          .arg(int(shown))
                          .arg(int(state))
                          .toUtf8());
        };
        QCOMPARE(mine.owner, desk.session().actor().name);
        QCOMPARE(inMine(), 1);
        makeIt(PublicState::Live, WorkState::Ready); // readers have it, and nobody works on it
        QCOMPARE(inMine(), 0);
        makeIt(PublicState::Live, WorkState::Draft);
        QCOMPARE(inMine(), 1);
        makeIt(PublicState::Withdrawn, WorkState::Draft);
        QCOMPARE(inMine(), 0);
    }

    void namesAreSortedWithoutTheirAccents()
    {
        TestDesk desk;
        Articles articles(desk.session());
        for (const char *name : {"Zoo", "\xC3\x84rzte", "Bahn"})
            (void)must(articles.create({}, QString::fromUtf8(name)));
        ArticleQuery query;
        query.sort = SortColumn::Owner;
        query.order = Qt::AscendingOrder;
        QStringList owners;
        for (const ArticleRow &row : must(articles.list(query)).rows)
            owners << row.owner;
        QCOMPARE(owners,
                 (QStringList{QString::fromUtf8("\xC3\x84rzte"),
                              QStringLiteral("Bahn"),
                              QStringLiteral("Zoo")}));
    }

    void namesAreCleanAndOneLine()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article article = must(articles.create({}));
        const QString name = QStringLiteral("X\r\nBcc: v@e ") + QChar(0xD800);
        QCOMPARE(must(articles.assign(article.id, article.version, name, {}, 0)).owner,
                 QStringLiteral("X Bcc: v@e ") + QChar(QChar::ReplacementCharacter));
    }

    void everyFieldComesBack()
    {
        TestDesk desk;
        const Article made = must(Articles(desk.session()).create(gripperArticle()));
        ArticleContent expected = gripperArticle();
        expected.slug = QStringLiteral("northwind-recalls-a-gripper");
        QCOMPARE(made.content, expected);
        QCOMPARE(made.version, 1);
        DeskSession &again = desk.reopen();
        QCOMPARE(must(Articles(again).get(made.id)), made);
        QCOMPARE(must(Articles(again).bySlug(expected.slug)), made);
        QCOMPARE(answer(Articles(again).get(ArticleId::create(1))).error().code,
                 ErrorCode::NotFound);
    }

    void aListsBeginningIsTheFirstOfAllOfIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no words") << QString();
        QTest::newRow("a word") << QStringLiteral("odd");
        QTest::newRow("the beginning of a word") << QStringLiteral("artic*");
        QTest::newRow("a letter") << QStringLiteral("o*");
        QTest::newRow("a letter with an accent") << QStringLiteral("É*");
        QTest::newRow("a letter and a word") << QStringLiteral("o* article");
        QTest::newRow("letters that nothing has") << QStringLiteral("q* x*");
        QTest::newRow("no word") << QStringLiteral("+ *");
    }

    void aListsBeginningIsTheFirstOfAllOfIt()
    {
        QFETCH(QString, text);
        TestDesk desk;
        Articles articles(desk.session());
        for (int i = 0; i < 12; ++i) {
            ArticleContent content = gripperArticle();
            content.headline = QStringLiteral("Article %1").arg(i * 7 % 12);
            content.body = i % 2 == 0 ? QStringLiteral("even") : QStringLiteral("odd, élan");
            content.category = QStringLiteral("Category %1").arg(i % 3);
            must(articles.create(content));
            desk.clock().advance(1'000);
        }
        for (int sort = 0; sort <= int(lastSortColumn); ++sort) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                ArticleQuery query;
                query.text = text;
                query.sort = SortColumn(sort);
                query.order = order;
                const ArticleListing all = must(articles.list(query));
                for (const int count : {1, 5, 200}) {
                    const ArticleListing first = must(articles.beginning(query, count));
                    const auto most = std::min(all.rows.size(), size_t(count));
                    QCOMPARE(first.total, int(most));
                    QCOMPARE(
                        first.rows,
                        std::vector(all.rows.begin(), all.rows.begin() + std::ptrdiff_t(most)));
                }
            }
        }
        ArticleQuery nothing;
        nothing.queue = Queue::Trash;
        nothing.text = text;
        QCOMPARE(must(articles.beginning(nothing, 20)).total, 0);
    }

    void aLetterThatFewArticlesHaveIsFoundAmongMany()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content;
        content.headline = QStringLiteral("Zebra");
        must(articles.create(content));
        for (int i = 0; i < 520; ++i) {
            content.headline = QStringLiteral("Bolt %1").arg(i);
            must(articles.create(content));
        }
        ArticleQuery query;
        query.text = QStringLiteral("z*");
        const ArticleListing first = must(articles.beginning(query, 200));
        QCOMPARE(first.total, 1);
        QCOMPARE(first.rows.front().headline, QStringLiteral("Zebra"));
    }

    void listAndCountsFollowTheArticle()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article made = must(articles.create(gripperArticle()));
        const ArticleListing page = must(articles.list({}));
        QCOMPARE(page.total, 1);
        QCOMPARE(page.rows.size(), size_t(1));
        QCOMPARE(page.rows.front().headline, made.content.headline);
        QCOMPARE(page.rows.front().citedSources, 2);
        QCOMPARE(page.rows.front().words, 8);
        QVERIFY(page.rows.front().corrected);
        ArticleQuery trash;
        trash.queue = Queue::Trash;
        QCOMPARE(must(articles.list(trash)).total, 0);
        must(articles.spike(made.id));
        QCOMPARE(must(articles.list(trash)).total, 1);
        QCOMPARE(must(articles.list({})).total, 0);
        DeskCounts counts = must(articles.counts());
        QCOMPARE(counts.trash, 1);
        QCOMPARE(counts.all, 0);
        QVERIFY(must(articles.directory()).empty());
        must(articles.restore(made.id));
        counts = must(articles.counts());
        QCOMPARE(counts.drafts, 1);
        QCOMPARE(counts.categories.front(), std::make_pair(QStringLiteral("Robotics"), 1));
    }

    void savingKeepsTextAndSteps()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create(gripperArticle()));
        article = must(articles.save(typed(article, QStringLiteral("One more."))));
        QCOMPARE(article.version, 2);
        article = must(articles.save(typed(article, QStringLiteral(" And another."))));
        const std::vector<DraftEdit> log = must(articles.log(article.id, 100));
        QCOMPARE(log.size(), size_t(2));
        QCOMPARE(log.back().inserted, QStringLiteral(" And another."));
        QCOMPARE(must(Articles(desk.reopen()).get(article.id)), article);
    }

    void savingNothingWritesNothing()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article article = must(articles.create(gripperArticle()));
        const Article same =
            must(articles.save({article.id, article.version, {}, article.content}));
        QCOMPARE(same, article);
        QVERIFY(must(articles.log(article.id, 10)).empty());
    }

    void aStaleSaveIsAConflictAndWritesNothing()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article first = must(articles.create(gripperArticle()));
        const Article second = must(articles.save(typed(first, QStringLiteral("Mine."))));
        const auto refused = answer(articles.save(typed(first, QStringLiteral("Theirs."))));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(must(articles.get(first.id)), second);
        QCOMPARE(must(articles.log(first.id, 10)).size(), size_t(1));
    }

    void anEditOfAReadyCopyReturnsItToDraft()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create(gripperArticle()));
        QCOMPARE(
            answer(articles.setState(article.id, article.version, WorkState::Ready)).error().code,
            ErrorCode::InvalidInput); // nobody has signed it
        article = must(Checking(desk.session())
                           .signOff(article.id, article.version, QStringLiteral("A test")))
                      .article;
        QCOMPARE(article.state, WorkState::Ready);
        article = must(articles.save(typed(article, QStringLiteral("Late change."))));
        QCOMPARE(article.state, WorkState::Draft);
    }

    void slugsStayUnique()
    {
        TestDesk desk;
        Articles articles(desk.session());
        QStringList slugs;
        for (const char16_t *title :
             {u"Éclair", u"eclair", u"ECLAIR", u"a/b", u"a-b", u"ß", u"ss", u"İ", u"i", u"日本"}) {
            ArticleContent content;
            content.headline = QString::fromUtf16(title);
            slugs.append(must(articles.create(content)).content.slug);
        }
        QCOMPARE(slugs,
                 QStringList({QStringLiteral("eclair"),
                              QStringLiteral("eclair-2"),
                              QStringLiteral("eclair-3"),
                              QStringLiteral("a-b"),
                              QStringLiteral("a-b-2"),
                              QStringLiteral("ss"),
                              QStringLiteral("ss-2"),
                              QStringLiteral("i"),
                              QStringLiteral("i-2"),
                              QStringLiteral("untitled")}));
    }

    void revisionsAreMadeWhenTheyShould()
    {
        TestDesk desk;
        Articles articles(desk.session());
        Article article = must(articles.create(gripperArticle()));
        (void)must(articles.checkpoint(article.id, RevisionReason::Closed));
        QCOMPARE(must(articles.revisions(article.id)).size(), size_t(1));
        article = must(articles.save(typed(article, QStringLiteral("One."))));
        (void)must(articles.checkpoint(article.id, RevisionReason::Closed));
        desk.clock().advance(11 * 60 * 1000);
        article = must(articles.save(typed(article, QStringLiteral("Two."))));
        article = must(articles.save(typed(article, QStringLiteral("Three."))));
        Articles other(desk.reopen(OpenMode::ReadWrite, QStringLiteral("Jonas Weber")));
        article = must(other.save(typed(article, QStringLiteral("Four."))));
        article = must(other.setState(article.id, article.version, WorkState::InCheck));
        const std::vector<Revision> revisions = must(other.revisions(article.id));
        QList<RevisionReason> reasons;
        QByteArray parent;
        for (const Revision &revision : revisions) {
            reasons.append(revision.reason);
            QCOMPARE(revision.parentHash, parent);
            parent = revision.hash;
        }
        QCOMPARE(reasons,
                 QList<RevisionReason>({RevisionReason::Created,
                                        RevisionReason::Closed,
                                        RevisionReason::Interval,
                                        RevisionReason::PersonChange,
                                        RevisionReason::StateChange}));
        QCOMPARE(revisions.back().content, article.content);
        QVERIFY(revisions.at(3).content.body.endsWith(QStringLiteral("Three.")));
    }

    void searchFindsHeadlinesBeforeTexts()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article inHeadline = must(articles.create(gripperArticle()));
        ArticleContent content;
        content.headline = QStringLiteral("Something else");
        content.body = QStringLiteral(
            "# Heading\n\nA **gripper** from [Northwind](https://n.example) fell [@x].\n");
        const Article inText = must(articles.create(content));
        const std::vector<SearchHit> hits = must(articles.search(QStringLiteral("gripper"), 50));
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits.at(0).article, inHeadline.id);
        QCOMPARE(hits.at(1).article, inText.id);
        QCOMPARE(hits.at(1).excerpt, QStringLiteral("Heading A gripper from Northwind fell."));
        QCOMPARE(must(articles.search(QStringLiteral("\"northwind from\""), 50)).size(), size_t(0));
        QCOMPARE(must(articles.search(QStringLiteral("gripp*"), 50)).size(), size_t(2));
        QCOMPARE(must(articles.search(QStringLiteral("recalls drop"), 50)).size(), size_t(1));
        ArticleQuery query;
        query.text = QStringLiteral("gripper");
        query.sort = SortColumn::Headline;
        query.order = Qt::AscendingOrder;
        const ArticleListing page = must(articles.list(query));
        QCOMPARE(page.total, 2);
        QCOMPARE(page.rows.front().id, inHeadline.id);
    }

    void searchFindsWhatStandsBesideTheText()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content = gripperArticle();
        content.authors = {{QStringLiteral("Maja Lindqvist"), {}}};
        content.facts = {{QStringLiteral("Price"), QStringLiteral("1,150 EUR")}};
        content.corrections = {{{}, {}, QStringLiteral("The vision stack was part of it.")}};
        Article article = must(articles.create(content));
        const auto finds = [&](const char *text) {
            return must(articles.search(QString::fromUtf8(text), 50)).size();
        };
        for (const char *text : {"lindqvist", "\"1,150 eur\"", "price", "\"vision stack was\""})
            QCOMPARE(finds(text), size_t(1));
        QVERIFY(must(articles.search(QStringLiteral("1,150"), 50))
                    .front()
                    .excerpt.contains(QStringLiteral("1,150 EUR")));
        article.content.facts.front().value = QStringLiteral("1,200 EUR");
        must(articles.save({article.id, article.version, {}, article.content}));
        QCOMPARE(finds("\"1,150 eur\""), size_t(0));
        QCOMPARE(finds("\"1,200 eur\""), size_t(1));
    }

    void whatIsTypedIsNeverSyntax()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const Article made = must(articles.create(gripperArticle()));
        for (const char16_t *text : {u"'; DROP TABLE article;--",
                                     u"x' OR '1'='1",
                                     u"%",
                                     u"_",
                                     u"\\",
                                     u"don't",
                                     u"C++",
                                     u"multi-agent",
                                     u"\"",
                                     u"*",
                                     u"NEAR(",
                                     u"a AND",
                                     u"-x",
                                     u"^y",
                                     u"headline:x",
                                     u"(",
                                     u"\"a",
                                     u"NOT",
                                     u"😀",
                                     u"{}"}) {
            QVERIFY2(answer(articles.search(QString::fromUtf16(text), 50)),
                     qPrintable(QString::fromUtf16(text)));
            ArticleQuery query;
            query.text = QString::fromUtf16(text);
            query.category = QString::fromUtf16(text);
            QVERIFY(answer(articles.list(query)));
            ArticleContent content;
            content.headline = QString::fromUtf16(text);
            QCOMPARE(must(articles.create(content)).content.headline, singleLine(content.headline));
        }
        QCOMPARE(must(articles.get(made.id)), made);
    }

    void textIsCleanedAndLimitsHold()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content;
        content.headline = QStringLiteral("a\r\nSet-Cookie: b");
        content.body = QStringLiteral("a") + QChar(0) + QStringLiteral("b\r\nc") + QChar(0xD800);
        content.tags = {QStringLiteral("a,b;c|d\n"), QString(10'000, u'x')};
        const Article made = must(articles.create(content));
        QCOMPARE(made.content.headline, QStringLiteral("a Set-Cookie: b"));
        QCOMPARE(made.content.body, QStringLiteral("a\uFFFDb\nc\uFFFD"));
        QCOMPARE(made.content.tags.at(1).size(), 10'000);
        QCOMPARE(must(Articles(desk.reopen()).get(made.id)), made);
        content.tags = QStringList(50'000, QStringLiteral("tag"));
        QCOMPARE(answer(Articles(desk.session()).create(content)).error().code,
                 ErrorCode::InvalidInput);
        content.tags.clear();
        content.language = QStringLiteral("en\"><x");
        QCOMPARE(answer(Articles(desk.session()).create(content)).error().code,
                 ErrorCode::InvalidInput);
        content.language.clear();
        content.kind = QStringLiteral("no-such-kind");
        QCOMPARE(answer(Articles(desk.session()).create(content)).error().code,
                 ErrorCode::InvalidInput);
    }

    void changedTellsWhatWasWritten()
    {
        TestDesk desk;
        QList<Changes> seen;
        connect(&desk.session(), &DeskSession::changed, this, [&](const Changes &changes) {
            seen.append(changes);
        });
        const Article made = must(Articles(desk.session()).create(gripperArticle()));
        QTRY_COMPARE(seen.size(), 1);
        QVERIFY(seen.front().articles.contains(made.id));
        QVERIFY(!seen.front().fromOutside);
    }
};

STET_TEST(TestArticles)

#include "test_articles.moc"
