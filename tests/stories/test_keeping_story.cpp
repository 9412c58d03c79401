// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/full_pool.h"
#include "tests/support/test_registry.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/sources/keep_dialog.h"
#include "ui/sources/library_model.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

#include <optional>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const char savedPage[] =
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Cranes return | The "
    "Ledger</title><link rel=canonical href=https://ledger.example/cranes></head><body><article>"
    "<h1>Cranes return</h1><p>Four cranes came back to the harbour on Tuesday, and nobody had "
    "asked "
    "why they were moved before winter, said the office.</p></article></body></html>";

/// Files that a person has.
class Drawer
{
public:
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }

private:
    QTemporaryDir m_folder;
};

/// Lets go of files over `over`, in its middle or at `where` of it; the first widget from there
/// upwards that takes drops has them.
bool letGo(QWidget &over, const QStringList &paths, std::optional<QPoint> where = {})
{
    QWidget *taker = &over;
    while (taker != nullptr && !taker->acceptDrops())
        taker = taker->parentWidget();
    if (taker == nullptr)
        return false;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QPoint place = where.value_or(taker->rect().center());
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(taker, &enter);
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(taker, &dropped);
    return enter.isAccepted() && dropped.isAccepted();
}

KeepDialog *shownDialog(const StoryWindow &story)
{
    KeepDialog *dialog = nullptr;
    const auto isShown = [&] {
        dialog = story.window().findChild<KeepDialog *>();
        return dialog != nullptr && dialog->isVisible();
    };
    [&] {
        QTRY_VERIFY(isShown());
    }();
    return dialog;
}

void press(const QWidget &in, const QString &name)
{
    auto *button = in.findChild<QPushButton *>(name);
    QVERIFY(button != nullptr && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void focusAgain(const StoryWindow &story)
{
    // A window is not closed while it asks something.
    QTRY_VERIFY(story.window().findChild<KeepDialog *>() == nullptr);
    bringForward(story.window());
}

void enterLibrary(const StoryWindow &story, int count)
{
    QTest::keyClick(&story.window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(story.area().isInLibrary());
    auto *view = story.window().findChild<LibraryView *>();
    QTRY_COMPARE(view->model()->rowCount(), count);
}

std::vector<Source> allSources(const StoryWindow &story)
{
    return must(Library(story.area().session()).all());
}

std::vector<Snapshot> snapshotsOf(const StoryWindow &story, const Source &source)
{
    return must(Snapshots(story.area().session()).of(source.id));
}

} // namespace

/// What needs no link is kept, by mouse and by key.
class TestKeepingStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aPageDroppedOnTheListBecomesASource()
    {
        const Drawer drawer;
        const QString path = drawer.put(u"cranes.html"_s, savedPage);
        StoryWindow story;
        story.open();
        enterLibrary(story, 0);
        QVERIFY(letGo(*story.area().sources(), {path}));
        KeepDialog *dialog = shownDialog(story);
        QVERIFY(dialog->findChild<PlainLabel *>(u"keptWhat"_s)
                    ->plainText()
                    .contains(u"becomes a new source"_s));
        QVERIFY(allSources(story).empty()); // nothing before a person says so
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"keepNote"_s), u"Saved by Ana"_s);
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(allSources(story).size(), size_t(1), 20'000);
        focusAgain(story);
        const Source source = allSources(story).front();
        QCOMPARE(source.title, u"Cranes return"_s);
        const Snapshot snapshot = snapshotsOf(story, source).front();
        QCOMPARE(snapshot.way, SnapshotWay::SavedPage);
        QCOMPARE(snapshot.note, u"Saved by Ana"_s);
        QCOMPARE(snapshot.fileName, u"cranes.html"_s);
        QTRY_VERIFY(story.window().noticeText().contains(u"Kept as snapshot 1"_s));
        // The very file once more is offered to the source that has it, with what was typed.
        QVERIFY(letGo(*story.area().sources(), {path}));
        dialog = shownDialog(story);
        auto *note = dialog->findChild<QLineEdit *>(u"keepNote"_s);
        QTest::keyClicks(note, u"Saved by Ines"_s);
        press(*dialog, u"keepButton"_s);
        auto *bar = dialog->findChild<NoticeBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(u"has “Cranes return” already"_s), 20'000);
        QVERIFY(dialog->isVisible());
        QCOMPARE(note->text(), u"Saved by Ines"_s);
        QCOMPARE(allSources(story).size(), size_t(1));
        QCOMPARE(dialog->findChild<QPushButton *>(u"noticeAction"_s)->text(), u"Keep it there"_s);
        press(*dialog, u"noticeAction"_s);
        QTRY_COMPARE_WITH_TIMEOUT(snapshotsOf(story, source).size(), size_t(2), 20'000);
        QCOMPARE(snapshotsOf(story, source).front().note, u"Saved by Ines"_s);
        focusAgain(story);
    }

    void aFileDroppedOnTheTextIsKeptAndCited()
    {
        const Drawer drawer;
        const QString path = drawer.put(u"cranes.html"_s, savedPage);
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Four cranes came back. They stay."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        const QString before = editor.mirror().text();
        const auto cite = [&] {
            QTextCursor cursor(editor.document());
            cursor.setPosition(int(before.indexOf(u'.')));
            (void)letGo(*editor.viewport(), {path}, editor.cursorRect(cursor).center());
            QMenu *menu = nullptr;
            QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) !=
                        nullptr);
            QTest::keyClick(menu, Qt::Key_Return); // its first offer
            story.window().activateWindow();
        };
        cite();
        KeepDialog *dialog = shownDialog(story);
        QCOMPARE(editor.mirror().text(), before);
        QVERIFY(allSources(story).empty()); // nothing before a person says so
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"keepNote"_s), u"Saved by Ana"_s);
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(allSources(story).size(), size_t(1), 20'000);
        const Source source = allSources(story).front();
        const QString cited = u"Four cranes came back [@"_s + source.key + u"]. They stay."_s;
        QTRY_COMPARE(editor.mirror().text(), cited);
        focusAgain(story);
        // It is no name alone: what the page says is kept, and can be quoted.
        QCOMPARE(source.title, u"Cranes return"_s);
        const Snapshot snapshot = snapshotsOf(story, source).front();
        QCOMPARE(snapshot.way, SnapshotWay::SavedPage);
        QCOMPARE(snapshot.note, u"Saved by Ana"_s);
        QVERIFY(must(Snapshots(story.area().session()).text(snapshot.id))
                    .text.contains(u"nobody had asked"_s));
        QTRY_VERIFY(story.previewText(u"main"_s).contains(u"Cranes return"_s));
        // Citing is one step; the source stays.
        editor.setFocus();
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), before);
        // The same file again is the same source: offered, and no second copy is made.
        cite();
        dialog = shownDialog(story);
        press(*dialog, u"keepButton"_s);
        auto *bar = dialog->findChild<NoticeBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(u"has “Cranes return” already"_s), 20'000);
        QCOMPARE(dialog->findChild<QPushButton *>(u"noticeAction"_s)->text(), u"Cite that one"_s);
        press(*dialog, u"noticeAction"_s);
        QTRY_COMPARE(editor.mirror().text(), cited);
        focusAgain(story);
        QCOMPARE(allSources(story).size(), size_t(1));
        QCOMPARE(snapshotsOf(story, source).size(), size_t(1));
    }

    void whoWritesOnMeanwhileIsNotMoved()
    {
        const Drawer drawer;
        const QString path = drawer.put(u"cranes.html"_s, savedPage);
        QString body = u"Four cranes came back. They stay."_s;
        for (int line = 0; line < 200; ++line)
            body += u"\n\nLine %1."_s.arg(line);
        StoryWindow story;
        story.addArticle(u"Port"_s, body);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QTextCursor cursor(editor.document());
        cursor.setPosition(int(body.indexOf(u'.')));
        (void)letGo(*editor.viewport(), {path}, editor.cursorRect(cursor).center());
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
        QTest::keyClick(menu, Qt::Key_Return);
        story.window().activateWindow();
        KeepDialog *dialog = shownDialog(story);
        qsizetype typed = 0; // where the caret is, from the end of the text
        qsizetype top = 0;   // and the topmost line
        {
            const FullPool full; // the file is not read yet
            press(*dialog, u"keepButton"_s);
            bringForward(story.window());
            editor.setFocus();
            editor.goTo(editor.mirror().text().size() - 1, 0);
            QTest::keyClicks(&editor, u" and more"_s);
            typed = editor.mirror().text().size() - editor.textCursor().position();
            top = editor.mirror().text().size() - editor.topPosition();
        }
        QTRY_VERIFY_WITH_TIMEOUT(editor.mirror().text().startsWith(u"Four cranes came back [@"_s),
                                 20'000);
        QCOMPARE(editor.mirror().text().size() - editor.textCursor().position(), typed);
        QCOMPARE(editor.mirror().text().size() - editor.topPosition(), top);
        QVERIFY(editor.hasFocus());
        QTest::keyClicks(&editor, u", still"_s);
        QVERIFY(editor.mirror().text().endsWith(u"Line 199 and more, still."_s));
    }

    void aFileDroppedOnTheSourcesOfAnArticleIsKept()
    {
        const Drawer drawer;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.addSource(u"call"_s, u"Port"_s, u"A call"_s);
        story.open();
        enterLibrary(story, 1);
        // A source that is open in the library meanwhile does not get it.
        const Source call = allSources(story).front();
        story.area().openSource(call.id);
        QTRY_VERIFY(story.area().sources()->isPageShown());
        story.area().showQueue(Queue::All, {});
        QTRY_COMPARE(story.headlines().size(), 1);
        story.write();
        auto *panel = story.workspace().findChild<SourcesPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(letGo(*panel, {drawer.put(u"cranes.html"_s, savedPage)}));
        KeepDialog *dialog = shownDialog(story);
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(allSources(story).size(), size_t(2), 20'000);
        focusAgain(story);
        QVERIFY(snapshotsOf(story, call).empty());
        QCOMPARE(story.workspace().editor().mirror().text(), u"Words."_s);
    }

    void aPageDroppedOnTheArticlesBecomesASource()
    {
        const Drawer drawer;
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        QVERIFY(letGo(story.list(), {drawer.put(u"cranes.html"_s, savedPage)}));
        KeepDialog *dialog = shownDialog(story);
        QVERIFY(allSources(story).empty());
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(allSources(story).size(), size_t(1), 20'000);
        focusAgain(story);
        QCOMPARE(allSources(story).front().title, u"Cranes return"_s);
        QCOMPARE(story.headlines().size(), 1);
    }

    void aFileDroppedOnASourceIsItsSnapshot()
    {
        const Drawer drawer;
        StoryWindow story;
        story.addSource(u"call"_s, u"Port"_s, u"A call"_s);
        story.open();
        enterLibrary(story, 1);
        story.area().openSource(allSources(story).front().id);
        QTRY_VERIFY(story.area().sources()->isPageShown());
        QTRY_COMPARE(story.area().sources()->page()->source().key, u"call"_s);
        QVERIFY(letGo(*story.area().sources()->page(),
                      {drawer.put(u"call.txt"_s, "[00:12:31] Four cranes came back.\n")}));
        KeepDialog *dialog = shownDialog(story);
        auto *way = dialog->findChild<QComboBox *>(u"keepWay"_s);
        way->setFocus();
        QTest::keyClicks(way, u"Trans"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"keepSaid"_s), u"nonsense"_s);
        press(*dialog, u"keepButton"_s);
        // Said at the field, and nothing that was typed goes.
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"keepSaid"_s)->hasFocus());
        QVERIFY(snapshotsOf(story, allSources(story).front()).empty());
        dialog->findChild<QLineEdit *>(u"keepSaid"_s)->setText(u"2026-03-04 09:30"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            snapshotsOf(story, allSources(story).front()).size(), size_t(1), 20'000);
        focusAgain(story);
        const Snapshot snapshot = snapshotsOf(story, allSources(story).front()).front();
        QCOMPARE(snapshot.way, SnapshotWay::Transcript);
        QVERIFY(snapshot.saidMs > 0);
        const SnapshotText text = must(Snapshots(story.area().session()).text(snapshot.id));
        QCOMPARE(text.marks.front().locator, u"00:12:31"_s);
        QTRY_COMPARE(story.area().sources()->page()->row().snapshots, 1);
    }

    void typedWordsAreKeptByKey()
    {
        StoryWindow story;
        story.addSource(u"call"_s, u"Port"_s, u"A call"_s);
        story.open();
        enterLibrary(story, 1);
        QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
        KeepDialog *dialog = shownDialog(story);
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>(u"keepWords"_s)->hasFocus());
        press(*dialog, u"keepButton"_s); // there is nothing yet
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"keepWords"_s), u"It has 12 Nm."_s);
        // Escape does not lose them.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE(snapshotsOf(story, allSources(story).front()).size(), size_t(1));
        focusAgain(story);
        const Snapshot snapshot = snapshotsOf(story, allSources(story).front()).front();
        QCOMPARE(snapshot.way, SnapshotWay::Notes);
        QCOMPARE(must(Snapshots(story.area().session()).text(snapshot.id)).text,
                 u"It has 12 Nm."_s);
        QTRY_VERIFY(story.window().findChild<KeepDialog *>() == nullptr);
        // From wherever one is, words become a source of their own.
        command(story, u"New source from typed words…"_s);
        dialog = shownDialog(story);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"keepTitle"_s), u"Our test"_s);
        auto *way = dialog->findChild<QComboBox *>(u"keepWay"_s);
        way->setCurrentIndex(way->findData(int(SnapshotWay::OwnTest)));
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"keepWords"_s), u"It holds."_s);
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE(allSources(story).size(), size_t(2));
        focusAgain(story);
        const std::vector<Source> all = allSources(story);
        const Source &made = all.front().title == u"Our test"_s ? all.front() : all.back();
        QCOMPARE(made.title, u"Our test"_s);
        QCOMPARE(snapshotsOf(story, made).front().way, SnapshotWay::OwnTest);
    }

    void whatIsRefusedComesBackWithItsWords()
    {
        const Drawer drawer;
        StoryWindow story;
        story.addSource(u"call"_s, u"Port"_s, u"A call"_s);
        story.open();
        enterLibrary(story, 1);
        story.area().openSource(allSources(story).front().id);
        QTRY_COMPARE(story.area().sources()->page()->source().key, u"call"_s);
        const QString path = drawer.put(u"call.mp3"_s, "ID3 sound");
        QVERIFY(letGo(*story.area().sources()->page(), {path}));
        KeepDialog *dialog = shownDialog(story);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"keepWords"_s), u"Hello"_s);
        QVERIFY(QFile::remove(path)); // it is gone by now
        press(*dialog, u"keepButton"_s);
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"keepWords"_s)->toPlainText(), u"Hello"_s);
        QVERIFY(snapshotsOf(story, allSources(story).front()).empty());
        QCOMPARE(drawer.put(u"call.mp3"_s, "ID3 sound"), path);
        press(*dialog, u"keepButton"_s);
        QTRY_COMPARE(snapshotsOf(story, allSources(story).front()).size(), size_t(1));
        focusAgain(story);
    }

    void aListOfSourcesIsAskedAboutFirst()
    {
        const Drawer drawer;
        const QString list = drawer.put(
            u"library.bib"_s, "@article{harbour, title={The harbour}, publisher={Port}}\n");
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        enterLibrary(story, 0);
        QVERIFY(letGo(*story.area().sources(), {list}));
        QTRY_VERIFY(story.window().noticeText().contains(u"would be imported into the library"_s));
        QVERIFY(allSources(story).empty());
        QPushButton *import = noticeButton(story.window());
        QVERIFY(import != nullptr);
        import->setFocus();
        QTest::keyClick(import, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(allSources(story).size(), size_t(1), 20'000);
        // Two kinds at once are nobody's wish.
        QVERIFY(letGo(*story.area().sources(), {list, drawer.put(u"a.txt"_s, "Words.")}));
        QTRY_VERIFY(story.window().noticeText().contains(u"one kind at a time"_s));
        QVERIFY(story.window().findChild<KeepDialog *>() == nullptr);
        // On the text of an article it is a list as well.
        story.area().showQueue(Queue::All, {});
        QTRY_COMPARE(story.headlines().size(), 1);
        story.write();
        QVERIFY(letGo(*story.workspace().editor().viewport(), {list}));
        QTRY_VERIFY(story.window().noticeText().contains(u"would be imported into the library"_s));
    }
};

STET_TEST(TestKeepingStory)

#include "test_keeping_story.moc"
