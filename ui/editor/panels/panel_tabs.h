// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace stet {

class PanelTabBar;

/// The panels beside the text, one at a time. Owned by the workspace; UI thread.
class PanelTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit PanelTabs(QWidget *parent);

    /// `sign` is the name of the icon that stands for it where there is no room for its name.
    void addPanel(QWidget *panel, const QString &sign, const QString &name);
    /// How many things a panel holds.
    void setCount(const QWidget *panel, int count);

private:
    PanelTabBar *m_bar;
};

} // namespace stet
