// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/menu_hand.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/links/link_question.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/writing_taste.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

using namespace stet;
using namespace stet::test;

namespace {

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void choose(const StoryWindow &story, const QString &objectName)
{
    QMenu *menu = openMenu();
    QVERIFY(menu != nullptr);
    auto *action = menu->findChild<QAction *>(objectName);
    QVERIFY(action != nullptr);
    clickInMenu(*menu, *action);
    story.window().activateWindow();
}

/// What the platform sends when a browser's link is let go over the text at `position`.
void drop(MarkdownEditor &editor, int position, const QMimeData &link)
{
    QTextCursor cursor(editor.document());
    cursor.setPosition(position);
    const QPoint place = editor.cursorRect(cursor).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &move);
    QDropEvent dropped(place, Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &dropped);
}

void fill(QMimeData &link, const QString &address, const QString &title = {})
{
    link.setUrls({QUrl(address)});
    link.setText(address);
    if (title.isEmpty())
        return;
    const QString lines = address + u'\n' + title;
    link.setData(QStringLiteral("text/x-moz-url"),
                 QByteArray(reinterpret_cast<const char *>(lines.utf16()), lines.size() * 2));
}

/// Before the window is open.
void addPage(const StoryWindow &story, const QString &key, const QString &title, const QString &url)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    Source source;
    source.key = key;
    source.title = title;
    source.url = url;
    must(Library(*session).add(source));
}

/// At the end of the text.
void paste(MarkdownEditor &editor, const QString &address)
{
    editor.goTo(editor.mirror().text().size(), 0);
    QApplication::clipboard()->setText(address);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
}

const QString words = QStringLiteral("The robots came. They stay.");

} // namespace

/// Web pages that are dropped on the text or pasted into it.
class TestLinksStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aDroppedLinkIsCited()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QMimeData link;
        fill(link,
             QStringLiteral("https://www.ledger.example/robots?utm_source=x"),
             QStringLiteral("Robots reach the port"));
        drop(editor, 15, link);
        QTRY_VERIFY(openMenu() != nullptr);
        QCOMPARE(editor.mirror().text(), words);
        choose(story, QStringLiteral("citePage"));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text() != words);
        const QString cited = editor.mirror().text();
        QVERIFY2(cited.startsWith(QStringLiteral("The robots came [@")), qPrintable(cited));
        QVERIFY(cited.endsWith(QStringLiteral("]. They stay.")));
        QTRY_VERIFY(editor.hasFocus());
        // The page shows it: the library is known here.
        QTRY_VERIFY(story.previewText(QStringLiteral("main"))
                        .contains(QStringLiteral("Robots reach the port")));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), words);

        // The same page by another address is the same source, and nothing is asked.
        QMimeData again;
        fill(again, QStringLiteral("http://ledger.example/robots/#top"));
        drop(editor, 15, again);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("citePage"));
        QTRY_COMPARE(editor.mirror().text(), cited);
        QVERIFY(editor.hasFocus());
    }

    void aDroppedLinkIsLeftOrLinked()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QMimeData link;
        fill(link, QStringLiteral("https://ledger.example/a_(b)"));
        drop(editor, 0, link);
        QTRY_VERIFY(openMenu() != nullptr);
        QTest::keyClick(openMenu(), Qt::Key_Escape);
        QTRY_VERIFY(openMenu() == nullptr);
        QCOMPARE(editor.mirror().text(), words);
        drop(editor, 0, link);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("linkPage"));
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("[ledger.example](https://ledger.example/a_%28b%29)") + words);
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("ledger.example"));
    }

    void aDroppedFileIsCited()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        const QString folder = story.deskPath() + QStringLiteral("/../");
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no file");
            return file.fileName();
        };
        const auto dropFile = [&editor](const QString &path) {
            QMimeData file;
            file.setUrls({QUrl::fromLocalFile(path)});
            file.setText(path);
            drop(editor, 15, file);
        };
        dropFile(write(QStringLiteral("Minutes of May.docx"), "PK"));
        QTRY_VERIFY(openMenu() != nullptr);
        QCOMPARE(editor.mirror().text(), words);
        choose(story, QStringLiteral("citeFile"));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text().startsWith(QStringLiteral("The robots came [@")));
        QTRY_VERIFY(
            story.previewText(QStringLiteral("main")).contains(QStringLiteral("Minutes of May")));
        QTRY_VERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), words);
        // A source from another program is shown before it is taken in, and then cited.
        const QString source =
            write(QStringLiteral("one.json"),
                  R"([{"id":"notice","type":"report","title":"The notice","publisher":"Port"}])");
        dropFile(source);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        press(Qt::Key_Return);
        QTRY_COMPARE(editor.mirror().text(),
                     QStringLiteral("The robots came [@notice]. They stay."));
        QTRY_VERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        // The library has it now.
        QTRY_VERIFY(
            story.previewText(QStringLiteral("main")).contains(QStringLiteral("They stay")));
        dropFile(source);
        QTRY_COMPARE(editor.mirror().text(),
                     QStringLiteral("The robots came [@notice]. They stay."));
    }

    void theKeyboardSaysWhatIsMeant()
    {
        QString said; // outlives the window, which may still speak as it closes
        StoryWindow story;
        story.addSource(
            QStringLiteral("ledger"), QStringLiteral("Ledger"), QStringLiteral("Robots"));
        story.addArticle(QStringLiteral("Port"), words);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QObject::connect(&story.workspace(),
                         &Workspace::statusMessage,
                         &editor,
                         [&said](const QString &text) { said = text; });
        auto *form = story.workspace().findChild<ArticleForm *>();
        form->focusHeadline();
        for (const int key : {Qt::Key_B, Qt::Key_I, Qt::Key_K}) {
            said.clear();
            press(key, Qt::ControlModifier);
            QVERIFY(!said.isEmpty());
        }
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(form->field(DraftField::Headline)->hasFocus());
        QCOMPARE(editor.mirror().text(), words);

        // The value of a fact may cite.
        auto *details = story.workspace().findChild<DetailsPanel *>();
        press(Qt::Key_4, Qt::AltModifier);
        auto *facts = qobject_cast<QTableView *>(details->field(DraftField::Facts));
        QTRY_VERIFY(facts->isVisible());
        facts->setFocus();
        const QModelIndex value = facts->model()->index(0, 1);
        facts->setCurrentIndex(value);
        facts->edit(value);
        for (const QChar letter : QStringLiteral("40 m"))
            QTest::keyClicks(QApplication::focusWidget(), letter);
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("findSource"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ledger"));
        press(Qt::Key_Return);
        QTRY_COMPARE(facts->model()->index(0, 1).data().toString(),
                     QStringLiteral("40 m [@ledger]"));
        QCOMPARE(editor.mirror().text(), words);
        for (const QChar letter : QStringLiteral("!"))
            QTest::keyClicks(QApplication::focusWidget(), letter);
        QTRY_COMPARE(facts->model()->index(0, 1).data().toString(),
                     QStringLiteral("40 m [@ledger]!"));
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(facts->model()->index(0, 1).data().toString(), QStringLiteral("40 m"));
    }

    void whoComesBackGoesOnWhereTheyWere()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"),
                         QStringLiteral("Line.\n\n").repeated(300) + QStringLiteral("End."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(1'400, 0);
        const qsizetype top = editor.topPosition();
        QVERIFY(top > 0);
        const ArticleId article = story.workspace().article();
        story.workspace().forget();
        QVERIFY(editor.mirror().text().isEmpty());
        story.workspace().open(article);
        QTRY_COMPARE(story.workspace().article(), article);
        QCOMPARE(editor.textCursor().position(), 1'400);
        QCOMPARE(editor.topPosition(), top);
    }

    void aPastedAddressIsAskedAbout()
    {
        StoryWindow story;
        const QString address = QStringLiteral("https://ledger.example/robots");
        addPage(story, QStringLiteral("ledger"), QStringLiteral("Robots reach the port"), address);
        story.addArticle(QStringLiteral("Port"), QStringLiteral("See "));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        // The library is known here.
        QTRY_VERIFY(story.previewText(QStringLiteral("main")).contains(QStringLiteral("See")));
        auto *question = story.window().findChild<LinkQuestion *>();
        QString text = QStringLiteral("See ");
        const auto ask = [&] {
            paste(editor, address);
            QCOMPARE(editor.mirror().text(), text + address);
            QVERIFY(question->isVisible());
            QVERIFY(editor.hasFocus());
        };
        // Whoever types on has answered, and nothing that is typed is lost.
        ask();
        QTest::keyClicks(&editor, QStringLiteral(" "));
        QVERIFY(!question->isVisible());
        text += address + u' ';
        QCOMPARE(editor.mirror().text(), text);
        // Escape leaves the address, and nothing else.
        ask();
        press(Qt::Key_Escape);
        QVERIFY(!question->isVisible());
        QVERIFY(story.area().isWriting() && editor.hasFocus());
        QTest::keyClicks(&editor, QStringLiteral(" "));
        text += address + u' ';
        // A link with the words chosen that readers see.
        ask();
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!question->isVisible());
        QCOMPARE(editor.mirror().text(),
                 text + QStringLiteral("[ledger.example](https://ledger.example/robots)"));
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("ledger.example"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), text + address);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), text);
        // The library has the page, so its source is offered: cited by key, and by mouse.
        ask();
        QTRY_VERIFY(question->findChild<PlainLabel *>(QStringLiteral("linkQuestionWords"))
                        ->plainText()
                        .contains(QStringLiteral("“Robots reach the port”")));
        press(Qt::Key_Tab);
        QTRY_COMPARE(editor.mirror().text(), text + QStringLiteral("[@ledger]"));
        QVERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), text + address);
        press(Qt::Key_Z, Qt::ControlModifier);
        ask();
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("linkQuestionCite")),
                          Qt::LeftButton);
        QTRY_COMPARE(editor.mirror().text(), text + QStringLiteral("[@ledger]"));
        QVERIFY(editor.hasFocus());
    }

    void aLinkThatABrowserCopiedIsAskedAboutToo()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("See "));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        const QString address = QStringLiteral("https://ledger.example/robots");
        auto *copied = new QMimeData;
        fill(*copied, address, QStringLiteral("Robots [reach] the port"));
        copied->removeFormat(QStringLiteral("text/uri-list"));
        copied->setHtml(QStringLiteral("<a href=\"%1\">Robots</a>").arg(address));
        QApplication::clipboard()->setMimeData(copied);
        editor.goTo(4, 0);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("See ") + address);
        QVERIFY(story.window().findChild<LinkQuestion *>()->isVisible());
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("See [Robots reach the port](https://ledger.example/robots)"));
        // Other words are pasted as they are, whatever they link to.
        auto *sentence = new QMimeData;
        sentence->setHtml(QStringLiteral("<p>They <a href=\"%1\">came</a></p>").arg(address));
        sentence->setText(QStringLiteral("They came"));
        QApplication::clipboard()->setMimeData(sentence);
        editor.goTo(editor.mirror().text().size(), 0);
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(editor.mirror().text().endsWith(
            QStringLiteral("They [came](https://ledger.example/robots)")));
        QVERIFY(!story.window().findChild<LinkQuestion *>()->isVisible());
    }

    void nobodyIsAskedWhereItWasAnswered()
    {
        QString said; // outlives the window, which may still speak as it closes
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("See [them]("));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QObject::connect(&story.workspace(),
                         &Workspace::statusMessage,
                         &editor,
                         [&said](const QString &text) { said = text; });
        const QString address = QStringLiteral("https://ledger.example/robots");
        auto *question = story.window().findChild<LinkQuestion *>();
        // Where a person is writing a link by hand, they know what it is to be.
        paste(editor, address);
        QVERIFY(!question->isVisible());
        QVERIFY(said.startsWith(QStringLiteral("Ctrl+.")));
        QTest::keyClicks(&editor, QStringLiteral(") and "));
        paste(editor, address);
        QVERIFY(question->isVisible());
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("linkQuestionNever")),
                          Qt::LeftButton);
        QVERIFY(!question->isVisible());
        QVERIFY(!story.preferences().taste().asksToCite());
        QVERIFY(said.contains(QStringLiteral("Appearance")));
        const QString before = editor.mirror().text();
        QTest::keyClicks(&editor, QStringLiteral(" "));
        paste(editor, address);
        QVERIFY(!question->isVisible());
        QCOMPARE(editor.mirror().text(), before + u' ' + address);
    }

    void aPastedAddressIsOfferedTheSame()
    {
        StoryWindow story;
        story.addSource(
            QStringLiteral("ledger"), QStringLiteral("Ledger"), QStringLiteral("Robots"));
        story.addArticle(QStringLiteral("Port"), QStringLiteral("See "));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        paste(editor, QStringLiteral("https://ledger.example/new"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("See https://ledger.example/new"));
        // Also when the question has gone.
        press(Qt::Key_Escape);
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        choose(story, QStringLiteral("citePage"));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("News"));
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text().startsWith(QStringLiteral("See [@")));
        QVERIFY(!editor.mirror().text().contains(QStringLiteral("http")));
        QTRY_VERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("See https://ledger.example/new"));
    }
};

STET_TEST(TestLinksStory)

#include "test_links_story.moc"
