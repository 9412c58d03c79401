// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/sources_file.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/damage.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>

using namespace stet;
using stet::test::Damage;

namespace {

ReadSources readBib(const QByteArray &bytes)
{
    return readSourcesFile(bytes, SourcesFormat::BibTeX).value_or(ReadSources{});
}

ReadSources readRisFile(const QByteArray &bytes)
{
    return readSourcesFile(bytes, SourcesFormat::Ris).value_or(ReadSources{});
}

const QByteArray Good = "\n@misc{good, title = {Good}, year = 2020}\n";

bool hasGood(const ReadSources &read)
{
    return std::any_of(read.sources.begin(), read.sources.end(), [](const Source &source) {
        return source.key == u"good" && source.title == u"Good";
    });
}

QByteArray chain(int length)
{
    QByteArray bib;
    for (int i = 0; i < length; ++i) {
        const QByteArray number = QByteArray::number(i);
        bib += "@misc{k" + number + ", title={T" + number + "}, crossref={k" +
               QByteArray::number(i + 1) + "}}\n";
    }
    return bib + "@misc{k" + QByteArray::number(length) + ", title={End}, publisher={P}}\n";
}

/// A few entries each, of the collections.
std::vector<QByteArray> goodFiles(const QString &ending, const QByteArray &apart)
{
    constexpr int EntriesAFile = 4;
    std::vector<QByteArray> files;
    const QDir folder(QStringLiteral(STET_INTERCHANGE_FILES "/collections"));
    for (const QString &name : folder.entryList({QStringLiteral("*.") + ending})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray all = file.readAll().replace("\r\n", "\n");
        QByteArray some;
        int count = 0;
        for (qsizetype begin = 0; begin < all.size();) {
            qsizetype end = all.indexOf(apart, begin + 1);
            end = end < 0 ? all.size() : end;
            some += all.mid(begin, end - begin);
            begin = end;
            if (++count % EntriesAFile == 0)
                files.push_back(std::exchange(some, {}));
        }
    }
    return files;
}

void survives(Damage &damage, SourcesFormat format, const QByteArray &good)
{
    constexpr int Times = 10'000;
    int taken = 0;
    int kept = 0;
    int slow = 0;
    for (int n = 0; n < Times; ++n) {
        const QByteArray bytes = damage.next() + good;
        const test::CpuStopwatch timer;
        const Result<ReadSources> read = readSourcesFile(bytes, format);
        slow += timer.elapsedMs() > 100 ? 1 : 0;
        if (!read) {
            QVERIFY(!read.error().message.isEmpty());
            continue;
        }
        taken += int(read->sources.size());
        kept += hasGood(*read) ? 1 : 0;
        for (const RefusedEntry &refused : read->refused)
            QVERIFY(refused.line > 0 && !refused.reason.isEmpty());
        for (const Source &source : read->sources) {
            QVERIFY(cleanText(source.title).replaced == 0 && !source.title.contains(u'\n'));
            QVERIFY(source.key.isEmpty() || isCitationKey(source.key));
            QVERIFY(source.url.isEmpty() || refusedAddress(source.url).isEmpty());
        }
        // What was taken goes out and comes back.
        const WrittenSources written = writeSourcesFile(read->sources, format);
        const Result<ReadSources> again = readSourcesFile(written.bytes, format);
        QVERIFY2(read->sources.empty() || (again && again->sources.size() == read->sources.size()),
                 (bytes + "\n=====\n" + written.bytes).constData());
    }
    qInfo("%d damaged files: %d sources taken, the good last entry kept %d times, %d slow",
          Times,
          taken,
          kept,
          slow);
    QVERIFY(slow <= Times / 100);
    QVERIFY(taken > Times);
    QVERIFY(kept > Times * 98 / 100);
}

} // namespace

/// Bibliographies that mean harm, or were damaged on their way.
class TestHostileBibliographies : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void floodsAreCheap_data()
    {
        QTest::addColumn<QByteArray>("flood");
        const auto row = [](const char *name, const QByteArray &flood) {
            QTest::newRow(name) << flood;
        };
        row("a million open braces", "@article{a,title=" + QByteArray(1'000'000, '{'));
        row("a million braces",
            "@article{a,title=" + QByteArray(1'000'000, '{') + QByteArray(1'000'000, '}') + '}');
        row("unclosed entries", QByteArray("@article{a, title={x\n").repeated(50'000));
        row("unclosed odd entries", QByteArray("@{{{\n@a{{\n").repeated(50'000));
        row("unclosed remarks", QByteArray("@comment{\n").repeated(100'000));
        row("at signs", QByteArray(1'000'000, '@'));
        row("quotation marks", "@a{b, c=" + QByteArray(999'999, '"') + "}");
        row("fields", "@a{b" + QByteArray(", c={d}").repeated(100'000) + "}");
        row("pieces", "@a{b, c={d}" + QByteArray(" # {d}").repeated(100'000) + "}");
        row("a key of a megabyte", "@a{" + QByteArray(1'000'000, 'k') + ", title={x}}");
        row("a name of a megabyte", "@a{b, author={" + QByteArray(1'000'000, 'n') + "}}");
        row("names", "@a{b, title={x}, author={A}" + QByteArray(" # { and A}").repeated(30) + "}");
        row("dollars", "@a{b, title={" + QByteArray(1'000'000, '$') + "}}");
        row(
            "abbreviations that double", "@string{a={xxxxxxxxxx}}\n" + [] {
                QByteArray doubled;
                for (char c = 'b'; c <= 'z'; ++c)
                    doubled +=
                        QByteArray("@string{") + c + "=" + char(c - 1) + "#" + char(c - 1) + "}\n";
                return doubled;
            }() + "@misc{big, title=z}");
    }

    void floodsAreCheap()
    {
        QFETCH(QByteArray, flood);
        const test::CpuStopwatch timer;
        const ReadSources read = readBib(flood + Good);
        QVERIFY2(timer.elapsedMs() < 3'000, qPrintable(QString::number(timer.elapsedMs())));
        QVERIFY(hasGood(read));
    }

    void twentyThousandAuthors()
    {
        QByteArray names = "Doe, Jane";
        for (int i = 1; i < 20'000; ++i)
            names += " and Doe" + QByteArray::number(i) + ", Jane";
        const test::CpuStopwatch timer;
        const ReadSources read = readBib("@book{a, title={T}, author={" + names + "}}");
        QCOMPARE(read.sources.front().authors.size(), size_t(20'000));
        QVERIFY2(timer.elapsedMs() < 2'000, qPrintable(QString::number(timer.elapsedMs())));
    }

    void chainsAndCycles()
    {
        QCOMPARE(readBib(chain(32)).sources.size(), size_t(33));
        const ReadSources longer = readBib(chain(33));
        QCOMPARE(longer.sources.size(), size_t(33));
        QCOMPARE(longer.refused.size(), size_t(1));
        QCOMPARE(longer.refused.front().line, 1);
        const test::CpuStopwatch timer;
        const ReadSources endless = readBib(chain(100'000));
        QCOMPARE(endless.sources.size(), size_t(33));
        QCOMPARE(endless.refused.size(), size_t(100'000 - 32));
        QVERIFY2(timer.elapsedMs() < 10'000, qPrintable(QString::number(timer.elapsedMs())));
    }

    // One text for a hundred thousand entries.
    void whatIsInheritedHasABudget()
    {
        QByteArray bib;
        for (int i = 0; i < 1'000; ++i)
            bib += "@inbook{k" + QByteArray::number(i) + ", title={T}, crossref={p}}\n";
        const ReadSources read =
            readBib(bib + "@book{p, title={" + QByteArray(1'000'000, 'x') + "}}" + Good);
        QVERIFY(hasGood(read));
        QVERIFY(read.refused.size() > 900);
    }

    void nothingIsRun()
    {
        const ReadSources read =
            readBib("@misc{a, title={\\input{/etc/passwd} \\write18{id} \\href{javascript:x}{y}},"
                    " url={javascript:alert(1)}, note={$\\def\\x{\\x\\x}\\x$}}");
        const Source &source = read.sources.front();
        QCOMPARE(source.title, QStringLiteral("\\input{/etc/passwd} \\write18{id} y"));
        QVERIFY(source.url.isEmpty());
        QVERIFY(read.remarks.front().join(u' ').contains(u"\\input"));
    }

    void aHundredThousandEntries()
    {
        QByteArray bib;
        for (int i = 0; i < 100'000; ++i)
            bib += "@article{k" + QByteArray::number(i % 50'000) + ",\n  author = {Doe, Jane},\n" +
                   "  title = {Title " + QByteArray::number(i) + "}, year = 2020,\n  abstract = {" +
                   QByteArray(200, 'w') + "}\n}\n";
        const test::CpuStopwatch timer;
        const ReadSources read = readBib(bib);
        QCOMPARE(read.sources.size(), size_t(50'000));
        QCOMPARE(read.refused.size(), size_t(50'000));
        QCOMPARE(read.refused.front().line, 50'000 * 5 + 1);
        QVERIFY2(timer.elapsedMs() < 10'000, qPrintable(QString::number(timer.elapsedMs())));
    }

    void keysOfAllKinds()
    {
        const ReadSources read = readBib("@misc{../x, title={A}}\n@misc{<b>, title={B}}\n"
                                         "@misc{" +
                                         QByteArray(300, 'k') + ", title={C}}\n");
        QCOMPARE(read.sources.size(), size_t(3));
        for (const Source &source : read.sources)
            QVERIFY(source.key.isEmpty());
    }

    void oddNumbersAreKeptAside()
    {
        const ReadSources read = readBib("@misc{a, title={A}, doi={10.1000/<script>}, isbn={=1+1},"
                                         " pages={" +
                                         QByteArray("1-").repeated(50'000) +
                                         "}}\n"
                                         "@misc{b, title={B}, doi={10.1/../../x}}\n");
        QCOMPARE(read.sources.at(0).doi, QStringLiteral("10.1000/<script>"));
        QCOMPARE(read.sources.at(1).doi, QString()); // a registrant's number has four digits
        QCOMPARE(read.sources.at(0).extra.value(u"ISBN").toString(), QStringLiteral("=1+1"));
        QCOMPARE(read.sources.at(0).extra.value(u"page").toString().size(), 100'000);
    }

    void markupIsText()
    {
        const ReadSources read =
            readBib("@misc{a, title={<i onmouseover=alert(1)>x</i><b> <script>y</script>}}");
        QCOMPARE(read.sources.front().title,
                 QStringLiteral("<i onmouseover=alert(1)>x</i><b> <script>y</script>"));
        const ReadSources names =
            readRisFile("TY  - BOOK\nTI  - <i>x</i>\nAU  - __proto__, constructor\nER  - \n");
        QCOMPARE(names.sources.front().title, QStringLiteral("<i>x</i>"));
        QCOMPARE(names.sources.front().authors.front().family, QStringLiteral("__proto__"));
    }

    void risFloods()
    {
        const QByteArray good = "\nTY  - GEN\nID  - good\nTI  - Good\nER  - \n";
        for (const QByteArray &flood :
             {"TY  - BOOK\nAB  - " + QByteArray(10'000'000, 'x'),
              "TY  - BOOK\n" + QByteArray("AU  - \n").repeated(100'000),
              "TY  - BOOK\n" + QByteArray("AU  - Doe, J.\n").repeated(100'000),
              QByteArray("TY  - XXXX\n").repeated(100'000),
              QByteArray("ER  - \n").repeated(100'000),
              "TY  - BOOK\nN1  - " + QByteArray("x\n").repeated(500'000),
              "TY  - BOOK\nUR  - " + QByteArray("http://a.example/x;").repeated(100'000)}) {
            const test::CpuStopwatch timer;
            const ReadSources read = readRisFile(flood + good);
            QVERIFY2(timer.elapsedMs() < 4'000, qPrintable(QString::number(timer.elapsedMs())));
            QVERIFY2(hasGood(read), flood.left(30).constData());
        }
    }

    void damagedBibTeX()
    {
        Damage damage(goodFiles(QStringLiteral("bib"), "\n@"),
                      {"{",
                       "}",
                       "\"",
                       "@",
                       "@article{",
                       ",",
                       "=",
                       "#",
                       "\\",
                       "$",
                       "%",
                       "(",
                       ")",
                       "\n@",
                       "@string{a=",
                       "@comment{",
                       "crossref={",
                       "\xFF",
                       QByteArray(1, '\0'),
                       " and ",
                       "\n\n"});
        survives(damage, SourcesFormat::BibTeX, Good);
    }

    void damagedRis()
    {
        Damage damage(goodFiles(QStringLiteral("ris"), "\nTY  - "),
                      {"\nTY  - ",
                       "\nER  - ",
                       "\nAU  - ",
                       "\r",
                       "\n",
                       "  - ",
                       "\xFF",
                       QByteArray(1, '\0'),
                       "\xEF\xBB\xBF",
                       "//",
                       ",",
                       ";",
                       "http://",
                       "-"});
        survives(damage, SourcesFormat::Ris, "\nTY  - GEN\nID  - good\nTI  - Good\nER  - \n");
    }
};

STET_TEST(TestHostileBibliographies)

#include "test_hostile_bibliographies.moc"
