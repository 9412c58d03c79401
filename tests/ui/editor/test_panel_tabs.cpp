// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/panels/panel_tabs.h"

#include <QTabBar>
#include <QtTest>

using namespace stet;

/// The tabs of the panels at any width.
class TestPanelTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesAreShownWhereThereIsRoom()
    {
        PanelTabs tabs(nullptr);
        const QStringList names{QStringLiteral("Sources"),
                                QStringLiteral("Problems"),
                                QStringLiteral("Outline"),
                                QStringLiteral("Details"),
                                QStringLiteral("Comments")};
        for (const QString &name : names)
            tabs.addPanel(new QWidget(&tabs), QStringLiteral("list"), name);
        tabs.setCount(tabs.widget(0), 12);
        tabs.resize(900, 300);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        const QTabBar &bar = *tabs.tabBar();
        const auto widthOf = [&bar](int tab) {
            return bar.tabRect(tab).width();
        };
        const auto nameWidth = [&bar](int tab) {
            return bar.fontMetrics().horizontalAdvance(bar.tabText(tab));
        };
        for (int tab = 0; tab < bar.count(); ++tab)
            QVERIFY(widthOf(tab) > nameWidth(tab));

        // Too narrow for all: the chosen one keeps its name, the others fit beside it.
        tabs.resize(300, 300);
        for (const int chosen : {0, 4, 2}) {
            tabs.setCurrentIndex(chosen);
            QVERIFY(widthOf(chosen) > nameWidth(chosen));
            QVERIFY(bar.tabRect(4).right() <= bar.width());
            for (int tab = 0; tab < bar.count(); ++tab)
                QVERIFY(tab == chosen || widthOf(tab) < nameWidth(tab) + 1);
        }
        // Who cannot see the signs, or does not know them, has the names all the same.
        QCOMPARE(bar.tabText(0), QStringLiteral("Sources 12"));
        QCOMPARE(bar.tabText(4), QStringLiteral("Comments"));
        QCOMPARE(bar.tabToolTip(4), QStringLiteral("Comments"));
        tabs.setCount(tabs.widget(0), 0);
        QCOMPARE(bar.tabText(0), QStringLiteral("Sources"));
    }
};

STET_TEST(TestPanelTabs)

#include "test_panel_tabs.moc"
