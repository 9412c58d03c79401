// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/look_audit.h"
#include "tests/support/test_registry.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"The port authority of the outer harbour"_s;

bool tells(QWidget &window, const QString &what)
{
    for (const QString &trouble : lookTroublesIn(window)) {
        if (trouble.contains(what))
            return true;
    }
    return false;
}

} // namespace

/// The checker of looks finds what it is there for, and leaves alone what is well.
class TestLookAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsWithRoomAreWell()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        row->addWidget(new QLabel(words));
        row->addWidget(new QPushButton(words));
        window.show();
        QCOMPARE(lookTroublesIn(window), QStringList());
    }

    void wordsThatAreCutOff()
    {
        QWidget window;
        window.resize(800, 400);
        QLabel label(words, &window);
        label.setGeometry(0, 0, 60, 30);
        QPushButton button(words, &window);
        button.setGeometry(0, 40, 60, 30);
        QLineEdit line(&window);
        line.setPlaceholderText(words);
        line.setGeometry(0, 80, 60, 30);
        QComboBox choice(&window);
        choice.addItem(words);
        choice.setGeometry(0, 120, 60, 30);
        window.show();
        QVERIFY(tells(window, u"words are cut off: QLabel"_s));
        QVERIFY(tells(window, u"a button is smaller"_s));
        QVERIFY(tells(window, u"words of a field"_s));
        QVERIFY(tells(window, u"a choice is cut off"_s));
        // A tool tip that has the words is enough where something shows that they go on.
        line.setToolTip(words);
        QVERIFY(!tells(window, u"words of a field"_s));
        label.setGeometry(0, 0, 400, 30);
        QVERIFY(!tells(window, u"words are cut off: QLabel"_s));
    }

    void aLabelOfContentEndsInDotsButIsNotEmpty()
    {
        QWidget window;
        window.resize(800, 400);
        PlainLabel label(&window);
        label.setPlainText(words);
        label.setGeometry(0, 0, 100, 30);
        window.show();
        QCOMPARE(lookTroublesIn(window), QStringList());
        label.setGeometry(0, 0, 20, 30);
        QVERIFY(tells(window, u"nothing is left"_s));
        label.setGeometry(0, 0, 100, 5);
        QVERIFY(tells(window, u"cut off below"_s));
    }

    void headsAndRowsOfTables()
    {
        QTableView table;
        QStandardItemModel model(1, 1);
        model.setHorizontalHeaderLabels({words});
        model.setItem(0, 0, new QStandardItem(words));
        table.setModel(&model);
        table.setColumnWidth(0, 60);
        table.show();
        QVERIFY(tells(table, u"the head of a column"_s));
        QVERIFY(tells(table, u"a row's words"_s));
        table.setColumnWidth(0, 600);
        QVERIFY(!tells(table, u"the head of a column"_s));
        QVERIFY(!tells(table, u"a row's words"_s));
        table.verticalHeader()->setMinimumSectionSize(1);
        table.setRowHeight(0, 4);
        QVERIFY(tells(table, u"a row is lower"_s));
    }

    void partsThatLieWrong()
    {
        QWidget window;
        window.resize(400, 300);
        auto *row = new QHBoxLayout(&window);
        auto *first = new QLabel(u"One"_s);
        auto *second = new QLabel(u"Two"_s);
        row->addWidget(first);
        row->addWidget(second);
        window.show();
        QCOMPARE(lookTroublesIn(window), QStringList());
        second->setGeometry(first->geometry());
        QVERIFY(tells(window, u"over each other"_s));
        second->setGeometry(380, 0, 100, 30);
        QVERIFY(tells(window, u"outside of what holds it"_s));
        second->setGeometry(300, 0, 2, 2);
        QVERIFY(tells(window, u"and needs"_s));
        second->hide();
        QVERIFY(!tells(window, u"and needs"_s));
    }
};

STET_TEST(TestLookAudit)

#include "test_look_audit.moc"
