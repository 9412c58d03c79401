// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_maker.h"
#include "core/publish/planned_list.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QMap>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int FullPage = int(PageCut::EntriesAPage);

/// `count` live articles of one category, tag and author, the last one the newest.
SiteDirectory harbourDirectory(int count)
{
    SiteDirectory directory;
    for (int i = 0; i < count; ++i) {
        ArticleRow row;
        row.slug = u"article-%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        row.headline = row.slug;
        row.kind = u"news"_s;
        row.category = u"Harbours"_s;
        row.tags = {u"cranes"_s};
        row.language = u"en"_s;
        row.publicState = PublicState::Live;
        row.published = QDate(2026, 1, 1).addDays(i);
        directory.details.insert(row.slug, {u"A dek."_s, {{u"Mara Lindqvist"_s, {}}}, QDate(), {}});
        directory.rows.push_back(row);
    }
    return directory;
}

/// The lists of a site by their paths, as readers get them.
QMap<QString, std::string> writtenLists(SiteDirectory directory)
{
    DeskSettings desk;
    desk.name = u"The Desk"_s;
    desk.language = u"en"_s;
    const PageMaker maker(builtInTheme(),
                          SitePlan(std::move(directory), desk, {builtInKind(u"news"_s)}),
                          {},
                          {},
                          {},
                          {});
    QMap<QString, std::string> written;
    for (const SitePlan::ListPage &page : maker.plan().listPages()) {
        const SitePlan::List list = maker.plan().list(page);
        written.insert(list.path, maker.listDocument(list));
    }
    return written;
}

QStringList linksOf(const std::string &html)
{
    static const QRegularExpression heading(u"<h3[^>]*><a href=\"([^\"]+)\""_s);
    QStringList links;
    auto found = heading.globalMatch(QString::fromStdString(html));
    while (found.hasNext())
        links.append(found.next().captured(1));
    return links;
}

} // namespace

/// The lists of a site: of kinds, categories, tags and authors, in pages.
class TestPlannedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyArticleStandsOnOnePageOfAList()
    {
        for (const int count : {1,
                                FullPage - 1,
                                FullPage,
                                2 * FullPage - 1,
                                2 * FullPage,
                                2 * FullPage + 1,
                                3 * FullPage}) {
            const auto written = writtenLists(harbourDirectory(count));
            QStringList all;
            for (const QString &path : written.keys()) {
                if (!path.startsWith(u"tag-cranes."_s))
                    continue;
                const QStringList links = linksOf(written[path]);
                QVERIFY(links.size() < 2 * FullPage);
                QVERIFY(path == u"tag-cranes.html"_s || links.size() == FullPage);
                all += links;
            }
            QCOMPARE(all.size(), count);
            QCOMPARE(all.removeDuplicates(), 0);
            const QString newest =
                u"news/article-%1.html"_s.arg(count - 1, 4, 10, QLatin1Char('0'));
            QCOMPARE(linksOf(written[u"tag-cranes.html"_s]).front(), newest);
            if (count >= 2 * FullPage) {
                QCOMPARE(linksOf(written[u"tag-cranes.1.html"_s]).back(),
                         u"news/article-0000.html"_s);
            }
        }
    }

    void aNewArticleChangesOnePageOfEachOfItsLists()
    {
        for (const int count : {5, 2 * FullPage - 2, 2 * FullPage + 7, 3 * FullPage - 2}) {
            const auto before = writtenLists(harbourDirectory(count));
            const auto after = writtenLists(harbourDirectory(count + 1));
            QCOMPARE(before.keys(), after.keys());
            QStringList changed;
            for (const QString &path : before.keys()) {
                if (before[path] != after[path])
                    changed.append(path);
            }
            QCOMPARE(changed,
                     (QStringList{u"author-mara-lindqvist.html"_s,
                                  u"category-harbours.html"_s,
                                  u"index-news.html"_s,
                                  u"index.html"_s,
                                  u"tag-cranes.html"_s}));
        }
    }

    void aFullPageIsCutOffAndTheOlderOnesStand()
    {
        const auto before = writtenLists(harbourDirectory(3 * FullPage - 1));
        const auto after = writtenLists(harbourDirectory(3 * FullPage));
        QVERIFY(!before.contains(u"index-news.2.html"_s));
        QCOMPARE(linksOf(after[u"index-news.2.html"_s]).size(), FullPage);
        QCOMPARE(linksOf(after[u"index-news.1.html"_s]), linksOf(before[u"index-news.1.html"_s]));
        QVERIFY(QString::fromStdString(after[u"index-news.2.html"_s]).contains(u"Page 2"_s));
    }

    void listsAreOfCategoriesTagsAndAuthors()
    {
        SiteDirectory directory = harbourDirectory(4);
        directory.rows[0].category = u"harbours"_s;
        directory.rows[1].category.clear();
        directory.rows[1].tags = {u"Robots"_s, u"robots"_s, u"C++"_s};
        directory.rows[2].publicState = PublicState::Withdrawn;
        directory.rows[3].publicState = PublicState::Retracted;
        directory.details[directory.rows[1].slug].authors = {
            {u"Ада"_s, {}}, {u" Ада "_s, u"data"_s}, {QString(), {}}};
        const auto lists = writtenLists(directory);
        QCOMPARE(lists.size(), 9);
        QCOMPARE(linksOf(lists[u"category-harbours.html"_s]).size(), 2);
        QCOMPARE(linksOf(lists[u"tag-robots.html"_s]).size(), 1);
        // What was withdrawn has lost its category and its tags, not who wrote it.
        QCOMPARE(linksOf(lists[u"tag-cranes.html"_s]),
                 (QStringList{u"news/article-0003.html"_s, u"news/article-0000.html"_s}));
        QCOMPARE(linksOf(lists[u"author-mara-lindqvist.html"_s]).size(), 3);
        QVERIFY(QString::fromStdString(lists[u"tag-cranes.html"_s]).contains(u">Retraction<"_s));
        QVERIFY(QString::fromStdString(lists[u"index.html"_s])
                    .contains(u"<a href=\"category-harbours.html\">Harbours</a>"_s));
    }

    void namesAreSafeAndTellListsApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("list"); // a part of it where a hash stands behind it
        const auto row = [](const QString &name, const QString &list) {
            QTest::newRow(qPrintable(name.left(40) + u" -> "_s + list)) << name << list;
        };
        row(u"Robotics"_s, u"tag-robotics"_s);
        row(u"mobile robots"_s, u"tag-mobile-robots"_s);
        row(u" -Mobile--Robots "_s, u"tag-mobile-robots"_s);
        row(u"Éclair"_s, u"tag-eclair"_s);
        row(u"E\u0301clair"_s, u"tag-eclair"_s);
        row(u"Straße"_s, u"tag-strasse"_s);
        row(u"con"_s, u"tag-con"_s);
        row(u"C++"_s, u"tag-c-?"_s);
        row(u"C#"_s, u"tag-c-?"_s);
        row(u"../../etc/passwd"_s, u"tag-etc-passwd-?"_s);
        row(u"..\\up"_s, u"tag-up-?"_s);
        row(u"機械"_s, u"tag-?"_s);
        row(u"привет"_s, u"tag-?"_s);
        row(u"\"><script>"_s, u"tag-script-?"_s);
        row(u"-"_s, u"tag-?"_s);
        row(u"a,b;c|d\n"_s, u"tag-a-b-c-d-?"_s);
        row(QString(10'000, u'x'), u"tag-"_s + QString(60, u'x') + u"-?"_s);
        row(u"e"_s + QString(100'000, QChar(0x0301)), u"tag-e-?"_s);
    }

    void namesAreSafeAndTellListsApart()
    {
        QFETCH(QString, name);
        QFETCH(QString, list);
        const QString made = listName(ListSubject::Tag, name);
        static const QRegularExpression safe(u"\\A[a-z0-9-]{5,80}\\z"_s);
        QVERIFY2(safe.match(made).hasMatch(), qPrintable(made));
        if (!list.endsWith(u'?')) {
            QCOMPARE(made, list);
            return;
        }
        static const QRegularExpression hash(u"\\A[0-9a-f]{8}\\z"_s);
        QVERIFY2(made.startsWith(list.chopped(1)), qPrintable(made));
        QVERIFY2(hash.match(made.mid(list.size() - 1)).hasMatch(), qPrintable(made));
        QVERIFY(listName(ListSubject::Tag, name + u'!') != made);
        QCOMPARE(listName(ListSubject::Author, name).mid(7), made.mid(4));
    }
};

STET_TEST(TestPlannedList)

#include "test_planned_list.moc"
