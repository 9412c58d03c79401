// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_json.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace stet;

namespace {

CslSources readSources(const QByteArray &json)
{
    const Result<CslSources> read = readCslJson(json);
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return read.value_or(CslSources{});
}

/// The first source of `[{"id":"a","title":"T", …}]`.
Source readOne(const QByteArray &members)
{
    const CslSources read = readSources("[{\"id\":\"a\",\"title\":\"T\"," + members + "}]");
    return read.sources.empty() ? Source{} : read.sources.front();
}

QString refusalOf(const QByteArray &members)
{
    const CslSources read = readSources("[{\"id\":\"a\",\"title\":\"T\"," + members +
                                        "},{\"id\":\"b\",\"title\":\"U\"}]");
    return read.refused.size() == 1 && read.sources.size() == 1 ? read.refused.front().reason
                                                                : QStringLiteral("taken");
}

} // namespace

class TestCslJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsALibrary()
    {
        QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/library.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CslSources read = readSources(file.readAll());
        QCOMPARE(read.refused.size(), size_t(0));
        QCOMPARE(read.sources.size(), size_t(3));
        const Source &paper = read.sources.at(0);
        QCOMPARE(paper.key, QStringLiteral("weber2026"));
        QCOMPARE(paper.title, QStringLiteral("Growth of E. coli in H2O: a survey"));
        QCOMPARE(paper.publisher, QStringLiteral("Journal of Harbor Water"));
        QCOMPARE(paper.authors,
                 std::vector<SourceAuthor>(
                     {{QStringLiteral("von der Weber Jr."), QStringLiteral("Jonas"), {}},
                      {{}, {}, QStringLiteral("Harbor Laboratory")}}));
        QCOMPARE(paper.issued, (PartialDate{2026, 3, 0}));
        QCOMPARE(paper.accessed, (PartialDate{2026, 4, 2}));
        QCOMPARE(paper.doi, QStringLiteral("10.1000/xyz(1)2"));
        QCOMPARE(paper.extra.value(u"volume").toString(), QStringLiteral("12"));
        const Source &web = read.sources.at(1);
        QCOMPARE(web.url, QStringLiteral("https://northwind.example/notice?a=1&b=|2|"));
        QCOMPARE(web.canonicalUrl, QStringLiteral("https://northwind.example/notice"));
        QCOMPARE(web.terms, SourceTerms::Background);
        QCOMPARE(web.embargoUntilMs, 1'772'604'000'000);
        QCOMPARE(web.issued, (PartialDate{2025, 0, 0}));
        QCOMPARE(read.sources.at(2).terms, SourceTerms::Confidential);
    }

    // What a reference manager wrote comes back as it was.
    void libraryRoundTrip()
    {
        QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/library.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const CslSources read = readSources(bytes);
        const QByteArray written = writeCslJson(read.sources);
        QCOMPARE(readSources(written).sources, read.sources);
        QCOMPARE(QJsonDocument::fromJson(written), QJsonDocument::fromJson(bytes));
        QCOMPARE(writeCslJson(readSources(written).sources), written);
    }

    void editedFieldsWinOverOriginals()
    {
        Source source = readOne(
            "\"container-title\":\"Old\",\"author\":[{\"family\":\"A\",\"suffix\":\"Jr.\"}],"
            "\"issued\":{\"date-parts\":[[2025,1,1],[2025,1,3]]}");
        QCOMPARE(source.publisher, QStringLiteral("Old"));
        source.title = QStringLiteral("New <i>title</i>");
        source.publisher = QStringLiteral("New");
        source.authors.front().family = QStringLiteral("B");
        source.issued.year = 2026;
        const Source read = readSources(writeCslJson({source})).sources.front();
        QCOMPARE(read.title, source.title);
        QCOMPARE(read.publisher, source.publisher);
        QCOMPARE(read.authors, source.authors);
        QCOMPARE(read.issued, source.issued);
        QCOMPARE(read.extra.value(u"container-title").toString(), QStringLiteral("Old"));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *url, bool taken) {
            QTest::newRow(url) << QString::fromUtf8(url) << taken;
        };
        for (const char *url : {"http://a",
                                "https://a.example/x?y=1#z",
                                "HTTPS://A.example",
                                "http://a:8080/",
                                "https://a.example/@user",
                                "https://müller.example/ü",
                                "http://[::1]/",
                                "http://127.0.0.1/",
                                "https://müller.example:8080?x",
                                "https://a.example/a|b%20c"})
            row(url, true);
        for (const char *url : {"javascript:alert(1)",
                                "JaVaScRiPt:alert(1)",
                                "data:text/html,x",
                                "file:///etc/shadow",
                                " http://a",
                                "http://a ",
                                "http://a b",
                                "http:///x",
                                "http://",
                                "//a.example",
                                "a.example",
                                "http:a",
                                "http:\\\\a",
                                "http://a\\b",
                                "http://a\tb",
                                "http://a\nb",
                                "ftp://a/",
                                "http://u:p@a/",
                                "http://a:99999/",
                                "http://999.999.1.1/",
                                "http://1.2.3.4.5/",
                                "http://0x7f.1/",
                                "http://0x7f/",
                                "http://a..example/",
                                "http://a\xE2\x80\xAE.example",
                                "vbscript:x",
                                ""})
            row(url, false);
    }

    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, taken);
        QCOMPARE(refusedAddress(url).isEmpty(), taken);
        if (!url.isEmpty()) {
            const QJsonArray json{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                              {QStringLiteral("URL"), url}},
                                  QJsonObject{{QStringLiteral("id"), QStringLiteral("b")},
                                              {QStringLiteral("title"), QStringLiteral("T")}}};
            const CslSources read = readSources(QJsonDocument(json).toJson());
            QCOMPARE(read.sources.size(), taken ? size_t(2) : size_t(1));
            QCOMPARE(read.sources.back().key, QStringLiteral("b"));
            QVERIFY(taken || read.refused.front().reason.contains(QStringLiteral("\"URL\"")));
        }
    }

    void doisAreChecked_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("doi");
        QTest::newRow("plain") << QByteArray("10.1000/182") << QStringLiteral("10.1000/182");
        QTest::newRow("link") << QByteArray("https://doi.org/10.1000/182")
                              << QStringLiteral("10.1000/182");
        QTest::newRow("doi:") << QByteArray("DOI: 10.1000/182") << QStringLiteral("10.1000/182");
        QTest::newRow("old") << QByteArray("10.1002/(SICI)1<1661::AID>3.0.CO;2-2")
                             << QStringLiteral("10.1002/(SICI)1<1661::AID>3.0.CO;2-2");
        QTest::newRow("path") << QByteArray("10.1/../../x") << QString();
        QTest::newRow("space") << QByteArray("10.1000/a b") << QString();
        QTest::newRow("isbn") << QByteArray("=1+1") << QString();
        QTest::newRow("none") << QByteArray("10.1000/") << QString();
    }

    void doisAreChecked()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, doi);
        const Source source = readOne("\"DOI\":\"" + given + '"');
        QCOMPARE(source.doi, doi);
        QCOMPARE(source.extra.value(u"DOI").toString(),
                 doi.isEmpty() ? QString::fromLatin1(given) : QString());
        QCOMPARE(readSources(writeCslJson({source})).sources.front(), source);
    }

    void markupOfTitles_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *given, const char *title) {
            QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(title);
        };
        row("<i>E. coli</i> in H<sub>2</sub>O", "E. coli in H2O");
        row("<b><i>x</i></b>", "x");
        row("<i onmouseover=alert(1)>x</i><b>", "<i onmouseover=alert(1)>x</i><b>");
        row("a <b and c> d", "a <b and c> d");
        row("<b>open", "<b>open");
        row("</i>closed<i>", "</i>closed<i>");
        row("<script>alert(1)</script>", "<script>alert(1)</script>");
        row("<span class=\"nocase\">NASA</span> <span class=\"x\">y</span>",
            "NASA <span class=\"x\">y</span>");
        row("&lt;i&gt; stays", "&lt;i&gt; stays");
        row("two\nlines", "two lines");
    }

    void markupOfTitles()
    {
        QFETCH(QString, given);
        QFETCH(QString, title);
        const QJsonObject entry{{QStringLiteral("id"), QStringLiteral("a")},
                                {QStringLiteral("title"), given}};
        const CslSources read = readSources(QJsonDocument(entry).toJson());
        QCOMPARE(read.sources.front().title, title);
        QCOMPARE(readSources(writeCslJson(read.sources)).sources, read.sources);
    }

    void loneSurrogatesAndNulsBecomeVisible()
    {
        const CslSources read =
            readSources("[{\"id\":\"a\",\"title\":\"x\\ud800\\u0000y\",\"note\":\"\\uffff\"}]");
        QCOMPARE(read.sources.front().title, QStringLiteral(u"x\uFFFD\uFFFDy"));
        QCOMPARE(read.sources.front().extra.value(u"note").toString(), QStringLiteral(u"\uFFFD"));
        QCOMPARE(read.remarks.front().size(), 1);
        QVERIFY(read.remarks.front().front().contains(QStringLiteral("3 characters")));
    }

    void aKeyOfARefusedEntryStaysTaken()
    {
        const CslSources read = readSources("[{\"id\":\"a\",\"title\":\"One\",\"URL\":\"javascript:"
                                            "1\"},{\"id\":\"a\",\"title\":\"Two\"}]");
        QCOMPARE(read.sources.size(), size_t(0));
        QCOMPARE(read.refused.size(), size_t(2));
        QVERIFY(read.refused.back().reason.contains(QStringLiteral("twice")));
        QCOMPARE(readSources("[{\"id\":\"a\",\"title\":\"One\"},{\"id\":\"a\",\"title\":\"Two\"}]")
                     .sources.size(),
                 size_t(1));
    }

    void membersThatStandTwiceAreRefused_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *entry, const char *name) {
            QTest::newRow(entry) << QByteArray(entry) << QString::fromLatin1(name);
        };
        row("{\"id\":\"a\",\"title\":\"One\",\"title\":\"Two\"}", "title");
        row("{\"id\":\"a\",\"title\":\"One\",\"ti\\u0074le\":\"Two\"}", "title");
        row("{\"id\":\"a\",\"title\":\"T\",\"custom\":{\"stet\":{\"terms\":\"confidential\","
            "\"terms\":\"open\"}}}",
            "terms");
        row("{\"id\":\"a\",\"title\":\"title\",\"author\":[{\"family\":\"x\"},{\"family\":\"x\"}]}",
            "");
        row("{\"id\":\"a\",\"title\":\"a \\\" ,{\\\"title\\\":\",\"publisher\":\"title\"}", "");
    }

    void membersThatStandTwiceAreRefused()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, name);
        const CslSources read = readSources("[{\"id\":\"first\",\"title\":\"F\"}," + entry + ",\n" +
                                            "{\"id\":\"last\",\"title\":\"L\"}]");
        QCOMPARE(read.sources.size(), size_t(name.isEmpty() ? 3 : 2));
        QCOMPARE(read.sources.back().key, QStringLiteral("last"));
        if (name.isEmpty())
            return;
        QCOMPARE(read.refused.size(), size_t(1));
        QCOMPARE(read.refused.front().index, 1);
        QCOMPARE(read.refused.front().reason,
                 u'"' + name + QStringLiteral("\" stands in it twice."));
    }

    void daysThatAreNoneAreRemarkedOn()
    {
        for (const char *parts : {"[2020,13,45]", "[2020,13]", "[2020,2,30]"}) {
            const CslSources read = readSources(
                QByteArray("[{\"id\":\"a\",\"title\":\"T\",\"issued\":{\"date-parts\":[") + parts +
                "]}}]");
            QCOMPARE(read.sources.front().issued.year, 2020);
            QCOMPARE(read.sources.front().issued.day, 0);
            QCOMPARE(read.remarks.front().size(), 1);
        }
        const CslSources good = readSources(
            "[{\"id\":\"a\",\"title\":\"T\",\"issued\":{\"date-parts\":[[2020,2],[2020,3]]}}]");
        QCOMPARE(good.remarks.front(), QStringList());
    }

    void oddNamesArePlainFields()
    {
        const Source source = readOne("\"__proto__\":{\"x\":1},\"constructor\":1");
        QCOMPARE(source.extra.value(u"__proto__").toObject().value(u"x").toInt(), 1);
        QCOMPARE(readSources(writeCslJson({source})).sources.front(), source);
        QCOMPARE(readSources("{\"__proto__\":{\"x\":1},\"constructor\":1}").refused.size(),
                 size_t(1));
    }

    void manyAndLongNamesAreKept()
    {
        QByteArray authors = "\"author\":[";
        for (int n = 0; n < 20'000; ++n)
            authors += "{\"family\":\"F" + QByteArray::number(n) + "\",\"given\":\"G\"},";
        const QByteArray longName(1'000'000, 'n');
        authors += "{\"literal\":\"" + longName + "\"}]";
        const test::CpuStopwatch timer;
        const Source source = readOne(authors);
        QCOMPARE(source.authors.size(), size_t(20'001));
        QCOMPARE(source.authors.back().literal.size(), 1'000'000);
        QVERIFY(readSources(writeCslJson({source})).sources.front() == source);
        QVERIFY(timer.elapsedMs() < 2'000);
    }

    void refusedEntriesLeaveTheOthers_data()
    {
        QTest::addColumn<QByteArray>("members");
        for (const char *members :
             {"\"id\":\"a b\"",
              "\"id\":\"a\\\"><x\"",
              "\"id\":\"../x\"",
              "\"custom\":{\"stet\":{\"terms\":\"secret\"}}",
              "\"custom\":{\"stet\":{\"embargo\":\"soon\"}}",
              "\"custom\":{\"stet\":{\"archiveUrl\":\"file:///x\"}}",
              "\"custom\":{\"stet\":{\"terms\":\"confidential\"}},\"URL\":\"https://a.example\"",
              "\"custom\":{\"stet\":{\"terms\":\"confidential\"}},\"author\":[{\"family\":\"A\"}]",
              "\"custom\":{\"stet\":{\"terms\":\"confidential\"}},\"note\":\"met at the pier\""})
            QTest::newRow(members) << QByteArray(members);
    }

    void refusedEntriesLeaveTheOthers()
    {
        QFETCH(QByteArray, members);
        const QString reason = refusalOf(members);
        QVERIFY2(reason.endsWith(u'.') && reason != u"taken", qPrintable(reason));
    }

    void confidentialSourcesCarryTheirLabelAlone()
    {
        Source source;
        source.key = QStringLiteral("a");
        source.type = QStringLiteral("personal_communication");
        source.title = QStringLiteral("A person close to the talks");
        source.terms = SourceTerms::Confidential;
        source.url = QStringLiteral("https://secret.example");
        source.authors = {{QStringLiteral("Secret"), {}, {}}};
        source.publisher = QStringLiteral("Secret Press");
        source.extra.insert(u"note", QStringLiteral("secret"));
        const QByteArray written = writeCslJson({source});
        QVERIFY(!written.toLower().contains("secret"));
        QCOMPARE(readSources(written).sources.front().terms, SourceTerms::Confidential);
    }

    void wrongTypesAreKeptAside()
    {
        const Source source = readOne(
            "\"publisher\":[\"x\"],\"issued\":{\"literal\":\"long ago\"},\"author\":\"Ann\"");
        QCOMPARE(source.publisher, QString());
        QCOMPARE(source.extra.size(), 3);
        QCOMPARE(readSources(writeCslJson({source})).sources.front(), source);
        QCOMPARE(readOne("\"issued\":{\"date-parts\":[[\"2026\",\"13\"]]}").issued,
                 (PartialDate{2026, 0, 0}));
        QCOMPARE(readOne("\"issued\":{\"raw\":\"2026-03\"}").issued, (PartialDate{2026, 3, 0}));
        QCOMPARE(readOne("\"issued\":{\"date-parts\":[[2026,2,30]]}").issued,
                 (PartialDate{2026, 2, 0}));
        QCOMPARE(readSources("[1, null, \"x\"]").refused.size(), size_t(3));
        QCOMPARE(readSources("[{\"id\":7,\"title\":\"T\"}]").sources.front().key,
                 QStringLiteral("7"));
        QCOMPARE(readSources("[{\"title\":\"T\"}]").sources.front().key, QString());
        QCOMPARE(readSources("[]").sources.size(), size_t(0));
    }

    void refusalsNameThePlace()
    {
        const Result<CslSources> cut = readCslJson("[{\"id\":\"a\"");
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::InvalidInput);
        QVERIFY(cut.error().message.contains(QStringLiteral("at byte 10")));
        QVERIFY(
            readCslJson("[{\"id\":\"\xE9\"}]").error().message.contains(QStringLiteral("byte 8")));
        QVERIFY(!readCslJson(""));
        QVERIFY(!readCslJson(QByteArray(1'000'000, '[')));
        QVERIFY(readCslJson(QByteArray(100'000'001, ' '))
                    .error()
                    .message.contains(QStringLiteral("100 MB")));
    }

    void whatIsWrittenReadsBackEqual()
    {
        QRandomGenerator random(3);
        const QStringList pieces{QStringLiteral("word "),
                                 QStringLiteral("\""),
                                 QStringLiteral("\\"),
                                 QStringLiteral("<i>"),
                                 QStringLiteral("</i>"),
                                 QStringLiteral(u"é😀שלום"),
                                 QStringLiteral("&amp;"),
                                 QStringLiteral("</script>"),
                                 QStringLiteral("{}"),
                                 QStringLiteral(u"\u202E"),
                                 QStringLiteral("  "),
                                 QStringLiteral("'")};
        const auto text = [&random, &pieces] {
            QString made;
            for (int n = random.bounded(5); n > 0; --n)
                made += pieces.at(random.bounded(pieces.size()));
            return made;
        };
        std::vector<Source> sources;
        for (int n = 0; n < 2'000; ++n) {
            Source source;
            source.id = SourceId::create(1'700'000'000'000 + n);
            source.key = QStringLiteral("key-%1").arg(n);
            source.type = QStringLiteral("webpage");
            source.publisher = text();
            source.title = text() + u'x';
            for (int a = random.bounded(3); a > 0; --a)
                source.authors.push_back({text() + u'x', text(), {}});
            if (random.bounded(2) == 1)
                source.issued = {2000 + random.bounded(30), random.bounded(13), 0};
            source.url =
                random.bounded(2) == 1 ? QStringLiteral("https://a.example/%1").arg(n) : QString();
            source.archiveUrl = source.url;
            source.origin = text();
            source.terms = SourceTerms(random.bounded(2));
            source.embargoUntilMs = random.bounded(2) * (1'800'000'000'000 + n);
            if (random.bounded(2) == 1)
                source.extra = {{QStringLiteral("note"), text()}, {QStringLiteral("volume"), n}};
            sources.push_back(source);
        }
        const CslSources read = readSources(writeCslJson(sources));
        QCOMPARE(read.refused.size(), size_t(0));
        for (size_t n = 0; n < sources.size(); ++n)
            QVERIFY2(read.sources.at(n) == sources.at(n),
                     writeCslJson({sources.at(n)}).constData());
    }
};

STET_TEST(TestCslJson)

#include "test_csl_json.moc"
