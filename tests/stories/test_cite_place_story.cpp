// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/source_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Who writes on while a page is read gets its key where they asked for it.
class TestCitePlaceStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void whoWritesOnGetsTheKeyWhereTheLinkStood()
    {
        HostileServer server;
        QPointer<QTcpSocket> asked; // which waits for its answer
        server.play("/gripper",
                    [&asked](QTcpSocket &socket, const SeenRequest &) { asked = &socket; });
        StoryWindow story;
        story.letIn(server.privateHost());
        story.addArticle(u"Port"_s, u"The gripper is open "_s);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(int(editor.mirror().text().size()), 0);
        QApplication::clipboard()->setText(server.url("/gripper"));
        QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(&editor, Qt::Key_Tab); // cites it
        QTRY_VERIFY(asked);
        const auto *popup = story.workspace().findChild<CitePopup *>();
        QVERIFY(popup->isVisible());

        editor.goTo(int(editor.mirror().text().size()), 0);
        QTest::keyClicks(&editor, u" and cheap."_s);
        editor.goTo(0, 0);
        QTest::keyClicks(&editor, u"Now: "_s);
        QCOMPARE(editor.mirror().text(),
                 u"Now: The gripper is open "_s + server.url("/gripper") + u" and cheap."_s);
        QTcpSocket *socket = asked;
        QVERIFY(socket != nullptr);
        stet::test::answer(gripperPage("It has 12 Nm of torque."))(*socket, {});
        QTRY_COMPARE_WITH_TIMEOUT(editor.mirror().text(),
                                  u"Now: The gripper is open [@ledger-gripper-opened] and cheap."_s,
                                  20'000);
        QCOMPARE(editor.textCursor().position(), 5);
        QVERIFY(!editor.textCursor().hasSelection());
        QTRY_VERIFY(!popup->isVisible());
        // One step took the link's place.
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(editor.mirror().text(),
                     u"Now: The gripper is open "_s + server.url("/gripper") + u" and cheap."_s);
    }
};

STET_TEST(TestCitePlaceStory)

#include "test_cite_place_story.moc"
