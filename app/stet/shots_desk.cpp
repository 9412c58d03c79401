// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_desk.h"

#include "ui/desk/article_view.h"
#include "ui/desk/column_layout.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/side_pane.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/tool_row.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

namespace stet {

DeskShots::DeskShots(ShotCamera &camera)
    : m_camera(camera)
{}

void DeskShots::deskViews()
{
    m_camera.shoot(QStringLiteral("desk"), m_camera.window());
    m_camera.window().actions().newArticle->trigger();
    m_camera.shoot(QStringLiteral("desk-new"), m_camera.window());
    m_camera.page().cancelNewArticle();
    paletteViews();
    sidePage();
    m_camera.window().toolRow().focusSearch();
    m_camera.window().toolRow().setSearchText(QStringLiteral("gripper"));
    pause(400);
    m_camera.shoot(QStringLiteral("desk-search"), m_camera.window());
    m_camera.window().toolRow().setSearchText(QStringLiteral("zeppelin"));
    pause(400);
    m_camera.shoot(QStringLiteral("desk-nothing-found"), m_camera.window());
    m_camera.window().toolRow().setSearchText({});
    waitUntil([this] { return !m_camera.page().selectedRows().empty(); });
}

void DeskShots::paletteViews()
{
    m_camera.window().actions().quickOpen->trigger();
    type(m_camera.area().quickOpen().popup(), QStringLiteral("grip"));
    m_camera.shoot(QStringLiteral("desk-quick-open"), m_camera.window());
    m_camera.area().quickOpen().popup().hide();
    m_camera.window().actions().commands->trigger();
    if (auto *palette = qobject_cast<PalettePopup *>(QApplication::activePopupWidget()))
        type(*palette, QStringLiteral("tag"));
    m_camera.shoot(QStringLiteral("desk-commands"), m_camera.window());
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    m_camera.page().view().selectAll();
    m_camera.page().view().columns().setShown(ArticleColumn::Tags, true);
    m_camera.shoot(QStringLiteral("desk-several"), m_camera.window());
    m_camera.page().view().columns().reset();
    m_camera.page().view().selectRow(0);
}

void DeskShots::sidePage()
{
    SidePane &side = m_camera.page().side();
    side.setMode(SidePane::Mode::Page);
    const auto *view = side.findChild<PreviewView *>();
    m_camera.check(waitUntil([view] { return view != nullptr && view->pageWidget() != nullptr; }),
                   "the page of the chosen article was not made");
    pause(1000);
    m_camera.shoot(QStringLiteral("desk-page"), m_camera.window());
    side.setMode(SidePane::Mode::Glance);
}

void DeskShots::type(PalettePopup &palette, const QString &text)
{
    pause(400);
    if (auto *field = palette.findChild<QLineEdit *>())
        field->setText(text);
    pause(400);
}

void DeskShots::settingsViews()
{
    const std::pair<SettingsPage, const char *> pages[] = {
        {SettingsPage::You, "settings-you"},
        {SettingsPage::Appearance, "settings-appearance"},
        {SettingsPage::Keyboard, "settings-keyboard"},
        {SettingsPage::Desk, "settings-desk"},
        {SettingsPage::Categories, "settings-categories"},
        {SettingsPage::Kinds, "settings-kinds"},
        {SettingsPage::People, "settings-people"},
        {SettingsPage::Words, "settings-words"}};
    for (const auto &[page, view] : pages) {
        m_camera.window().settings().open(page);
        pause(300);
        m_camera.shootAsItIs(QString::fromLatin1(view), QStringLiteral("settingsDialog"));
    }
    m_camera.window().settings().openSheet();
    m_camera.shootAsItIs(QStringLiteral("shortcuts"), QStringLiteral("shortcutSheet"));
    m_camera.shootContrast(QStringLiteral("desk"));
}

} // namespace stet
