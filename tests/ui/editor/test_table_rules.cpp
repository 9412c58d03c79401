// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/tables/table_steps.h"
#include "ui/editor/tables/table_width.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stet;

namespace {

QStringList tidied(const QStringList &lines)
{
    const std::optional<TableText> table = readTable(lines);
    return table ? writeTable(*table).lines : QStringList();
}

} // namespace

/// Tables as text, and what is done to them.
class TestTableRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tidying_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("tidy");
        QTest::newRow("padded") << QStringList{u"|a|bb|"_s, u"|-|:-:|"_s, u"|long|x|"_s}
                                << QStringList{u"| a    | bb  |"_s,
                                               u"| ---- | :-: |"_s,
                                               u"| long |  x  |"_s};
        QTest::newRow("no outer bars")
            << QStringList{u"a|b"_s, u"-|-:"_s, u"1|2"_s}
            << QStringList{u"| a   |   b |"_s, u"| --- | --: |"_s, u"| 1   |   2 |"_s};
        QTest::newRow("missing cell")
            << QStringList{u"|a|b|"_s, u"|-|-|"_s, u"|1|"_s}
            << QStringList{u"| a   | b   |"_s, u"| --- | --- |"_s, u"| 1   |     |"_s};
        QTest::newRow("cell too many")
            << QStringList{u"|a|"_s, u"|-|"_s, u"|1|2|"_s}
            << QStringList{u"| a   |     |"_s, u"| --- | --- |"_s, u"| 1   | 2   |"_s};
        QTest::newRow("escaped bar") << QStringList{u"|a\\|b|c|"_s, u"|-|-|"_s}
                                     << QStringList{u"| a\\|b | c   |"_s, u"| ---- | --- |"_s};
        QTest::newRow("wide letters")
            << QStringList{u"|港湾|b|"_s, u"|-|-|"_s, u"|abcd|c|"_s}
            << QStringList{u"| 港湾 | b   |"_s, u"| ---- | --- |"_s, u"| abcd | c   |"_s};
        QTest::newRow("no dashes") << QStringList{u"|a|b|"_s, u"|1|2|"_s} << QStringList();
    }

    void tidying()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, tidy);
        QCOMPARE(tidied(lines), tidy);
        if (!tidy.isEmpty())
            QCOMPARE(tidied(tidy), tidy);
    }

    void aLargeTableIsNotFilledWithRoom()
    {
        // A hundred columns, all of them wide in the head alone.
        const QString wide = QString(200, u'x') + u'|';
        QStringList lines;
        lines << u'|' + wide.repeated(100) << u"|-"_s.repeated(100) + u'|';
        for (int row = 0; row < 500; ++row)
            lines << u"|"_s.repeated(101);
        const QStringList tidy = tidied(lines);
        QCOMPARE(tidy.size(), lines.size());
        QCOMPARE(tidy.last(), u"|  "_s.repeated(100) + u'|');
        QVERIFY(tidy.join(u'\n').size() < 4 * lines.join(u'\n').size());
        QCOMPARE(tidied(tidy), tidy);
    }

    void rows()
    {
        QVERIFY(isTableRow(u"a | b"));
        QVERIFY(!isTableRow(u"    | code |"));
        QVERIFY(!isTableRow(u"> | quoted |"));
        QVERIFY(!isTableRow(u"a \\| b"));
        QVERIFY(isDelimiterRow(u"|:--|--:|"));
        QVERIFY(!isDelimiterRow(u"| -a- |"));
        QVERIFY(!isDelimiterRow(u"---"));
    }

    void widths()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"港a"), 3);
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"😀"), 2);
    }

    void theCaretFindsItsCellAgain()
    {
        const QStringList lines{u"|one|two|"_s, u"|-|-|"_s, u"| three | four |"_s};
        const TableText table = *readTable(lines);
        const WrittenTable written = writeTable(table);
        const TablePlace place = placeIn(lines, 2, 12);
        QCOMPARE(place, (TablePlace{1, 1, 2}));
        const qsizetype position = written.positionOf(table, place);
        QCOMPARE(written.lines.join(u'\n').mid(position, 2), u"ur"_s);
        QCOMPARE(placeIn(lines, 0, 0), (TablePlace{0, 0, 0}));
        QCOMPARE(placeIn(lines, 0, 9), (TablePlace{0, 1, 3}));
        QCOMPARE(placeIn(lines, 1, 3), (TablePlace{0, 1, 0}));
    }

    void steps()
    {
        TableText table = *readTable({u"|a|b|"_s, u"|-|-|"_s, u"|1|2|"_s});
        TablePlace place{0, 0, 0};
        QVERIFY(doStep(TableStep::NextCell, table, place));
        QCOMPARE(place, (TablePlace{0, 1, 1}));
        QVERIFY(doStep(TableStep::NextCell, table, place));
        QCOMPARE(place, (TablePlace{1, 0, 1}));
        QVERIFY(doStep(TableStep::PreviousCell, table, place));
        QCOMPARE(place, (TablePlace{0, 1, 1}));
        place = {1, 1, 0};
        QVERIFY(doStep(TableStep::NextCell, table, place));
        QCOMPARE(table.rows.size(), size_t(3));
        QCOMPARE(place, (TablePlace{2, 0, 0}));
        QVERIFY(doStep(TableStep::DeleteRow, table, place));
        QCOMPARE(table.rows.size(), size_t(2));
        place = {0, 0, 0};
        QVERIFY(!doStep(TableStep::RowAbove, table, place));
        QVERIFY(!doStep(TableStep::DeleteRow, table, place));
        QVERIFY(doStep(TableStep::RowBelow, table, place));
        QCOMPARE(table.rows[1], (QStringList{QString(), QString()}));
        QVERIFY(doStep(TableStep::ColumnLeft, table, place));
        QCOMPARE(table.rows[2], (QStringList{QString(), u"1"_s, u"2"_s}));
        QVERIFY(doStep(TableStep::DeleteColumn, table, place));
        QVERIFY(doStep(TableStep::AlignColumn, table, place));
        QCOMPARE(table.columns.front(), ColumnAlign::Left);
        QVERIFY(doStep(TableStep::DeleteColumn, table, place));
        QVERIFY(!doStep(TableStep::DeleteColumn, table, place));
        QCOMPARE(table.rows[2], QStringList{u"2"_s});
    }

    void newTables()
    {
        QCOMPARE(writeTable(emptyTable(1, 2)).lines,
                 (QStringList{u"|     |     |"_s, u"| --- | --- |"_s, u"|     |     |"_s}));
        QVERIFY(readTable(writeTable(emptyTable(1, 2)).lines).has_value());
    }
};

STET_TEST(TestTableRules)

#include "test_table_rules.moc"
