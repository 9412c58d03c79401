// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace stet;
using namespace stet::test;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void choose(const StoryWindow &story, const QString &objectName)
{
    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == objectName)
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    QTRY_VERIFY(openMenu() == nullptr);
    story.window().activateWindow();
}

/// What the platform sends when a browser's link is let go over the text at `position`.
void drop(MarkdownEditor &editor, int position, const QMimeData &link)
{
    QTextCursor cursor(editor.document());
    cursor.setPosition(position);
    const QPoint place = editor.cursorRect(cursor).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &move);
    QDropEvent dropped(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &dropped);
}

void fill(QMimeData &link, const QString &address, const QString &title = {})
{
    link.setUrls({QUrl(address)});
    link.setText(address);
    if (title.isEmpty())
        return;
    const QString lines = address + u'\n' + title;
    link.setData(QStringLiteral("text/x-moz-url"),
                 QByteArray(reinterpret_cast<const char *>(lines.utf16()), lines.size() * 2));
}

const QString words = QStringLiteral("The robots came. They stay.");

} // namespace

/// Web pages that are dropped on the text or pasted into it.
class TestLinksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDroppedLinkIsCited()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QMimeData link;
        fill(link,
             QStringLiteral("https://www.ledger.example/robots?utm_source=x"),
             QStringLiteral("Robots reach the port"));
        drop(editor, 15, link);
        QTRY_VERIFY(openMenu() != nullptr);
        QCOMPARE(editor.mirror().text(), words);
        choose(story, QStringLiteral("citePage"));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text() != words);
        const QString cited = editor.mirror().text();
        QVERIFY2(cited.startsWith(QStringLiteral("The robots came [@")), qPrintable(cited));
        QVERIFY(cited.endsWith(QStringLiteral("]. They stay.")));
        QTRY_VERIFY(editor.hasFocus());
        // The page shows it: the library is known here.
        QTRY_VERIFY(story.previewText(QStringLiteral("main"))
                        .contains(QStringLiteral("Robots reach the port")));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), words);

        // The same page by another address is the same source, and nothing is asked.
        QMimeData again;
        fill(again, QStringLiteral("http://ledger.example/robots/#top"));
        drop(editor, 15, again);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("citePage"));
        QTRY_COMPARE(editor.mirror().text(), cited);
        QVERIFY(editor.hasFocus());
    }

    void aDroppedLinkIsLeftOrLinked()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QMimeData link;
        fill(link, QStringLiteral("https://ledger.example/a_(b)"));
        drop(editor, 0, link);
        QTRY_VERIFY(openMenu() != nullptr);
        QTest::keyClick(openMenu(), Qt::Key_Escape);
        QTRY_VERIFY(openMenu() == nullptr);
        QCOMPARE(editor.mirror().text(), words);
        drop(editor, 0, link);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("linkPage"));
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("[ledger.example](https://ledger.example/a_%28b%29)") + words);
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("ledger.example"));
    }

    void aPastedAddressIsOfferedTheSame()
    {
        StoryWindow story;
        story.addSource(
            QStringLiteral("ledger"), QStringLiteral("Ledger"), QStringLiteral("Robots"));
        story.addArticle(QStringLiteral("Port"), QStringLiteral("See "));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QString said;
        QObject::connect(&story.workspace(),
                         &Workspace::statusMessage,
                         &editor,
                         [&said](const QString &text) { said = text; });
        editor.goTo(4, 0);
        QApplication::clipboard()->setText(QStringLiteral("https://ledger.example/new"));
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("See https://ledger.example/new"));
        QVERIFY(said.startsWith(QStringLiteral("Ctrl+.")));
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("citePage"));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("News"));
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text().startsWith(QStringLiteral("See [@")));
        QVERIFY(!editor.mirror().text().contains(QStringLiteral("http")));
        QTRY_VERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("See https://ledger.example/new"));
    }
};

STET_TEST(TestLinksStory)

#include "test_links_story.moc"
