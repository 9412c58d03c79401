// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/source_hand.h"
#include "tests/support/test_registry.h"
#include "ui/sources/library_view.h"
#include "ui/sources/sources_area.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// Types where the file is to be that the window asks for.
void answerFile(const StoryWindow &story, const QString &path)
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = story.window().findChild<QFileDialog *>()) != nullptr);
    auto *name = dialog->findChild<QLineEdit *>();
    QVERIFY(name != nullptr);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(story.window().findChild<QFileDialog *>() == nullptr);
    story.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A source on background, before the window is open.
void addTalk(const StoryWindow &story)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    Source talk;
    talk.key = u"talk"_s;
    talk.title = u"Zulu talk"_s;
    talk.terms = SourceTerms::Background;
    talk.extra = {{u"abstract"_s, u"xylophone"_s}};
    must(Library(*session).add(talk));
}

} // namespace

/// Sources that leave the library for other programs.
class TestSourcesOutStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theLibraryGoesIntoAFile()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
        story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
        addTalk(story);
        story.open();
        goToSources(story, 3);
        command(story, u"Export the library…"_s);
        const QString bib = folder.filePath(u"out.bib"_s);
        answerFile(story, bib);
        QTRY_VERIFY(contentOf(bib).contains("{ledger-a,"));
        QVERIFY(contentOf(bib).contains("{wire-b,"));
        QVERIFY(contentOf(bib).contains("{talk,"));
        // What was said on background stays, and it says of whom.
        QVERIFY(!contentOf(bib).contains("xylophone"));
        QTRY_VERIFY2(story.window().noticeText().contains(u"stayed in the desk: talk"_s),
                     qPrintable(story.window().noticeText()));
        QVERIFY(story.window().noticeText().contains(u"out.bib"_s));
    }

    void theButtonAboveTheListLeadsOut()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
        story.open();
        goToSources(story, 1);
        const QString json = folder.filePath(u"out.json"_s);
        click(named<QPushButton>(story.window(), u"exportLibraryButton"_s));
        answerFile(story, json);
        QTRY_VERIFY(contentOf(json).contains("Alpha"));
        // And so does its key.
        const QString ris = folder.filePath(u"out.ris"_s);
        QTest::keyClick(&sources(story), Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        answerFile(story, ris);
        QTRY_VERIFY(contentOf(ris).contains("Alpha"));
    }

    void anEmptyLibraryHasNothingToGiveOut()
    {
        StoryWindow story;
        story.open();
        goToSources(story, 0);
        auto *button = named<QPushButton>(story.window(), u"exportLibraryButton"_s);
        QVERIFY(button != nullptr);
        QTRY_VERIFY(button->isVisible() && !button->isEnabled());
        command(story, u"Export the library…"_s);
        QTRY_VERIFY(story.window().noticeText().contains(u"nothing to export"_s));
        QVERIFY(story.window().findChild<QFileDialog *>() == nullptr);
    }

    void theChosenGoAlone()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
        story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
        story.open();
        goToSources(story, 2);
        QTest::keyClick(&sources(story), Qt::Key_Down);
        QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Beta"_s);
        command(story, u"Export the chosen…"_s);
        const QString ris = folder.filePath(u"one.ris"_s);
        answerFile(story, ris);
        QTRY_VERIFY(contentOf(ris).contains("Beta"));
        QCOMPARE(contentOf(ris).count("TY  - "), 1);
    }

    void whereItMayNotGoIsSaid()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
        story.open();
        goToSources(story, 1);
        command(story, u"Export the library…"_s);
        const QString text = folder.filePath(u"library.txt"_s);
        answerFile(story, text);
        QTRY_VERIFY(story.window().noticeText().contains(u".json, .bib or .ris"_s));
        QVERIFY(!QFileInfo::exists(text));
        command(story, u"Export the library…"_s);
        const QString inside = story.deskPath() + u"/library.json"_s;
        answerFile(story, inside);
        QTRY_VERIFY(!story.window().noticeText().contains(u".json, .bib or .ris"_s));
        QVERIFY(!story.window().noticeText().isEmpty());
        QVERIFY(!QFileInfo::exists(inside));
    }
};

STET_TEST(TestSourcesOutStory)

#include "test_sources_out_story.moc"
