// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"
#include "tests/support/test_registry.h"
#include "ui/editor/outline/outline_model.h"
#include "ui/editor/outline/outline_rules.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QtTest>

using namespace stet;

namespace {

const QString article =
    QStringLiteral("Lead.\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n\nb\n\n```\n## no\n```"
                   "\n\n## C\n\nc");

std::vector<OutlineSection> sectionsOf(const QString &body)
{
    return outlineOf(parseGalley(body));
}

QString moved(const QString &body, size_t section, size_t before)
{
    const SectionMove move = moveSection(body, sectionsOf(body), section, before);
    QString text = body;
    if (!applyEdits(move.edits, text))
        return QStringLiteral("does not fit");
    if (text.mid(move.heading, 2) != QStringLiteral("##"))
        return QStringLiteral("no heading there");
    return text;
}

QStringList headings(const QString &body)
{
    QStringList all;
    for (const OutlineSection &section : sectionsOf(body))
        all << section.heading;
    return all;
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sectionsStandWhereTheirHeadingsAre()
    {
        const auto sections = sectionsOf(article);
        QCOMPARE(headings(article),
                 QStringList({QStringLiteral("A"),
                              QStringLiteral("A1"),
                              QStringLiteral("B"),
                              QStringLiteral("C")}));
        QVERIFY(article.mid(sections[1].start).startsWith(QStringLiteral("### A1")));
        QCOMPARE(sections[0].end, sections[2].start);
        QVERIFY(!sectionAt(sections, 2));
        QCOMPARE(sectionAt(sections, sections[1].start + 3), size_t(1));
        QCOMPARE(sectionAt(sections, article.size()), size_t(3));
    }

    void neighboursAreOfTheSameLevel()
    {
        const auto sections = sectionsOf(article);
        QVERIFY(!neighbourPlace(sections, 0, OutlineWay::Up));
        QCOMPARE(neighbourPlace(sections, 0, OutlineWay::Down), size_t(3));
        QCOMPARE(neighbourPlace(sections, 2, OutlineWay::Up), size_t(0));
        QCOMPARE(neighbourPlace(sections, 2, OutlineWay::Down), size_t(4));
        QVERIFY(!neighbourPlace(sections, 1, OutlineWay::Up));
        QVERIFY(!neighbourPlace(sections, 1, OutlineWay::Down));
        QVERIFY(!neighbourPlace(sections, 3, OutlineWay::Down));
    }

    void movingKeepsAllWordsAndBlankLines()
    {
        QCOMPARE(
            moved(article, 3, 0),
            QStringLiteral("Lead.\n\n## C\n\nc\n\n## A\n\na\n\n### A1\n\na1\n\n## B\n\nb\n\n```"
                           "\n## no\n```"));
        QCOMPARE(
            moved(article, 0, 4),
            QStringLiteral("Lead.\n\n## B\n\nb\n\n```\n## no\n```\n\n## C\n\nc\n\n## A\n\na\n\n"
                           "### A1\n\na1"));
        QCOMPARE(moveSection(article, sectionsOf(article), 0, 1).edits.size(), size_t(0));
        QCOMPARE(moveSection(article, sectionsOf(article), 0, 2).edits.size(), size_t(0));
    }

    void everyMoveIsAReordering()
    {
        const size_t count = sectionsOf(article).size();
        for (size_t section = 0; section < count; ++section) {
            for (size_t before = 0; before <= count; ++before) {
                QStringList after = headings(moved(article, section, before));
                QStringList was = headings(article);
                after.sort();
                was.sort();
                QCOMPARE(after, was);
                QCOMPARE(moved(article, section, before).size(), article.size());
            }
        }
    }

    void theModelHoldsAndTellsOfDrops()
    {
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSections(sectionsOf(article));
        model.setCurrent(2);
        QVERIFY(model.index(2).data(OutlineModel::CurrentRole).toBool());
        const std::unique_ptr<QMimeData> row(model.mimeData({model.index(3)}));
        size_t section = 9;
        size_t before = 9;
        connect(&model, &OutlineModel::moveWanted, this, [&](size_t what, size_t where) {
            section = what;
            before = where;
        });
        QVERIFY(!model.dropMimeData(row.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(section, size_t(3));
        QCOMPARE(before, size_t(1));
        QMimeData foreign;
        foreign.setText(QStringLiteral("## X"));
        section = 9;
        QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, 1, 0, {}));
        QCOMPARE(section, size_t(9));
        // Another window's rows are of another text.
        OutlineModel other;
        other.setSections(sectionsOf(article));
        const std::unique_ptr<QMimeData> others(other.mimeData({other.index(3)}));
        QVERIFY(!model.dropMimeData(others.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(section, size_t(9));
        model.setSections({});
        QCOMPARE(model.rowCount(), 0);
    }
};

STET_TEST(TestOutline)

#include "test_outline.moc"
