// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "core/sources/shaping.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const char shapedHtml[] = "<h1>Cranes</h1><ul><li>Four of them</ul><p>Words.</p>";
const char shapedText[] = "Cranes\nFour of them\nWords.";

} // namespace

/// Kept bytes are read once more for how their words stood.
class TestShaping : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        Source source;
        source.title = u"Cranes"_s;
        m_source = must(Library(m_desk->session()).add(source));
    }

    void cleanup() { m_desk.reset(); }

    void headingsAndListsComeBack()
    {
        const ShapedSnapshot shaped =
            shapeOf(Extractor::installedProgram(), keep(shapedHtml, u"text/html"_s, shapedText));
        QCOMPARE(shaped.text.text, QString::fromUtf8(shapedText));
        QVERIFY(shaped.trouble.isEmpty());
        QCOMPARE(shaped.shape.blocks.size(), size_t(3));
        QCOMPARE(shaped.shape.blocks[0].kind, ShapeKind::Heading);
        QCOMPARE(shaped.shape.blocks[1].kind, ShapeKind::Item);
    }

    void aMessageOfHtmlHasItsHeadFirst()
    {
        const QByteArray mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: Cranes\r\n"
                                "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" +
                                QByteArray(shapedHtml);
        const QString text = u"From: a@b.example\nTo: c@d.example\nSubject: Cranes\n\n"_s +
                             QString::fromUtf8(shapedText);
        const ShapedSnapshot shaped =
            shapeOf(Extractor::installedProgram(),
                    keep(mail, u"message/rfc822"_s, text.toUtf8(), SnapshotWay::Email));
        QVERIFY2(shaped.trouble.isEmpty(), qPrintable(shaped.trouble));
        QCOMPARE(shaped.shape.blocks.size(), size_t(6));
        const ShapedBlock &heading = shaped.shape.blocks[3];
        QCOMPARE(heading.kind, ShapeKind::Heading);
        QCOMPARE(shaped.text.text.mid(heading.start, heading.length), u"Cranes"_s);
        QCOMPARE(shaped.text.text.mid(shaped.shape.blocks[0].start, 5), u"From:"_s);
    }

    // What is shown is what was kept, whoever reads the bytes today.
    void otherWordsThanTheKeptOnesHaveNoShape()
    {
        const ShapedSnapshot shaped = shapeOf(Extractor::installedProgram(),
                                              keep(shapedHtml, u"text/html"_s, "Other words."));
        QCOMPARE(shaped.text.text, u"Other words."_s);
        QVERIFY(shaped.shape.blocks.empty());
        QVERIFY(!shaped.trouble.isEmpty());
    }

    void aPageWithoutATypeIsAPage()
    {
        const ShapedSnapshot shaped =
            shapeOf(Extractor::installedProgram(), keep(shapedHtml, {}, shapedText));
        QVERIFY2(shaped.trouble.isEmpty(), qPrintable(shaped.trouble));
        QCOMPARE(shaped.shape.blocks.size(), size_t(3));
    }

    void aReaderThatFailsCostsTheShapeAlone()
    {
        for (const QString &program : {u"/bin/false"_s, u"/nowhere/stetctl"_s}) {
            const ShapedSnapshot shaped =
                shapeOf(program, keep(shapedHtml, u"text/html"_s, shapedText));
            QCOMPARE(shaped.text.text, QString::fromUtf8(shapedText));
            QVERIFY(shaped.shape.blocks.empty());
            QVERIFY(!shaped.trouble.isEmpty());
        }
    }

    void nothingIsReadOfWhatHasNoShape()
    {
        // The program would fail.
        const ShapedSnapshot shaped =
            shapeOf(u"/nowhere/stetctl"_s, keep("Words.", u"text/plain"_s, "Words."));
        QVERIFY(shaped.trouble.isEmpty());
        QCOMPARE(shaped.text.text, u"Words."_s);
    }

    void whoCancelsIsAnsweredNoMore()
    {
        Extractor extractor(Extractor::installedProgram());
        Shaping shaping(m_desk->session(), extractor);
        auto future = shaping.of(keep(shapedHtml, u"text/html"_s, shapedText));
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

private:
    Snapshot keep(const QByteArray &bytes,
                  const QString &type,
                  const QByteArray &words,
                  SnapshotWay way = SnapshotWay::Fetched)
    {
        NewSnapshot page;
        page.way = way;
        page.url = u"https://ledger.example/cranes"_s;
        page.mediaType = type;
        page.bytes = bytes;
        page.text.text = QString::fromUtf8(words);
        page.text.extractor = u"html 1"_s;
        return must(Snapshots(m_desk->session()).keep(m_source.id, page));
    }

    ShapedSnapshot shapeOf(const QString &program, const Snapshot &snapshot)
    {
        Extractor extractor(program);
        Shaping shaping(m_desk->session(), extractor);
        const auto future = shaping.of(snapshot);
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40'000);
        }();
        if (future.resultCount() == 0 || !future.result())
            qFatal("no shape");
        return *future.result();
    }

    std::unique_ptr<TestDesk> m_desk;
    Source m_source;
};

STET_TEST(TestShaping)

#include "test_shaping.moc"
