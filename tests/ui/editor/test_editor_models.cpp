// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/cite/source_find_model.h"
#include "ui/editor/panels/problems_model.h"
#include "ui/editor/panels/sources_model.h"

#include <QAbstractItemModelTester>

using namespace stet;

class TestEditorModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sources()
    {
        SourcesModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SourceCard card;
        card.number = 1;
        card.key = QStringLiteral("a");
        model.setCards({card});
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setCards({card});
        QCOMPARE(reset.count(), 0);
        model.setCards({});
        QCOMPARE(model.rowCount(), 0);
    }

    void problemsSayWhatTheyAre()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Problem problem;
        problem.what = Problem::What::UnknownKey;
        problem.weight = Problem::Weight::Error;
        problem.subject = QStringLiteral("<b>%1</b>\nx");
        model.setProblems({problem});
        const QString text = model.index(0).data().toString();
        QVERIFY(text.contains(QStringLiteral("<b>%1</b> x")));
        QVERIFY(model.index(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Error")));
    }

    void findsEndWithANewSource()
    {
        SourceFindModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSources({Source()});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.sourceAt(0));
        QVERIFY(!model.sourceAt(1));
        QVERIFY(model.index(1).data(SourceFindModel::IsNewRole).toBool());
    }
};

STET_TEST(TestEditorModels)

#include "test_editor_models.moc"
