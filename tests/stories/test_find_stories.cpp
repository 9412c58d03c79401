// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace stet;
using namespace stet::test;

namespace {

template <class Widget>
Widget *named(const StoryWindow &story, const char *name)
{
    return story.workspace().findChild<Widget *>(QString::fromLatin1(name));
}

QString result(const StoryWindow &story)
{
    return named<PlainLabel>(story, "findResult")->plainText();
}

} // namespace

/// Find and replace by key, over all fields.
class TestFindStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsFromPlaceToPlace()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("The arm"), QStringLiteral("An arm. An Arm, an alarm."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        press(Qt::Key_F, Qt::ControlModifier);
        auto *find = named<QLineEdit>(story, "findText");
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("arm"));
        QTRY_COMPARE(editor.textCursor().selectedText(), QStringLiteral("arm"));
        QTRY_COMPARE(result(story), QStringLiteral("2 of 4"));
        press(Qt::Key_Return);
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("Arm"));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(result(story), QStringLiteral("1 of 4")); // round the end, in the headline
        press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(result(story), QStringLiteral("4 of 4"));
        press(Qt::Key_F3);
        QCOMPARE(result(story), QStringLiteral("1 of 4"));
        press(Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(result(story), QStringLiteral("1 of 3"));
        press(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(result(story), QStringLiteral("1 of 2"));
        press(Qt::Key_F3);
        QCOMPARE(result(story), QStringLiteral("2 of 2"));
        press(Qt::Key_Escape);
        QVERIFY(!find->isVisible());
        QVERIFY(editor.hasFocus());
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("arm"));
    }

    void replacesAllFieldsAsOneStep()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Arm 1"), QStringLiteral("Arm 2 and arm 3."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        auto *form = story.workspace().findChild<ArticleForm *>();
        press(Qt::Key_H, Qt::ControlModifier);
        auto *find = named<QLineEdit>(story, "findText");
        auto *with = named<QLineEdit>(story, "replaceText");
        QTest::keyClicks(find, QStringLiteral("arm (\\d)"));
        press(Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(result(story), QStringLiteral("2 of 3"));
        press(Qt::Key_Tab);
        with->setFocus();
        QTest::keyClicks(with, QStringLiteral("$1. gripper"));
        press(Qt::Key_Return); // one, and on to the next
        QTRY_COMPARE(editor.mirror().text(), QStringLiteral("2. gripper and arm 3."));
        QTRY_COMPARE(result(story), QStringLiteral("2 of 2"));
        QTest::mouseClick(named<QPushButton>(story, "replaceAll"), Qt::LeftButton);
        QTRY_COMPARE(editor.mirror().text(), QStringLiteral("2. gripper and 3. gripper."));
        QCOMPARE(form->mirror(DraftField::Headline).text(), QStringLiteral("1. gripper"));
        QTRY_COMPARE(result(story), QStringLiteral("Not found"));
        press(Qt::Key_Escape);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("2. gripper and arm 3."));
        QCOMPARE(form->mirror(DraftField::Headline).text(), QStringLiteral("Arm 1"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("Arm 2 and arm 3."));
    }

    void badPatternsSaySoAndHoldNothingUp_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("says");
        QTest::newRow("open group") << QStringLiteral("(a") << QStringLiteral("Not a pattern");
        QTest::newRow("open class") << QStringLiteral("[a") << QStringLiteral("Not a pattern");
        QTest::newRow("catastrophic")
            << QStringLiteral("(a+)+$") << QStringLiteral("This pattern takes too long");
        QTest::newRow("nested") << QStringLiteral("(a|aa)+$")
                                << QStringLiteral("This pattern takes too long");
    }

    void badPatternsSaySoAndHoldNothingUp()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, says);
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("a").repeated(5'000) + u'!');
        story.open();
        story.write();
        press(Qt::Key_F, Qt::ControlModifier);
        named<QToolButton>(story, "findPattern")->click();
        QTest::keyClicks(named<QLineEdit>(story, "findText"), pattern);
        QTRY_VERIFY2(result(story).startsWith(says), qPrintable(result(story)));
    }
};

STET_TEST(TestFindStories)

#include "test_find_stories.moc"
