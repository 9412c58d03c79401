// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "core/sources/files/mime_part.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/source_files.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stet;
using stet::test::CpuStopwatch;
using stet::test::mailFile;
using stet::test::mhtmlFile;
using stet::test::pdfFile;
using namespace Qt::StringLiterals;

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
        const FileReading reading = readingOf(mhtmlFile(), u"x.mhtml"_s);
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
        QTest::newRow("no end") << mhtmlFile().left(mhtmlFile().size() - 12);
        QTest::newRow("ends in a part") << mhtmlFile().left(mhtmlFile().indexOf("iVBOR") + 4);
        QTest::newRow("base64 that is none")
            << QByteArray(mhtmlFile()).replace("iVBORw0KGgo=", "iVB*Rw0KGgo");
        QTest::newRow("quoted-printable that is none")
            << QByteArray(mhtmlFile()).replace("Four", "F=ZZour");
        QByteArray many = mhtmlFile().left(mhtmlFile().size() - 10);
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
        const FileReading reading = readingOf(mailFile(), u"x.eml"_s);
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
        const Result<FileReading> reading = inAChild(pdfFile());
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
        for (const QByteArray &bytes : {QByteArray("%PDF-1.7\nnothing"), pdfFile().left(300)}) {
            const Result<FileReading> reading = inAChild(bytes);
            QVERIFY(!reading);
            QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
            QVERIFY(reading.error().message.contains(u"PDF"_s));
        }
    }

    void theSameIsReadHereAndThere()
    {
        for (const QByteArray &bytes : {mhtmlFile(), mailFile(), QByteArray("00:01:02 x\f y")}) {
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
            QByteArray bytes = i % 2 == 0 ? mhtmlFile() : mailFile();
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
