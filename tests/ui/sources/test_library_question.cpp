// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/sources/library_question.h"
#include "ui/sources/source_words.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// What the list of sources can be narrowed by.
class TestLibraryQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void valuesAreCountedTheMostFrequentFirst()
    {
        const std::vector<PaletteEntry> publishers =
            filterEntries(LibraryFilter::Publisher, rows(), {});
        QCOMPARE(publishers.size(), size_t(2)); // none has no name to be chosen by
        QCOMPARE(publishers.at(0).title, u"The Ledger"_s);
        QCOMPARE(publishers.at(0).note, u"2"_s);
        QCOMPARE(publishers.at(1).title, u"Harbour Wire"_s);
    }

    void aChosenValueNarrowsAndAnyTakesItAway_data()
    {
        QTest::addColumn<int>("filter");
        QTest::newRow("type") << int(LibraryFilter::Type);
        QTest::newRow("publisher") << int(LibraryFilter::Publisher);
        QTest::newRow("link") << int(LibraryFilter::Link);
    }

    void aChosenValueNarrowsAndAnyTakesItAway()
    {
        QFETCH(int, filter);
        const auto by = LibraryFilter(filter);
        LibraryQuery query;
        const PaletteEntry first = filterEntries(by, rows(), query).front();
        applyFilter(by, first, query);
        QCOMPARE(filterText(by, query), first.title);
        QVERIFY(query != LibraryQuery());
        const PaletteEntry any = filterEntries(by, rows(), query).front();
        QVERIFY(!any.data.isValid());
        applyFilter(by, any, query);
        QCOMPARE(query, LibraryQuery());
    }

    void aSourceWithoutALinkReadsNothing()
    {
        LibraryQuery query;
        for (const PaletteEntry &entry : filterEntries(LibraryFilter::Link, rows(), query)) {
            if (entry.title == stateName(LinkState::None))
                applyFilter(LibraryFilter::Link, entry, query);
        }
        QVERIFY(query.link == LinkState::None);
    }

    void aChangeBehindARefusalIsStillTold()
    {
        QCOMPARE(badgesFor(LinkState::None, false).size(), size_t(0));
        QCOMPARE(badgesFor(LinkState::Drifted, true).size(), size_t(1));
        const std::vector<Badge> both = badgesFor(LinkState::Blocked, true);
        QCOMPARE(both.size(), size_t(2));
        QCOMPARE(both.at(0).text, stateName(LinkState::Drifted));
        LibraryRow row;
        row.hasLink = true;
        row.link.state = LinkState::Blocked;
        const QString blocked = linkSentence(row, 0);
        row.link.awaitsPerson = true;
        QVERIFY(linkSentence(row, 0) != blocked);
    }

    void whatHasNoLinkAsksAPersonWhenItIsDue()
    {
        LibraryRow row;
        row.snapshots = 1;
        row.keptMs = 1;
        const QString lately = linkSentence(row, LookHoldsMs);
        QVERIFY(!awaitsLook(row, LookHoldsMs));
        QVERIFY(awaitsLook(row, LookHoldsMs + 1));
        QVERIFY(linkSentence(row, LookHoldsMs + 1).contains(u"A person has to look again."_s));
        QVERIFY(!lately.contains(u"A person has to look again."_s));
        row.hasLink = true;
        row.link.state = LinkState::Live;
        QVERIFY(!awaitsLook(row, LookHoldsMs + 1)); // its page is fetched
    }

    void aShelfNarrowsAndIsKnownAgain()
    {
        LibraryCounts counts{9, 4, 2};
        QStringList names;
        QList<int> numbers;
        for (const LibraryShelf shelf : libraryShelves) {
            LibraryQuery query;
            setShelf(shelf, query);
            QCOMPARE(shelfOf(query), shelf);
            names.append(shelfName(shelf));
            numbers.append(countOf(shelf, counts));
        }
        QCOMPARE(names.removeDuplicates(), qsizetype(0));
        QCOMPARE(numbers, (QList<int>{9, 4, 2}));
    }

private:
    static std::vector<LibraryRow> rows()
    {
        std::vector<LibraryRow> all(4);
        all[0].publisher = u"Harbour Wire"_s;
        all[1].publisher = all[2].publisher = u"The Ledger"_s;
        all[0].type = u"report"_s;
        all[1].type = all[2].type = u"webpage"_s;
        all[1].hasLink = all[2].hasLink = true;
        all[1].link.state = LinkState::Live;
        all[2].link.state = LinkState::Drifted;
        return all;
    }
};

STET_TEST(TestLibraryQuestion)

#include "test_library_question.moc"
