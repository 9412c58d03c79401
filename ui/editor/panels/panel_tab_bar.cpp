// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/panel_tab_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text_scale.h"

#include <QLocale>
#include <QStyleOptionTab>

namespace stet {

namespace {

constexpr int tabSignGap = 6; // before a count

int tabSign()
{
    return withText(16);
}

QString countText(int count)
{
    return count == 0 ? QString() : QLocale().toString(count);
}

} // namespace

PanelTabBar::PanelTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
}

void PanelTabBar::setName(int tab, const QString &sign, const QString &name)
{
    m_tabs.insert(tab, {sign, name, 0});
    setTabToolTip(tab, name);
    setCount(tab, 0);
}

void PanelTabBar::setCount(int tab, int count)
{
    m_tabs[tab].count = count;
    const QString name = m_tabs.value(tab).name;
    const QString text = count == 0 ? name : name + u' ' + countText(count);
    if (text != tabText(tab))
        setTabText(tab, text);
}

bool PanelTabBar::isShort(int index) const
{
    if (index == currentIndex() || !m_tabs.contains(index))
        return false;
    int full = 0;
    for (int tab = 0; tab < count(); ++tab)
        full += QTabBar::tabSizeHint(tab).width();
    return full > width();
}

QSize PanelTabBar::tabSizeHint(int index) const
{
    QSize size = QTabBar::tabSizeHint(index);
    if (!isShort(index))
        return size;
    const QString number = countText(m_tabs.value(index).count);
    const int wanted =
        tabSign() + (number.isEmpty() ? 0 : tabSignGap + fontMetrics().horizontalAdvance(number));
    size.rwidth() += wanted - fontMetrics().horizontalAdvance(tabText(index));
    return size;
}

void PanelTabBar::initStyleOption(QStyleOptionTab *option, int index) const
{
    QTabBar::initStyleOption(option, index);
    if (!isShort(index))
        return;
    const Tab tab = m_tabs.value(index);
    option->text = countText(tab.count);
    option->icon = themedIcon(tab.sign);
    option->iconSize = {tabSign(), tabSign()};
}

} // namespace stet
