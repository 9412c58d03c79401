// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <memory>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace stet {

class PreviewPane;

/// The commands for how the preview shows its page (size, width, colours), beside the choices in
/// its head. Owned by the workspace; UI thread.
class PreviewChoices : public QObject
{
    Q_OBJECT

public:
    /// The keys are good in the whole `workspace`.
    PreviewChoices(PreviewPane &pane, QWidget *workspace);
    ~PreviewChoices() override;

    /// For the View menu: the sizes, and a menu of the rest. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;

private:
    QAction *addSize(const char *id);
    QAction *addChoice(QActionGroup &group, const char *id, int value);
    void buildSizes();
    void buildWidths();
    void buildColours();

    PreviewPane &m_pane;
    QWidget &m_workspace;
    QList<QAction *> m_sizes;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace stet
