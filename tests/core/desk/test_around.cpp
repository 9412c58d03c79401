// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/import/importing.h"
#include "core/desk/settings.h"
#include "core/desk/site_reading.h"
#include "core/galley/linked_slugs.h"
#include "core/publish/site_plan.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <random>

using namespace stet;
using namespace stet::test;

namespace {

/// A desk that is small enough to look through, and has many of each group.
std::vector<ImportedArticle> manyArticles(std::mt19937 &random)
{
    const auto one = [&random](const QStringList &of) {
        return of.at(qsizetype(random() % uint(of.size())));
    };
    const QStringList kinds{
        QStringLiteral("news"), QStringLiteral("tool"), QStringLiteral("explainer")};
    const QStringList categories{
        QStringLiteral("Robotics"), QStringLiteral("Ports"), QStringLiteral("Chips"), QString()};
    const QStringList languages{QStringLiteral("en-GB"),
                                QStringLiteral("en"),
                                QStringLiteral("de"),
                                QStringLiteral("fr"),
                                QStringLiteral("DE-at")};
    const QStringList tags{QStringLiteral("arms"),
                           QStringLiteral("cranes"),
                           QStringLiteral("wafers"),
                           QStringLiteral("law"),
                           QStringLiteral("rare")};
    std::vector<ImportedArticle> made;
    for (int i = 0; i < 160; ++i) {
        Article article;
        ArticleContent &content = article.content;
        content.headline = QStringLiteral("Article %1").arg(i);
        content.slug = QStringLiteral("article-%1").arg(i);
        content.kind = one(kinds);
        content.category = one(categories);
        content.language = one(languages);
        for (int tag = int(random() % 3); tag > 0; --tag) {
            const QString name = one(tags);
            if (!content.tags.contains(name))
                content.tags.append(name);
        }
        if (random() % 4 != 0)
            content.published = QDate(2026, 1, 1).addDays(int(random() % 40));
        article.publicState = PublicState(random() % 4);
        made.push_back({article, {}, {}});
    }
    return made;
}

QStringList slugsOf(const std::vector<const ArticleRow *> &rows)
{
    QStringList slugs;
    for (const ArticleRow *row : rows)
        slugs.append(row->slug);
    return slugs;
}

} // namespace

/// What a page knows of the articles around it.
class TestAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNeighbourhoodChoosesAsTheWholeDesk()
    {
        std::mt19937 random(20261125);
        TestDesk desk;
        Articles articles(desk.session());
        must(Importing(desk.session()).take({}, manyArticles(random)));
        const ReadNext whole(must(articles.directory()));
        QCOMPARE(whole.rows().size(), size_t(160));
        QSet<PublicState> states;
        for (const Article &article : must(articles.contents({}, 1'000))) {
            const ArticleContent &content = article.content;
            const auto around = must(articles.around({.kind = content.kind,
                                                      .category = content.category,
                                                      .language = content.language,
                                                      .tags = content.tags,
                                                      .links = {}}));
            states.insert(article.publicState);
            for (const PublicState state : {PublicState::None, PublicState::Live})
                QCOMPARE(slugsOf(around->articles.choose(content, state)),
                         slugsOf(whole.choose(content, state)));
            QStringList kinds = around->kinds;
            kinds.sort();
            QCOMPARE(kinds,
                     (QStringList{QStringLiteral("explainer"),
                                  QStringLiteral("news"),
                                  QStringLiteral("tool")}));
        }
        QCOMPARE(states.size(), 4);
    }

    void aPinIsCleanAndFoundHowEverOldItIs()
    {
        std::mt19937 random(20261125);
        TestDesk desk;
        Articles articles(desk.session());
        must(Importing(desk.session()).take({}, manyArticles(random)));
        const ReadNext whole(must(articles.directory()));
        ArticleContent content;
        content.slug = QStringLiteral("here");
        for (const ArticleRow &row : whole.rows()) {
            if (row.publicState == PublicState::Live)
                content.pins = {u' ' + row.slug, QStringLiteral("!"), row.slug}; // the oldest
        }
        const Article made = must(articles.create(content));
        QCOMPARE(made.content.pins.size(), 1);
        const auto around = must(articles.around({.kind = made.content.kind,
                                                  .category = {},
                                                  .language = made.content.language,
                                                  .tags = {},
                                                  .links = made.content.pins}));
        const QStringList chosen = slugsOf(around->articles.choose(made.content, made.publicState));
        QCOMPARE(chosen.front(), made.content.pins.front());
        QCOMPARE(chosen, slugsOf(whole.choose(made.content, made.publicState)));
    }

    void whatIsLinkedToIsThereAndNothingOfTheTrash()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content;
        content.slug = QStringLiteral("here");
        must(articles.create(content));
        content.slug = QStringLiteral("thrown-away");
        must(articles.spike(must(articles.create(content)).id));
        const auto around = must(articles.around({.kind = {},
                                                  .category = {},
                                                  .language = {},
                                                  .tags = {},
                                                  .links = {QStringLiteral("here"),
                                                            QStringLiteral("thrown-away"),
                                                            QStringLiteral("nowhere")}}));
        QVERIFY(around->articles.bySlug(QStringLiteral("here")) != nullptr);
        QVERIFY(around->mayHave(QStringLiteral("here")));
        QVERIFY(!around->mayHave(QStringLiteral("thrown-away")));
        QVERIFY(!around->mayHave(QStringLiteral("nowhere")));
        QVERIFY2(around->mayHave(QStringLiteral("not-asked")), "nobody knows yet");
    }

    void aToolIsToldWhoLinksToItAsTheSiteIs()
    {
        TestDesk desk;
        const auto article = [](const QString &slug,
                                const QString &kind,
                                const QString &body,
                                PublicState state = PublicState::Live,
                                QDate published = QDate(2026, 3, 1)) {
            ImportedArticle imported;
            imported.article.publicState = state;
            ArticleContent &content = imported.article.content;
            content.headline = slug;
            content.slug = slug;
            content.kind = kind;
            content.language = QStringLiteral("en");
            content.body = body;
            content.published = published;
            return imported;
        };
        const QString link = QStringLiteral("We tried [[the-lathe|it]].");
        const QString news = QStringLiteral("news");
        must(Importing(desk.session())
                 .take({},
                       {article(QStringLiteral("the-lathe"), QStringLiteral("tool"), link),
                        article(QStringLiteral("old"), news, link),
                        article(QStringLiteral("undated"), news, link, PublicState::Live, {}),
                        article(QStringLiteral("newest"),
                                QStringLiteral("explainer"),
                                link,
                                PublicState::Live,
                                QDate(2026, 3, 9)),
                        article(QStringLiteral("draft"), news, link, PublicState::None),
                        article(QStringLiteral("fell"), news, link, PublicState::Retracted),
                        article(QStringLiteral("words"),
                                news,
                                QStringLiteral("We like the lathe. [[the-lathe-2]]"))}));
        Surroundings of{.kind = QStringLiteral("tool"),
                        .category = {},
                        .language = {},
                        .tags = {},
                        .links = {},
                        .slug = QStringLiteral("the-lathe")};
        const auto told = [&] {
            QStringList slugs;
            const auto around = must(Articles(desk.session()).around(of));
            for (const ArticleRow &row : around->mentionedIn)
                slugs.append(row.slug);
            return slugs;
        };
        const QStringList all{
            QStringLiteral("newest"), QStringLiteral("old"), QStringLiteral("undated")};
        QCOMPARE(told(), all);
        const SitePlan plan(must(readSiteDirectory(desk.session())).site,
                            {},
                            must(Settings(desk.session()).kinds()));
        ArticleContent lathe;
        lathe.slug = of.slug;
        lathe.kind = of.kind;
        lathe.language = QStringLiteral("en");
        QStringList onTheSite;
        for (const PageLink &page : plan.mentionedIn(lathe, {}))
            onTheSite.append(page.title);
        QCOMPARE(onTheSite, all);
        // Pages of other kinds do not tell.
        of.kind = news;
        QCOMPARE(told(), QStringList());
    }

    void linkedSlugsAreReadFromTheText()
    {
        QCOMPARE(linkedSlugs(u"See [[one]] and [[two|the second]], [[ one ]] again."),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(linkedSlugs(u"[[open\n]] [[]] [[|x]] [[]a]] [x] [[last]"),
                 QStringList{QStringLiteral("]a")});
        QCOMPARE(linkedSlugs(u"[[[[inner]]"),
                 (QStringList{QStringLiteral("[[inner"), QStringLiteral("inner")}));
        QCOMPARE(linkedSlugs({}), QStringList());
        QCOMPARE(linkedSlugs(QString(100'000, u'[')), QStringList());
    }
};

STET_TEST(TestAround)

#include "test_around.moc"
