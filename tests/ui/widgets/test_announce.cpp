// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heard.h"
#include "tests/support/test_registry.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A field that works the list below it, as in a palette.
class Finder : public QWidget
{
public:
    Finder()
    {
        m_field.setAccessibleName(u"Find"_s);
        m_list.setModel(&m_model);
        m_list.setFocusPolicy(Qt::NoFocus);
        auto *column = new QVBoxLayout(this);
        column->addWidget(&m_field);
        column->addWidget(&m_list);
        tellRows(m_list, m_field);
        show();
        activateWindow();
        m_field.setFocus();
    }

    void fill(const QStringList &rows)
    {
        m_model.clear();
        for (const QString &row : rows)
            m_model.appendRow(new QStandardItem(row));
        m_list.setCurrentIndex(m_model.index(0, 0));
    }

    void choose(int row) { m_list.setCurrentIndex(m_model.index(row, 0)); }

    QLineEdit m_field;
    QStandardItemModel m_model;
    QListView m_list;
};

} // namespace

/// What a screen reader is told that no moved focus tells it.
class TestAnnounce : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRowThatTheKeysAreAtIsTold()
    {
        Heard heard;
        Finder finder;
        QTRY_VERIFY(finder.m_field.hasFocus());
        finder.fill({u"Kran"_s, u"Hafen"_s});
        QTRY_COMPARE(heard.places().value(heard.places().size() - 1), u"Kran"_s);
        heard.forget();
        finder.choose(1);
        QTRY_COMPARE(heard.places(), QStringList(u"Hafen"_s));
        // Other rows, and the current one again the second: what holds is told once.
        heard.forget();
        finder.fill({u"Schiff"_s, u"Kai"_s});
        finder.choose(1);
        QTRY_COMPARE(heard.places(), QStringList(u"Kai"_s));
        QTest::qWait(50);
        QCOMPARE(heard.places(), QStringList(u"Kai"_s));
    }

    void theRowKnowsWhatItIs()
    {
        const Heard heard;
        Finder finder;
        finder.fill({u"Kran"_s, u"Hafen"_s});
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&finder.m_list);
        QAccessibleInterface *row = list->tableInterface()->cellAt(0, 0);
        QCOMPARE(row->role(), QAccessible::ListItem);
        QVERIFY(row->state().focused);
        QVERIFY(!list->tableInterface()->cellAt(1, 0)->state().focused);
    }

    void aSentenceInPlaceOfRowsIsToldAndNoRowIsToldNoMore()
    {
        Heard heard;
        Finder finder;
        QTRY_VERIFY(finder.m_field.hasFocus());
        finder.fill({u"Kran"_s});
        QTRY_VERIFY(heard.places().contains(u"Kran"_s));
        heard.forget();
        finder.m_model.clear();
        auto *none = new QStandardItem(u"Nothing is called so"_s);
        none->setFlags(Qt::NoItemFlags);
        finder.m_model.appendRow(none);
        QTRY_COMPARE(heard.places(), QStringList(u"Nothing is called so"_s));
        heard.forget();
        finder.m_model.clear();
        QTRY_COMPARE(heard.places(), QStringList(u"Find"_s));
    }

    void aListThatGoesGivesThePlaceBack()
    {
        Heard heard;
        Finder finder;
        QTRY_VERIFY(finder.m_field.hasFocus());
        finder.fill({u"Kran"_s});
        QTRY_VERIFY(heard.places().contains(u"Kran"_s));
        heard.forget();
        finder.m_list.hide();
        QTRY_COMPARE(heard.places(), QStringList(u"Find"_s));
        finder.choose(0);
        QTest::qWait(50);
        QCOMPARE(heard.places(), QStringList(u"Find"_s)); // a hidden list is nobody's place
    }

    void aListWithoutTheKeysIsSilent()
    {
        Heard heard;
        Finder finder;
        QTRY_VERIFY(finder.m_field.hasFocus());
        finder.m_field.clearFocus();
        heard.forget();
        finder.fill({u"Kran"_s});
        QTest::qWait(50);
        QVERIFY(!heard.places().contains(u"Kran"_s));
    }

    void aNoticeIsHeard()
    {
        Heard heard;
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *bar = new NoticeBar(&window);
        column->addWidget(bar);
        window.show();
        Notice notice;
        notice.text = u"Taken away."_s;
        bar->show(notice);
        QCOMPARE(heard.alerts(), QStringList(u"Taken away."_s));
        QCOMPARE(heard.appeared(), QStringList()); // Qt tells that the bar came up
        QCOMPARE(QAccessible::queryAccessibleInterface(bar)->role(), QAccessible::AlertMessage);
        notice.text = u"Brought back."_s; // in its place, the bar does not come up anew
        heard.forget();
        bar->show(notice);
        QCOMPARE(heard.alerts(), QStringList(u"Brought back."_s));
        QCOMPARE(heard.appeared(), QStringList(u"Brought back."_s));
    }

    void howFarWorkIsInterruptsNobody()
    {
        const Heard heard;
        QWidget window;
        auto *bar = new NoticeBar(&window);
        window.show();
        Notice notice;
        notice.text = u"Importing… 12 of 30"_s;
        notice.progress = true;
        bar->show(notice);
        QVERIFY(bar->isVisible());
        QCOMPARE(heard.alerts(), QStringList());
    }

    void whatIsNotSeenSaysNothing()
    {
        const Heard heard;
        QWidget window; // not shown
        auto *label = new PlainLabel(&window);
        makeSpeaker(*label);
        label->setPlainText(u"Not kept"_s);
        announce(*label);
        QCOMPARE(heard.alerts(), QStringList());
        window.show();
        announce(*label);
        QCOMPARE(heard.alerts(), QStringList(u"Not kept"_s));
        label->setPlainText({});
        announce(*label);
        QCOMPARE(heard.alerts().size(), 1);
    }
};

STET_TEST(TestAnnounce)

#include "test_announce.moc"
