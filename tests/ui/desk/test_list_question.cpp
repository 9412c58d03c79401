// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/desk/article_columns.h"
#include "ui/desk/list_question.h"

#include <QSettings>

using namespace stet;

/// What the list remembers of how it was asked.
class TestListQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().remove(QStringLiteral("desks")); }

    void everyColumnsOrderIsRemembered_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < articleColumnCount; ++column) {
            if (sortOf(ArticleColumn(column)))
                QTest::addRow("column %d", column) << column;
        }
    }

    void everyColumnsOrderIsRemembered()
    {
        QFETCH(const int, column);
        const SortColumn sort = *sortOf(ArticleColumn(column));
        QCOMPARE(int(columnOf(sort)), column);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            ListQuestion asked(desk, nullptr);
            asked.sortBy(sort, order);
            // The next start, and another desk that was not sorted.
            const ListQuestion next(desk, nullptr);
            QVERIFY(next.query().sort == sort);
            QCOMPARE(next.query().order, order);
            const ListQuestion other(QStringLiteral("another"), nullptr);
            QVERIFY(other.query().sort == ArticleQuery().sort);
        }
    }

    /// Of what was kept by a later version, nothing is taken.
    void anUnknownOrderIsTheUsualOne()
    {
        QSettings().setValue(
            QStringLiteral("desks/%1/sort").arg(desk),
            QStringList{QString::number(int(lastSortColumn) + 1), QStringLiteral("up")});
        const ListQuestion question(desk, nullptr);
        QVERIFY(question.query() == ArticleQuery());
    }

private:
    const QString desk = QStringLiteral("a-desk");
};

STET_TEST(TestListQuestion)

#include "test_list_question.moc"
