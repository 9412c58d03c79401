// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/settings/desk/row_steps.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// The steps from rows that are shown to rows that are there.
class TestRowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNameThatIsExchangedIsAChange()
    {
        const std::vector<RowStep> steps =
            rowSteps({u"a"_s, u"b"_s, u"c"_s}, {u"a"_s, u"x"_s, u"c"_s});
        QCOMPARE(steps, (std::vector<RowStep>{{RowStep::What::Change, 1, 1}}));
    }

    void theStepsLeadThere_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const auto words = [](const QString &text) {
            return text.split(u' ', Qt::SkipEmptyParts);
        };
        for (const auto &[before, after] : {std::pair{u""_s, u"a b"_s},
                                            {u"a b"_s, u""_s},
                                            {u"a b c d"_s, u"d a b c"_s},
                                            {u"a b c d"_s, u"b x d"_s},
                                            {u"a b"_s, u"c d"_s},
                                            {u"a b c"_s, u"c b a z y"_s}})
            QTest::newRow(qPrintable(before + u" > "_s + after)) << words(before) << words(after);
    }

    void theStepsLeadThere()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QStringList rows = before;
        for (const RowStep &step : rowSteps(before, after)) {
            switch (step.what) {
            case RowStep::What::Remove:
                rows.removeAt(step.at);
                break;
            case RowStep::What::Insert:
                rows.insert(step.at, after.at(step.at));
                break;
            case RowStep::What::Move:
                QVERIFY(step.from > step.at);
                rows.move(step.from, step.at);
                break;
            case RowStep::What::Change:
                rows[step.at] = after.at(step.at);
                break;
            }
        }
        QCOMPARE(rows, after);
    }
};

STET_TEST(TestRowSteps)
#include "test_row_steps.moc"
