// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace stet;

/// Where the focus goes when a notice that had it goes away.
class TestNoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFocusGoesBackToWhereItWas()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *first = new QLineEdit(&window); // what Qt would take: the next in the window
        auto *worked = new QLineEdit(&window);
        auto *bar = new NoticeBar(&window);
        for (QWidget *one : std::initializer_list<QWidget *>{first, worked, bar})
            column->addWidget(one);
        window.show();
        window.activateWindow();
        worked->setFocus();
        QTRY_VERIFY(worked->hasFocus());
        int undone = 0;
        Notice notice;
        notice.text = QStringLiteral("Taken away.");
        notice.actionText = QStringLiteral("Undo");
        notice.action = [&] {
            ++undone;
        };
        bar->show(notice);
        auto *undo = bar->findChild<QPushButton *>(QStringLiteral("noticeAction"));
        QTest::keyClick(worked, Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget(), undo);
        QTest::keyClick(undo, Qt::Key_Space);
        QCOMPARE(undone, 1);
        QTRY_COMPARE(QApplication::focusWidget(), worked);
    }

    void whatShowsMoreLeavesTheNotice()
    {
        NoticeBar bar;
        int undone = 0;
        int shown = 0;
        Notice notice;
        notice.text = QStringLiteral("Imported.");
        notice.moreText = QStringLiteral("Report…");
        notice.more = [&shown] {
            ++shown;
        };
        notice.actionText = QStringLiteral("Undo");
        notice.action = [&undone] {
            ++undone;
        };
        bar.show(notice);
        auto *more = bar.findChild<QPushButton *>(QStringLiteral("noticeMore"));
        more->click();
        more->click();
        QCOMPARE(shown, 2);
        QCOMPARE(bar.text(), notice.text);
        bar.findChild<QPushButton *>(QStringLiteral("noticeAction"))->click();
        QCOMPARE(undone, 1);
        QCOMPARE(bar.text(), QString());
        // One that has no more to show has no button for it.
        notice.moreText.clear();
        bar.show(notice);
        QVERIFY(!more->isVisible());
    }

    void aNoticeThatHadNoFocusMovesNone()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *worked = new QLineEdit(&window);
        auto *bar = new NoticeBar(&window);
        column->addWidget(bar);
        column->addWidget(worked);
        window.show();
        window.activateWindow();
        worked->setFocus();
        QTRY_VERIFY(worked->hasFocus());
        Notice notice;
        notice.text = QStringLiteral("Kept.");
        bar->show(notice);
        QVERIFY(worked->hasFocus());
        bar->dismiss();
        QVERIFY(worked->hasFocus());
    }
};

STET_TEST(TestNoticeBar)
#include "test_notice_bar.moc"
