// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/citation_key.h"
#include "core/interchange/work_identity.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QSet>

using namespace stet;

namespace {

Source sourceOf(const QString &publisher, const QString &title, const char *language = "")
{
    Source source;
    source.publisher = publisher;
    source.title = title;
    if (*language != '\0')
        source.extra.insert(u"language", QString::fromLatin1(language));
    return source;
}

Source linked(const char *url)
{
    Source source;
    source.url = QString::fromLatin1(url);
    return source;
}

} // namespace

/// Which sources are one work, and what a source without a key is called.
class TestWorks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void addressesOfOnePageAreEqual_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *one, const char *other, bool same) {
            QTest::addRow("%s %s", one, other)
                << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
        };
        row("http://A.example/x", "https://a.example/x/", true);
        row("https://a.example:443/x", "https://a.example/x", true);
        row("http://a.example:80/x", "https://a.example/x", true);
        row("https://a.example:8443/x", "https://a.example/x", false);
        row("https://a.example/x#part", "https://a.example/x", true);
        row("https://a.example/x?utm_source=n&utm_medium=m", "https://a.example/x", true);
        row("https://a.example/x?id=1&utm_source=n", "https://a.example/x?id=1", true);
        row("https://a.example/x?id=1", "https://a.example/x?id=2", false);
        row("https://a.example/x", "https://a.example/X", false);
        row("https://a.example/x", "https://b.example/x", false);
    }

    void addressesOfOnePageAreEqual()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(pageIdentity(one) == pageIdentity(other), same);
        QCOMPARE(sameWork(linked(qPrintable(one)), linked(qPrintable(other))), same);
    }

    void aHostIsNoWork()
    {
        QVERIFY(pageIdentity(QStringLiteral("https://a.example/")).isEmpty());
        QVERIFY(!sameWork(linked("https://a.example/"), linked("https://a.example")));
        QVERIFY(!sameWork(Source{}, Source{}));
    }

    void worksAreKnownByDoiOrTitle()
    {
        Source one =
            sourceOf(QStringLiteral("The Ledger"), QStringLiteral("“Gripper” drops loads!"));
        Source other =
            sourceOf(QStringLiteral("the ledger"), QStringLiteral("Gripper drops Loads"));
        QVERIFY(sameWork(one, other));
        one.issued = {2026, 3, 0};
        other.issued = {2026, 3, 4};
        QVERIFY(sameWork(one, other));
        other.issued = {2025, 3, 4}; // last year's of the same name
        QVERIFY(!sameWork(one, other));
        one.doi = QStringLiteral("10.1000/ABC");
        other.doi = QStringLiteral("10.1000/abc");
        QVERIFY(sameWork(one, other));
        other.doi = QStringLiteral("10.1000/x");
        other.issued = one.issued;
        QVERIFY(!sameWork(one, other));
    }

    void anAddressOfDoiOrgIsADoi()
    {
        const Source linkedByIt = linked("https://dx.doi.org/10.1000/ABC");
        Source stated = linked("https://publisher.example/articles/7");
        QVERIFY(!sameWork(linkedByIt, stated));
        stated.doi = QStringLiteral("10.1000/abc");
        QVERIFY(sameWork(linkedByIt, stated));
        stated.doi = QStringLiteral("10.1000/abd");
        QVERIFY(!sameWork(linkedByIt, stated));
        QVERIFY(identityOf(linked("https://doi.org/about")).doi.isEmpty());
    }

    // "Editorial" is the name of one in each issue.
    void partsOfOneNameAreMany()
    {
        Source one = sourceOf(QStringLiteral("Press"), QStringLiteral("Editorial"));
        Source other = one;
        one.extra.insert(u"issue", QStringLiteral("3"));
        QVERIFY(sameWork(one, other));
        other.extra.insert(u"issue", QStringLiteral("4"));
        QVERIFY(!sameWork(one, other));
    }

    void aConfidentialSourceIsNoOther()
    {
        Source one = sourceOf(QStringLiteral("P"), QStringLiteral("T"));
        Source other = one;
        other.terms = SourceTerms::Confidential;
        QVERIFY(!sameWork(one, other));
        QVERIFY(!sameWork(other, other));
    }

    void theIndexFindsTheFirst()
    {
        KnownWorks works;
        std::vector<Source> sources;
        const test::CpuStopwatch timer;
        for (int i = 0; i < 20'000; ++i) {
            Source source = sourceOf(QStringLiteral("Press"), QStringLiteral("Editorial"));
            source.id = SourceId::create(i + 1);
            source.doi = QStringLiteral("10.1000/%1").arg(i);
            works.add(source);
            sources.push_back(source);
        }
        Source wanted = sources.at(12'345);
        wanted.title = QStringLiteral("Another title");
        QCOMPARE(works.find(identityOf(wanted)), std::optional(sources.at(12'345).id));
        wanted.doi = QStringLiteral("10.1000/none");
        QCOMPARE(works.find(identityOf(wanted)), std::nullopt);
        for (const Source &source : sources)
            QVERIFY(works.find(identityOf(source)) == source.id);
        QVERIFY2(timer.elapsedMs() < 5'000, qPrintable(QString::number(timer.elapsedMs())));
    }

    void mergingFillsAndChangesNothing()
    {
        Source known = sourceOf(QStringLiteral("The Ledger"), QStringLiteral("A title"));
        known.key = QStringLiteral("ours");
        known.extra.insert(u"volume", QStringLiteral("1"));
        Source other = sourceOf(QStringLiteral("the ledger"), QStringLiteral("a title"));
        other.key = QStringLiteral("theirs");
        other.doi = QStringLiteral("10.1000/x");
        other.authors = {{QStringLiteral("Doe"), QStringLiteral("Jane"), {}}};
        other.extra = {{QStringLiteral("volume"), QStringLiteral("2")},
                       {QStringLiteral("issue"), QStringLiteral("3")}};
        const Source merged = mergedSource(known, other);
        Source expected = known;
        expected.doi = other.doi;
        expected.authors = other.authors;
        expected.extra.insert(u"issue", QStringLiteral("3"));
        QCOMPARE(merged, expected);
        QCOMPARE(mergedSource(merged, other), merged);
    }

    void keysAreReadable_data()
    {
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("key");
        const auto row =
            [](const char *publisher, const char *title, const char *language, const char *key) {
                QTest::newRow(key) << QString::fromUtf8(publisher) << QString::fromUtf8(title)
                                   << QString::fromLatin1(language) << QString::fromLatin1(key);
            };
        row("The Ledger",
            "Gripper firmware drops loads",
            "",
            "ledger-gripper-firmware-drops-loads");
        row("Hafenblatt",
            "Die Krise der Häfen und der Zölle",
            "de",
            "hafenblatt-krise-hafen-zolle");
        row("Le Quai", "L’État et la mer", "fr", "quai-etat-mer");
        row("El Puerto", "Qué es la niebla", "es", "puerto-niebla");
        row("Press", "Die Hard", "en", "press-die-hard");
        row("Press", "The Of And", "en", "press-the-of-and");
        row("Straße & Øl", "İstanbul ışık", "", "strasse-ol-istanbul-isik");
        row("", "日本語", "", "source");
        row("P", "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik", "", "p");
        row("",
            "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
            "",
            "donaudampfschifffahrtsgesellschaftskapit");
    }

    void keysAreReadable()
    {
        QFETCH(QString, publisher);
        QFETCH(QString, title);
        QFETCH(QString, language);
        QFETCH(QString, key);
        const Source source = sourceOf(publisher, title, qPrintable(language));
        QCOMPARE(readableKey(source), key);
        QVERIFY(isCitationKey(key) && key.size() <= 40);
    }

    void keysAreUnique()
    {
        QSet<QString> taken;
        const Source source = sourceOf(QStringLiteral("Press"), QStringLiteral("News"));
        for (int i = 0; i < 500; ++i) {
            const QString key =
                proposedKey(source, [&taken](const QString &one) { return taken.contains(one); });
            QVERIFY(!taken.contains(key) && isCitationKey(key));
            taken.insert(key);
        }
        QVERIFY(taken.contains(QStringLiteral("press-news-2")));
    }
};

STET_TEST(TestWorks)

#include "test_works.moc"
