// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_desk.h"

#include "ui/desk/article_columns.h"
#include "ui/desk/article_view.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/side_pane.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/error_message.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/shell_actions.h"
#include "ui/shell/tool_row.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

#include <functional>
#include <utility>

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
    queueViews();
    choiceViews();
    noticeViews();
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

void DeskShots::queueViews()
{
    const std::pair<Queue, const char *> queues[] = {{Queue::Mine, "queue-mine"},
                                                     {Queue::Drafts, "queue-drafts"},
                                                     {Queue::Recheck, "queue-recheck"}};
    for (const auto &[queue, view] : queues) {
        m_camera.area().showQueue(queue, {});
        pause(300);
        m_camera.shootSmall(QString::fromLatin1(view));
    }
    m_camera.area().showQueue(Queue::All, {});
    waitUntil([this] { return !m_camera.page().selectedRows().empty(); });
}

void DeskShots::choiceViews()
{
    DeskCommands &commands = m_camera.area().commands();
    const std::pair<const char *, std::function<void()>> questions[] = {{"desk-owner",
                                                                         [&] {
                                                                             commands.askOwner();
                                                                         }},
                                                                        {"desk-tag",
                                                                         [&] {
                                                                             commands.askTagToAdd();
                                                                         }},
                                                                        {"desk-due", [&] {
                                                                             commands.askDue();
                                                                         }}};
    for (const auto &[view, ask] : questions) {
        ask();
        waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
        m_camera.shootSmall(QString::fromLatin1(view));
        commands.popup().hide();
    }
}

void DeskShots::noticeViews()
{
    Notice told;
    told.text = QStringLiteral("12 articles and 31 sources came in; two files were passed over.");
    told.actionText = QStringLiteral("Undo");
    Notice warned;
    warned.weight = Notice::Weight::Warning;
    warned.text = QStringLiteral("What you typed for the desk is not applied.");
    const std::pair<const char *, Notice> notices[] = {
        {"notice", told},
        {"notice-warning", warned},
        {"notice-error",
         errorNotice({ErrorCode::DiskFull,
                      QStringLiteral("There is no room on the disk that holds the desk"),
                      {}},
                     QStringLiteral("keep the words"))}};
    for (const auto &[view, notice] : notices) {
        Q_EMIT m_camera.area().noticeRaised(notice);
        m_camera.shootSmall(QString::fromLatin1(view));
    }
    for (auto *bar : m_camera.window().findChildren<NoticeBar *>()) {
        if (bar->isVisible())
            bar->dismiss();
    }
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
    m_camera.page().view().columns().setShown(int(ArticleColumn::Tags), true);
    m_camera.shoot(QStringLiteral("desk-several"), m_camera.window());
    m_camera.page().view().columns().reset();
    m_camera.page().view().selectRow(0);
}

void DeskShots::sidePage()
{
    SidePane &side = m_camera.page().side();
    if (!side.isVisible()) // large text leaves it no room
        return;
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
        m_camera.shootAsItIs(QString::fromLatin1(view));
    }
    m_camera.window().settings().openSheet();
    m_camera.shootAsItIs(QStringLiteral("shortcuts"));
    m_camera.window().actions().newDesk->trigger();
    m_camera.shootAsItIs(QStringLiteral("new-desk"));
    m_camera.window().actions().about->trigger();
    pause(1'000); // the engine's versions come by themselves
    m_camera.shootAsItIs(QStringLiteral("about"));
    m_camera.shootContrast(QStringLiteral("desk"));
}

} // namespace stet
