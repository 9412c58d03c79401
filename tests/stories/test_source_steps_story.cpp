// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/model/field_origin.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/sources/library_view.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_deeds.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

NewSnapshot fetchedPage(const QString &words)
{
    NewSnapshot page;
    page.url = u"https://ledger.example/gripper"_s;
    page.mediaType = u"text/html"_s;
    page.bytes = "<p>" + words.toUtf8() + "</p>";
    page.text.text = words;
    page.text.extractor = u"html 1"_s;
    return page;
}

/// Does something to the desk through another session, as a colleague would.
template <class Body>
void beside(const StoryWindow &story, const Body &body)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    body(*session);
}

/// A source that said something else at the last look.
void addChanged(const StoryWindow &story)
{
    beside(story, [](DeskSession &desk) {
        Source source;
        source.key = u"ledger-a"_s;
        source.title = u"Alpha"_s;
        source.url = u"https://ledger.example/gripper"_s;
        source = must(Library(desk).add(source));
        Snapshots verbs(desk);
        must(verbs.keep(source.id, fetchedPage(u"It has 12 Nm."_s)));
        const Snapshot now = must(verbs.keep(source.id, fetchedPage(u"It has 14 Nm."_s)));
        NewLook look;
        look.outcome = LookOutcome::Drifted;
        look.snapshot = now.id;
        must(verbs.look(source.id, look));
    });
}

LibraryView &list(const StoryWindow &story)
{
    return *story.window().findChild<LibraryView *>();
}

void showLibrary(const StoryWindow &story, int count)
{
    QTest::keyClick(&story.window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(story.area().isInLibrary());
    QTRY_COMPARE(list(story).model()->rowCount(), count);
}

void openFirst(const StoryWindow &story)
{
    QTest::keyClick(&list(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    QTRY_VERIFY(story.area().sources()->page()->row().snapshots > 0);
}

SourcePage &openPage(const StoryWindow &story)
{
    return *story.area().sources()->page();
}

} // namespace

/// Steps with sources that are taken back, and what is told of their fields.
class TestSourceStepsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void whatWasSeenIsTakenBackByKey()
    {
        StoryWindow story;
        addChanged(story);
        story.open();
        showLibrary(story, 1);
        openFirst(story);
        QTRY_VERIFY(openPage(story).row().link.awaitsPerson);
        QTest::keyClick(&story.window(), Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!openPage(story).row().link.awaitsPerson);
        auto *snapshots = story.window().findChild<QListView *>(u"snapshotList"_s);
        snapshots->setFocus();
        QTest::keyClick(snapshots, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(openPage(story).row().link.awaitsPerson);
        QTRY_VERIFY(story.window().noticeText().contains(u"waits to be seen again"_s));
        QVERIFY(!story.area().sources()->deeds().steps().canUndo());
    }

    void onlyWhatWasShownIsSeen()
    {
        StoryWindow story;
        addChanged(story);
        story.open();
        showLibrary(story, 1);
        openFirst(story);
        QTRY_VERIFY(openPage(story).row().link.awaitsPerson);
        // The older words are shown: nobody has seen by them what it says now.
        QTest::keyClick(&story.window(), Qt::Key_1, Qt::AltModifier);
        auto *snapshots = story.window().findChild<QListView *>(u"snapshotList"_s);
        QTRY_VERIFY(snapshots->hasFocus());
        QTest::keyClick(snapshots, Qt::Key_Down);
        auto *text = story.window().findChild<SnapshotTextView *>(u"snapshotText"_s);
        QTRY_VERIFY(text->toPlainText().contains(u"12 Nm"_s));
        auto *seen = story.window().findChild<QPushButton *>(u"sourcePageSeen"_s);
        QTRY_VERIFY(seen->isVisible());
        QTest::mouseClick(seen, Qt::LeftButton);
        QTRY_VERIFY(story.window().noticeText().contains(u"Snapshot 2 came since"_s));
        QVERIFY(openPage(story).row().link.awaitsPerson);
        QVERIFY(!story.area().sources()->deeds().steps().canUndo());
    }

    void separatingIsTakenBackAndAFailedStepStays()
    {
        StoryWindow story;
        addChanged(story);
        story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
        beside(story, [](DeskSession &desk) {
            const Source kept = must(Library(desk).byKey(u"wire-b"_s));
            const Source gone = must(Library(desk).byKey(u"ledger-a"_s));
            must(Library(desk).merge(gone.id, kept.id));
        });
        story.open();
        showLibrary(story, 1);
        // What was kept of the one that is gone is read at the one that stands for it.
        QTest::keyClick(&list(story), Qt::Key_Return);
        auto *snapshots = story.window().findChild<QListView *>(u"snapshotList"_s);
        QTRY_VERIFY(snapshots != nullptr && snapshots->model()->rowCount() == 2);
        QVERIFY(snapshots->model()->index(0, 0).data().toString().startsWith(u"@ledger-a · "_s));
        auto *text = story.window().findChild<SnapshotTextView *>(u"snapshotText"_s);
        QTRY_VERIFY(text->toPlainText().contains(u"14 Nm"_s));
        QCOMPARE(openPage(story).row().snapshots, 0); // none is its own
        QTest::keyClick(story.window().focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!story.area().sources()->isPageShown());
        command(story, u"Separate a merged one…"_s);
        stet::test::answer(u"alpha"_s);
        QTRY_COMPARE(list(story).model()->rowCount(), 2);
        // Somebody else is faster: it cannot be taken back, and stays to be.
        beside(story, [](DeskSession &desk) {
            const Source gone = must(Library(desk).byKey(u"ledger-a"_s));
            const Source kept = must(Library(desk).byKey(u"wire-b"_s));
            must(Library(desk).merge(gone.id, kept.id));
        });
        QTRY_COMPARE(list(story).model()->rowCount(), 1);
        list(story).setFocus();
        QTest::keyClick(&list(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(story.window().noticeText().contains(u"was merged into another"_s));
        QVERIFY(story.area().sources()->deeds().steps().canUndo());
        beside(story, [](DeskSession &desk) {
            const auto all = must(Library(desk).all());
            for (const Source &source : all) {
                if (source.key == u"ledger-a"_s)
                    must(Library(desk).separate(source.id));
            }
        });
        QTRY_COMPARE(list(story).model()->rowCount(), 2);
        QTest::keyClick(&list(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list(story).model()->rowCount(), 1);
        QTRY_VERIFY(!story.area().sources()->deeds().steps().canUndo());
    }

    void twoChangesAreTakenBackOneAfterTheOther()
    {
        StoryWindow story;
        story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
        story.open();
        showLibrary(story, 1);
        for (const QString &title : {u"Gamma"_s, u"Delta"_s}) {
            const Source before = must(Library(story.area().session()).all()).front();
            Source after = before;
            after.title = title;
            const auto changed = story.area().sources()->deeds().update(before, after);
            QTRY_VERIFY(changed.isFinished());
            QVERIFY(changed.result().has_value());
            // The step is kept once the answer has come to the window too.
            QTRY_VERIFY(story.area().sources()->deeds().steps().undoText().contains(title));
        }
        const auto titleNow = [&story] {
            return must(Library(story.area().session()).all()).front().title;
        };
        QCOMPARE(titleNow(), u"Delta"_s);
        list(story).setFocus();
        QTest::keyClick(&list(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(titleNow(), u"Gamma"_s);
        QTRY_VERIFY(story.area().sources()->deeds().steps().canUndo());
        QTest::keyClick(&list(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(titleNow(), u"Beta"_s);
        QTRY_VERIFY(!story.area().sources()->deeds().steps().canUndo());
    }

    void aFieldSaysWhereItWasReadUntilAPersonChangesIt()
    {
        StoryWindow story;
        beside(story, [](DeskSession &desk) {
            Source source;
            source.key = u"ledger-a"_s;
            source.title = u"Alpha"_s;
            source.publisher = u"The Ledger"_s;
            setOrigin(source, "title", u"JSON-LD headline"_s);
            setOrigin(source, "publisher", u"meta og:site_name"_s);
            must(Library(desk).add(source));
        });
        story.open();
        showLibrary(story, 1);
        QTest::keyClick(&list(story), Qt::Key_E, Qt::ControlModifier);
        SourceEditor *editor = nullptr;
        QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr &&
                    editor->isVisible());
        auto *origin = editor->findChild<PlainLabel *>(u"sourceOrigin1"_s);
        QVERIFY(origin != nullptr && origin->isVisible());
        QCOMPARE(origin->plainText(), u"As the page has it: JSON-LD headline"_s);
        auto *title = editor->findChild<QLineEdit *>(u"sourceField1"_s);
        QVERIFY(title->accessibleDescription().contains(u"JSON-LD headline"_s));
        title->setFocus();
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u" two"_s);
        QTRY_VERIFY(!origin->isVisible());
        QVERIFY(editor->findChild<PlainLabel *>(u"sourceOrigin2"_s)->isVisible());
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
        bringForward(story.window());
        const Source changed = must(Library(story.area().session()).all()).front();
        QCOMPARE(changed.title, u"Alpha two"_s);
        QCOMPARE(originOf(changed, "title"), QString());
        QCOMPARE(originOf(changed, "publisher"), u"meta og:site_name"_s);
    }

    void aJournalsFieldsShowWhereTheyMeanSomething()
    {
        StoryWindow story;
        beside(story, [](DeskSession &desk) {
            Source source;
            source.key = u"harbours"_s;
            source.title = u"On cranes"_s;
            source.type = u"webpage"_s;
            source.extra.insert(u"ISBN"_s, u"978-3-16-148410-0"_s);
            setOrigin(source, "ISBN", u"meta citation_isbn"_s);
            must(Library(desk).add(source));
        });
        story.open();
        showLibrary(story, 1);
        QTest::keyClick(&list(story), Qt::Key_E, Qt::ControlModifier);
        SourceEditor *editor = nullptr;
        QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr &&
                    editor->isVisible());
        // A page has none of these fields, but something stands in one of them.
        auto *volume = editor->findChild<QLineEdit *>(u"sourceField17"_s);
        auto *isbn = editor->findChild<QLineEdit *>(u"sourceField21"_s);
        QVERIFY(volume != nullptr && !volume->isVisible());
        QVERIFY(isbn != nullptr && isbn->isVisible());
        QCOMPARE(isbn->text(), u"978-3-16-148410-0"_s);
        QCOMPARE(editor->findChild<PlainLabel *>(u"sourceOrigin21"_s)->plainText(),
                 u"As the page has it: meta citation_isbn"_s);
        auto *type = editor->findChild<QComboBox *>(u"sourceType"_s);
        type->setCurrentIndex(type->findData(u"article-journal"_s));
        QTRY_VERIFY(volume->isVisible());
        QVERIFY(isbn->isVisible());
        volume->setFocus();
        QTest::keyClicks(volume, u"12"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
        story.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&story.window()));
        const Source changed = must(Library(story.area().session()).all()).front();
        QCOMPARE(changed.type, u"article-journal"_s);
        QCOMPARE(changed.extra.value(u"volume"_s).toString(), u"12"_s);
        QCOMPARE(changed.extra.value(u"ISBN"_s).toString(), u"978-3-16-148410-0"_s);
        QCOMPARE(originOf(changed, "ISBN"), u"meta citation_isbn"_s);
    }
};

STET_TEST(TestSourceStepsStory)

#include "test_source_steps_story.moc"
