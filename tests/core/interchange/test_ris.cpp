// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ris/ris_reader.h"
#include "core/interchange/ris/ris_writer.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonDocument>

using namespace stet;

namespace {

ReadSources readRecords(const QByteArray &ris)
{
    const Result<ReadSources> read = readSourcesFile(ris, SourcesFormat::Ris);
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return read.value_or(ReadSources{});
}

QByteArray fileNamed(const char *name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/ris/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString extra(const Source &source, const char *field)
{
    return source.extra.value(QLatin1StringView(field)).toString();
}

QStringList kept(const Source &source, const char *tag)
{
    QStringList values;
    const QJsonArray array = source.extra.value(KeptRis)
                                 .toObject()
                                 .value(u"fields")
                                 .toObject()
                                 .value(QLatin1StringView(tag))
                                 .toArray();
    for (const QJsonValue &value : array)
        values.append(value.toString());
    return values;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestRis : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsAnArticle()
    {
        const ReadSources read = readRecords(fileNamed("article.ris"));
        QCOMPARE(read.sources.size(), size_t(1));
        QCOMPARE(read.lines, std::vector<int>{1});
        QVERIFY2(read.remarks.front().isEmpty(), qPrintable(read.remarks.front().join(u' ')));
        const Source &source = read.sources.front();
        QCOMPARE(source.key, QStringLiteral("Weber2026"));
        QCOMPARE(source.type, QStringLiteral("article-journal"));
        QCOMPARE(source.title, QStringLiteral("Growth of E. coli: a survey"));
        QCOMPARE(source.publisher, QStringLiteral("Harbor Press"));
        QCOMPARE(extra(source, "container-title"), QStringLiteral("Journal of Harbor Water"));
        QCOMPARE(extra(source, "container-title-short"), QStringLiteral("J. Harb. Wat."));
        QCOMPARE(
            source.authors,
            std::vector<SourceAuthor>({{QStringLiteral("Weber"), QStringLiteral("Jonas"), {}},
                                       {QStringLiteral("King Jr."), QStringLiteral("M. L."), {}},
                                       {{}, {}, QStringLiteral("Harbor Laboratory, Inc.")}}));
        QCOMPARE(source.issued, (PartialDate{2026, 3, 4}));
        QCOMPARE(source.accessed, (PartialDate{2026, 4, 2}));
        QCOMPARE(source.doi, QStringLiteral("10.1000/xyz"));
        QCOMPARE(source.url, QStringLiteral("https://harbor.example/a"));
        QCOMPARE(extra(source, "volume"), QStringLiteral("12"));
        QCOMPARE(extra(source, "issue"), QStringLiteral("3"));
        QCOMPARE(extra(source, "page"), QStringLiteral("101-118"));
        QCOMPARE(extra(source, "ISSN"), QStringLiteral("1234-5678"));
        QCOMPARE(extra(source, "keyword"), QStringLiteral("water, bacteria"));
        QCOMPARE(extra(source, "abstract"),
                 QStringLiteral("First line\nsecond line, is - not a tag."));
        QCOMPARE(extra(source, "note"), QStringLiteral("One\nTwo"));
        QCOMPARE(kept(source, "C1"), (QStringList{QStringLiteral("x"), QStringLiteral("y")}));
        QCOMPARE(kept(source, "L1"), QStringList{QStringLiteral("file:///etc/passwd")});
    }

    void linesMayEndInAnyWay_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }

    void linesMayEndInAnyWay()
    {
        QFETCH(QByteArray, end);
        const QByteArray ris = "\xEF\xBB\xBFTY  - BOOK" + end + "TI  - One" + end + "ER  - " + end +
                               end + "TY  - NEWS" + end + "TI  - Two" + end + "ER  -";
        const ReadSources read = readRecords(ris);
        QCOMPARE(read.sources.size(), size_t(2));
        QCOMPARE(read.sources.at(0).title, QStringLiteral("One"));
        QCOMPARE(read.sources.at(1).type, QStringLiteral("article-newspaper"));
        QCOMPARE(read.lines, (std::vector<int>{1, 5}));
    }

    void oddRecordsAreTaken()
    {
        const ReadSources read = readRecords(fileNamed("odd.ris"));
        QStringList told;
        for (size_t i = 0; i < read.sources.size(); ++i)
            told.append(read.sources.at(i).title + u'|' + read.sources.at(i).type + u'|' +
                        read.remarks.at(i).join(u';').section(u' ', 0, 2));
        QCOMPARE(told.join(u'\n'),
                 QStringLiteral("Small tags|article-journal|\n"
                                "One space|book|\n"
                                "No space|report|\n"
                                "No end|article-magazine|its end (ER)\n"
                                "No type|document|it does not\n"
                                "Unknown type|document|\"XXXX\" is no\n"
                                "A bad link|webpage|its address is"));
        const Source &bad = read.sources.back();
        QVERIFY(bad.url.isEmpty());
        QCOMPARE(kept(bad, "UR"), QStringList{QStringLiteral("javascript:alert(1)")});
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("csl");
        const auto row = [](const char *text, const char *csl) {
            QTest::newRow(text) << QString::fromLatin1(text) << QByteArray(csl);
        };
        row("2026", "{\"date-parts\":[[2026]]}");
        row("2026///", "{\"date-parts\":[[2026]]}");
        row("2026/03", "{\"date-parts\":[[2026,3]]}");
        row("2026/03//", "{\"date-parts\":[[2026,3]]}");
        row("2026/3/4/", "{\"date-parts\":[[2026,3,4]]}");
        row("2026-03-04", "{\"date-parts\":[[2026,3,4]]}");
        row("2026///March", "{\"date-parts\":[[2026,3]]}");
        row("2026/03/04/morning", "{\"date-parts\":[[2026,3,4]]}");
        row("March 4, 2026", "{\"date-parts\":[[2026,3,4]]}");
        row("in press", "{\"literal\":\"in press\"}");
        row("", "{}");
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, csl);
        QCOMPARE(json(cslDateOfRis(text).toObject()), csl);
    }

    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("csl");
        const auto row = [](const char *text, const char *csl) {
            QTest::newRow(text) << QString::fromLatin1(text) << QByteArray(csl);
        };
        row("Doe, Jane", R"({"family":"Doe","given":"Jane"})");
        row("Doe,Jane,Jr.", R"({"family":"Doe","given":"Jane","suffix":"Jr."})");
        row("World Health Organization", R"({"literal":"World Health Organization"})");
        row("Harbor, Inc.,", R"({"literal":"Harbor, Inc."})");
        row("Plato", R"({"family":"Plato"})");
    }

    void names()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, csl);
        QCOMPARE(json(cslNameOfRis(text)), csl);
    }

    // A database's number is no key; a manager's key is one.
    void keys()
    {
        const ReadSources read = readRecords("TY  - BOOK\nTI  - A\nID  - 12345\nER  - \n"
                                             "TY  - BOOK\nTI  - B\nID  - doe2026\nER  - \n");
        QVERIFY(read.sources.at(0).key.isEmpty());
        QCOMPARE(kept(read.sources.at(0), "ID"), QStringList{QStringLiteral("12345")});
        QCOMPARE(read.sources.at(1).key, QStringLiteral("doe2026"));
    }

    void roundTrip()
    {
        ReadSources read = readRecords(fileNamed("article.ris") + fileNamed("every-type.ris"));
        QVERIFY(read.sources.size() > 10);
        const WrittenSources written = writeRis(read.sources);
        QVERIFY2(written.leftOut.isEmpty(), qPrintable(written.leftOut.join(u' ')));
        const ReadSources again = readRecords(written.bytes);
        QCOMPARE(again.sources.size(), read.sources.size());
        for (size_t i = 0; i < read.sources.size(); ++i)
            QVERIFY2(again.sources.at(i) == read.sources.at(i),
                     json(read.sources.at(i).extra) + '\n' + json(again.sources.at(i).extra) +
                         '\n' + writeRis({read.sources.at(i)}).bytes);
        QCOMPARE(writeRis(again.sources).bytes, written.bytes);
    }

    void aConferenceIsNotItsVolume()
    {
        const QByteArray begin = "TY  - CONF\nTI  - Gates\n";
        const auto readOne = [](const QByteArray &ris) {
            return readRecords(ris + "ER  - \n").sources.front();
        };
        const Source both = readOne(begin + "T2  - Harbor Days\nC3  - Proceedings of Kiel\n");
        QCOMPARE(extra(both, "event-title"), QStringLiteral("Harbor Days"));
        QCOMPARE(extra(both, "container-title"), QStringLiteral("Proceedings of Kiel"));
        const Source volume = readOne(begin + "T2  - Advances in Ports\n");
        QCOMPARE(extra(volume, "container-title"), QStringLiteral("Advances in Ports"));
        QCOMPARE(extra(volume, "event-title"), QString());
        const Source event = readOne(begin + "C3  - Harbor Days\n");
        QCOMPARE(extra(event, "event-title"), QStringLiteral("Harbor Days"));
        for (const Source &source : {both, volume, event})
            QCOMPARE(readRecords(writeRis({source}).bytes).sources.front().extra, source.extra);
    }

    void languagesAreTagged()
    {
        for (const auto &[written, tag] : {std::pair("eng", "en"),
                                           std::pair("GER", "de"),
                                           std::pair("French", "fr"),
                                           std::pair("pt-BR", "pt-BR"),
                                           std::pair("Klingon", "Klingon")}) {
            const ReadSources read =
                readRecords(QByteArray("TY  - JOUR\nTI  - A\nLA  - ") + written + "\nER  - \n");
            QCOMPARE(extra(read.sources.front(), "language"), QString::fromLatin1(tag));
        }
    }

    void aThesisSaysHowLongItIs()
    {
        const ReadSources read = readRecords("TY  - THES\nTI  - A\nSP  - 210\nER  - \n"
                                             "TY  - THES\nTI  - B\nSP  - 3\nEP  - 9\nER  - \n");
        QCOMPARE(extra(read.sources.at(0), "number-of-pages"), QStringLiteral("210"));
        QCOMPARE(extra(read.sources.at(0), "page"), QString());
        QCOMPARE(extra(read.sources.at(1), "page"), QStringLiteral("3-9"));
    }

    // A text that looks like a tag stays a text.
    void aTextIsNoTag()
    {
        Source source;
        source.key = QStringLiteral("k");
        source.type = QStringLiteral("book");
        source.title = QStringLiteral("T");
        source.extra.insert(u"abstract", QStringLiteral("One\nER  - \nTY  - BOOK"));
        const ReadSources read = readRecords(writeRis({source}).bytes);
        QCOMPARE(read.sources.size(), size_t(1));
        QCOMPARE(extra(read.sources.front(), "abstract"), QStringLiteral("One ER  - TY  - BOOK"));
    }
};

STET_TEST(TestRis)

#include "test_ris.moc"
