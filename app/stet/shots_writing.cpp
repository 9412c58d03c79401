// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_writing.h"

#include "ui/desk/desk_page.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/shell/desk_area.h"
#include "ui/widgets/floating_card.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>

namespace stet {

WritingShots::WritingShots(ShotCamera &camera)
    : m_camera(camera)
{}

void WritingShots::views()
{
    panelViews(QStringLiteral("workspace"));
    findViews();
    cardViews();
    versionsView(QStringLiteral("versions"));
}

void WritingShots::panelViews(const QString &view)
{
    const char *panels[] = {"sources", "problems", "outline", "details", "comments"};
    for (int panel = 0; panel < int(std::size(panels)); ++panel) {
        m_camera.showPanel(panel);
        pause(300);
        m_camera.shootSmall(view + u'-' + QString::fromLatin1(panels[panel]));
    }
    m_camera.showPanel(0);
}

void WritingShots::findViews()
{
    auto *bar = m_camera.workspace().findChild<FindBar *>();
    if (QAction *replace = m_camera.articleAction(QStringLiteral("replace")))
        replace->trigger();
    auto *field = bar->findChild<QLineEdit *>(QStringLiteral("findText"));
    field->setText(QStringLiteral("firmware"));
    Q_EMIT bar->queryEdited();
    pause(500);
    m_camera.shootSmall(QStringLiteral("workspace-find"));
    field->setText(QStringLiteral("zeppelin"));
    Q_EMIT bar->queryEdited();
    pause(500);
    m_camera.shootSmall(QStringLiteral("workspace-find-nothing"));
    Q_EMIT bar->closed();
}

void WritingShots::cardOf(const QString &command, const QString &view)
{
    QAction *action = m_camera.articleAction(command);
    if (action == nullptr)
        return;
    m_camera.workspace().editor().setFocus();
    m_camera.shootSmall(view, [action](Scheme) {
        action->trigger();
        pause(300);
    });
    for (auto *card : m_camera.workspace().findChildren<FloatingCard *>())
        card->hide();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
}

void WritingShots::cardViews()
{
    cardOf(QStringLiteral("insertTable"), QStringLiteral("workspace-table"));
    cardOf(QStringLiteral("link"), QStringLiteral("workspace-link"));
    cardOf(QStringLiteral("snippet"), QStringLiteral("workspace-snippet"));
    QImage picture(1200, 800, QImage::Format_RGB32);
    picture.fill(QColor(0x5b, 0x8a, 0x9c));
    Q_EMIT m_camera.workspace().editor().pictureGiven({}, picture);
    pause(1'000);
    m_camera.shootSmall(QStringLiteral("workspace-picture"));
    for (auto *card : m_camera.workspace().findChildren<FloatingCard *>())
        card->hide();
}

void WritingShots::versionsView(const QString &view)
{
    QAction *versions = m_camera.articleAction(QStringLiteral("versions"));
    if (versions == nullptr)
        return;
    versions->trigger();
    const auto listed = [this] {
        const auto *list =
            m_camera.window().findChild<QListWidget *>(QStringLiteral("versionsList"));
        return list != nullptr && list->count() > 0;
    };
    m_camera.check(waitUntil(listed), "there are no versions");
    pause(500);
    m_camera.shootAsItIs(view);
}

} // namespace stet
