// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/search_index.h"
#include "core/publish/page_maker.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <random>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

SitePlan planOf(SiteDirectory directory)
{
    return SitePlan(std::move(directory), siteDesk(), {builtInKind(u"news"_s)});
}

QMap<QString, QByteArray> filesOf(const SiteDirectory &directory)
{
    QMap<QString, QByteArray> files;
    for (const SiteFile &file : searchFiles(planOf(directory)))
        files.insert(file.path, file.bytes);
    return files;
}

QJsonObject jsonOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// The paths of the pages that have a word, as the index says.
QStringList pagesWith(const QMap<QString, QByteArray> &files, const QString &word)
{
    QStringList paths;
    const QJsonObject words = jsonOf(files[u"search-index/"_s + indexFileOf(word) + u".json"_s])
                                  .value(u"words"_s)
                                  .toObject();
    for (const QJsonValue &number : words.value(word).toArray()) {
        const QString file = u"search-index/pages-%1.json"_s.arg(number.toInt() / 100);
        const QJsonArray pages = jsonOf(files[file]).value(u"pages"_s).toArray();
        paths.append(pages.at(number.toInt() % 100).toArray().at(0).toString());
    }
    return paths;
}

} // namespace

/// A site that is searched without a server.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreReadInOneWay()
    {
        const auto words = [](const QString &text) {
            return indexWords(text).join(u' ');
        };
        QCOMPARE(words(u"The Crane's 3rd “lift”"_s), u"the crane s 3rd lift"_s);
        QCOMPARE(words(u"ÉCLAIR E\u0301clair"_s), u"eclair eclair"_s);
        QCOMPARE(words(u"機械x学習"_s), u"機 械 x 学 習"_s);
        QCOMPARE(words(u"привет, мир"_s), u"привет мир"_s);
        QCOMPARE(words(QString(500, u'a')), QString(40, u'a'));
        QCOMPARE(words(u"</script>"_s), u"script"_s);
        QCOMPARE(words({}), QString());
    }

    void filesAreNamedByTheFirstTwoLetters()
    {
        static const QRegularExpression safe(u"\\A(w-[a-z0-9]{1,2}|u-[0-9a-f]+)\\z"_s);
        for (const QString &word :
             {u"crane"_s, u"a"_s, u"3d"_s, u"机"_s, u"aя"_s, u"\U00020000"_s, u"ß"_s}) {
            const QString file = indexFileOf(word);
            QVERIFY2(safe.match(file).hasMatch(), qPrintable(file));
        }
        QCOMPARE(indexFileOf(u"crane"_s), u"w-cr"_s);
        QCOMPARE(indexFileOf(u"\U00020000"_s), u"u-20000"_s);
        QCOMPARE(indexFileOf(u"aя"_s), u"u-61"_s);
    }

    void pagesAreFoundByWhatListsSayOfThem()
    {
        SiteDirectory directory;
        directory.rows = {liveRow(u"one"_s, QDate(2026, 3, 1)),
                          liveRow(u"two"_s, QDate(2026, 3, 2)),
                          liveRow(u"gone"_s, QDate(2026, 3, 3)),
                          liveRow(u"fallen"_s, QDate(2026, 3, 4))};
        directory.rows[0].headline = u"A crane stands"_s;
        directory.rows[1].tags = {u"Cranes & crane drivers"_s};
        directory.rows[2].headline = u"A crane fell"_s;
        directory.rows[2].publicState = PublicState::Withdrawn;
        directory.rows[3].headline = u"No crane"_s;
        directory.rows[3].publicState = PublicState::Retracted;
        directory.details.insert(u"one"_s,
                                 {u"In the harbour."_s, {{u"Mara Lindqvist"_s, {}}}, {}, {}});
        const auto files = filesOf(directory);
        QCOMPARE(pagesWith(files, u"crane"_s),
                 (QStringList{u"news/one.html"_s, u"news/two.html"_s, u"news/fallen.html"_s}));
        QCOMPARE(pagesWith(files, u"harbour"_s), QStringList{u"news/one.html"_s});
        QCOMPARE(pagesWith(files, u"lindqvist"_s), QStringList{u"news/one.html"_s});
        QVERIFY(pagesWith(files, u"fell"_s).isEmpty());
        const QJsonArray pages =
            jsonOf(files[u"search-index/pages-0.json"_s]).value(u"pages"_s).toArray();
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages[2].toArray().at(3).toString(), u"Retraction"_s);
        QVERIFY(files[u"search.js"_s].contains("search-index/"));
        for (const QByteArray &bytes : files)
            QVERIFY(!bytes.contains("fell"));
    }

    void aNewArticleChangesTheFilesOfItsWords()
    {
        SiteDirectory directory;
        for (int i = 0; i < 250; ++i) {
            directory.rows.push_back(liveRow(u"a%1"_s.arg(i), QDate(2026, 1, 1).addDays(i)));
            directory.rows.back().headline = u"Port number %1"_s.arg(i);
        }
        const auto before = filesOf(directory);
        directory.rows.push_back(liveRow(u"new"_s, QDate(2026, 12, 1)));
        directory.rows.back().headline = u"Zebra port"_s;
        const auto after = filesOf(directory);
        QStringList changed;
        for (const QString &path : after.keys()) {
            if (before.value(path) != after.value(path))
                changed.append(path);
        }
        QCOMPARE(changed,
                 (QStringList{u"search-index/pages-2.json"_s,
                              u"search-index/w-po.json"_s,
                              u"search-index/w-ze.json"_s}));
    }

    /// Without reading the words of the others.
    void whatArticlesSayNowIsReadAgain()
    {
        std::mt19937 random(20260304);
        const auto words = [&random] {
            return QStringList{u"port"_s,
                               u"crane"_s,
                               u"zebra"_s,
                               u"機械"_s,
                               u"a b c"_s,
                               {}}[qsizetype(random() % 6)];
        };
        SiteDirectory directory;
        for (int i = 0; i < 250; ++i) {
            directory.rows.push_back(liveRow(u"a%1"_s.arg(i), QDate(2026, 1, 1).addDays(i)));
            directory.rows.back().headline = words();
        }
        directory.rows[7].publicState = PublicState::Withdrawn;
        SiteSearchIndex index(planOf(directory));
        QMap<QString, QByteArray> files = filesOf(directory);
        for (int round = 0; round < 40; ++round) {
            QSet<QString> slugs;
            for (auto left = random() % 4; left > 0; --left) {
                ArticleRow &row = directory.rows[random() % directory.rows.size()];
                row.headline = words() + u" %1"_s.arg(random() % 100);
                row.tags = {words()};
                directory.details[row.slug].dek = words();
                slugs.insert(row.slug);
            }
            const SitePlan plan = planOf(directory);
            std::vector<const ArticleRow *> rows;
            for (const ArticleRow &row : plan.rows()) {
                if (slugs.contains(row.slug))
                    rows.push_back(&row);
            }
            const SiteSearchIndex::Changes changes = index.readAgain(plan, rows);
            for (const SiteFile &file : changes.files)
                files.insert(file.path, file.bytes);
            for (const QString &path : changes.gone)
                files.remove(path);
            QCOMPARE(files, filesOf(directory));
            QVERIFY(changes.files.size() < 40);
        }
    }

    void thePageHasItsOwnPolicyAndTheFormWorksWithoutScript()
    {
        const PageMaker maker(builtInTheme(), planOf({}), {}, {}, {}, {});
        const QByteArray page = QByteArray::fromStdString(maker.searchDocument());
        QVERIFY(page.contains("script-src &#39;self&#39;; connect-src &#39;self&#39;"));
        QVERIFY(page.contains("<script src=\"search.js\"></script>"));
        QVERIFY(page.contains("action=\"search.html\" method=\"get\""));
        QVERIFY(page.contains("<noscript>"));
        QCOMPARE(page.count("<script"), 1);
    }
};

STET_TEST(TestSearchIndex)

#include "test_search_index.moc"
