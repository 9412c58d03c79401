// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// From nothing to a page: a sample desk, an article and its sources taken in, its page made. The
/// page has every part that a published news page has.
class TestFirstArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageHasEveryPart_data();
    void pageHasEveryPart();

private:
    static void compareWithSources(const QByteArray &page, const QByteArray &sources);
};

void TestFirstArticle::pageHasEveryPart_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("article");
    QTest::newRow("own") << QStringLiteral(STET_TEST_DATA) << u"page.md"_s;
    QTest::newRow("handed in") << QStringLiteral(STET_SEED) << u"news-page.md"_s;
}

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString frontMatter(const QByteArray &markdown, const char *name)
{
    const QRegularExpression line(u"^%1: *\"?(.*?)\"?$"_s.arg(QLatin1StringView(name)),
                                  QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(markdown)).captured(1);
}

/// The text of a page between tags, white space as one space.
QString shownText(const QByteArray &html)
{
    QString text = QString::fromUtf8(html);
    text.remove(QRegularExpression(u"<(script|style)\\b.*?</\\1>"_s,
                                   QRegularExpression::DotMatchesEverythingOption));
    text.replace(QRegularExpression(u"<[^>]*>"_s), u" "_s);
    text.replace(u"&#39;"_s, u"'"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
    return text.simplified();
}

} // namespace

void TestFirstArticle::pageHasEveryPart()
{
    QFETCH(QString, folder);
    QFETCH(QString, article);
    const QByteArray markdown = readAll(folder + u'/' + article);
    if (markdown.isEmpty())
        QSKIP(qPrintable(u"%1/%2 is not on this machine (name its folder by -DSTET_SEED=…)"_s.arg(
            folder, article)));
    const QByteArray sources = readAll(folder + u"/sources.json"_s);
    StetctlRun stetctl;
    const QString desk = stetctl.makeDesk(u"d.stet"_s, true);
    const Finished taken = stetctl.run(
        {u"import"_s, u"--desk"_s, desk, folder + u"/sources.json"_s, folder + u'/' + article});
    QVERIFY2(taken.exitCode == 0, taken.out.constData());
    const QString slug = frontMatter(markdown, "slug");
    const Finished rendered = stetctl.run({u"render"_s, u"--desk"_s, desk, slug});
    QVERIFY2(rendered.exitCode == 0, rendered.err.constData());
    const QByteArray &page = rendered.out;
    const QString text = shownText(page);

    QVERIFY(page.contains("class=\"skip\" href=\"#main\""));
    QVERIFY(text.contains(frontMatter(markdown, "category")));
    QVERIFY(page.contains("\"NewsArticle\""));
    QVERIFY(text.contains(frontMatter(markdown, "title")));
    QVERIFY(text.contains(frontMatter(markdown, "description")));
    for (const char *section :
         {"What changed", "Why this matters", "Buyer take", "What to watch next"})
        QVERIFY2(QRegularExpression(u"<h2[^>]*>%1</h2>"_s.arg(QLatin1StringView(section)))
                     .match(QString::fromUtf8(page))
                     .hasMatch(),
                 section);
    QVERIFY(text.contains(u"3 cited sources"_s));
    QVERIFY(text.contains(u"Primary and corroborating references"_s));
    compareWithSources(page, sources);
    QVERIFY(QRegularExpression(u"<nav id=\"next\".*?<li><a href=\"[^\"]+\">[^<]+</a></li>"_s,
                               QRegularExpression::DotMatchesEverythingOption)
                .match(QString::fromUtf8(page))
                .hasMatch());
    for (const char *share : {"linkedin.com/", "bsky.app/", "mailto:?"})
        QVERIFY2(page.contains(share), share);
    QVERIFY(page.contains("id=\"reader\""));
    QVERIFY(page.contains("mailto:desk@"));
    QVERIFY(text.contains(u"recurring cycle"_s));
}

/// Every source once, numbered, "Publisher: title", and no citation key anywhere.
void TestFirstArticle::compareWithSources(const QByteArray &page, const QByteArray &sources)
{
    const QJsonArray all = QJsonDocument::fromJson(sources).array();
    const QString text = shownText(page);
    for (const QJsonValue source : all) {
        const QJsonObject entry = source.toObject();
        const QString line = u"%1: %2"_s.arg(entry.value(u"publisher"_s).toString(),
                                             entry.value(u"title"_s).toString());
        QCOMPARE(text.count(line), 1);
        QVERIFY(!page.contains(entry.value(u"id"_s).toString().toUtf8()));
    }
    QCOMPARE(page.count("<li id=\"source-"), all.size());
}

STET_TEST(TestFirstArticle)
#include "test_first_article.moc"
