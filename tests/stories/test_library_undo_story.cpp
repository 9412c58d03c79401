// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/source_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/desk/desk_page.h"
#include "ui/sources/keep_dialog.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_deeds.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QUrl>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const char threeWorks[] = "@book{other-alpha, title={Alpha}, publisher={The Ledger},"
                          " doi={10.1000/alpha}}\n"
                          "@book{beta, title={Beta}, publisher={Harbor Press}}\n"
                          "@book{gamma, title={Gamma}, publisher={Harbor Press}}\n";

/// Lets go of a file over `over`; the first widget from there upwards that takes drops has it.
bool letFall(QWidget &over, const QString &path)
{
    QWidget *taker = &over;
    while (taker != nullptr && !taker->acceptDrops())
        taker = taker->parentWidget();
    if (taker == nullptr)
        return false;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = taker->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(taker, &enter);
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(taker, &dropped);
    return enter.isAccepted() && dropped.isAccepted();
}

/// A list of sources that falls on the library is asked about first.
void importHere(const StoryWindow &story, const QString &path)
{
    QVERIFY(letFall(sources(story), path));
    QPushButton *import = nullptr;
    QTRY_VERIFY((import = noticeButton(story.window())) != nullptr &&
                import->text() == u"Import"_s);
    QTest::mouseClick(import, Qt::LeftButton);
}

Source byKey(const StoryWindow &story, const QString &key)
{
    return answer(Library(story.area().session()).byKey(key)).value_or(Source());
}

KeepDialog *keepDialog(const StoryWindow &story)
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

} // namespace

/// What came into the library by mistake goes again, by the key that takes all else back; and what
/// a person typed for it goes with no window.
class TestLibraryUndoStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anImportIsTakenBackAndMadeAgain()
    {
        StoryWindow story;
        story.addSource(u"alpha"_s, u"The Ledger"_s, u"Alpha"_s);
        story.open();
        goToSources(story, 1);
        importHere(story, bib());
        QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 3, 20'000);
        QCOMPARE(byKey(story, u"alpha"_s).doi, u"10.1000/alpha"_s);
        sources(story).setFocus();
        QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shownSources(story), 1);
        QTRY_VERIFY(story.window().noticeText().contains(u"left the library"_s));
        QTRY_COMPARE(byKey(story, u"alpha"_s).doi, QString());
        QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shownSources(story), 3);
        QTRY_COMPARE(byKey(story, u"alpha"_s).doi, u"10.1000/alpha"_s);
        // Once more, while one of them is read: its page goes with it.
        sources(story).setFocus();
        story.area().openSource(byKey(story, u"beta"_s).id);
        QTRY_VERIFY(story.area().sources()->isPageShown());
        QTRY_COMPARE(sourcePage(story).source().key, u"beta"_s);
        QTest::keyClick(story.window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!story.area().sources()->isPageShown());
        QTRY_COMPARE(shownSources(story), 1);
    }

    void whatIsCitedByNowStaysAndThatIsSaid()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words [@beta]."_s);
        story.open();
        goToSources(story, 0);
        importHere(story, bib());
        QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 3, 20'000);
        sources(story).setFocus();
        QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shownSources(story), 1);
        QTRY_VERIFY(story.window().noticeText().contains(u"cite"_s));
        QCOMPARE(cell(story, 0, LibraryColumn::Key), u"beta"_s);
        QCOMPARE(cell(story, 0, LibraryColumn::Articles), u"1"_s);
    }

    /// Whoever imports from the list of articles finds the way back in the notice.
    void theNoticeTakesItBack()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"Words."_s);
        story.open();
        QVERIFY(letFall(story.area().deskPage(), bib()));
        QPushButton *undo = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((undo = noticeButton(story.window())) != nullptr &&
                                     undo->isVisible() && undo->text() == u"Undo"_s,
                                 20'000);
        QCOMPARE(must(Library(story.area().session()).counts()).sources, 3);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(must(Library(story.area().session()).counts()).sources, 0);
    }

    void typedWordsBecomeASourceAndGoAgain()
    {
        StoryWindow story;
        story.open();
        goToSources(story, 0);
        typeWords(story, u"Nobody signed."_s);
        click(named<QPushButton>(*keepDialog(story), u"keepButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 1, 20'000);
        QTRY_VERIFY(story.window().findChild<KeepDialog *>() == nullptr);
        focusAgain(story);
        sources(story).setFocus();
        QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shownSources(story), 0);
        QTest::keyClick(&sources(story), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(shownSources(story), 1);
        const Source source = must(Library(story.area().session()).all()).front();
        QCOMPARE(must(Snapshots(story.area().session()).of(source.id)).size(), size_t(1));
    }

    void aChangeIsMadeAgain()
    {
        StoryWindow story;
        story.addSource(u"alpha"_s, u"The Ledger"_s, u"Alpha"_s);
        story.open();
        goToSources(story, 1);
        Source after = byKey(story, u"alpha"_s);
        after.title = u"Omega"_s;
        const auto changed =
            story.area().sources()->deeds().update(byKey(story, u"alpha"_s), after);
        QTRY_VERIFY(changed.isFinished());
        QTRY_VERIFY(story.area().sources()->deeds().steps().canUndo());
        sources(story).setFocus();
        for (int round = 0; round < 2; ++round) {
            QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(byKey(story, u"alpha"_s).title, u"Alpha"_s);
            QTRY_VERIFY(story.area().sources()->deeds().steps().canRedo());
            QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_COMPARE(byKey(story, u"alpha"_s).title, u"Omega"_s);
            QTRY_VERIFY(story.area().sources()->deeds().steps().canUndo());
        }
    }

    void theWindowDoesNotGoOverTypedWords()
    {
        StoryWindow story;
        story.open();
        goToSources(story, 0);
        typeWords(story, u"Nobody signed."_s);
        story.window().close();
        KeepDialog *dialog = keepDialog(story);
        QVERIFY(story.window().isVisible());
        QVERIFY(!story.window().isSafe());
        QTRY_VERIFY(!noticeOf(*dialog).isEmpty());
        QCOMPARE(named<QPlainTextEdit>(*dialog, u"keepWords"_s)->toPlainText(),
                 u"Nobody signed."_s);
        click(named<QPushButton>(*dialog, u"keepButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 1, 20'000);
        QTRY_VERIFY(story.window().findChild<KeepDialog *>() == nullptr);
        QVERIFY(story.window().isSafe());
        const Source source = must(Library(story.area().session()).all()).front();
        QCOMPARE(must(Snapshots(story.area().session()).of(source.id)).size(), size_t(1));
        story.window().close();
        QTRY_VERIFY(!story.window().isVisible());
    }

    void theWindowDoesNotGoOverATypedSource()
    {
        StoryWindow story;
        story.addSource(u"alpha"_s, u"The Ledger"_s, u"Alpha"_s);
        story.open();
        goToSources(story, 1);
        QTRY_COMPARE(story.area().sources()->target().size(), size_t(1));
        QTest::keyClick(&sources(story), Qt::Key_E, Qt::ControlModifier);
        SourceEditor *editor = nullptr;
        QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr);
        QTRY_VERIFY(editor->isVisible());
        // An open dialog in which nothing was typed is in nobody's way.
        QVERIFY(!story.area().sources()->holdsWords());
        named<QLineEdit>(*editor, u"sourceField11"_s)->setText(u"Reuters"_s);
        story.window().close();
        QVERIFY(story.window().isVisible() && editor->isVisible());
        QTRY_VERIFY(!noticeOf(*editor).isEmpty());
        click(noticeButton(*editor)); // discards it
        QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
        story.window().close();
        QTRY_VERIFY(!story.window().isVisible());
    }

    void whatWasKeptOfAMergedSourceIsCompared()
    {
        StoryWindow story;
        story.addSource(u"alpha"_s, u"The Ledger"_s, u"Alpha"_s);
        story.addSource(u"beta"_s, u"The Ledger"_s, u"Beta"_s);
        story.open();
        goToSources(story, 2);
        DeskSession &desk = story.area().session();
        const Source alpha = byKey(story, u"alpha"_s);
        const Source beta = byKey(story, u"beta"_s);
        keepNotes(desk, alpha, u"It has 12 Nm of torque."_s);
        keepNotes(desk, beta, u"It has 14 Nm of torque."_s);
        must(Library(desk).merge(beta.id, alpha.id));
        QTRY_COMPARE(shownSources(story), 1);
        story.area().openSource(alpha.id);
        QTRY_VERIFY(story.area().sources()->isPageShown());
        QTest::keyClick(&story.window(), Qt::Key_3, Qt::AltModifier);
        auto *before = named<QComboBox>(story.window(), u"compareBefore"_s);
        auto *after = named<QComboBox>(story.window(), u"compareAfter"_s);
        QTRY_COMPARE(before->count(), 2);
        QVERIFY(before->itemText(1).startsWith(u"@beta · "_s));
        // By itself a source is compared with itself; the other one is a person's choice.
        QCOMPARE(before->currentIndex(), 0);
        QCOMPARE(after->currentIndex(), 0);
        before->setCurrentIndex(1);
        QTRY_VERIFY(words(story.window(), u"compareCount"_s).startsWith(u"1 "_s));
        // What a merged one said is no word that this source confirms.
        QVERIFY(!sourcePage(story).shownSnapshot().isNull());
        after->setCurrentIndex(1);
        QVERIFY(sourcePage(story).shownSnapshot().isNull());
    }

private:
    [[nodiscard]] QString bib() const
    {
        const QString path = m_folder->filePath(u"works.bib"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(threeWorks) < 0)
            qFatal("no file");
        return path;
    }

    static void typeWords(const StoryWindow &story, const QString &text)
    {
        command(story, u"New source from typed words…"_s);
        KeepDialog *dialog = keepDialog(story);
        named<QLineEdit>(*dialog, u"keepTitle"_s)->setText(u"A call"_s);
        named<QPlainTextEdit>(*dialog, u"keepWords"_s)->setPlainText(text);
    }

    static void focusAgain(const StoryWindow &story) { bringForward(story.window()); }

    static QString noticeOf(const QWidget &dialog)
    {
        const auto *bar = dialog.findChild<NoticeBar *>();
        return bar == nullptr || !bar->isVisible() ? QString() : bar->text();
    }

    static void keepNotes(DeskSession &desk, const Source &source, const QString &text)
    {
        NewSnapshot notes;
        notes.way = SnapshotWay::Notes;
        notes.mediaType = u"text/plain"_s;
        notes.bytes = text.toUtf8();
        notes.text = {text, {{0, text.size(), RunKind::Main}}, {}, u"text 1"_s};
        (void)must(Snapshots(desk).keep(source.id, notes));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestLibraryUndoStory)

#include "test_library_undo_story.moc"
