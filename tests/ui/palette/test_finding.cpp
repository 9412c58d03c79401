// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/palette/find_text.h"
#include "ui/palette/palette_model.h"
#include "ui/palette/title_index.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace stet;

/// What quick open and the palettes find, and in which order.
class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betterAnswersComeFirst();
    void everyWordMustBeFound();
    void anyScriptIsFound();
    void hostileTextsAreHarmless();
    void changedTitlesTakeTheOldPlace();
    void theModelHoldsToItsContract();

private:
    static TitleIndex index(const QStringList &headlines);
    static QStringList found(const TitleIndex &index, const QString &typed);
};

TitleIndex TestFinding::index(const QStringList &headlines)
{
    std::vector<ArticleTitle> titles;
    for (const QString &headline : headlines)
        titles.push_back({ArticleId::create(qint64(titles.size()) + 1),
                          headline,
                          QStringLiteral("slug-%1").arg(titles.size())});
    return TitleIndex(titles);
}

QStringList TestFinding::found(const TitleIndex &index, const QString &typed)
{
    QStringList headlines;
    for (const ArticleTitle &title : index.find(typed, 50, [] { return false; }))
        headlines << title.headline;
    return headlines;
}

void TestFinding::betterAnswersComeFirst()
{
    const TitleIndex titles = index({QStringLiteral("The crane that moved"),
                                     QStringLiteral("Microcranes at work"),
                                     QStringLiteral("Crane drivers strike"),
                                     QStringLiteral("Can rain ever be late"),
                                     QStringLiteral("Nothing of it")});
    QCOMPARE(found(titles, QStringLiteral("crane")),
             (QStringList{QStringLiteral("Crane drivers strike"),
                          QStringLiteral("The crane that moved"),
                          QStringLiteral("Microcranes at work"),
                          QStringLiteral("Can rain ever be late")}));
    // Equal answers: the newer one first.
    QCOMPARE(
        found(index({QStringLiteral("Same a"), QStringLiteral("Same b")}), QStringLiteral("same"))
            .first(),
        QStringLiteral("Same b"));
}

void TestFinding::everyWordMustBeFound()
{
    const TitleIndex titles = index({QStringLiteral("Harbour cranes"),
                                     QStringLiteral("Harbour lights"),
                                     QStringLiteral("Cranes of the harbour")});
    QCOMPARE(
        found(titles, QStringLiteral("harbour cranes")),
        (QStringList{QStringLiteral("Harbour cranes"), QStringLiteral("Cranes of the harbour")}));
    QCOMPARE(found(titles, QStringLiteral("slug-1")),
             QStringList{QStringLiteral("Harbour lights")});
    QCOMPARE(found(titles, QStringLiteral("harbour zzz")), QStringList());
}

void TestFinding::anyScriptIsFound()
{
    const TitleIndex titles = index({QStringLiteral("Ärger über Öl"),
                                     QString::fromUtf16(u"ميناء جديد"),
                                     QString::fromUtf16(u"港のクレーン"),
                                     QString::fromUtf16(u"Straße 😀 offen")});
    QCOMPARE(found(titles, QStringLiteral("arger ol")).size(), 1);
    QCOMPARE(found(titles, QString::fromUtf16(u"جديد")).size(), 1);
    QCOMPARE(found(titles, QString::fromUtf16(u"クレーン")).size(), 1);
    QCOMPARE(found(titles, QString::fromUtf16(u"港レン")).size(), 1);
    QCOMPARE(found(titles, QString::fromUtf16(u"😀")).size(), 1);
    QCOMPARE(found(titles, QStringLiteral("STRASSE")).size(), 1);
}

void TestFinding::hostileTextsAreHarmless()
{
    const TitleIndex titles = index({QString(1'000'000, u'a'),
                                     QString(u'a') + QString(100'000, QChar(0x0301)),
                                     QString(),
                                     QStringLiteral("(a+)+$ \\ % _ * [")});
    QCOMPARE(found(titles, QString(5'000, u'a')).size(), 1);
    QCOMPARE(found(titles, QStringLiteral("(a+)+$")).size(), 1);
    QCOMPARE(found(titles, QStringLiteral("   ")).size(), 4); // nothing typed excludes nothing
    QCOMPARE(found(titles, QString(QChar(0xD800))).size(), 0);
}

void TestFinding::changedTitlesTakeTheOldPlace()
{
    const TitleIndex before = index({QStringLiteral("One"), QStringLiteral("Two")});
    const ArticleTitle one = before.find(QStringLiteral("one"), 1, [] { return false; }).front();
    ArticleTitle renamed = one;
    renamed.headline = QStringLiteral("Three");
    const TitleIndex after = before.with({one.id}, {renamed});
    QCOMPARE(after.size(), 2);
    QCOMPARE(found(after, QStringLiteral("one")), QStringList());
    QCOMPARE(found(after, QStringLiteral("three")), QStringList{QStringLiteral("Three")});
    QCOMPARE(after.with({one.id}, {}).size(), 1);
}

void TestFinding::theModelHoldsToItsContract()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    std::vector<PaletteEntry> entries(3);
    entries[0].title = QStringLiteral("Export");
    entries[1].title = QStringLiteral("Open");
    entries[1].enabled = false;
    entries[2].title = QStringLiteral("Reopen the last");
    model.setEntries(filteredEntries(entries, QStringLiteral("open")), QStringLiteral("open"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.entryAt(0)->title, QStringLiteral("Reopen the last")); // possible ones first
    model.setEntries({}, {});
    QCOMPARE(model.rowCount(), 0);
}

STET_TEST(TestFinding)
#include "test_finding.moc"
