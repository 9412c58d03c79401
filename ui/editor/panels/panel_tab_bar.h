// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

namespace stet {

/// Names of panels side by side: all in full while there is room, else the chosen one, and of the
/// others a sign and a count. Names stay for screen readers and tips. Owned by PanelTabs; UI
/// thread.
class PanelTabBar : public QTabBar
{
    Q_OBJECT

public:
    explicit PanelTabBar(QWidget *parent);

    /// `sign` is the name of an icon.
    void setName(int tab, const QString &sign, const QString &name);
    /// How many things are in the panel; 0 is not said.
    void setCount(int tab, int count);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void initStyleOption(QStyleOptionTab *option, int index) const override;

private:
    struct Tab
    {
        QString sign;
        QString name;
        int count = 0;
    };

    [[nodiscard]] bool isShort(int index) const;

    QHash<int, Tab> m_tabs;
};

} // namespace stet
