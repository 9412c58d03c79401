// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/preview_choices.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/editor_look.h"
#include "ui/preview/preview_pane.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace stet {

PreviewChoices::PreviewChoices(PreviewPane &pane, QWidget *workspace)
    : QObject(workspace)
    , m_pane(pane)
    , m_workspace(*workspace)
    , m_menu(std::make_unique<QMenu>(tr("Page of the preview")))
{
    buildSizes();
    buildWidths();
    m_menu->addSeparator();
    buildColours();
    // A menu's own action cannot carry the keys for the whole workspace.
    workspace->addActions(m_sizes + m_menu->actions());
}

PreviewChoices::~PreviewChoices() = default;

QList<QAction *> PreviewChoices::actions() const
{
    return m_sizes + QList<QAction *>{m_menu->menuAction()};
}

QAction *PreviewChoices::addSize(const char *id)
{
    m_sizes.append(makeArticleCommand(QString::fromLatin1(id), this));
    return m_sizes.last();
}

void PreviewChoices::buildSizes()
{
    const auto zoomBy = [this](int steps) {
        m_pane.setZoom(zoomedBy(m_pane.zoom(), steps));
    };
    connect(&m_pane.view(), &PreviewView::zoomStepped, this, zoomBy);
    connect(addSize("previewLarger"), &QAction::triggered, this, [zoomBy] { zoomBy(1); });
    connect(addSize("previewSmaller"), &QAction::triggered, this, [zoomBy] { zoomBy(-1); });
    connect(addSize("previewActual"), &QAction::triggered, this, [this] { m_pane.setZoom(100); });
}

QAction *PreviewChoices::addChoice(QActionGroup &group, const char *id, int value)
{
    QAction *action = makeArticleCommand(QString::fromLatin1(id), this);
    action->setCheckable(true);
    action->setData(value);
    group.addAction(action);
    m_menu->addAction(action);
    return action;
}

void PreviewChoices::buildWidths()
{
    auto *group = new QActionGroup(this);
    addChoice(*group, "previewFit", int(PreviewWidth::Pane));
    addChoice(*group, "previewDesktop", int(PreviewWidth::Desktop));
    addChoice(*group, "previewTablet", int(PreviewWidth::Tablet));
    addChoice(*group, "previewPhone", int(PreviewWidth::Phone));
    connect(group, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_pane.setPageWidth(PreviewWidth(chosen->data().toInt()));
    });
    const auto follow = [this, group] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == int(m_pane.view().pageWidth()));
    };
    connect(&m_pane, &PreviewPane::shownOtherwise, this, follow);
    follow();
}

void PreviewChoices::buildColours()
{
    auto *group = new QActionGroup(this);
    addChoice(*group, "previewAsWindow", int(PreviewColours::AsWindow));
    addChoice(*group, "previewLight", int(PreviewColours::Light));
    addChoice(*group, "previewDark", int(PreviewColours::Dark));
    connect(group, &QActionGroup::triggered, this, [this](const QAction *chosen) {
        m_pane.setColours(PreviewColours(chosen->data().toInt()));
    });
    const auto follow = [this, group] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == int(m_pane.colours()));
    };
    connect(&m_pane, &PreviewPane::shownOtherwise, this, follow);
    follow();
}

} // namespace stet
