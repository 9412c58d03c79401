// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A call whose notes were kept so long ago that somebody has to look again.
SourceId addCall(const StoryWindow &story, const QString &key)
{
    FakeClock longAgo;
    longAgo.setWallBack(longAgo.nowMs() - (SystemClock().nowMs() - LookHoldsMs));
    const auto desk =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), longAgo));
    Source source;
    source.key = key;
    source.title = u"A call with the yard"_s;
    source = must(Library(*desk).add(source));
    NewSnapshot notes;
    notes.way = SnapshotWay::Notes;
    notes.text.text = u"The crane has 12 Nm."_s;
    notes.text.runs = {{0, notes.text.text.size(), RunKind::Main}};
    notes.text.extractor = u"text 1"_s;
    must(Snapshots(*desk).keep(source.id, notes));
    return source.id;
}

LibraryView &library(const StoryWindow &story)
{
    return *story.window().findChild<LibraryView *>();
}

void showDue(const StoryWindow &story, int count)
{
    clickEntry(sidebar(story.window()), u"Due sources"_s);
    QTRY_VERIFY(story.area().isInLibrary());
    QTRY_COMPARE(library(story).model()->rowCount(), count);
}

} // namespace

/// Sources that nothing is fetched of wait for a person, who says that they looked.
class TestDueLooksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aKeySaysThatItStillSaysSo()
    {
        StoryWindow story;
        const SourceId call = addCall(story, u"call"_s);
        story.open();
        showDue(story, 1);
        const auto *state = story.window().findChild<PlainLabel *>(u"sourceState"_s);
        QVERIFY(state != nullptr);
        QTRY_VERIFY(state->plainText().contains(u"A person has to look again."_s));
        library(story).setFocus();
        QTest::keyClick(&library(story), Qt::Key_F5);
        QTRY_VERIFY(story.window().noticeText().contains(u"a person has to look"_s));
        QTest::keyClick(&library(story), Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE(library(story).model()->rowCount(), 0);
        QTRY_VERIFY(story.window().noticeText().contains(u"still says so"_s));
        const std::vector<SourceLook> looks =
            must(Snapshots(story.area().session()).looks(call, 9));
        QCOMPARE(looks.size(), size_t(1));
        QCOMPARE(looks.front().person, testActor().name);
        QCOMPARE(looks.front().outcome, LookOutcome::Same);
    }

    void theLookIsTakenBackAndMadeAgain()
    {
        StoryWindow story;
        const SourceId call = addCall(story, u"call"_s);
        story.open();
        showDue(story, 1);
        const auto looks = [&] {
            return must(Snapshots(story.area().session()).looks(call, 9)).size();
        };
        library(story).setFocus();
        QTest::keyClick(&library(story), Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE(library(story).model()->rowCount(), 0);
        QTRY_VERIFY(story.window().noticeText().contains(u"still says so"_s));
        QTest::keyClick(story.window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(story.window().noticeText().contains(u"is taken back"_s));
        QTRY_COMPARE(library(story).model()->rowCount(), 1);
        QCOMPARE(looks(), size_t(0));
        QTest::keyClick(
            story.window().focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(story.window().noticeText().contains(u"counts again"_s));
        QTRY_COMPARE(library(story).model()->rowCount(), 0);
        QCOMPARE(looks(), size_t(1));
        QTest::keyClick(story.window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(library(story).model()->rowCount(), 1);
        QCOMPARE(looks(), size_t(0));
    }

    void theButtonOfItsPageSaysItToo()
    {
        StoryWindow story;
        addCall(story, u"call"_s);
        story.open();
        showDue(story, 1);
        QTest::keyClick(&library(story), Qt::Key_Return);
        QTRY_VERIFY(story.area().sources()->isPageShown());
        auto *button = story.window().findChild<QPushButton *>(u"sourcePageStillSays"_s);
        QVERIFY(button != nullptr);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(story.window().noticeText().contains(u"still says so"_s));
        QTRY_VERIFY(!button->isVisible());
    }
};

STET_TEST(TestDueLooksStory)

#include "test_due_looks_story.moc"
