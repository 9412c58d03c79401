// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/markdown_file.h"
#include "core/model/words_hash.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;

namespace {

MarkdownArticle readText(const char *text, const char *name = "a-file.md")
{
    const Result<MarkdownArticle> read = readMarkdownFile(text, QString::fromUtf8(name));
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return read.value_or(MarkdownArticle{});
}

MarkdownArticle readFile(const QString &name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such file");
    return readMarkdownFile(file.readAll(), file.fileName()).value_or(MarkdownArticle{});
}

QString refusalOf(const QByteArray &bytes)
{
    const Result<MarkdownArticle> read = readMarkdownFile(bytes, QStringLiteral("a.md"));
    if (read)
        return QStringLiteral("taken");
    return read.error().code == ErrorCode::InvalidInput ? read.error().message
                                                        : QStringLiteral("wrong code");
}

} // namespace

class TestMarkdownFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsHugosToml()
    {
        const MarkdownArticle read = readFile(QStringLiteral("hugo.md"));
        const ArticleContent &content = read.article.content;
        QCOMPARE(content.headline, QStringLiteral("Harbor cranes learn to wait"));
        QCOMPARE(content.dek,
                 QStringLiteral("Two terminals let their cranes idle on purpose. "
                                "The queue got shorter."));
        QCOMPARE(content.published, QDate(2026, 2, 11));
        QCOMPARE(content.modified, QDate(2026, 2, 14));
        QCOMPARE(content.slug, QStringLiteral("harbor-cranes"));
        QCOMPARE(content.category, QStringLiteral("Logistics"));
        QCOMPARE(
            content.tags,
            QStringList(
                {QStringLiteral("cranes"), QStringLiteral("queues"), QStringLiteral("Ports")}));
        QVERIFY(content.body.startsWith(QStringLiteral("{{< figure src=\"crane.jpg\"")));
        QVERIFY(content.body.endsWith(QStringLiteral("[@portlog-2026].")));
        QCOMPARE(read.article.publicState, PublicState::None);
        QVERIFY(read.warnings.last().contains(QStringLiteral("weight, params, resources")));
    }

    void readsJekyllsPosts()
    {
        const MarkdownArticle read = readFile(QStringLiteral("2026-03-04-tide-gauge.md"));
        const ArticleContent &content = read.article.content;
        QCOMPARE(content.headline, QStringLiteral("The tide gauge that was right"));
        QCOMPARE(content.slug, QStringLiteral("tide-gauge"));
        QCOMPARE(content.published, QDate(2026, 3, 4));
        QCOMPARE(content.category, QStringLiteral("harbor"));
        QCOMPARE(content.tags,
                 QStringList({QStringLiteral("gauges"),
                              QStringLiteral("tides"),
                              QStringLiteral("measurement")}));
        QCOMPARE(content.authors, std::vector<Byline>({{QStringLiteral("Mara Lindqvist"), {}}}));
        QCOMPARE(content.dek,
                 QStringLiteral("For nine years a gauge read two centimetres high. "
                                "Then someone moved the pier back."));
        QVERIFY(content.body.startsWith(QStringLiteral("{% include note.html %}")));
        QVERIFY(content.body.contains(QStringLiteral("print(\"---\")")));
    }

    void readsPandocsMetadata()
    {
        const MarkdownArticle read = readFile(QStringLiteral("pandoc.md"));
        const ArticleContent &content = read.article.content;
        QCOMPARE(content.headline, QStringLiteral("Ballast water, measured twice"));
        QCOMPARE(content.dek, QStringLiteral("What two laboratories found in one tank"));
        QCOMPARE(content.authors,
                 std::vector<Byline>({{QStringLiteral("Jonas Weber"), {}},
                                      {QStringLiteral("Tom Adeyemi"), QStringLiteral("data")},
                                      {QStringLiteral("Ada Okonkwo"), {}}}));
        QCOMPARE(content.published, QDate(2026, 3, 4));
        QCOMPARE(content.language, QStringLiteral("en-GB"));
        QVERIFY(content.body.startsWith(QStringLiteral("# Method\n")));
        QVERIFY(read.warnings.last().contains(QStringLiteral("abstract, bibliography, csl")));
    }

    void readsPlainMarkdown()
    {
        const MarkdownArticle read = readFile(QStringLiteral("plain.md"));
        QCOMPARE(read.article.content.headline, QStringLiteral("A note without any fields"));
        QCOMPARE(read.article.content.body,
                 QStringLiteral("First paragraph.\n\n## Second heading"));
        QCOMPARE(read.article.content.slug, QStringLiteral("plain"));
        QCOMPARE(read.article.content.kind, QStringLiteral("news"));
        QVERIFY(read.warnings.isEmpty());
    }

    void readsJson()
    {
        const MarkdownArticle read = readFile(QStringLiteral("hugo-json.md"));
        QCOMPARE(read.article.content.headline, QStringLiteral("Lock gates, in JSON"));
        QCOMPARE(read.article.content.leadImage, QStringLiteral("gate.jpg"));
        QCOMPARE(read.article.content.body, QStringLiteral("Body."));
        QCOMPARE(read.article.content.tags.size(), 2);
    }

    void readsWhatIsSaidOfTheLeadImage_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("Stet") << QByteArray("image: gate.jpg\nimage_alt: A gate\n"
                                            "image_caption: \"Open [@a] | Ana\"");
        QTest::newRow("Hugo") << QByteArray("cover:\n  image: gate.jpg\n  alt: A gate\n"
                                            "  caption: \"Open [@a] | Ana\"");
        QTest::newRow("Jekyll") << QByteArray("image:\n  path: gate.jpg\n  alt: A gate\n"
                                              "  caption: \"Open [@a] | Ana\"");
    }

    void readsWhatIsSaidOfTheLeadImage()
    {
        QFETCH(QByteArray, fields);
        const Result<MarkdownArticle> read =
            readMarkdownFile("---\ntitle: T\n" + fields + "\n---\nBody\n", QStringLiteral("a.md"));
        QVERIFY(read);
        QCOMPARE(read->warnings, QStringList());
        QCOMPARE(read->article.content.leadImage, QStringLiteral("gate.jpg"));
        QCOMPARE(read->article.content.leadAlt, QStringLiteral("A gate"));
        QCOMPARE(read->article.content.leadCaption, QStringLiteral("Open [@a] | Ana"));
    }

    void readsItsOwn()
    {
        const MarkdownArticle read = readFile(QStringLiteral("stet.md"));
        const Article &article = read.article;
        QCOMPARE(read.warnings, QStringList());
        QCOMPARE(article.id.toString(), QStringLiteral("01900000-0000-7000-8000-000000000001"));
        QCOMPARE(article.state, WorkState::InCheck);
        QCOMPARE(article.publicState, PublicState::Live);
        QVERIFY(article.spiked);
        QCOMPARE(article.owner, QStringLiteral("Mara Lindqvist"));
        QCOMPARE(article.checker, QStringLiteral("Jonas Weber"));
        QCOMPARE(article.dueMs, 1'796'054'400'000);
        QCOMPARE(article.createdMs, 1'772'355'600'000);
        QCOMPARE(article.changedMs, 1'772'793'000'250);
        QCOMPARE(article.content.lastVerified, QDate(2026, 3, 5));
        QCOMPARE(article.content.reviewDays, 30);
        QCOMPARE(article.content.facts,
                 std::vector<Fact>({{QStringLiteral("Price"),
                                     QStringLiteral("1,200 EUR an arm [@ledger-gripper]")},
                                    {QStringLiteral("Weight"), QStringLiteral("4 kg")}}));
        QCOMPARE(article.content.roles,
                 std::vector<StatedRole>(
                     {{QStringLiteral("northwind-notice"), SourceRole::Primary},
                      {QStringLiteral("ledger-gripper"), SourceRole::Corroborating}}));
        QCOMPARE(article.content.corrections.size(), size_t(1));
        QCOMPARE(article.content.corrections.front().text,
                 QStringLiteral("An earlier version said: four settings."));
        QCOMPARE(readMarkdownFile(writeMarkdownFile(article), QString()).value().article, article);
    }

    void verdictsStandOnTheWordsTheyWereGivenOn_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("stand");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << true;
        QTest::newRow("a tag") << QByteArray("grippers") << QByteArray("grips") << true;
        QTest::newRow("a letter") << QByteArray("vendor says") << QByteArray("vendor said")
                                  << false;
        QTest::newRow("the headline") << QByteArray("what changed") << QByteArray("more") << false;
        QTest::newRow("the dek") << QByteArray("Three") << QByteArray("Four") << false;
        QTest::newRow("a fact") << QByteArray("4 kg") << QByteArray("5 kg") << false;
        QTest::newRow("an author") << QByteArray("Mara L") << QByteArray("Maria L") << false;
        QTest::newRow("the proof") << QByteArray("proof_sha256") << QByteArray("other") << false;
        QTest::newRow("the kind") << QByteArray("kind: news") << QByteArray("kind: brief") << true;
        QTest::newRow("the language") << QByteArray("en-GB") << QByteArray("de") << false;
        QTest::newRow("a day") << QByteArray("date: 2026-03-04") << QByteArray("date: 2026-03-03")
                               << false;
        QTest::newRow("the day of the last change")
            << QByteArray("lastmod: 2026-03-06") << QByteArray("lastmod: 2026-03-05") << false;
        QTest::newRow("a stated role")
            << QByteArray("notice: primary") << QByteArray("notice: corroborating") << false;
        QTest::newRow("a correction") << QByteArray("four settings") << QByteArray("5") << false;
        QTest::newRow("the trash") << QByteArray("trash: true\n") << QByteArray() << false;
    }

    void verdictsStandOnTheWordsTheyWereGivenOn()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, stand);
        Article article = readFile(QStringLiteral("stet.md")).article;
        article.state = WorkState::Ready;
        article.owner.clear();
        QByteArray file = writeMarkdownFile(article);
        const qsizetype at = from.isEmpty() ? 0 : file.lastIndexOf(from);
        QVERIFY(at >= 0);
        file.replace(at, from.size(), to);
        const MarkdownArticle read = readText(file.constData());
        QCOMPARE(read.article.state, stand ? WorkState::Ready : WorkState::Draft);
        QCOMPARE(read.article.publicState, stand ? PublicState::Live : PublicState::None);
        QCOMPARE(read.article.content.lastVerified, stand ? QDate(2026, 3, 5) : QDate());
        QCOMPARE(standingVerification(read.article.content).isValid(), stand);
        const QString warnings = read.warnings.join(u'\n');
        QCOMPARE(warnings.contains(QStringLiteral(
                     "\"status: ready\", \"public: live\", \"verified: 2026-03-05\"")),
                 !stand);
    }

    void whatKeepsWordsFromReadersIsBelieved()
    {
        const MarkdownArticle read =
            readText("---\ntitle: T\npublic: retracted\nstatus: in_check\n---\n\nText.\n");
        QCOMPARE(read.article.publicState, PublicState::Retracted);
        QCOMPARE(read.article.state, WorkState::InCheck);
        QCOMPARE(read.warnings, QStringList());
    }

    void aVerificationOfEarlierWordsStaysOneOfThem()
    {
        Article article = readFile(QStringLiteral("stet.md")).article;
        const ArticleContent verified = article.content;
        article.content.body += QStringLiteral(" And more.");
        article = readText(writeMarkdownFile(article).constData()).article;
        QVERIFY(!standingVerification(article.content).isValid());
        article.content.body = verified.body;
        QCOMPARE(standingVerification(article.content), QDate(2026, 3, 5));
    }

    void headlineComesFromBodyOrName()
    {
        QCOMPARE(readText("---\nkind: news\n---\n# One\n\nTwo").article.content.body,
                 QStringLiteral("Two"));
        QCOMPARE(readText("Title\n=====\nTwo").article.content.headline, QStringLiteral("Title"));
        QCOMPARE(readText("# C#\nx").article.content.headline, QStringLiteral("C#"));
        const MarkdownArticle unnamed = readText("#hash\n\nText", "2026-01-01-my_good-note.md");
        QCOMPARE(unnamed.article.content.headline, QStringLiteral("My good note"));
        QCOMPARE(unnamed.article.content.body, QStringLiteral("#hash\n\nText"));
        QCOMPARE(unnamed.warnings.size(), 1);
        QCOMPARE(readText("---\ntitle: T\n---\n# One\n").article.content.body,
                 QStringLiteral("# One"));
        QCOMPARE(readText("---\ntitle: \"\"\n---\n# One\n").article.content.headline, QString());
    }

    void slugsAreFoldedAndNeverPaths()
    {
        const auto slugOf = [](const char *text, const char *name = "f.md") {
            return readText(text, name).article.content.slug;
        };
        QCOMPARE(slugOf("---\nslug: ../../etc/passwd\n---\n"), QStringLiteral("passwd"));
        QCOMPARE(slugOf("---\nslug: \"Éclair / ECLAIR\"\n---\n"), QStringLiteral("eclair"));
        QCOMPARE(slugOf("---\nurl: /blog/2020/My_Post.html\n---\n"), QStringLiteral("my-post"));
        QCOMPARE(slugOf("---\npermalink: /:year/:title/\n---\n"), QStringLiteral("f"));
        QCOMPARE(slugOf("x", "post/my-bundle/index.md"), QStringLiteral("my-bundle"));
        QCOMPARE(slugOf("# Новости", "новости.md"), QStringLiteral("article"));
        QCOMPARE(readText("---\nslug: A B\n---\n").warnings.size(), 2);
        const QString none = readText("---\ntitle: T\nslug: 日本語\n---\n").warnings.join(u'\n');
        QVERIFY2(none.contains(QStringLiteral("left out")), qPrintable(none));
        QCOMPARE(readText("---\ntitle: T\nurl: /2020/a-b/\n---\n").warnings, QStringList());
    }

    void datesAsSiteBuildersTakeThem()
    {
        const auto dateOf = [](const char *date) {
            const MarkdownArticle read = readText(
                QByteArray("---\ntitle: T\ndate: ").append(date).append("\n---\n").constData());
            return read.warnings.isEmpty() ? read.article.content.published : QDate();
        };
        QCOMPARE(dateOf("2021-03"), QDate(2021, 3, 1));
        QCOMPARE(dateOf("20230102"), QDate(2023, 1, 2));
        QCOMPARE(dateOf("20230102T1200Z"), QDate(2023, 1, 2));
        QCOMPARE(dateOf("2021-13"), QDate());
        QCOMPARE(dateOf("20231302"), QDate());
        QCOMPARE(dateOf("202301021"), QDate());
    }

    void wrongFieldsAreLeftOutWithAWarning_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("date") << QByteArray("date: next week");
        QTest::newRow("day") << QByteArray("date: 2026-02-30");
        QTest::newRow("language") << QByteArray("lang: \"en\\\"><x\"");
        QTest::newRow("status") << QByteArray("status: publish");
        QTest::newRow("public") << QByteArray("public: yes");
        QTest::newRow("due") << QByteArray("due: 2026-01-01Tx");
        QTest::newRow("id") << QByteArray("id: 42");
        QTest::newRow("role") << QByteArray("roles: [\"key: best\"]");
        QTest::newRow("correction") << QByteArray("corrections: [\"2026-01-01 oops: x\"]");
        QTest::newRow("map") << QByteArray("description: {a: b}");
        QTest::newRow("days") << QByteArray("review_days: -4");
        QTest::newRow("unknown") << QByteArray("layout: post");
        QTest::newRow("twice") << QByteArray("slug: a\nslug: b");
        QTest::newRow("two images") << QByteArray("images: [a.png, b.png]");
        QTest::newRow("more about an image") << QByteArray("cover: {image: a.png, relative: true}");
        QTest::newRow("tag of two lines") << QByteArray("tags: [\"a,b;c|d\\n\"]");
        QTest::newRow("path as slug") << QByteArray("slug: a/b");
        QTest::newRow("nested list") << QByteArray("tags: [[a]]");
    }

    void wrongFieldsAreLeftOutWithAWarning()
    {
        QFETCH(QByteArray, field);
        const Result<MarkdownArticle> read =
            readMarkdownFile("---\ntitle: T\n" + field + "\n---\nText\n", QStringLiteral("t.md"));
        QVERIFY(read.has_value());
        QCOMPARE(read->warnings.size(), 1);
        QCOMPARE(read->article.content.headline, QStringLiteral("T"));
        QCOMPARE(read->article.content.body, QStringLiteral("Text"));
        QCOMPARE(read->article.state, WorkState::Draft);
        QCOMPARE(read->article.content.language, QString());
    }

    void textsStayTexts()
    {
        const MarkdownArticle read = readText(
            "---\ntitle: no\ndescription: 2020-01-01\ncategory: 1e3\ntags: [yes, 007]\n---\n");
        QCOMPARE(read.article.content.headline, QStringLiteral("no"));
        QCOMPARE(read.article.content.dek, QStringLiteral("2020-01-01"));
        QCOMPARE(read.article.content.category, QStringLiteral("1e3"));
        QCOMPARE(read.article.content.tags,
                 QStringList({QStringLiteral("yes"), QStringLiteral("007")}));
    }

    void namesWithLineEndsBecomeOneLine()
    {
        const MarkdownArticle read =
            readText("---\ntitle: \"A\\r\\nSet-Cookie: a\"\nauthors: [\"X\\nBcc: v@e\"]\n---\n");
        QCOMPARE(read.article.content.headline, QStringLiteral("A Set-Cookie: a"));
        QCOMPARE(read.article.content.authors.front().name, QStringLiteral("X Bcc: v@e"));
        QCOMPARE(readText("---\nbyline: By Ann Lee and Bo Ek (photographs)\n---\n")
                     .article.content.authors,
                 std::vector<Byline>({{QStringLiteral("Ann Lee"), {}},
                                      {QStringLiteral("Bo Ek"), QStringLiteral("photographs")}}));
    }

    void lineEndsAndMarksAreFolded()
    {
        QCOMPARE(
            readText("\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\n\r\na\r\nb\r\n").article.content.body,
            QStringLiteral("a\nb"));
    }

    // Nothing after a NUL is lost.
    void nulBytesBecomeVisible()
    {
        const QByteArray bytes = QByteArray("a\0b", 3).repeated(300'000);
        const Result<MarkdownArticle> read = readMarkdownFile(bytes, QStringLiteral("nul.md"));
        QVERIFY(read.has_value());
        QCOMPARE(read->article.content.body.size(), 900'000);
        QCOMPARE(read->article.content.body.count(QChar(0xFFFD)), 300'000);
        QVERIFY(read->warnings.first().startsWith(QStringLiteral("300000 characters")));
    }

    // From an escape, too.
    void forbiddenCharactersInFieldsBecomeVisible()
    {
        const MarkdownArticle read = readText("---\ntitle: \"a\\0b\\x08\\uFFFE\"\n---\n");
        QCOMPARE(read.article.content.headline, QStringLiteral(u"a\uFFFDb\uFFFD\uFFFD"));
        QCOMPARE(read.warnings.size(), 1);
        const MarkdownArticle json = readText("{\n\"title\": \"a\\ud800b\"\n}\n");
        QCOMPARE(json.article.content.headline, QStringLiteral(u"a\uFFFDb"));
    }

    // B14: kept exactly, however odd and many.
    void tagsAreKept()
    {
        Article article;
        article.content.slug = QStringLiteral("x");
        article.content.tags = {QStringLiteral("a,b;c|d"), QString(10'000, u't')};
        for (int n = 0; n < 50'000; ++n)
            article.content.tags.append(QStringLiteral("tag %1").arg(n));
        const test::CpuStopwatch timer;
        const Result<MarkdownArticle> read =
            readMarkdownFile(writeMarkdownFile(article), QStringLiteral("x.md"));
        QVERIFY(read.has_value());
        QVERIFY(read->article == article);
        QVERIFY(timer.elapsedMs() < 2'000);
    }

    void tooLargeIsRefusedAtOnce()
    {
        const QByteArray line(100'000'000, 'x');
        const test::CpuStopwatch timer;
        QVERIFY(refusalOf(line).contains(QStringLiteral("20 MB")));
        QVERIFY(timer.elapsedMs() < 1'000);
        QCOMPARE(refusalOf(QByteArray(20'000'000, 'x')), QStringLiteral("taken"));
    }

    void refusalsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &bytes, const char *place) {
            QTest::newRow(name) << bytes << QString::fromLatin1(place);
        };
        row("utf-8", "---\ntitle: caf\xE9\n---\n", "byte 14");
        row("open", "---\ntitle: T\n\nText\n", "Line 1:");
        row("open toml", "+++\ntitle = 'T'\n", "Line 1:");
        row("tab", "---\ntitle: T\nauthors:\n\t- x\n---\n", "Line 4:");
        row("alias", "---\na: &x [1]\nb: *x\n---\n", "Line 3:");
        row("quote", "---\ntitle: \"T\nx: y\n---\n", "Line ");
        row("list", "---\n- a\n- b\n---\n", "Line 2:");
        row("toml", "+++\ntitle = 'T'\ndate 2026\n+++\n", "Line 3:");
        row("toml quote", "+++\ntitle = \"T\n+++\n", "Line 2:");
        row("json", "{\n\"title\": \"T\"\n\"x\"\n}\n", "Line 3:");
    }

    void refusalsNameThePlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const QString refusal = refusalOf(bytes);
        QVERIFY2(refusal.contains(place), qPrintable(refusal));
    }
};

STET_TEST(TestMarkdownFile)

#include "test_markdown_file.moc"
