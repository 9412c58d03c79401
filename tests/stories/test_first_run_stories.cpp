// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/desk/list_question.h"
#include "ui/desk/state_badges.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/palette/palette_popup.h"
#include "ui/preview/preview_sandbox.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/new_desk_dialog.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Who has never seen the program: the start page, what it leads to, and views with nothing in
/// them.
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theSampleIsOneClickAway()
    {
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        click(window, u"startSample"_s);
        QTRY_VERIFY(window.deskArea() != nullptr);
        QTRY_VERIFY(window.deskArea()->deskPage().view().model()->rowCount() > 3);
        close(window);
    }

    /// The steps of README's chapter "Write", by key.
    void fromAnEmptyDeskToACitedArticle()
    {
        QTemporaryDir place;
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        // 1. Make a desk.
        auto *make = window.findChild<QPushButton *>(u"startNew"_s);
        make->setFocus();
        QTest::keyClick(make, Qt::Key_Space);
        NewDeskDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<NewDeskDialog *>()) != nullptr);
        auto *name = dialog->findChild<QLineEdit *>(u"deskName"_s);
        dialog->findChild<QLineEdit *>(u"deskFolder"_s)->setText(place.path());
        QTest::keyClicks(name, u"The Harbor Desk"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(window.deskArea() != nullptr);
        QTRY_VERIFY(window.deskArea()->deskPage().isWritable());
        // 2. A new article.
        bringForward(window); // as a window manager does
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        QLineEdit *headline = nullptr;
        QTRY_VERIFY((headline = qobject_cast<QLineEdit *>(QApplication::focusWidget())) != nullptr);
        QTest::keyClicks(headline, u"Northwind recalls a gripper"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        Workspace *workspace = nullptr;
        QTRY_VERIFY((workspace = window.findChild<Workspace *>()) != nullptr);
        QTRY_VERIFY(workspace->editor().hasFocus() && !workspace->editor().isReadOnly());
        // 3. A sentence.
        QTest::keyClicks(&workspace->editor(), u"The maker says that the jaws can open."_s);
        // 4. Its source, which no library has yet.
        QTest::keyClick(&workspace->editor(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto *cite = workspace->findChild<CitePopup *>();
        QTRY_VERIFY(cite->isVisible());
        QTest::keyClick(cite->focusWidget(), Qt::Key_N, Qt::ControlModifier);
        // 5. Publisher, title, address.
        for (const QString &text :
             {u"Northwind Robotics"_s, u"Recall notice"_s, u"https://northwind.example/recall"_s}) {
            QTest::keyClicks(cite->focusWidget(), text);
            if (!text.startsWith(u"https"))
                QTest::keyClick(cite->focusWidget(), Qt::Key_Tab);
        }
        QTest::keyClick(cite->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(workspace->editor().toPlainText().contains(u"open.[@"_s) ||
                    workspace->editor().toPlainText().contains(u"open. [@"_s));
        auto *preview = workspace->findChild<PreviewView *>();
        QTRY_COMPARE_WITH_TIMEOUT(
            StoryWindow::valueIn(
                *preview,
                u"[...document.querySelectorAll('sup.cite')].map(s => s.textContent).join()"_s),
            u"1"_s,
            20'000);
        QVERIFY(StoryWindow::valueIn(*preview, u"document.querySelector('#sources').textContent"_s)
                    .contains(u"Recall notice"_s));
        QTRY_VERIFY(window.status().savedText().startsWith(u"Kept"_s));
        // 8. Back to the desk.
        QTest::keyClick(&workspace->editor(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!window.deskArea()->isWriting());
        close(window);
    }

    void aDeskIsMadeAndBegunByKey()
    {
        QTemporaryDir place;
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        bringForward(window);
        auto *make = window.findChild<QPushButton *>(u"startNew"_s);
        QTRY_VERIFY(make != nullptr && make->isVisible());
        make->setFocus(Qt::TabFocusReason);
        QTest::keyClick(make, Qt::Key_Space);
        NewDeskDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<NewDeskDialog *>()) != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"deskName"_s), u"The Lantern"_s);
        auto *folder = dialog->findChild<QLineEdit *>(u"deskFolder"_s);
        folder->selectAll();
        QTest::keyClicks(folder, place.path());
        QTest::keyClick(folder, Qt::Key_Return);
        QTRY_VERIFY(window.deskArea() != nullptr);
        QCOMPARE(QDir(window.deskArea()->session().path()).dirName(), u"the-lantern.stet"_s);
        QTRY_COMPARE(window.deskArea()->settings().name, u"The Lantern"_s);
        // The empty desk's own button begins the first article.
        auto *empty = window.findChild<QWidget *>(u"emptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        QPushButton *begin = nullptr;
        for (auto *button : empty->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"New article"_s)
                begin = button;
        }
        QVERIFY(begin != nullptr);
        bringForward(window); // as a window manager does when the dialog goes
        QTest::mouseClick(begin, Qt::LeftButton);
        auto *headline = window.findChild<QLineEdit *>(u"newHeadline"_s);
        QTRY_VERIFY(headline->hasFocus());
        QTest::keyClicks(headline, u"First light"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_COMPARE(window.deskArea()->openedArticle().content.headline, u"First light"_s);
        close(window);
    }

    void aFolderBecomesADesk()
    {
        QTemporaryDir place;
        const QString blog = blogOf(place.path(), 2);
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        importFrom(window, blog, place.path());
        QTRY_VERIFY(window.deskArea() != nullptr);
        QCOMPARE(QDir(window.deskArea()->session().path()).dirName(), u"harbour-blog.stet"_s);
        QTRY_COMPARE(window.deskArea()->deskPage().view().model()->rowCount(), 2);
        QTRY_VERIFY2(window.noticeText().contains(u"2 articles"_s),
                     qPrintable(window.noticeText()));
        QVERIFY(QFile::exists(blog + u"/post-1.md"_s)); // what was there stays
        close(window);
    }

    void anImportThatIsCancelledLeavesADeskToTryAgain()
    {
        QTemporaryDir place;
        const QString blog = blogOf(place.path(), 8'000);
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        importFrom(window, blog, place.path());
        QTRY_VERIFY(window.deskArea() != nullptr);
        QPushButton *cancel = nullptr;
        const auto offersCancel = [&] {
            for (auto *button : window.findChildren<QPushButton *>(u"noticeAction"_s)) {
                if (button->isVisible() && button->text() == u"Cancel"_s)
                    cancel = button;
            }
            return cancel != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(offersCancel(), 20'000);
        QVERIFY(window.noticeText().startsWith(u"Importing"_s));
        cancel->click();
        QTRY_COMPARE_WITH_TIMEOUT(
            window.noticeText(), u"Cancelled; nothing was left behind."_s, 20'000);
        QCOMPARE(window.deskArea()->deskPage().view().model()->rowCount(), 0);
        auto *again = window.findChild<QPushButton *>(u"emptyImportFolder"_s);
        QVERIFY(again->isVisible());
        again->click();
        QTRY_VERIFY(window.findChild<QFileDialog *>() != nullptr);
        window.findChild<QFileDialog *>()->close();
        close(window);
    }

    void aFolderWithNothingInItIsToldOf()
    {
        QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath(u"Harbour blog"_s));
        StoryWindow story;
        story.open();
        story.window().actions().importFolder->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<QFileDialog *>()) != nullptr);
        Q_EMIT dialog->filesSelected({place.filePath(u"Harbour blog"_s)});
        dialog->close();
        QTRY_VERIFY(story.window().noticeText().startsWith(u"Nothing new was found"_s));
    }

    void eachEmptyQueueSaysTheWayIntoIt()
    {
        StoryWindow story;
        story.addArticle(u"Northwind opens its firmware"_s);
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        const auto *title = story.page().findChild<PlainLabel *>(u"emptyTitle"_s);
        const auto *text = story.page().findChild<PlainLabel *>(u"emptyText"_s);
        QSet<QString> told;
        for (const Queue queue : {Queue::Mine,
                                  Queue::OpenClaims,
                                  Queue::DueToday,
                                  Queue::InCheck,
                                  Queue::Ready,
                                  Queue::Published,
                                  Queue::Recheck,
                                  Queue::Trash}) {
            story.page().question().showQueue(queue, {});
            const QString name = queue == Queue::Trash ? u"The trash is empty"_s : queueName(queue);
            QTRY_VERIFY(title->isVisible() && title->plainText().contains(name));
            QVERIFY(!text->plainText().isEmpty());
            told.insert(text->plainText());
        }
        QCOMPARE(told.size(), 8);
    }

    void filtersThatLeaveNothingAreTakenAway()
    {
        StoryWindow story;
        story.addArticle(u"Northwind opens its firmware"_s);
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        ArticleQuery query = story.page().question().query();
        query.tag = u"cranes"_s;
        story.page().question().setQuery(query);
        auto *clear = story.page().findChild<QPushButton *>(u"emptyClearFilters"_s);
        QTRY_VERIFY(clear->isVisible());
        clear->click();
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        QTRY_VERIFY(story.list().isVisible());
    }

    void theCommandPaletteSaysThatNothingFits()
    {
        StoryWindow story;
        story.open();
        QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, u"zzqqzz"_s);
        const auto *popup = story.window().findChild<PalettePopup *>();
        QCOMPARE(popup->model().rowCount(), 1);
        QVERIFY(popup->model().index(0, 0).data().toString().startsWith(u"Nothing is called so"_s));
        QTest::keyClick(field, Qt::Key_Return); // it is no answer
        QVERIFY(popup->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void aboutSaysWhatStetIsMadeOf()
    {
        StoryWindow story;
        MainWindow window(story.context());
        window.show();
        window.actions().about->trigger();
        QPushButton *copy = nullptr;
        QTRY_VERIFY((copy = window.findChild<QPushButton *>(u"copyVersions"_s)) != nullptr);
        // At once; the engine's versions follow once its library is loaded.
        QVERIFY(copy->window()->isVisible());
        QTRY_VERIFY(copy->isEnabled());
        copy->click();
        const QString versions = QGuiApplication::clipboard()->text();
        for (const QString &part : {u"Stet "_s,
                                    u"Qt "_s,
                                    u"Qt WebEngine "_s,
                                    u"Chromium "_s,
                                    u"SQLite 3."_s,
                                    u"Hunspell "_s})
            QVERIFY2(versions.contains(part), qPrintable(versions));
        QVERIFY(
            !versions.contains(QRegularExpression(u" $"_s, QRegularExpression::MultilineOption)));
        const auto *sandbox = window.findChild<PlainLabel *>(u"aboutSandbox"_s);
        // It is said as it is seen at a page's process, and of none where there is none.
        const PreviewSandbox seen = previewSandbox();
        QCOMPARE(sandbox->plainText().contains(u"locked in the sandbox"_s),
                 seen == PreviewSandbox::On);
        QCOMPARE(sandbox->plainText().contains(u"not started"_s),
                 seen == PreviewSandbox::NotStarted);
        QCOMPARE(sandbox->plainText().contains(u"without the sandbox"_s),
                 seen == PreviewSandbox::Off);
        copy->window()->close();
        close(window);
    }

private:
    static QString blogOf(const QString &place, int articles)
    {
        const QString folder = place + u"/Harbour blog"_s;
        if (!QDir().mkpath(folder))
            qFatal("no folder");
        for (int i = 0; i < articles; ++i) {
            QFile file(folder + u"/post-%1.md"_s.arg(i));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            file.write("---\ntitle: Crane " + QByteArray::number(i) +
                       "\ndate: 2026-03-04\n---\n\nThe crane was moved.\n");
        }
        return folder;
    }

    static void click(MainWindow &window, const QString &way)
    {
        auto *button = window.findChild<QPushButton *>(way);
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    static void importFrom(MainWindow &window, const QString &folder, const QString &place)
    {
        click(window, u"startImport"_s);
        QFileDialog *chooser = nullptr;
        QTRY_VERIFY((chooser = window.findChild<QFileDialog *>()) != nullptr);
        Q_EMIT chooser->fileSelected(folder);
        chooser->close();
        NewDeskDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<NewDeskDialog *>()) != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"deskName"_s);
        QCOMPARE(name->text(), u"Harbour blog"_s);
        dialog->findChild<QLineEdit *>(u"deskFolder"_s)->setText(place);
        QTest::keyClick(name, Qt::Key_Return);
    }

    static void close(MainWindow &window)
    {
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }
};

STET_TEST(TestFirstRun)

#include "test_first_run_stories.moc"
