// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/panel_tabs.h"

#include "ui/editor/panels/panel_tab_bar.h"

namespace stet {

PanelTabs::PanelTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_bar(new PanelTabBar(this))
{
    setTabBar(m_bar);
    setProperty("ground", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setDocumentMode(true);
    m_bar->setDrawBase(false); // a document's tabs draw one
}

void PanelTabs::addPanel(QWidget *panel, const QString &sign, const QString &name)
{
    m_bar->setName(addTab(panel, name), sign, name);
}

void PanelTabs::setCount(const QWidget *panel, int count)
{
    m_bar->setCount(indexOf(panel), count);
}

} // namespace stet
