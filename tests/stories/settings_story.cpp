// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/settings_story.h"

#include <QApplication>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>

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

void typeInCell(QTableView &table, int column, const QString &text)
{
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, column));
    QTest::keyClick(&table, Qt::Key_F2);
    QVERIFY(QApplication::focusWidget() != &table);
    if (auto *number = qobject_cast<QSpinBox *>(QApplication::focusWidget()))
        number->selectAll();
    for (const QChar c : text)
        QTest::keyClicks(QApplication::focusWidget(), QString(c));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &table);
}

} // namespace stet::test
