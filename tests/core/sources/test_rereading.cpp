// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/sources/drift.h"
#include "core/sources/extractor.h"
#include "core/sources/rereading.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const QByteArray &words)
{
    return "<!doctype html><html lang=en><head><title>Cranes</title></head><body><nav><a href=/>"
           "Home</a></nav><article><h1>Cranes</h1><p>" +
           words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its own server since this morning.</p></article></body></html>";
}

} // namespace

/// Two snapshots are compared as one reader reads them.
class TestRereading : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        Source source;
        source.title = u"Cranes"_s;
        source.url = u"https://ledger.example/cranes"_s;
        m_source = must(Library(m_desk->session()).add(source));
    }

    void cleanup() { m_desk.reset(); }

    void whatAnOlderReaderTookIsReadAgain()
    {
        const Snapshot older =
            keep(pageOf("It has 12 Nm."), "Home Cranes It has 12 Nm. Subscribe.");
        const Snapshot same = keepAsReadNow(pageOf("It has 12 Nm."));
        const ComparedWords words = pairOf(Extractor::installedProgram(), older, same);
        QVERIFY(words.areLike);
        QVERIFY2(readsTheSame(words.before, words.after), qPrintable(words.before.text));
        const Snapshot changed = keepAsReadNow(pageOf("It has 14 Nm."));
        const ComparedWords now = pairOf(Extractor::installedProgram(), older, changed);
        QVERIFY(now.areLike);
        QVERIFY(!readsTheSame(now.before, now.after));
        QVERIFY(!mainWords(now.before).contains(u"Subscribe"_s));
        // Whichever stands first.
        const ComparedWords turned = pairOf(Extractor::installedProgram(), changed, older);
        QVERIFY(turned.areLike);
        QCOMPARE(turned.after, now.before);
    }

    void whatOneReaderTookStaysAsItWasKept()
    {
        // The program would fail.
        const ComparedWords words = pairOf(u"/nowhere/stetctl"_s,
                                           keep(pageOf("It has 12 Nm."), "One.", u"html 0"_s),
                                           keep(pageOf("It has 14 Nm."), "Two.", u"html 0"_s));
        QVERIFY(words.areLike);
        QCOMPARE(words.before.text, u"One."_s);
        QCOMPARE(words.after.text, u"Two."_s);
    }

    void whatCannotBeReadAgainIsToldOf()
    {
        const ComparedWords words = pairOf(u"/bin/false"_s,
                                           keep(pageOf("It has 12 Nm."), "One.", u"html 0"_s),
                                           keep(pageOf("It has 12 Nm."), "Two.", u"html 1"_s));
        QVERIFY(!words.areLike);
        QCOMPARE(words.before.text, u"One."_s);
        QCOMPARE(words.after.text, u"Two."_s);
    }

    void whoCancelsIsAnsweredNoMore()
    {
        Extractor extractor(Extractor::installedProgram());
        Rereading rereading(m_desk->session(), extractor);
        auto future = rereading.pair(keep(pageOf("12"), "One.", u"html 0"_s),
                                     keep(pageOf("14"), "Two.", u"html 1"_s));
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

private:
    Snapshot
    keep(const QByteArray &bytes, const QByteArray &words, const QString &reader = u"html 0"_s)
    {
        NewSnapshot page;
        page.url = u"https://ledger.example/cranes"_s;
        page.mediaType = u"text/html"_s;
        page.bytes = bytes;
        page.text.text = QString::fromUtf8(words);
        page.text.runs = {{0, page.text.text.size(), RunKind::Main}};
        page.text.extractor = reader;
        return must(Snapshots(m_desk->session()).keep(m_source.id, page));
    }

    Snapshot keepAsReadNow(const QByteArray &bytes)
    {
        NewSnapshot page;
        page.url = u"https://ledger.example/cranes"_s;
        page.mediaType = u"text/html"_s;
        page.bytes = bytes;
        Extractor extractor(Extractor::installedProgram());
        const auto reading = extractor.page({bytes, page.url, "text/html", {}});
        page.text = valueOf(reading).text;
        return must(Snapshots(m_desk->session()).keep(m_source.id, page));
    }

    ComparedWords pairOf(const QString &program, const Snapshot &before, const Snapshot &after)
    {
        Extractor extractor(program);
        Rereading rereading(m_desk->session(), extractor);
        return valueOf(rereading.pair(before, after));
    }

    template <class T>
    static T valueOf(const QFuture<Result<T>> &future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40'000);
        }();
        if (future.resultCount() == 0 || !future.result())
            qFatal("no words");
        return *future.result();
    }

    std::unique_ptr<TestDesk> m_desk;
    Source m_source;
};

STET_TEST(TestRereading)

#include "test_rereading.moc"
