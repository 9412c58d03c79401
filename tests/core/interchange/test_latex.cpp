// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/latex_text.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace stet;

namespace {

QString wordsOf(const QString &latex)
{
    return readLatex(latex, LatexMarkup::Drop).text;
}

} // namespace

class TestLatex : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatBibliographiesHold_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *latex, const char16_t *text) {
            QTest::addRow("%s", latex) << QString::fromUtf8(latex) << QString::fromUtf16(text);
        };
        row("G{\\\"o}del", u"Gödel");
        row("G\\\"odel", u"Gödel");
        row("G\\\"{o}del", u"Gödel");
        row("{\\'{E}}cole", u"École");
        row("\\'Ecole", u"École");
        row("Fa\\c{c}ade and fa\\c cade", u"Façade and façade");
        row("Ko\\v{s}ice, \\v Zivkovi\\'c", u"Košice, Živković");
        row("na\\\"{\\i}ve, na{\\\"\\i}ve", u"naïve, naïve");
        row("Stra{\\ss}e, Stra\\ss e, Ma{\\ss}", u"Straße, Straße, Maß");
        row("{\\O}resund, S{\\o}ren, {\\AA}rhus, {\\aa}", u"Øresund, Søren, Århus, å");
        row("{\\L}{\\'o}d{\\'z}, {\\AE}on, c{\\oe}ur", u"Łódź, Æon, cœur");
        row("Erd\\H{o}s, Nguy\\~{\\^e}n, \\d{S}", u"Erdős, Nguyễn, Ṣ");
        row("\\k{a}, \\r{u}, \\u{g}, \\=a, \\.z", u"ą, ů, ğ, ā, ż");
        row("12--34, a---b, a\\textemdash{}b, \\textendash", u"12–34, a—b, a—b, –");
        row("J.~K.~Smith", u"J.\u00A0K.\u00A0Smith");
        row("Smith \\& Sons, 5\\%, \\$3, \\#1, a\\_b, \\{x\\}",
            u"Smith & Sons, 5%, $3, #1, a_b, {x}");
        row("``quoted'' and `single'", u"“quoted” and `single'");
        row("?`Qu\\'e? !`No!", u"¿Qué? ¡No!");
        row("The {NASA} and {{Harbor}} report", u"The NASA and Harbor report");
        row("\\emph{In vitro} and {\\em rest} {\\bf b}", u"In vitro and rest b");
        row("\\enquote{said} \\textquoteleft x\\textquoteright", u"“said” ‘x’");
        row("H$_2$O, x$^{2}$, $\\alpha$-helix, 20$^\\circ$C", u"H2O, x2, α-helix, 20°C");
        row("50 % of it, 100% & more", u"50 % of it, 100% & more");
        row("\\url{http://a.example/x_y~z}", u"http://a.example/x_y~z");
        row("\\href{javascript:x}{shown}", u"shown");
        row("one\n   line\tonly", u"one line only");
        row("two\n\nparagraphs", u"two\nparagraphs");
        row("e\\-mail, x\\/y, \\textregistered{}, \\texttrademark", u"email, xy, ®, ™");
        row("lost } brace { here", u"lost brace here");
        row("\\", u"\\");
        row("\\'", u"\\'");
        row("{\\'}", u"");
    }

    void readsWhatBibliographiesHold()
    {
        QFETCH(QString, latex);
        QFETCH(QString, text);
        QCOMPARE(wordsOf(latex), text);
    }

    // Nothing is run, nothing opened: what is not known is shown as it is written.
    void leavesUnknownCommandsAsTheyAre()
    {
        const LatexReading read = readLatex(
            QStringLiteral("a \\input{/etc/passwd} \\write18{id} $\\def\\x{\\x\\x}\\x$ \\foo"),
            LatexMarkup::Drop);
        QCOMPARE(
            read.text,
            QStringLiteral("a \\input{/etc/passwd} \\write18{id} $\\def\\x{\\x\\x}\\x$ \\foo"));
        QCOMPARE(read.unknown,
                 (QStringList{QStringLiteral("\\input"),
                              QStringLiteral("\\write18"),
                              QStringLiteral("\\foo")}));
    }

    void keepsMarkupWhereAskedTo()
    {
        const LatexReading read = readLatex(
            QStringLiteral("\\textit{E. coli} in H$_{2}$O and \\textsc{Small}"), LatexMarkup::Keep);
        QVERIFY(read.marked);
        QCOMPARE(read.text,
                 QStringLiteral("<i>E. coli</i> in H<sub>2</sub>O and "
                                "<span style=\"font-variant:small-caps;\">Small</span>"));
        QVERIFY(!readLatex(QStringLiteral("a < b"), LatexMarkup::Keep).marked);
    }

    void readsAddressesToTheLetter()
    {
        QCOMPARE(readVerbatim(QStringLiteral("https://a.example/x\\_y?z=1\\&b=--~c\\%20")),
                 QStringLiteral("https://a.example/x_y?z=1&b=--~c%20"));
        QCOMPARE(readVerbatim(QStringLiteral("\\url{http://a.example/{\\_}{\\textasciitilde}b}")),
                 QStringLiteral("http://a.example/_~b"));
    }

    // What is written comes back, whatever it holds.
    void writingAndReadingGivesTheSame()
    {
        const QString letters = QStringLiteral(
            "abcXYZ 019 \\{}$&%#_^~-–—`'\"?!<>\u00A0\u2009éßøłŞ\u4E2D\u0627.,;:()[]/|@=+*");
        QRandomGenerator random(7);
        for (int n = 0; n < 5'000; ++n) {
            QString text;
            for (int i = random.bounded(1, 40); i > 0; --i)
                text.append(letters.at(random.bounded(int(letters.size()))));
            // A field's text has no space at its ends, and one between words.
            text = text.trimmed();
            text.replace(QRegularExpression(QStringLiteral(" +")), QStringLiteral(" "));
            for (const QString &latex :
                 {writeLatex(text), writeLatexTitle(text, LatexMarkup::Drop)}) {
                const LatexReading read = readLatex(latex, LatexMarkup::Drop);
                QVERIFY2(read.text == text,
                         qPrintable(text + QStringLiteral(" | ") + latex + QStringLiteral(" | ") +
                                    read.text));
                QVERIFY(read.unknown.isEmpty());
            }
        }
    }

    void titlesKeepTheirCapitals()
    {
        QCOMPARE(writeLatexTitle(QStringLiteral("How NASA and McDonald meet"), LatexMarkup::Drop),
                 QStringLiteral("How {NASA} and {McDonald} meet"));
        QCOMPARE(
            writeLatexTitle(QStringLiteral("<i>E. coli</i> in H<sub>2</sub>O"), LatexMarkup::Keep),
            QStringLiteral("\\emph{E. coli} in H\\textsubscript{2}O"));
        // Half a pair would open a group that nothing closes.
        QVERIFY(writeLatexTitle(QStringLiteral("a <i> b"), LatexMarkup::Keep).isEmpty());
        QCOMPARE(writeLatexTitle(QStringLiteral("a <i> b"), LatexMarkup::Drop),
                 QStringLiteral("a <i> b"));
    }

    void takesTimeInProportion()
    {
        const test::CpuStopwatch timer;
        for (const QString &flood : {QString(500'000, u'{') + QString(500'000, u'}'),
                                     QString(1'000'000, u'{'),
                                     QString(1'000'000, u'$'),
                                     QStringLiteral("\\'").repeated(500'000),
                                     QStringLiteral("\\emph{").repeated(200'000),
                                     QStringLiteral("\\x").repeated(500'000),
                                     QStringLiteral("\\href{").repeated(100'000),
                                     QStringLiteral("\\url{").repeated(100'000),
                                     QString(1'000'000, u'-'),
                                     QString(1'000'000, u' ')}) {
            (void)readLatex(flood, LatexMarkup::Keep);
            (void)readVerbatim(flood);
        }
        QVERIFY2(timer.elapsedMs() < 5'000, qPrintable(QString::number(timer.elapsedMs())));
    }
};

STET_TEST(TestLatex)

#include "test_latex.moc"
