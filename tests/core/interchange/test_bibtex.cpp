// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_reader.h"
#include "core/interchange/bibtex/bib_writer.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonDocument>

using namespace stet;

namespace {

ReadSources readBib(const QByteArray &bib)
{
    const Result<ReadSources> read = readSourcesFile(bib, SourcesFormat::BibTeX);
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return read.value_or(ReadSources{});
}

/// The first source of "@TYPE{a, FIELDS}".
Source readOne(const char *type, const QByteArray &fields)
{
    const ReadSources read =
        readBib(QByteArray("@") + type + "{a,\n  title = {T},\n  " + fields + "}\n");
    return read.sources.empty() ? Source{} : read.sources.front();
}

QByteArray fileNamed(const char *name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/bibtex/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString kept(const Source &source, const char *field)
{
    return source.extra.value(KeptBibTeX)
        .toObject()
        .value(u"fields")
        .toObject()
        .value(QLatin1StringView(field))
        .toString();
}

QString extra(const Source &source, const char *field)
{
    return source.extra.value(QLatin1StringView(field)).toString();
}

QByteArray json(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

} // namespace

class TestBibTeX : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsAnArticle()
    {
        const ReadSources read = readBib(fileNamed("article.bib"));
        QCOMPARE(read.refused.size(), size_t(0));
        QCOMPARE(read.sources.size(), size_t(1));
        QCOMPARE(read.lines, std::vector<int>{2});
        const Source &source = read.sources.front();
        QCOMPARE(source.key, QStringLiteral("weber2026"));
        QCOMPARE(source.type, QStringLiteral("article-journal"));
        QCOMPARE(source.title, QStringLiteral("Growth of E.\u00A0coli: a survey"));
        QCOMPARE(source.publisher, QStringLiteral("Journal of Harbor Water, Series B"));
        QCOMPARE(source.authors,
                 std::vector<SourceAuthor>(
                     {{QStringLiteral("von der Weber"), QStringLiteral("Jonas"), {}},
                      {{}, {}, QStringLiteral("Harbor Laboratory")},
                      {QStringLiteral("Müller Jr"), QStringLiteral("Anna"), {}}}));
        QCOMPARE(source.issued, (PartialDate{2026, 3, 4}));
        QCOMPARE(source.doi, QStringLiteral("10.1000/xyz(1)2"));
        QCOMPARE(source.url, QStringLiteral("https://harbor.example/a_b?x=1&y=2"));
        QCOMPARE(extra(source, "volume"), QStringLiteral("12"));
        QCOMPARE(extra(source, "issue"), QStringLiteral("3"));
        QCOMPARE(extra(source, "page"), QStringLiteral("101-118"));
        QCOMPARE(extra(source, "keyword"), QStringLiteral("water, bacteria"));
        QCOMPARE(kept(source, "file"), QStringLiteral(":paper.pdf:PDF"));
    }

    void typesAreZoteros_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("csl");
        const auto row = [](const char *type, const char *fields, const char *csl) {
            QTest::addRow("%s %s", type, fields)
                << QByteArray(type) << QByteArray(fields) << QString::fromLatin1(csl);
        };
        row("book", "", "book");
        row("inbook", "", "chapter");
        row("incollection", "", "chapter");
        row("inproceedings", "", "paper-conference");
        row("conference", "", "paper-conference");
        row("techreport", "", "report");
        row("report", "", "report");
        row("phdthesis", "", "thesis");
        row("mastersthesis", "", "thesis");
        row("thesis", "type = {phdthesis}", "thesis");
        row("online", "", "webpage");
        row("misc", "", "document");
        row("misc", "howpublished = {\\url{http://a.example/x}}", "webpage");
        row("article", "entrysubtype = {newspaper}", "article-newspaper");
        row("article", "entrysubtype = {magazine}", "article-magazine");
        row("misc", "entrysubtype = {interview}", "interview");
        row("dataset", "", "dataset");
        row("software", "", "software");
        row("unpublished", "", "manuscript");
        row("patent", "", "patent");
        row("video", "", "motion_picture");
        row("nonsense", "", "document");
    }

    void typesAreZoteros()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, fields);
        QFETCH(QString, csl);
        QCOMPARE(readOne(type.constData(), fields).type, csl);
    }

    void fieldsOfBiblatex()
    {
        const Source source = readOne(
            "report",
            "institution = {Port Authority}, number = {TR-7},\n"
            "  type = {techreport}, location = {Hamburg}, editor = {Doe, Jane and others},\n"
            "  date = {2019-11-02/2019-12-01}, urldate = {2026-01-02}, langid = {ngerman},\n"
            "  url = {www.port.example/r 7}, annotation = {Read twice.}, eprint = {2001.01234},\n"
            "  eprinttype = {arxiv}, abstract = {One.\n"
            "\n"
            "Two.}, subtitle = {What it costs}, pubstate = {inpress}, weird = {kept {\\LaTeX}}");
        QCOMPARE(source.title, QStringLiteral("T: What it costs"));
        QCOMPARE(source.publisher, QStringLiteral("Port Authority"));
        QCOMPARE(source.issued, (PartialDate{2019, 11, 2}));
        QCOMPARE(json(source.extra.value(u"issued")),
                 QByteArray("[{\"date-parts\":[[2019,11,2],[2019,12,1]]}]"));
        QCOMPARE(source.accessed, (PartialDate{2026, 1, 2}));
        QCOMPARE(source.url, QStringLiteral("http://www.port.example/r%207"));
        QCOMPARE(extra(source, "number"), QStringLiteral("TR-7"));
        QCOMPARE(extra(source, "genre"), QStringLiteral("Technical report"));
        QCOMPARE(extra(source, "publisher-place"), QStringLiteral("Hamburg"));
        QCOMPARE(extra(source, "language"), QStringLiteral("de"));
        QCOMPARE(extra(source, "annote"), QStringLiteral("Read twice."));
        QCOMPARE(extra(source, "archive"), QStringLiteral("arxiv"));
        QCOMPARE(extra(source, "archive_location"), QStringLiteral("2001.01234"));
        QCOMPARE(extra(source, "abstract"), QStringLiteral("One.\nTwo."));
        QCOMPARE(extra(source, "status"), QStringLiteral("inpress"));
        QCOMPARE(kept(source, "weird"), QStringLiteral("kept {\\LaTeX}"));
        QCOMPARE(json(source.extra.value(u"editor")),
                 QByteArray("[[{\"family\":\"Doe\",\"given\":\"Jane\"}]]"));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("latex");
        QTest::addColumn<QByteArray>("csl");
        const auto row = [](const char *latex, const char *csl) {
            QTest::newRow(latex) << QByteArray(latex) << QByteArray(csl);
        };
        row("Jane Doe", "[{\"family\":\"Doe\",\"given\":\"Jane\"}]");
        row("Doe, Jane", "[{\"family\":\"Doe\",\"given\":\"Jane\"}]");
        row("Ludwig van Beethoven",
            "[{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"non-dropping-particle\":\"van\"}]");
        row("de la Cruz, Ana Mar{\\'i}a",
            "[{\"family\":\"Cruz\",\"given\":\"Ana María\",\"non-dropping-particle\":\"de la\"}]");
        row("King, Jr., Martin Luther",
            "[{\"family\":\"King\",\"given\":\"Martin Luther\",\"suffix\":\"Jr.\"}]");
        row("{World Health Organization}", "[{\"literal\":\"World Health Organization\"}]");
        row("{Barnes and Noble, Inc.} and Plato",
            "[{\"literal\":\"Barnes and Noble, Inc.\"},{\"family\":\"Plato\"}]");
        row("Jean {de la Fontaine}", "[{\"family\":\"de la Fontaine\",\"given\":\"Jean\"}]");
        row("{\\'E}mile Zola", "[{\"family\":\"Zola\",\"given\":\"Émile\"}]");
        row("D. E.~Knuth\n   AND\tJ. Doe",
            "[{\"family\":\"Knuth\",\"given\":\"D. E.\"},{\"family\":\"Doe\",\"given\":\"J.\"}]");
        row("family=Smith, given=Ann, prefix=von",
            "[{\"family\":\"Smith\",\"given\":\"Ann\",\"non-dropping-particle\":\"von\"}]");
        row("and and , and", "[]");
    }

    void names()
    {
        QFETCH(QByteArray, latex);
        QFETCH(QByteArray, csl);
        const Source source = readOne("book", "editor = {" + latex + "}");
        QCOMPARE(json(source.extra.value(u"editor").toArray()), '[' + csl + ']');
        // And once more, of what was written.
        const WrittenSources written = writeBibTeX({source}, BibDialect::BibLatex);
        QCOMPARE(readBib(written.bytes).sources.front().extra.value(u"editor"),
                 source.extra.value(u"editor"));
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<PartialDate>("day");
        const auto row = [](const char *fields, int year, int month, int day) {
            QTest::newRow(fields) << QByteArray(fields) << PartialDate{year, month, day};
        };
        row("date = {2026-03-04}", 2026, 3, 4);
        row("date = {2026-03}", 2026, 3, 0);
        row("date = {2026}", 2026, 0, 0);
        row("date = {2026-03-04T10:00:00Z}", 2026, 3, 4);
        row("date = {2025/2026}", 2025, 0, 0);
        row("date = {2025-05/..}", 2025, 5, 0);
        row("date = {1999~}", 1999, 0, 0);
        row("date = {2026-21}", 2026, 0, 0);
        row("date = {2026/03/04}", 2026, 3, 4);
        row("year = 2026, month = mar", 2026, 3, 0);
        row("year = 2026, month = {M{\\\"a}rz}", 2026, 3, 0);
        row("year = 2026, month = {10~may}", 2026, 5, 10);
        row("year = 2026, month = may # \"~10\"", 2026, 5, 10);
        row("year = 2026, month = 12, day = 24", 2026, 12, 24);
        row("year = {2026}, month = {juil.}", 2026, 7, 0);
        row("year = {March 2026}", 2026, 3, 0);
        row("year = {in press}", 0, 0, 0);
        row("year = {2026}, month = {13}", 0, 0, 0);
    }

    void dates()
    {
        QFETCH(QByteArray, fields);
        QFETCH(PartialDate, day);
        const Source source = readOne("article", fields);
        QCOMPARE(source.issued, day);
        const WrittenSources written = writeBibTeX({source}, BibDialect::BibLatex);
        const Source again = readBib(written.bytes).sources.front();
        QCOMPARE(again.issued, day);
        QCOMPARE(again.extra.value(u"issued"), source.extra.value(u"issued"));
    }

    // A mistake costs the entry in which it stands, and no other.
    void aBrokenEntryCostsNoOther_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *broken, int line = 2) {
            QTest::newRow(name) << QByteArray(broken) << line;
        };
        row("brace of a value", "@article{x, title = {Open,\n year = 2020\n}");
        row("brace of the entry", "@article{x, title = {Open},\n year = 2020\n");
        row("quotation mark", "@article{x, title = \"Open,\n year = 2020\n}");
        row("comma between fields", "@article{x, title = {A} year = 2020}");
        row("equals sign", "@article{x, title {A}}");
        row("comma behind the key", "@article{x y = {A}}");
        row("value", "@article{x, title = , year = 3}");
        row("pieces", "@article{x, title = {A} # , year = 3}");
        row("a brace too many", "@article{x, title = {A}}, year = {2020}}", 0);
        row("end in the key", "@article{x");
        row("unclosed string", "@string{{ x", 0);
        row("unclosed remark", "@comment{ x", 0);
        row("unclosed preamble", "@preamble{ \"x", 0);
    }

    void aBrokenEntryCostsNoOther()
    {
        QFETCH(QByteArray, broken);
        QFETCH(int, line);
        const ReadSources read = readBib("@misc{before, title = {B}}\n" + broken +
                                         "\n@misc{after, title = {A}}\n"
                                         "@misc{last, title = {L}}\n");
        QStringList keys;
        for (const Source &source : read.sources)
            keys.append(source.key);
        for (const char *key : {"before", "after", "last"})
            QVERIFY2(keys.contains(QLatin1StringView(key)), qPrintable(keys.join(u' ')));
        if (line == 0)
            return;
        QCOMPARE(read.refused.size(), size_t(1));
        QCOMPARE(read.refused.front().line, line);
        QVERIFY(!read.refused.front().reason.isEmpty());
    }

    void oddEntriesAreTaken()
    {
        const ReadSources read = readBib(fileNamed("odd.bib"));
        QStringList titles;
        for (const Source &source : read.sources)
            titles.append(source.key + u'|' + source.title);
        QCOMPARE(titles.join(u'\n'),
                 QStringLiteral("paren|In (parentheses)\n|No key\n|No key and no comma\n|Bad key\n"
                                "|Space in the key\n10.1000/x|A DOI is a key\nmüller:2020|Umlaut"));
        QCOMPARE(read.refused.size(), size_t(1));
        QVERIFY(read.remarks.at(3).front().contains(u"cannot be cited"));
    }

    void takesFieldsFromOthers()
    {
        const ReadSources read = readBib(fileNamed("crossref.bib"));
        QCOMPARE(read.sources.size(), size_t(3));
        const Source &part = read.sources.front();
        QCOMPARE(part.title, QStringLiteral("Part"));
        QCOMPARE(extra(part, "container-title"), QStringLiteral("Proceedings: Of a Day"));
        QCOMPARE(part.publisher, QStringLiteral("Press"));
        QCOMPARE(part.issued, (PartialDate{2020, 0, 0}));
        QCOMPARE(extra(part, "publisher-place"), QStringLiteral("Kiel"));
        QVERIFY(part.extra.contains(u"editor"));
        QVERIFY(read.remarks.at(2).front().contains(u"nowhere"));
        QStringList refused;
        for (const RefusedEntry &entry : read.refused)
            refused.append(entry.key + u' ' + QString::number(entry.line));
        QCOMPARE(refused,
                 (QStringList{QStringLiteral("self 6"),
                              QStringLiteral("ping 7"),
                              QStringLiteral("pong 8")}));
    }

    void olderFilesAreRead()
    {
        const Result<ReadSources> read =
            readSourcesFile("@misc{a, title = {Caf\xE9 \x96 20 \x80}}", SourcesFormat::BibTeX);
        QVERIFY(read.has_value());
        QCOMPARE(read->sources.front().title, QStringLiteral("Café – 20 €"));
        QVERIFY(read->warnings.front().contains(u"Windows-1252"));
    }

    // What both notations have comes back, and what CSL has no place for too.
    void roundTrip_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("biblatex") << int(BibDialect::BibLatex);
        QTest::newRow("BibTeX") << int(BibDialect::BibTeX);
    }

    void roundTrip()
    {
        QFETCH(int, dialect);
        const ReadSources read = readBib(fileNamed("every-type.bib"));
        QCOMPARE(read.refused.size(), size_t(0));
        const WrittenSources written = writeBibTeX(read.sources, BibDialect(dialect));
        QVERIFY2(written.leftOut.isEmpty(), qPrintable(written.leftOut.join(u' ')));
        const ReadSources again = readBib(written.bytes);
        QCOMPARE(again.sources.size(), read.sources.size());
        for (size_t i = 0; i < read.sources.size(); ++i) {
            Source one = read.sources.at(i);
            Source other = again.sources.at(i);
            if (dialect == int(BibDialect::BibTeX)) { // types by other names of the same
                one.extra.remove(KeptBibTeX);
                other.extra.remove(KeptBibTeX);
            }
            QVERIFY2(one == other,
                     json(one.extra) + '\n' + json(other.extra) + '\n' + written.bytes);
        }
        // A second time nothing changes any more.
        QCOMPARE(writeBibTeX(again.sources, BibDialect(dialect)).bytes, written.bytes);
    }

    void aConfidentialSourceIsALabel()
    {
        Source source;
        source.key = QStringLiteral("c1");
        source.title = QStringLiteral("A person at the port");
        source.type = QStringLiteral("interview");
        source.terms = SourceTerms::Confidential;
        source.publisher = QStringLiteral("must not leave");
        const QByteArray bytes = writeBibTeX({source}, BibDialect::BibLatex).bytes;
        QVERIFY(bytes.contains("A person at the port"));
        QVERIFY(!bytes.contains("must not leave"));
    }
};

STET_TEST(TestBibTeX)

#include "test_bibtex.moc"
