// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_writing.h"

#include "ui/desk/desk_page.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/links/link_question.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/shell/desk_area.h"
#include "ui/widgets/floating_card.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>

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
    pastedLinkView();
    QImage picture(1200, 800, QImage::Format_RGB32);
    picture.fill(QColor(0x5b, 0x8a, 0x9c));
    Q_EMIT m_camera.workspace().editor().pictureGiven({}, picture);
    pause(1'000);
    m_camera.shootSmall(QStringLiteral("workspace-picture"));
    for (auto *card : m_camera.workspace().findChildren<FloatingCard *>())
        card->hide();
}

/// The card that asks what a pasted address is to be; the address goes again.
void WritingShots::pastedLinkView()
{
    auto *question = m_camera.workspace().findChild<LinkQuestion *>();
    m_camera.check(question != nullptr, "nobody asks about a pasted link");
    if (question == nullptr)
        return;
    MarkdownEditor &editor = m_camera.workspace().editor();
    const int end = editor.document()->characterCount() - 1;
    const auto takeAway = [&editor, end] {
        editor.replaceRange(end, editor.document()->characterCount() - 1 - end, {});
    };
    QApplication::clipboard()->setText(QStringLiteral("https://ledger.example/gripper"));
    m_camera.shootSmall(QStringLiteral("workspace-pasted-link"), [&](Scheme) {
        takeAway();
        editor.replaceRange(end, 0, QStringLiteral(" "));
        editor.goTo(end + 1, 0);
        editor.paste();
        m_camera.check(waitUntil([question] { return question->isVisible(); }),
                       "nobody is asked about a pasted link");
    });
    question->close();
    takeAway();
}

QListView *WritingShots::openHistory(const char *list)
{
    QAction *history = m_camera.articleAction(QStringLiteral("versions"));
    if (history == nullptr)
        return nullptr;
    history->trigger();
    QListView *shown = nullptr;
    const auto hasRows = [&] {
        shown = m_camera.window().findChild<QListView *>(QLatin1String(list));
        return shown != nullptr && shown->model()->rowCount() > 0;
    };
    m_camera.check(waitUntil(hasRows), "there is no history");
    return shown;
}

void WritingShots::versionsView(const QString &view)
{
    QListView *versions = openHistory("versionsList");
    if (versions == nullptr)
        return;
    // The oldest differs the most from the text as it is now.
    versions->setCurrentIndex(versions->model()->index(versions->model()->rowCount() - 1, 0));
    pause(700);
    m_camera.shootAsItIs(view);
    if (openHistory("storyList") == nullptr)
        return;
    m_camera.window().findChild<QTabWidget *>(QStringLiteral("historyTabs"))->setCurrentIndex(1);
    pause(500);
    m_camera.shootAsItIs(view + QStringLiteral("-story"));
}

} // namespace stet
