// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "core/sources/files/mime_part.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stet;
using stet::test::CpuStopwatch;
using namespace Qt::StringLiterals;

namespace {

const QByteArray SavedPage =
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: "
    "https://ledger.example/x?utm_source=a\r\n"
    "Subject: Cranes\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\r\n\r\n"
    "----b--\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n"
    "Content-Location: file:///etc/passwd\r\n\r\n"
    "<title>Cranes</title><article><h1>Cranes return</h1><p>Four caf=E9s stand at the "
    "har=\r\nbour.</p></article>\r\n"
    "----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: "
    "https://ledger.example/a.png\r\n\r\n"
    "iVBORw0KGgo=\r\n----b----\r\n";

const QByteArray Mail =
    "Return-Path: <jane@ledger.example>\r\nFrom: =?utf-8?q?Jan=C3=A9_Doe?= "
    "<jane@ledger.example>\r\nTo: desk@courier.example\r\n"
    "Subject: =?utf-8?b?TWluaXN0w6hyZQ==?=\r\n =?utf-8?q?_files?=\r\nDate: Thu, 5 Mar 2026 "
    "23:30:00 -0500\r\nMessage-ID: <1@x>\r\n"
    "Content-Type: multipart/mixed; boundary=out\r\n\r\nThis is a message in several parts.\r\n"
    "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
    "--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe report is attached, four "
    "caf\xC3\xA9s in it.\r\n"
    "--in\r\nContent-Type: text/html\r\n\r\n<p>HTML words</p>\r\n--in--\r\n"
    "--out\r\nContent-Type: application/pdf; name=report.pdf\r\nContent-Disposition: attachment; "
    "filename=\"=?utf-8?q?r=C3=A9port.pdf?=\"\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--out--\r\n";

/// A PDF of two pages, as simple as one can be.
QByteArray smallPdf()
{
    QByteArrayList objects = {"<</Type/Catalog/Pages 2 0 R>>",
                              "<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>",
                              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 "
                              "R/Resources<</Font<</F 7 0 R>>>>>>",
                              "",
                              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 6 0 "
                              "R/Resources<</Font<</F 7 0 R>>>>>>",
                              "",
                              "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                              "<</Title(On cranes)/Author(Jane Doe)>>"};
    const auto stream = [](const QByteArray &words) {
        const QByteArray drawing = "BT /F 12 Tf 20 100 Td (" + words + ") Tj ET";
        return "<</Length " + QByteArray::number(drawing.size()) + ">>stream\n" + drawing +
               "\nendstream";
    };
    objects[3] = stream("Four cranes return.");
    objects[5] = stream("Nobody asked why.");
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " +
           count + "/Root 1 0 R/Info 8 0 R>>\nstartxref\n" + QByteArray::number(pdf.size()) +
           "\n%%EOF\n";
}

} // namespace

/// Files that need no link.
class TestFileReading : public QObject
{
    Q_OBJECT

private:
    static FileReading
    readingOf(const QByteArray &bytes, const QString &name = {}, const QByteArray &type = {})
    {
        const Result<FileReading> reading = readSourceFile({bytes, name, type});
        return reading ? *reading
                       : FileReading{{}, u"refused: "_s + reading.error().message, {}, {}, false};
    }

    static QString textOf(const FileReading &reading) { return reading.page.text.text.trimmed(); }

    static QString marksOf(const FileReading &reading)
    {
        QStringList marks;
        for (const LocatorMark &mark : reading.page.text.marks)
            marks.append(u"%1@%2"_s.arg(mark.locator, QString::number(mark.start)));
        return marks.join(u' ');
    }

    static Result<FileReading> inAChild(const QByteArray &bytes)
    {
        Extractor extractor(Extractor::installedProgram());
        const auto reading = extractor.file({bytes, u"x.bin"_s, {}});
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 40'000);
        }();
        return reading.result();
    }

private Q_SLOTS:

    void aSavedPageIsReadByItsParts()
    {
        const FileReading reading = readingOf(SavedPage, u"x.mhtml"_s);
        QCOMPARE(reading.mediaType, u"multipart/related"_s);
        QCOMPARE(textOf(reading), u"Cranes return\nFour cafés stand at the harbour."_s);
        QCOMPARE(reading.savedFrom, u"https://ledger.example/x"_s);
        QCOMPARE(reading.page.metadata.title.value, u"Cranes"_s);
        QVERIFY(!reading.isDamaged);
        QCOMPARE(reading.page.text.extractor, u"html 1"_s);
    }

    void aDamagedSavedPageIsMarked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no end") << SavedPage.left(SavedPage.size() - 12);
        QTest::newRow("ends in a part") << SavedPage.left(SavedPage.indexOf("iVBOR") + 4);
        QTest::newRow("base64 that is none")
            << QByteArray(SavedPage).replace("iVBORw0KGgo=", "iVB*Rw0KGgo");
        QTest::newRow("quoted-printable that is none")
            << QByteArray(SavedPage).replace("Four", "F=ZZour");
        QByteArray many = SavedPage.left(SavedPage.size() - 10);
        many += QByteArray("----b--\r\n\r\nx\r\n").repeated(1'000'000) + "----b----\r\n";
        QTest::newRow("a million parts") << many;
    }

    void aDamagedSavedPageIsMarked()
    {
        QFETCH(QByteArray, bytes);
        const CpuStopwatch stopwatch;
        const FileReading reading = readingOf(bytes);
        QVERIFY(reading.isDamaged);
        QVERIFY(textOf(reading).contains(u"Cranes return"));
        QVERIFY(stopwatch.elapsedMs() < 5'000);
    }

    void oneBoundaryForTwoLevelsDoesNoHarm()
    {
        const MimePart part =
            readMime("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: "
                     "multipart/mixed; boundary=x\r\n\r\n"
                     "--x\r\n\r\ninner\r\n--x--\r\n--x--\r\n");
        QVERIFY(part.isDamaged || part.parts.size() <= 2);
        QByteArray deep;
        for (int i = 0; i < 5'000; ++i)
            deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) +
                    "\r\n\r\n--b" + QByteArray::number(i) + "\r\n";
        QVERIFY(readMime(deep).parts.size() == 1);
    }

    void aSavedPageWithoutHtmlIsRefused()
    {
        QVERIFY(readingOf("From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
                          "boundary=b\r\n\r\n--b\r\n"
                          "Content-Type: image/png\r\n\r\nx\r\n--b--\r\n")
                    .mediaType.startsWith(u"refused: The saved page has no part of HTML"));
    }

    void aMessageIsReadWithItsHead()
    {
        const FileReading reading = readingOf(Mail, u"x.eml"_s);
        QCOMPARE(reading.mediaType, u"message/rfc822"_s);
        QCOMPARE(textOf(reading),
                 u"From: Jané Doe <jane@ledger.example>\nTo: desk@courier.example\nDate: Thu, 5 "
                 u"Mar 2026 23:30:00 -0500\n"
                 "Subject: Ministère files\n\nThe report is attached, four cafés in it."_s);
        QCOMPARE(reading.attachments, QStringList({u"réport.pdf"_s}));
        QCOMPARE(reading.page.metadata.title.value, u"Ministère files"_s);
        QCOMPARE(reading.page.metadata.authors.value.front().family, u"Doe"_s);
        QCOMPARE(reading.page.metadata.issued.value, (PartialDate{2026, 3, 5}));
        QCOMPARE(reading.page.text.runs.size(), size_t(1));
        QVERIFY(!reading.isDamaged);
    }

    void aMessageOfHtmlIsReadWithoutItsPictures()
    {
        const FileReading reading = readingOf(
            "From: a@b\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n"
            "<p>Words<img src=http://127.0.0.1:9/t.png></p><p style='display:none'>secret</p>");
        QVERIFY(textOf(reading).endsWith(u"Words\nsecret"_s));
        QCOMPARE(reading.page.text.runs.size(), size_t(2));
        QCOMPARE(int(reading.page.text.runs[1].kind), int(RunKind::Hidden));
        QCOMPARE(reading.page.text.runs[1].start + reading.page.text.runs[1].length,
                 reading.page.text.text.size());
    }

    void aPageOfSingleFileTellsWhereItCameFrom()
    {
        const FileReading reading =
            readingOf("<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: "
                      "https://ledger.example/x?fbclid=1 \n saved date: Thu Mar 05 2026\n-->"
                      "<title>Cranes</title><p>Four cranes return to the harbour.</p>");
        QCOMPARE(reading.savedFrom, u"https://ledger.example/x"_s);
        QCOMPARE(reading.page.metadata.canonicalUrl.value, u"https://ledger.example/x"_s);
        QCOMPARE(readingOf("<html><!-- Page saved with SingleFile url: javascript:alert(1) --><p>x")
                     .savedFrom,
                 QString());
    }

    void plainTextHasItsCharset()
    {
        QCOMPARE(textOf(readingOf("Four caf\xC3\xA9s")), u"Four cafés"_s);
        QCOMPARE(textOf(readingOf("Four caf\xE9s")), u"Four cafés"_s);
        QCOMPARE(textOf(readingOf(QByteArray("\xFF\xFE"
                                             "a\0b\0",
                                             6))),
                 u"ab"_s);
        QCOMPARE(readingOf("a").mediaType, u"text/plain"_s);
        QCOMPARE(readingOf("a\r\nb\rc").page.text.text, u"a\nb\nc"_s);
        QCOMPARE(int(readingOf(" \n ").page.check.state), int(PageState::Empty));
        QCOMPARE(int(readingOf("").page.check.state), int(PageState::Empty));
    }

    void pagesAndTimesOfATextAreMarked()
    {
        QCOMPARE(marksOf(readingOf("one\fone more\n\ftwo")), u"p. 1@0 p. 2@4 p. 3@14"_s);
        QCOMPARE(marksOf(readingOf(
                     "[00:12:30] Jane: yes\n00:13:01 Max: no\nat 12:30 sharp\n1:05 - x\n")),
                 u"00:12:30@0 00:13:01@21 1:05@53"_s);
        QCOMPARE(marksOf(readingOf("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n")),
                 u"00:00:01@8"_s);
        QCOMPARE(marksOf(readingOf("no marks")), QString());
    }

    void whatHasNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("archive") << QByteArray("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10);
        QTest::newRow("picture") << QByteArray("GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00",
                                               16);
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\x02\x01\x01\x00\x00\x00",
                                               10);
        QTest::newRow("zeros") << QByteArray(5'000, '\0');
    }

    void whatHasNoTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(readingOf(bytes, u"x.html"_s).mediaType.startsWith(u"refused"));
    }

    void aPdfIsReadByPage()
    {
        const Result<FileReading> reading = inAChild(smallPdf());
        QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().message));
        QCOMPARE(reading->mediaType, u"application/pdf"_s);
        QVERIFY(reading->page.text.text.contains(u"Four cranes return."));
        QCOMPARE(reading->page.text.marks.size(), size_t(2));
        QCOMPARE(reading->page.text.marks[1].locator, u"p. 2"_s);
        QVERIFY(reading->page.text.text.mid(reading->page.text.marks[1].start)
                    .startsWith(u"Nobody asked why."));
        QCOMPARE(reading->page.metadata.title.value, u"On cranes"_s);
        QCOMPARE(reading->page.metadata.authors.value.front().family, u"Doe"_s);
        QCOMPARE(reading->page.text.extractor, u"pdf 1"_s);
    }

    void aPdfThatIsNoneIsRefused()
    {
        for (const QByteArray &bytes : {QByteArray("%PDF-1.7\nnothing"), smallPdf().left(300)}) {
            const Result<FileReading> reading = inAChild(bytes);
            QVERIFY(!reading);
            QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
            QVERIFY(reading.error().message.contains(u"PDF"_s));
        }
    }

    void theSameIsReadHereAndThere()
    {
        for (const QByteArray &bytes : {SavedPage, Mail, QByteArray("00:01:02 x\f y")}) {
            const Result<FileReading> there = inAChild(bytes);
            const FileReading here = readingOf(bytes);
            QVERIFY(there.has_value());
            QCOMPARE(there->page.text, here.page.text);
            QCOMPARE(there->page.metadata, here.page.metadata);
            QCOMPARE(there->mediaType, here.mediaType);
            QCOMPARE(there->savedFrom, here.savedFrom);
            QCOMPARE(there->attachments, here.attachments);
        }
    }

    /// Whatever is cut out of or put into a good file, there is an answer, and its runs are whole.
    void anyBytesEndInAnAnswer()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 3'000; ++i) {
            QByteArray bytes = i % 2 == 0 ? SavedPage : Mail;
            for (int n = random.bounded(1, 6); n > 0 && !bytes.isEmpty(); --n) {
                const int at = random.bounded(int(bytes.size()));
                if (random.bounded(2) == 0)
                    bytes[at] = char(random.bounded(256));
                else
                    bytes.remove(at, random.bounded(1, 60));
            }
            const Result<FileReading> reading = readSourceFile({bytes, {}, {}});
            if (reading)
                QVERIFY(fileReadingFromJson(toJson(*reading)).has_value());
            else
                QVERIFY(!reading.error().message.isEmpty());
        }
    }
};

STET_TEST(TestFileReading)

#include "test_file_reading.moc"
