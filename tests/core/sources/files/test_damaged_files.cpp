// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/sources/extractor.h"
#include "tests/core/sources/reading/page_fixtures.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/damage.h"
#include "tests/support/source_files.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Times = 10'000;

/// A page with all that is read of one.
QByteArray newsPage()
{
    const QString head =
        u"<!doctype html><html lang=en><head><meta charset=utf-8><title>Cranes return | The "
        "Ledger</title><meta property=og:site_name content='The Ledger'><meta "
        "name=citation_journal_title content='Harbours'><meta name=citation_author content='Doe, "
        "Jane'><link rel=canonical href='/news/cranes'><style>.gone{display:none}</style><script "
        "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Cranes return\","
        "\"author\":[{\"@type\":\"Person\",\"name\":\"Jane "
        "Doe\"}],\"datePublished\":\"2026-03-05\","
        "\"isPartOf\":{\"@type\":\"Periodical\",\"name\":\"Harbours\",\"issn\":\"1234-5678\"}}"
        "</script></head><body><nav><ul><li><a href='/'>Home</a><li><a href='/news'>News</a></ul>"
        "</nav><p class=gone>Hidden</p><article><h1>Cranes return</h1><p class=byline>By Jane "
        "Doe</p><time datetime=2026-03-05>5 March</time>"_s;
    const QString foot =
        u"<table><tr><th>Crane<td>14 Nm</table><blockquote>Nobody asked.</blockquote><pre>a  b"
        "</pre><ol><li>One<li>Two</ol></article><aside>Subscribe</aside><footer>© The "
        "Ledger</footer></body></html>"_s;
    return (head + prose(u"Four cranes"_s, 300) + foot).toUtf8();
}

QByteArray singleFilePage()
{
    return "<!DOCTYPE html><html><!--\n Page saved with SingleFile\n url: "
           "https://ledger.example/x\n--><meta charset=windows-1252><title>Cranes</title><p>Four "
           "caf\xE9s stand at the harbour.</p></html>";
}

QByteArray htmlMail()
{
    return "Received: by a.example\r\nFrom: jane@ledger.example\r\nTo: desk@courier.example\r\n"
           "Subject: Cranes\r\nDate: Thu, 5 Mar 2026 23:30:00 -0500\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           QByteArray("<p>Four cranes <b>return</b>.</p>").toBase64() + "\r\n";
}

/// What a reading promises, whatever was read.
void isWhole(const FileReading &reading, const QByteArray &bytes)
{
    const SnapshotText &text = reading.page.text;
    QVERIFY2(cleanText(text.text).text == text.text, bytes.constData());
    const Result<FileReading> again = fileReadingFromJson(toJson(reading));
    QVERIFY2(again.has_value(), bytes.constData());
    QVERIFY2(again->page.text == text && again->page.metadata == reading.page.metadata,
             bytes.constData());
}

void survives(Damage damage)
{
    int taken = 0;
    int slow = 0;
    for (int n = 0; n < Times; ++n) {
        const QByteArray bytes = damage.next();
        const CpuStopwatch timer;
        const Result<FileReading> reading = readSourceFile({bytes, {}, {}});
        slow += timer.elapsedMs() > 100 ? 1 : 0;
        if (!reading) {
            QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
            QVERIFY(!reading.error().message.isEmpty());
            continue;
        }
        ++taken;
        isWhole(*reading, bytes);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d damaged files: %d read, %d slow", Times, taken, slow);
    QVERIFY(taken > Times / 2);
    QVERIFY(slow <= Times / 100);
}

} // namespace

/// Files that need no link, damaged on their way by the thousand: each is read or refused with a
/// word, none takes the program or its time.
class TestDamagedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void savedPages()
    {
        survives(Damage({mhtmlFile(),
                         QByteArray(mhtmlFile()).replace("quoted-printable", "8bit"),
                         mhtmlFile().replace("\r\n", "\n")},
                        {"----b--",
                         "\r\n----b--\r\n",
                         "\r\n\r\n",
                         "boundary=",
                         "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
                         "Content-Transfer-Encoding: base64\r\n",
                         "=\r\n",
                         "=ZZ",
                         "=?utf-8?q?",
                         "<article>",
                         "\xFF",
                         QByteArray(1, '\0'),
                         ";"}));
    }

    void messages()
    {
        survives(Damage({mailFile(), htmlMail(), mailFile().replace("\r\n", "\n")},
                        {"\r\n--out\r\n",
                         "--in--",
                         "\r\n\r\n",
                         "\r\n ",
                         "Content-Type: multipart/mixed; boundary=in\r\n",
                         "Content-Transfer-Encoding: base64\r\n",
                         "=?utf-8?b?",
                         "?=",
                         "<",
                         "\"",
                         "\xFF",
                         QByteArray(1, '\0'),
                         ":"}));
    }

    void pages()
    {
        survives(Damage({newsPage(), singleFilePage()},
                        {"<p>",
                         "</",
                         "<!--",
                         "-->",
                         "<script>",
                         "</script>",
                         "<style>",
                         "<![CDATA[",
                         "<svg><",
                         "<table><tr>",
                         "<meta charset=utf-16>",
                         "&#x110000;",
                         "&amp",
                         "{\"@graph\":[",
                         "}",
                         "\"",
                         "'",
                         "\xFF",
                         QByteArray(1, '\0')}));
    }

    // By the process that reads them for the window; STET_DAMAGED_PDFS of them where that is set.
    void pdfs()
    {
        constexpr int AtOnce = 20;
        constexpr int Few = 1'000;
        const int set = qEnvironmentVariableIntValue("STET_DAMAGED_PDFS");
        const int times = set > 0 ? set : Few;
        Damage damage({pdfFile(), pdfFile("A (nested\\) word", "\\101\\102")},
                      {" obj",
                       "endobj",
                       "stream\n",
                       "endstream",
                       "<<",
                       ">>",
                       "/Kids[2 0 R]",
                       "/Parent 5 0 R",
                       "/Length 999999999",
                       "/Filter/FlateDecode",
                       "/Filter[/LZWDecode/ASCII85Decode]",
                       "/Encrypt 1 0 R",
                       "xref\n0 999999999\n",
                       "startxref\n0\n",
                       "%%EOF",
                       "(",
                       "\\",
                       "\xFF",
                       QByteArray(1, '\0')});
        Extractor extractor(Extractor::installedProgram());
        int taken = 0;
        int ended = 0;
        for (int done = 0; done < times; done += AtOnce) {
            std::vector<QFuture<Result<FileReading>>> readings;
            for (int n = 0; n < AtOnce; ++n)
                readings.push_back(extractor.file({damage.next(), u"x.pdf"_s, {}}));
            for (const QFuture<Result<FileReading>> &reading : readings) {
                QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 300'000);
                const Result<FileReading> read = reading.result();
                if (read) {
                    ++taken;
                    continue;
                }
                // A process that was taken along costs this one file, and says so.
                QVERIFY(!read.error().message.isEmpty());
                ended += read.error().code == ErrorCode::Io ? 1 : 0;
                QVERIFY(read.error().code == ErrorCode::Io ||
                        read.error().code == ErrorCode::InvalidInput);
            }
        }
        qInfo("%d damaged PDF: %d read, %d ended the process", times, taken, ended);
        QVERIFY(taken > times / 10);
        QVERIFY(ended <= times / 100);
    }
};

STET_TEST(TestDamagedFiles)

#include "test_damaged_files.moc"
