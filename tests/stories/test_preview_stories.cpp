// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"
#include "tests/support/page_fixture.h"
#include "tests/support/preview_parts.h"
#include "tests/support/test_registry.h"
#include "ui/palette/command_palette.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QDesktopServices>
#include <QSaveFile>
#include <QSignalSpy>
#include <QToolButton>
#include <QWebEngineView>
#include <QWheelEvent>

#include <csignal>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The preview beside a text that is being written.
class TestPreviewStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QSettings().clear();
        for (const char *scheme : {"http", "https", "mailto", "tel", "file", "data", "stet"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "note");
    }

    void cleanupTestCase()
    {
        for (const char *scheme : {"http", "https", "mailto", "tel", "file", "data", "stet"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

    void aWebLinkOpensInTheBrowser()
    {
        StoryWindow story;
        openArticle(story, u"See [the notice](https://northwind.example/notice?a=1).\n"_s);
        m_opened.clear();
        const QSignalSpy said(&story.area(), &DeskArea::statusMessage);
        click(story, u"main article p a"_s);
        QTRY_COMPARE(m_opened, QList<QUrl>{QUrl(u"https://northwind.example/notice?a=1"_s)});
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(said.front().front().toString().contains(u"northwind.example"_s));
        QCOMPARE(pageOf(view(story)).url().scheme(), u"stet"_s);
    }

    void otherLinksAreNotOpened_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("H02 mail") << u"[a link](mailto:desk@harbor.example)"_s;
        QTest::newRow("H02 part of the page") << u"## Far\n\n[a link](#far)"_s;
    }

    void otherLinksAreNotOpened()
    {
        QFETCH(QString, body);
        StoryWindow story;
        openArticle(story, body);
        m_opened.clear();
        (void)story.previewValue(
            u"addEventListener('click', () => document.documentElement.dataset.clicked = 'yes')"_s);
        click(story, u"main article p a"_s);
        QTRY_COMPARE(story.previewValue(u"document.documentElement.dataset.clicked"_s), u"yes"_s);
        QTest::qWait(300);
        QCOMPARE(m_opened, QList<QUrl>());
        QVERIFY(story.area().isWriting());
        QCOMPARE(pageOf(view(story)).url().scheme(), u"stet"_s);
    }

    void aLinkToAnArticleOpensIt()
    {
        StoryWindow story;
        story.addArticle(u"The other one"_s, u"Other words."_s);
        openArticle(story, u"See [[the-other-one]].\n"_s);
        QTRY_COMPARE(story.previewText(u"main article p a"_s).section(u'|', 0, 0),
                     u"the-other-one"_s);
        click(story, u"main article p a"_s);
        QTRY_COMPARE(story.workspace().editor().toPlainText(), u"Other words."_s);
        QTRY_COMPARE(story.previewText(u"main h1"_s), u"The other one"_s);
    }

    void aLinkToAPlaceOnThePageScrolls()
    {
        StoryWindow story;
        openArticle(story,
                    u"See [the end](#how-it-ends).\n\n%1## How it ends\n\nWell.\n"_s.arg(
                        u"A line.\n\n"_s.repeated(150)));
        const auto scrolled = [&story] {
            return story.previewValue(u"String(window.scrollY)"_s).toDouble();
        };
        QCOMPARE(scrolled(), 0.0);
        click(story, u"main article p a"_s);
        QTRY_VERIFY(scrolled() > 500);
        QTRY_VERIFY(
            story
                .previewValue(u"String(document.querySelector('h2').getBoundingClientRect().top)"_s)
                .toDouble() < 900);
        QVERIFY(story.area().isWriting());
    }

    void aThemeThatIsChangedIsSeenAtOnce()
    {
        StoryWindow story;
        openArticle(story, u"Words.\n"_s);
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QSaveFile file(story.deskPath() + u"/theme/"_s + name); // as editors write
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            QVERIFY(file.commit());
        };
        const auto colour = [&story] {
            return story.previewValue(
                u"getComputedStyle(document.querySelector('main h1')).color"_s);
        };
        const auto notice = [&story] {
            const auto *bar = story.workspace().preview().findChild<NoticeBar *>();
            return bar->isVisible() ? bar->text() : QString();
        };
        // Its words are there before its style sheet is, and painted with it: from the start.
        QTRY_COMPARE(story.previewValue(u"document.readyState"_s), u"complete"_s);
        QVERIFY(colour() != u"rgb(0, 0, 0)"_s);
        const QByteArray css = builtInTheme().css();
        put(u"theme.css"_s, css + "\nmain h1 { color: rgb(1, 2, 3) !important }");
        QTRY_COMPARE(colour(), u"rgb(1, 2, 3)"_s);
        put(u"theme.css"_s, css + "\nmain h1 { color: rgb(4, 5, 6) !important }");
        QTRY_COMPARE(colour(), u"rgb(4, 5, 6)"_s);

        // Half a template leaves the page as it is, and says where it breaks off.
        put(u"header.mustache"_s, "<header id=\"header\">\n{{#dek}}</header>");
        QTRY_VERIFY(notice().contains(u"header.mustache"_s));
        QVERIFY(notice().contains(u"line 2"_s));
        QTest::keyClicks(&story.workspace().editor(), u"More "_s);
        QTRY_VERIFY(story.previewText(u"main"_s).contains(u"More Words."_s));
        QCOMPARE(colour(), u"rgb(4, 5, 6)"_s);
        put(u"header.mustache"_s,
            "<header id=\"header\"><h1>{{headline}}</h1><p>Of our own</p></header>");
        QTRY_VERIFY(story.previewText(u"main header"_s).contains(u"Of our own"_s));
        QTRY_COMPARE(notice(), QString());
    }

    void widthAndColoursAreCommands()
    {
        StoryWindow story;
        openArticle(story, u"Words.\n"_s);
        const auto command = [&story](const QString &id) {
            return story.workspace().findChild<QAction *>(id);
        };
        const auto isInHead = [&story](const QString &words) {
            const QList<QToolButton *> all =
                story.workspace().preview().findChildren<QToolButton *>();
            return std::any_of(all.begin(), all.end(), [&](const QToolButton *one) {
                return one->text().startsWith(words);
            });
        };
        QVERIFY(command(u"previewFit"_s)->isChecked());
        // By a key of one's own.
        command(u"previewPhone"_s)->setShortcut(QKeySequence(u"Ctrl+Alt+Shift+P"_s));
        QTest::keyClick(&story.workspace().editor(),
                        Qt::Key_P,
                        Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(view(story).pageWidth(), PreviewWidth::Phone);
        QVERIFY(command(u"previewPhone"_s)->isChecked());
        QVERIFY(!command(u"previewFit"_s)->isChecked());
        QVERIFY(isInHead(u"Phone"_s));
        command(u"previewDark"_s)->trigger();
        QCOMPARE(view(story).scheme(), PreviewScheme::Dark);
        QVERIFY(isInHead(u"Dark"_s));
        QTRY_COMPARE(story.previewValue(u"document.documentElement.getAttribute('data-scheme')"_s),
                     u"dark"_s);
        // What is chosen in the head is checked in the menu, and every choice is in the palette.
        story.workspace().preview().setColours(PreviewColours::Light);
        QVERIFY(command(u"previewLight"_s)->isChecked());
        const std::vector<PaletteEntry> entries = commandEntries(story.window());
        for (const QString &title : {u"Preview: as on a phone"_s, u"Preview: light"_s}) {
            const auto entry =
                std::find_if(entries.begin(), entries.end(), [&](const PaletteEntry &one) {
                    return one.title == title;
                });
            QVERIFY2(entry != entries.end(), qPrintable(title));
            QVERIFY(entry->check == PaletteEntry::Check::On);
        }
        command(u"previewFit"_s)->trigger();
        QCOMPARE(view(story).pageWidth(), PreviewWidth::Pane);
        command(u"previewAsWindow"_s)->trigger();
    }

    void theColoursOfThePageAreTheUsers()
    {
        StoryWindow story;
        openArticle(story, u"Words.\n"_s);
        const auto choose = [&story](const QString &id) {
            story.workspace().findChild<QAction *>(id)->trigger();
        };
        const PreviewScheme own = view(story).scheme();
        const bool wasDark = own == PreviewScheme::Dark;
        const PreviewScheme other = wasDark ? PreviewScheme::Light : PreviewScheme::Dark;
        choose(wasDark ? u"previewLight"_s : u"previewDark"_s);
        QCOMPARE(view(story).scheme(), other);

        // The next window shows it so from the first page on.
        story.open();
        story.write();
        QCOMPARE(view(story).scheme(), other);
        QTRY_COMPARE(story.previewValue(u"document.documentElement.getAttribute('data-scheme')"_s),
                     wasDark ? u"light"_s : u"dark"_s);
        choose(u"previewAsWindow"_s);
        QCOMPARE(view(story).scheme(), own);
        story.open();
        story.write();
        QVERIFY(story.workspace().preview().colours() == PreviewColours::AsWindow);
    }

    void theSizeOfThePageIsTheUsers()
    {
        StoryWindow story;
        openArticle(story, u"Words.\n"_s);
        const auto width = [&story] {
            return story.previewValue(u"String(window.innerWidth)"_s).toInt();
        };
        const auto button = [&story] {
            const QList<QToolButton *> all =
                story.workspace().preview().findChildren<QToolButton *>();
            const auto sizes = std::find_if(all.begin(), all.end(), [](const QToolButton *one) {
                return one->accessibleName() == u"Size of the page"_s;
            });
            return (*sizes)->text();
        };
        const int actual = width();
        QVERIFY(actual > 0);
        QVERIFY(button().startsWith(u"100"_s));
        MarkdownEditor &editor = story.workspace().editor();
        QTest::keyClick(&editor, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(width() < actual);
        QVERIFY(!button().startsWith(u"100"_s));
        QTest::keyClick(&editor, Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(width(), actual);
        QTest::keyClick(&editor, Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(width() > actual);

        // By the wheel, over the page; the window's own size of text stays.
        QWidget *page = webViewOf(view(story)).focusProxy();
        const QPointF at = page->rect().center();
        const auto turn = [&](Qt::KeyboardModifiers modifiers) {
            QWheelEvent event(at,
                              page->mapToGlobal(at),
                              {},
                              {0, QWheelEvent::DefaultDeltasPerStep},
                              Qt::NoButton,
                              modifiers,
                              Qt::NoScrollPhase,
                              false);
            QApplication::sendEvent(page, &event);
        };
        turn(Qt::ControlModifier);
        QTRY_COMPARE(width(), actual);
        turn(Qt::NoModifier);
        QCOMPARE(story.workspace().preview().zoom(), 100);
        turn(Qt::ControlModifier);
        QTRY_VERIFY(width() < actual);
        const int zoom = story.workspace().preview().zoom();
        QVERIFY(zoom > 100);

        // The next article is shown as large, also in the next window.
        story.open();
        story.write();
        QCOMPARE(story.workspace().preview().zoom(), zoom);
        QTRY_VERIFY(story.previewText(u"main article p"_s).contains(u"Words."_s));
        QTRY_VERIFY(width() < actual);
        QTest::keyClick(
            &story.workspace().editor(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(width(), actual);
    }

    void typingGoesOnWhileTheRendererDies()
    {
        StoryWindow story;
        openArticle(story, u"Words.\n"_s);
        MarkdownEditor &editor = story.workspace().editor();
        editor.moveCursor(QTextCursor::End);
        QSignalSpy stopped(&view(story), &PreviewView::rendererStopped);
        for (int round = 1; round <= 4; ++round) {
            QTest::keyClicks(&editor, u"before%1 "_s.arg(round));
            ::kill(static_cast<pid_t>(pageOf(view(story)).renderProcessPid()), SIGKILL);
            QTest::keyClicks(&editor, u"while%1 "_s.arg(round));
            QTRY_COMPARE(stopped.count(), round);
            QVERIFY(editor.hasFocus());
            QTest::keyClicks(&editor, u"after%1 "_s.arg(round));
            const bool comesBack = stopped.last().first().toBool();
            QCOMPARE(comesBack, round <= 3);
            if (comesBack)
                QTRY_VERIFY(story.previewText(u"main article"_s).contains(u"after%1"_s.arg(round)));
        }
        QVERIFY(editor.hasFocus());
        const QString written = editor.toPlainText();
        for (const char *word : {"before1", "while2", "after3", "after4"})
            QVERIFY(written.contains(QLatin1String(word)));
        story.open();
        openFirst(story);
        QTRY_COMPARE(story.workspace().editor().toPlainText(), written);
    }

public Q_SLOTS:

    void note(const QUrl &url) { m_opened.append(url); }

private:
    static PreviewView &view(StoryWindow &story) { return story.workspace().preview().view(); }

    static void openArticle(StoryWindow &story, const QString &body)
    {
        story.addArticle(u"One"_s, body);
        story.open();
        openFirst(story);
        QTRY_COMPARE(story.previewText(u"main h1"_s), u"One"_s);
    }

    static void openFirst(StoryWindow &story)
    {
        QTRY_VERIFY(story.list().model()->rowCount() > 0);
        const int row = int(story.headlines().indexOf(u"One"_s));
        story.list().selectOnly(row);
        story.list().setFocus();
        QTest::keyClick(&story.list(), Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    }

    /// The engine drops what comes before the page's first frame.
    static void click(StoryWindow &story, const QString &selector)
    {
        (void)story.previewValue(u"requestAnimationFrame(() => requestAnimationFrame("
                                 "() => document.documentElement.dataset.framed = 'yes'))"_s);
        QTRY_COMPARE(story.previewValue(u"document.documentElement.dataset.framed"_s), u"yes"_s);
        const QStringList place =
            story
                .previewValue(
                    u"(r => [r.left + r.width / 2, r.top + r.height / 2].join())"
                    "(document.querySelector('%1').getBoundingClientRect())"_s.arg(selector))
                .split(u',');
        QWidget *target = webViewOf(view(story)).focusProxy();
        const QPoint point(int(place.value(0).toDouble()), int(place.value(1).toDouble()));
        QTest::mouseMove(target, point);
        QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, point);
    }

    QList<QUrl> m_opened;
};

STET_TEST(TestPreviewStories)

#include "test_preview_stories.moc"
