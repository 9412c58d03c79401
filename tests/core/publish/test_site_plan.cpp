// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_plan.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

std::vector<ArticleRow> newsRows(int count)
{
    std::vector<ArticleRow> rows;
    for (int i = 0; i < count; ++i) {
        ArticleRow row;
        row.slug = QStringLiteral("article-%1").arg(i, 4, 10, QLatin1Char('0'));
        row.headline = row.slug;
        row.kind = QStringLiteral("news");
        row.language = QStringLiteral("en");
        row.published = QDate(2026, 1, 1).addDays(-i);
        rows.push_back(row);
    }
    return rows;
}

std::vector<SitePlan::List> listsOf(const SitePlan &plan)
{
    std::vector<SitePlan::List> lists;
    for (const SitePlan::ListPage &page : plan.listPages())
        lists.push_back(plan.list(page));
    return lists;
}

DeskSettings planDesk()
{
    DeskSettings desk;
    desk.name = QStringLiteral("The Desk");
    desk.language = QStringLiteral("en");
    return desk;
}

} // namespace

class TestSitePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptyDeskHasAnIndex()
    {
        const SitePlan plan({}, planDesk(), {builtInKind(QStringLiteral("news"))});
        const std::vector<SitePlan::List> lists = listsOf(plan);
        QCOMPARE(lists.size(), size_t(2));
        QCOMPARE(lists[1].path, QStringLiteral("corrections.html"));
        QCOMPARE(lists[0].path, QStringLiteral("index.html"));
        QVERIFY(lists[0].groups.empty());
        QVERIFY(plan.nav(plan.language(QStringLiteral("en")), {}).empty());
    }

    void theIndexShowsTheNewestAndLeadsToAll()
    {
        const SitePlan plan({newsRows(450), {}}, planDesk(), {builtInKind(QStringLiteral("news"))});
        const std::vector<SitePlan::List> lists = listsOf(plan);
        QStringList paths;
        for (const SitePlan::List &list : lists)
            paths.append(list.path);
        QCOMPARE(paths,
                 (QStringList{QStringLiteral("index.html"),
                              QStringLiteral("index-news.html"),
                              QStringLiteral("index-news.1.html"),
                              QStringLiteral("index-news.2.html"),
                              QStringLiteral("index-news.3.html"),
                              QStringLiteral("corrections.html")}));
        for (const QString &path : paths)
            QVERIFY2(plan.paths().contains(path), qPrintable(path));
        QCOMPARE(plan.paths().size(), 2 * 450 + paths.size()); // pages and news objects
        QVERIFY(plan.paths().contains(QStringLiteral("news/article-0449.html")));
        const ListingGroup &group = lists[0].groups.at(0);
        QCOMPARE(group.entries.size(), size_t(12));
        QCOMPARE(group.entries[0].title, QStringLiteral("article-0000"));
        QCOMPARE(group.more,
                 (PageLink{QStringLiteral("All 450 articles"), QStringLiteral("index-news.html")}));
        QSet<QString> listed;
        for (size_t i = 1; i + 1 < lists.size(); ++i) {
            for (const ListingEntry &entry : lists[i].groups.at(0).entries)
                listed.insert(entry.href);
        }
        QCOMPARE(listed.size(), 450);
        QCOMPARE(lists[1].groups[0].entries.size(), size_t(150));
        QCOMPARE(lists[1].pages.size(), size_t(1));
        QCOMPARE(lists[2].pages.size(), size_t(1)); // the oldest has nothing older
        QCOMPARE(lists[3].pages.size(), size_t(2));
        QCOMPARE(lists[2].groups[0].entries.back().title, QStringLiteral("article-0449"));
    }

    void kindsWithArticlesAreListedInTheirOrder()
    {
        std::vector<ArticleRow> rows = newsRows(3);
        rows[0].kind = QStringLiteral("obituary");
        rows[1].kind = QStringLiteral("comparison");
        const SitePlan plan({rows, {}},
                            planDesk(),
                            {builtInKind(QStringLiteral("news")),
                             builtInKind(QStringLiteral("explainer")),
                             builtInKind(QStringLiteral("comparison"))});
        const std::vector<SitePlan::List> lists = listsOf(plan);
        QStringList ids;
        for (const ListingGroup &group : lists.at(0).groups)
            ids.append(group.id);
        QCOMPARE(ids,
                 (QStringList{QStringLiteral("index-news"),
                              QStringLiteral("index-comparison"),
                              QStringLiteral("index-obituary")}));
        QStringList links;
        for (const PageLink &link : plan.nav(plan.language(QStringLiteral("en")), {}))
            links.append(link.href.section(u'.', 0, 0));
        QCOMPARE(links, ids);
    }

    void everyListHasAPathOfItsOwn()
    {
        std::vector<ArticleRow> rows = newsRows(206);
        const QStringList kinds{QStringLiteral("tool_page"),
                                QStringLiteral("tool-page"),
                                QStringLiteral("news-2"),
                                QStringLiteral("tool-page-2")};
        for (qsizetype i = 0; i < kinds.size(); ++i)
            rows[static_cast<size_t>(i)].kind = kinds[i];
        const SitePlan plan({rows, {}}, planDesk(), {builtInKind(QStringLiteral("news"))});
        QStringList paths;
        for (const SitePlan::List &list : listsOf(plan))
            paths.append(list.path);
        QCOMPARE(paths.removeDuplicates(), 0);
        QCOMPARE(paths.size(), 1 + 2 + kinds.size() + 1);
        QStringList all = plan.paths();
        QCOMPARE(all.removeDuplicates(), 0);
        for (const QString &path : paths)
            QVERIFY2(all.contains(path), qPrintable(path));
        QStringList hrefs{QStringLiteral("index.html"),
                          QStringLiteral("index-news.1.html"),
                          QStringLiteral("corrections.html")};
        for (const PageLink &link : plan.nav(plan.language(QStringLiteral("en")), {}))
            hrefs.append(link.href);
        hrefs.sort();
        paths.sort();
        QCOMPARE(hrefs, paths);
    }

    void whatNoLongerStandsIsMarked()
    {
        std::vector<ArticleRow> rows = newsRows(3);
        rows[0].publicState = PublicState::Live;
        rows[1].publicState = PublicState::Retracted;
        rows[2].publicState = PublicState::Withdrawn;
        SiteDirectory directory{rows, {}};
        for (const ArticleRow &row : rows)
            directory.details.insert(row.slug, {QStringLiteral("A dek."), {}, {}, {}});
        const SitePlan plan(directory, planDesk(), {builtInKind(QStringLiteral("news"))});
        for (const SitePlan::List &list : listsOf(plan)) {
            if (list.groups.empty())
                continue;
            const std::vector<ListingEntry> &entries = list.groups.at(0).entries;
            QCOMPARE(entries[0].mark, QString());
            QCOMPARE(entries[1].mark, QStringLiteral("Retraction"));
            QCOMPARE(entries[2].mark, QStringLiteral("Withdrawal"));
            QCOMPARE(entries[1].dek, QStringLiteral("A dek."));
            QCOMPARE(entries[2].dek, QString());
        }
    }

    void whoPinsAnArticleShowsItsNewHeadline()
    {
        std::vector<ArticleRow> rows = newsRows(20);
        for (ArticleRow &row : rows) {
            row.id = ArticleId::create(1 + qint64(&row - rows.data()));
            row.publicState = PublicState::Live;
        }
        const QString pinned = rows[15].slug;
        SiteDirectory site{rows, {}};
        site.details[rows[3].slug].pins = {pinned};
        SitePlan plan(site, planDesk(), {builtInKind(QStringLiteral("news"))});
        const auto firstOf = [&](const ArticleRow &row) {
            return plan.around(*plan.row(row.id), {}).readNext.front().title;
        };
        QCOMPARE(firstOf(rows[3]), pinned);
        ArticleRow changed = rows[15];
        changed.headline = QStringLiteral("Said better");
        QVERIFY(plan.takesInPlace(changed, {}));
        const std::vector<const ArticleRow *> shown = plan.replace({{changed}, {}});
        QCOMPARE(firstOf(rows[3]), QStringLiteral("Said better"));
        // Only it and who pins it: nobody else shows what is that old.
        QStringList slugs;
        for (const ArticleRow *row : shown)
            slugs.append(row->slug);
        slugs.sort();
        QCOMPARE(slugs, (QStringList{rows[3].slug, pinned}));
    }

    void anUnknownKindStillHasAName()
    {
        std::vector<ArticleRow> rows = newsRows(1);
        rows[0].kind = QStringLiteral("obituary");
        const SitePlan plan({rows, {}}, planDesk(), {builtInKind(QStringLiteral("news"))});
        const std::vector<PageLink> nav =
            plan.nav(plan.language(QStringLiteral("de")), QStringLiteral("../"));
        QCOMPARE(nav.size(), size_t(1));
        QCOMPARE(nav[0],
                 (PageLink{QStringLiteral("obituary"), QStringLiteral("../index-obituary.html")}));
        QCOMPARE(plan.articleHref(QStringLiteral("article-0000"), QStringLiteral("../")),
                 QStringLiteral("../obituary/article-0000.html"));
        QCOMPARE(plan.articleHref(QStringLiteral("no-such"), {}), QString());
    }
};

STET_TEST(TestSitePlan)

#include "test_site_plan.moc"
