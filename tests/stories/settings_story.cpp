// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/settings_story.h"

#include <QApplication>
#include <QListWidget>

namespace stet::test {

SettingsDialog *openSettings(StoryWindow &story, const QString &page)
{
    QTest::keyClick(&story.window(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = story.window().findChild<SettingsDialog *>();
    if (dialog == nullptr)
        return nullptr;
    dialog->activateWindow();
    // The window would count as active while a dialog of its own is.
    if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }))
        return nullptr;
    auto *titles = dialog->findChild<QListWidget *>(QStringLiteral("settingsPages"));
    const QList<QListWidgetItem *> found = titles->findItems(page, Qt::MatchExactly);
    if (found.isEmpty())
        return nullptr;
    QTest::mouseClick(titles->viewport(),
                      Qt::LeftButton,
                      Qt::NoModifier,
                      titles->visualItemRect(found.front()).center());
    return dialog;
}

void writeWord(StoryWindow &story)
{
    story.addArticle(QStringLiteral("One"), QStringLiteral("word"));
    story.open();
    story.write();
}

} // namespace stet::test
