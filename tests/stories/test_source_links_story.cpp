// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/source_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"
#include "ui/editor/links/link_question.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/sources/compare_pane.h"
#include "ui/sources/library_view.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// One source as one works with it: links, looks, changes, merges, and what rests on it.
class TestSourceLinksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aLinkBecomesASourceAndItsChangeIsSeen();
    void severalAreLookedAtAndThatCanBeStopped();
    void whatIsNotTakenIsSaidAndTheLinkStays();
    void aSourceIsChangedAndTheChangeTakenBack();
    void whatRestsOnASourceOpensTheArticleThere();
    void twoSourcesBecomeOneAndTwoAgain();
    void aPastedLinkIsReadAndCited();
    void aDroppedLinkBecomesASource();

private:
    static Source written(StoryWindow &story, const QString &title);
};

void TestSourceLinksStory::aLinkBecomesASourceAndItsChangeIsSeen()
{
    HostileServer server;
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.letIn(server.privateHost());
    story.open();
    goToSources(story, 0);
    auto *link = named<QLineEdit>(story.window(), u"addSourceLink"_s);
    link->setFocus();
    QTest::keyClicks(link, server.url("/gripper"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 1, 20'000);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"Gripper opened"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Publisher), u"The Ledger"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Link), u"live"_s);
    QTRY_COMPARE(link->text(), QString());
    // What it says is kept and shown.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    auto *text = named<SnapshotTextView>(story.window(), u"snapshotText"_s);
    QTRY_VERIFY(text->toPlainText().contains(u"12 Nm"_s));
    QVERIFY(!text->toPlainText().contains(u"Home"_s)); // the menu is not the source's own words
    QTRY_COMPARE(words(story.window(), u"snapshotHow"_s),
                 u"fetched · %1 · UTF-8, as the page says"_s.arg(server.url("/gripper")));
    QTest::keyClick(&story.window(), Qt::Key_F, Qt::ControlModifier);
    auto *find = named<QLineEdit>(story.window(), u"findInSnapshot"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"TORQUE"_s);
    QTRY_COMPARE(text->textCursor().selectedText(), u"torque"_s);
    // The page says something else.
    server.play("/gripper", stet::test::answer(gripperPage("It has 14 Nm of torque.")));
    QTest::keyClick(&story.window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 changed"_s), 20'000);
    QTRY_VERIFY(text->toPlainText().contains(u"14 Nm"_s));
    QTest::keyClick(&story.window(), Qt::Key_3, Qt::AltModifier);
    const WordDiffView &diff = story.window().findChild<ComparePane *>()->view();
    QTRY_COMPARE(diff.changes(), 1);
    QVERIFY(diff.leftText().contains(u"12 Nm"_s) && diff.rightText().contains(u"14 Nm"_s));
    // A refusal says nothing about the source: the change still waits.
    server.play("/gripper", stet::test::answer("no", {}, "403 Forbidden"));
    QTest::keyClick(&story.window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 blocked"_s), 20'000);
    QTRY_COMPARE(sourcePage(story).row().link.state, LinkState::Blocked);
    QVERIFY(sourcePage(story).row().link.awaitsPerson);
    QCOMPARE(sourcePage(story).row().snapshots, 2);
    auto *seen = named<QPushButton>(story.window(), u"sourcePageSeen"_s);
    click(seen);
    QTRY_VERIFY(!seen->isVisible());
    QVERIFY(!sourcePage(story).row().link.awaitsPerson);
    QTest::keyClick(story.window().focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Link), u"blocked"_s);
    story.area().showShelf(LibraryShelf::Changed);
    QTRY_COMPARE(shownSources(story), 0);
}

void TestSourceLinksStory::severalAreLookedAtAndThatCanBeStopped()
{
    HostileServer server;
    server.play("/a", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    server.play("/b", stet::test::answer("no", {}, "403 Forbidden"));
    StoryWindow story;
    story.letIn(server.privateHost());
    addLinked(story, u"linked-a"_s, server.url("/a"));
    addLinked(story, u"linked-b"_s, server.url("/b"));
    story.addSource(u"call-c"_s, u"Notes"_s, u"A call"_s); // nothing to look at
    story.open();
    goToSources(story, 3);
    QTest::keyClick(&sources(story), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(story.area().sources()->target().size(), size_t(3));
    QTest::keyClick(&sources(story), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 blocked"_s), 20'000);
    QCOMPARE(server.accepts(), 2);
    const auto linkOf = [&story](const QString &key) {
        for (int row = 0; row < shownSources(story); ++row) {
            if (cell(story, row, LibraryColumn::Key) == key)
                return cell(story, row, LibraryColumn::Link);
        }
        return QString();
    };
    QTRY_COMPARE(linkOf(u"linked-a"_s), u"live"_s);
    QTRY_COMPARE(linkOf(u"linked-b"_s), u"blocked"_s);
    QCOMPARE(linkOf(u"call-c"_s), u"no link"_s);
    // A server that never answers is not waited for.
    server.play("/a", rawThenSilence("HTTP/1.1 200 OK\r\n"));
    QTest::keyClick(&sources(story), Qt::Key_F5);
    QPushButton *cancel = nullptr;
    QTRY_VERIFY((cancel = noticeButton(story.window())) != nullptr &&
                cancel->text() == u"Cancel"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(story.window().noticeText().startsWith(u"Stopped"_s));
    QCOMPARE(linkOf(u"linked-a"_s), u"live"_s);
}

void TestSourceLinksStory::whatIsNotTakenIsSaidAndTheLinkStays()
{
    HostileServer server; // of this machine, and nobody named it
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.open();
    goToSources(story, 0);
    auto *link = named<QLineEdit>(story.window(), u"addSourceLink"_s);
    link->setFocus();
    QTest::keyClicks(link, server.url("/gripper"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!story.window().noticeText().isEmpty(), 20'000);
    QCOMPARE(link->text(), server.url("/gripper"));
    QCOMPARE(server.accepts(), 0);
    QCOMPARE(shownSources(story), 0);
}

Source TestSourceLinksStory::written(StoryWindow &story, const QString &title)
{
    for (const Source &source : must(Library(story.area().session()).all())) {
        if (source.title == title)
            return source;
    }
    return {};
}

void TestSourceLinksStory::aSourceIsChangedAndTheChangeTakenBack()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.open();
    goToSources(story, 1);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Alpha"_s);
    QTest::keyClick(&sources(story), Qt::Key_E, Qt::ControlModifier);
    SourceEditor *editor = nullptr;
    QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr);
    QTRY_VERIFY(editor->isVisible());
    // A refusal stands at the field that it is about, and nothing that was typed goes.
    auto *url = named<QLineEdit>(*editor, u"sourceField6"_s);
    url->setText(u"ftp://ledger.example/a"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(named<PlainLabel>(*editor, u"sourceFault6"_s)->isVisible());
    QCOMPARE(url->text(), u"ftp://ledger.example/a"_s);
    auto *issued = named<QLineEdit>(*editor, u"sourceField4"_s);
    url->setText(u"https://ledger.example/a"_s);
    issued->setText(u"11 Feb"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(named<PlainLabel>(*editor, u"sourceFault4"_s)->isVisible());
    issued->setText(u"2026-02"_s);
    // Escape does not lose what was typed.
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(editor->isVisible());
    named<QLineEdit>(*editor, u"sourceField11"_s)->setText(u"Reuters"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
    bringForward(story.window());
    Source changed = written(story, u"Alpha"_s);
    QCOMPARE(changed.url, u"https://ledger.example/a"_s);
    QCOMPARE(changed.issued, (PartialDate{2026, 2, 0}));
    QCOMPARE(changed.origin, u"Reuters"_s);
    // The change is one step.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(written(story, u"Alpha"_s).origin, QString());
    QCOMPARE(written(story, u"Alpha"_s).url, QString());
}

void TestSourceLinksStory::whatRestsOnASourceOpensTheArticleThere()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    const ArticleId article = story.addArticle(
        u"An article"_s, u"Nobody cites this.\n\nIt weighs 4 kg. It has 12 Nm [@ledger-a]."_s);
    story.open();
    goToSources(story, 1);
    QTest::keyClick(&sources(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    auto *tabs = named<QTabWidget>(story.window(), u"sourceTabs"_s);
    QTRY_COMPARE(tabs->tabText(int(SourcePage::View::Rests)), u"Uses (1)"_s);
    QTest::keyClick(&story.window(), Qt::Key_4, Qt::AltModifier);
    auto *rests = named<QListView>(story.window(), u"restsList"_s);
    QTRY_VERIFY(rests->hasFocus());
    QTest::keyClick(rests, Qt::Key_Down);
    QTest::keyClick(rests, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), article);
    QTRY_VERIFY(
        story.workspace().editor().textCursor().selectedText().startsWith(u"It has 12 Nm"_s));
    // Back to the source that one comes from.
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QVERIFY(story.area().sources()->isPageShown());
}

void TestSourceLinksStory::twoSourcesBecomeOneAndTwoAgain()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
    story.addArticle(u"An article"_s, u"Words [@wire-b]."_s);
    story.open();
    goToSources(story, 2);
    QTest::keyClick(&sources(story), Qt::Key_Down);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Beta"_s);
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    stet::test::answer(u"Merge into another"_s);
    stet::test::answer(u"alpha"_s);
    QTRY_COMPARE(shownSources(story), 1);
    QCOMPARE(cell(story, 0, LibraryColumn::Title), u"Alpha"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Articles), u"1"_s);
    // One key takes it back, as any change.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shownSources(story), 2);
    QTRY_COMPARE(cell(story, 1, LibraryColumn::Articles), u"1"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Articles), u"0"_s);
}

void TestSourceLinksStory::aPastedLinkIsReadAndCited()
{
    HostileServer server;
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.letIn(server.privateHost());
    story.addArticle(u"Port"_s, u"The gripper is open "_s);
    story.open();
    story.write();
    MarkdownEditor &editor = story.workspace().editor();
    editor.goTo(int(editor.mirror().text().size()), 0);
    QApplication::clipboard()->setText(server.url("/gripper"));
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(named<LinkQuestion>(story.window(), u"linkQuestion"_s)->isVisible());
    QTest::keyClick(&editor, Qt::Key_Tab); // nothing else has to be pressed
    QTRY_COMPARE_WITH_TIMEOUT(
        editor.mirror().text(), u"The gripper is open [@ledger-gripper-opened]"_s, 20'000);
    // Readers see the number and the source, and the desk keeps what it said.
    QTRY_VERIFY(story.previewText(u"main"_s).contains(u"Gripper opened"_s));
    QTRY_VERIFY(editor.hasFocus());
    goToSources(story, 1);
    QCOMPARE(cell(story, 0, LibraryColumn::Publisher), u"The Ledger"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Snapshots), u"1"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Articles), u"1"_s);
}

void TestSourceLinksStory::aDroppedLinkBecomesASource()
{
    HostileServer server;
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    QByteArray other = gripperPage("It weighs 4 kg, the company says.");
    other.replace("Gripper opened", "Gripper closed"); // another work
    server.play("/other", stet::test::answer(other));
    StoryWindow story;
    story.letIn(server.privateHost());
    story.addArticle(u"Port"_s, u"Words."_s);
    story.open();
    goToSources(story, 0);
    const auto drop = [](QWidget &on, const QString &address) {
        QMimeData link;
        link.setUrls({QUrl(address)});
        const QPoint place = on.rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&on, &enter);
        QDropEvent dropped(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &dropped);
        return enter.isAccepted() && dropped.isAccepted();
    };
    QVERIFY(drop(*story.area().sources(), server.url("/gripper")));
    QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 1, 20'000);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"Gripper opened"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Snapshots), u"1"_s);
    // The same page again is the source that is there.
    QVERIFY(drop(*story.area().sources(), server.url("/gripper") + u"#top"_s));
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"already"_s), 20'000);
    QCOMPARE(shownSources(story), 1);
    // On the sources of an article it goes into the library too, and no word is changed.
    story.area().showQueue(Queue::All, {});
    QTRY_COMPARE(story.headlines().size(), 1);
    story.write();
    auto *panel = story.workspace().findChild<SourcesPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(drop(*panel, server.url("/other")));
    QTRY_COMPARE_WITH_TIMEOUT(
        must(Library(story.area().session()).all()).size(), size_t(2), 20'000);
    QCOMPARE(story.workspace().editor().mirror().text(), u"Words."_s);
}

STET_TEST(TestSourceLinksStory)

#include "test_source_links_story.moc"
