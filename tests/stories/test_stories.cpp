// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"
#include "tests/support/full_disk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"
#include "ui/desk/list_question.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

/// What an editor does on a day, by key and click.
class TestStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writtenAndCitedWordsAreThereAgain();
    void aHeadlineMakesTheSlug();
    void theTrashGivesBack();
    void searchNarrowsTheList();
    void aReadOnlyDeskSaysSo();
    void aDeskWhoseRulesWereAlteredIsReadAndSaysSo();
    void aFullDiskKeepsTheTextAndSaysSo();
    void aFolderThatIsNoDeskIsNamed();
    void aDeskThatLostEntriesSaysSo();
    void titlesAreShownAsTheyAre();
};

void TestStories::initTestCase()
{
    QSettings().clear();
}

void TestStories::writtenAndCitedWordsAreThereAgain()
{
    StoryWindow story;
    story.addSource(QStringLiteral("ledger-gripper"),
                    QStringLiteral("Harbor Ledger"),
                    QStringLiteral("Northwind publishes gripper code"));
    story.addArticle(QStringLiteral("Northwind opens its firmware"));
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    QTRY_VERIFY(story.window().status().savedText().startsWith(QStringLiteral("Kept")) ||
                story.window().status().savedText().startsWith(QStringLiteral("All")));

    MarkdownEditor &editor = story.workspace().editor();
    editor.setFocus();
    QTest::keyClicks(&editor, QStringLiteral("The firm published its code "));
    QTest::keyClick(&editor, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *card = story.workspace().findChild<CitePopup *>();
    QTRY_VERIFY(card->isVisible());
    auto *find = card->findChild<QLineEdit *>(QStringLiteral("findSource"));
    QVERIFY(find->hasFocus());
    QTest::keyClicks(find, QStringLiteral("gripper"));
    // The source that was found, and the offer to enter a new one.
    const auto oneIsFound = [&] {
        const QList<QListView *> lists = card->findChildren<QListView *>();
        return std::any_of(lists.begin(), lists.end(), [](const QListView *list) {
            return list->isVisible() &&
                   list->model()->index(0, 0).data().toString().contains(
                       QStringLiteral("Harbor Ledger")) &&
                   list->model()->rowCount() == 2;
        });
    };
    QTRY_VERIFY(oneIsFound());
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_VERIFY(editor.toPlainText().contains(QStringLiteral("[@ledger-gripper]")));
    QTRY_COMPARE(story.previewText(QStringLiteral("main sup.cite")), QStringLiteral("1"));
    const QString written = editor.toPlainText();

    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().editor().toPlainText(), written);
}

void TestStories::aHeadlineMakesTheSlug()
{
    StoryWindow story;
    story.open();
    QTest::keyClick(&story.window(), Qt::Key_N, Qt::ControlModifier);
    auto *headline = story.window().findChild<QLineEdit *>(QStringLiteral("newHeadline"));
    QTRY_VERIFY(headline->isVisible());
    QTest::keyClicks(headline, QStringLiteral("What the port really bought"));
    QTest::keyClick(headline, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.area().openedArticle().content.slug,
                 QStringLiteral("what-the-port-really-bought"));
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    // The kind brings its sections; the caret stands where the first one begins.
    MarkdownEditor &editor = story.workspace().editor();
    QTRY_VERIFY(editor.toPlainText().contains(QStringLiteral("## Why this matters")));
    QTRY_VERIFY(editor.hasFocus());
    QTest::keyClicks(&editor, QStringLiteral("Cranes."));
    QVERIFY(editor.toPlainText().startsWith(QStringLiteral("## What changed\n\nCranes.\n\n## ")));
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_COMPARE(story.headlines(), QStringList{QStringLiteral("What the port really bought")});

    // The same key from within an article, with every word kept and with one that is not.
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    QTest::keyClick(&story.window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(headline->isVisible() && headline->hasFocus());
    QTest::keyClicks(headline, QStringLiteral("Second"));
    QTest::keyClick(headline, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.area().openedArticle().content.slug, QStringLiteral("second"));
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    QTest::keyClicks(&story.workspace().editor(), QStringLiteral("Typed just now"));
    QTest::keyClick(&story.window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(headline->isVisible() && headline->hasFocus());
}

void TestStories::theTrashGivesBack()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("One"));
    story.addArticle(QStringLiteral("Two"));
    story.open();
    QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
    const QString gone = story.page().selectedRows().front().headline;
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Delete);
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    QVERIFY(!story.headlines().contains(gone));

    auto *undo = story.window().findChildren<QPushButton *>(QStringLiteral("noticeAction")).last();
    QTRY_VERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    QTRY_VERIFY(!story.page().selectedRows().empty());
    QTRY_COMPARE(story.page().selectedRows().front().headline, gone);

    QTest::keyClick(&story.list(), Qt::Key_Delete);
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    story.page().question().showQueue(Queue::Trash, {});
    QTRY_COMPARE(story.headlines(), QStringList{gone});
    QTRY_VERIFY(story.window().actions().restore->isEnabled());
    story.window().actions().restore->trigger();
    QTRY_COMPARE(story.list().model()->rowCount(), 0);
    story.page().question().showQueue(Queue::All, {});
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
}

void TestStories::searchNarrowsTheList()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("Gearbox"), QStringLiteral("Three arms share one reducer."));
    story.addArticle(QStringLiteral("Harbour"), QStringLiteral("The cranes are late."));
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    story.list().setFocus();
    QTest::keyClick(&story.list(), '/');
    auto *search = story.window().findChild<QLineEdit *>(QStringLiteral("search"));
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("reducer"));
    QTRY_COMPARE(story.headlines(), QStringList{QStringLiteral("Gearbox")});
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    for (const char *awkward : {"'; DROP TABLE article;--", "don't", "C++", "\"", "%_\\"}) {
        search->setText(QString::fromLatin1(awkward));
        QTest::keyClick(search, Qt::Key_Return);
    }
    search->clear();
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    QCOMPARE(story.window().noticeText(), QString());
}

void TestStories::aReadOnlyDeskSaysSo()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("Kept as it is"));
    story.open();
    const SystemClock clock;
    const std::shared_ptr<DeskSession> session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadOnly, testActor(), clock));
    story.window().showDesk(session);
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    QVERIFY(!session->readOnlyReason().isEmpty());
    const QList<NoticeBar *> bars = story.window().findChildren<NoticeBar *>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [&](const NoticeBar *bar) {
        return bar->text().contains(session->readOnlyReason());
    }));
    QVERIFY(!story.window().actions().newArticle->isEnabled());
    QVERIFY(!story.window().actions().trash->isEnabled());
    QCOMPARE(story.window().status().savedText(), QStringLiteral("Read only"));
}

void TestStories::aDeskWhoseRulesWereAlteredIsReadAndSaysSo()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("Kept as it is"));
    runRawSql(story.deskPath() + QStringLiteral("/desk.sqlite"),
              "DROP TRIGGER verdict_is_of_others");
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    const QList<NoticeBar *> bars = story.window().findChildren<NoticeBar *>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const NoticeBar *bar) {
        return bar->text().contains(QStringLiteral("can be read but not changed")) &&
               bar->text().contains(QStringLiteral("verdict_is_of_others"));
    }));
    QVERIFY(!story.window().actions().newArticle->isEnabled());
    QCOMPARE(story.window().status().savedText(), QStringLiteral("Read only"));
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    QTRY_VERIFY(story.workspace().editor().isReadOnly());
}

void TestStories::aFullDiskKeepsTheTextAndSaysSo()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("A long night"));
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    QTRY_COMPARE(story.previewText(QStringLiteral("h1")), QStringLiteral("A long night"));
    MarkdownEditor &editor = story.workspace().editor();
    editor.setFocus();
    const QString words = QStringLiteral("These words have no room on the disk.");
    const auto saved = [&] {
        return story.window().status().savedText();
    };
    {
        const FullDisk full;
        QTest::keyClicks(&editor, words);
        QTRY_VERIFY_WITH_TIMEOUT(saved().startsWith(QStringLiteral("Not kept")), 15'000);
        QVERIFY(editor.toPlainText().contains(words));
    }
    QTRY_VERIFY_WITH_TIMEOUT(saved().startsWith(QStringLiteral("Kept")), 30'000);
    QVERIFY(editor.toPlainText().contains(words));

    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_VERIFY(story.workspace().editor().toPlainText().contains(words));
}

void TestStories::aFolderThatIsNoDeskIsNamed()
{
    StoryWindow story;
    story.open();
    const QTemporaryDir foreign;
    story.window().openDesk(foreign.path());
    auto *title = story.window().findChild<QLabel *>(QStringLiteral("problemTitle"));
    QTRY_VERIFY(title->isVisible());
    QVERIFY(title->text().startsWith(QStringLiteral("Stet could not open this desk.")));
    QVERIFY(QDir(foreign.path()).isEmpty());
    QVERIFY(story.window().deskArea() == nullptr);
}

void TestStories::aDeskThatLostEntriesSaysSo()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("One"));
    const QString database = story.deskPath() + QStringLiteral("/desk.sqlite");
    const QString older = story.deskPath() + QStringLiteral("/../older.sqlite");
    QVERIFY(QFile::copy(database, older));
    story.addArticle(QStringLiteral("Two"));
    // Somebody puts an older copy back.
    QVERIFY(QFile::remove(database));
    QVERIFY(QFile::rename(older, database));
    story.open();
    const auto bars = story.window().findChildren<NoticeBar *>();
    QTRY_VERIFY(std::any_of(bars.begin(), bars.end(), [](const NoticeBar *bar) {
        return bar->isVisible() && bar->text().contains(QStringLiteral("an older copy"));
    }));
    QTRY_COMPARE(story.headlines(), QStringList{QStringLiteral("One")});
}

void TestStories::titlesAreShownAsTheyAre()
{
    const QString hostile =
        QStringLiteral("<b>x</b><img src=http://127.0.0.1/t> [*] %1 {{ a }} &amp;");
    StoryWindow story;
    story.addArticle(hostile);
    story.open();
    QTRY_COMPARE(story.headlines(), QStringList{hostile});
    for (const QLabel *label : story.window().findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText,
                 qPrintable(label->objectName()));
    const QString tip = story.list().model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_VERIFY(story.window().windowTitle().contains(QStringLiteral("<img")));
}

STET_TEST(TestStories)
#include "test_stories.moc"
