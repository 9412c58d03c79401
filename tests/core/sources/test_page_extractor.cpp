// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extractor.h"
#include "core/sources/reading_frame.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Whole pages are read by another process.
class TestPageExtractor : public QObject
{
    Q_OBJECT

private:
    static Result<PageReading> pageOf(const QString &program, const PageBytes &page)
    {
        Extractor extractor(program);
        const auto reading = extractor.page(page);
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(reading.isFinished(), 40'000);
        }();
        return reading.result();
    }

private Q_SLOTS:

    void readsAPageWithWhatTheServerSaid()
    {
        const Result<PageReading> page = pageOf(Extractor::installedProgram(),
                                                {"<title>Cranes</title><link rel=canonical "
                                                 "href='/x?utm_source=y'><article><p>Four caf\xE9s "
                                                 "stand at the harbour.</p></article>",
                                                 u"https://ledger.example/x?fbclid=1"_s,
                                                 "text/html; charset=iso-8859-1",
                                                 "en-GB"});
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->text.text, u"Four cafés stand at the harbour."_s);
        QCOMPARE(page->charset, u"windows-1252"_s);
        QCOMPARE(int(page->charsetOrigin), int(CharsetOrigin::Header));
        QCOMPARE(page->metadata.title.value, u"Cranes"_s);
        QCOMPARE(page->metadata.language.value, u"en-GB"_s);
        QCOMPARE(page->metadata.canonicalUrl.value, u"https://ledger.example/x"_s);
    }

    void theSameIsReadHereAndThere()
    {
        const PageBytes bytes{
            "<h1>Cranes</h1><p hidden>secret</p><p>Four cranes &amp; more</p>", {}, {}, {}};
        const Result<PageReading> page = pageOf(Extractor::installedProgram(), bytes);
        const PageReading here = readPage(bytes).value();
        QCOMPARE(page->text, here.text);
        QCOMPARE(page->metadata, here.metadata);
    }

    void aServersOddWordsDoNoHarm()
    {
        const QByteArray odd = QByteArray("x\"; $(id) \x01\xFF -- ") + QByteArray(100'000, 'a');
        const Result<PageReading> page = pageOf(Extractor::installedProgram(),
                                                {"<p>words of a page</p>", u"--help"_s, odd, odd});
        QVERIFY(page.has_value());
        QCOMPARE(page->text.text, u"words of a page"_s);
    }

    void aPageThatCostsTooMuchCostsOnePage_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("too much memory") << QByteArray("kill -KILL $$");
        QTest::newRow("says something else") << QByteArray("cat \"$0.said\"; exec sleep 600");
        QTest::newRow("half of an answer") << QByteArray("head -c 12 \"$0.said\"");
        QTest::newRow("no answer at all") << QByteArray("echo nothing of the kind");
    }

    void aPageThatCostsTooMuchCostsOnePage()
    {
        QFETCH(QByteArray, script);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"program"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        const QByteArray answer = "{\"markdown\":\"x\"}";
        QFile said(path + u".said"_s);
        QVERIFY(said.open(QIODevice::WriteOnly));
        said.write(frameHead(answer.size()) + answer);
        said.close();
        const Result<PageReading> page = pageOf(path, {"<p>x", {}, {}, {}});
        QVERIFY(!page);
        QVERIFY(!page.error().message.isEmpty());
    }

    /// The kernel holds the child to its limits on memory and processor time, and it leaves no
    /// core.
    void theChildIsLimited()
    {
        QProcess child;
        child.start(Extractor::installedProgram(), {u"extract"_s, u"page"_s});
        QVERIFY(child.waitForStarted());
        const auto limits = [&] {
            QFile file(u"/proc/%1/limits"_s.arg(child.processId()));
            return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).simplified()
                                                  : QString();
        };
        QTRY_VERIFY(limits().contains(u"Max address space 2147483648 "_s));
        QVERIFY(limits().contains(u"Max cpu time 30 "_s));
        QVERIFY(limits().contains(u"Max core file size 0 "_s));
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
    }
};

STET_TEST(TestPageExtractor)

#include "test_page_extractor.moc"
