// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/comments.h"
#include "core/desk/library.h"
#include "core/review/quote_anchor.h"
#include "tests/support/full_pool.h"
#include "tests/support/preview_parts.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_taste.h"
#include "ui/preview/preview_pane.h"

#include <QAction>
#include <QLineEdit>
#include <QWebEngineScript>

using namespace stet;
using namespace stet::test;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void typeCiteSeeCloseAndFindAgain()
    {
        TestDesk desk;
        Source source;
        source.key = QStringLiteral("ledger");
        source.publisher = QStringLiteral("Harbor Ledger");
        source.title = QStringLiteral("Gripper code");
        must(Library(desk.session()).add(source));
        ArticleContent content;
        content.headline = QStringLiteral("A headline");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        const Article article = must(Articles(desk.session()).create(content));

        const Languages languages;
        WritingTaste taste;
        Workspace workspace(desk.session(), languages, taste);
        workspace.resize(1200, 700);
        workspace.show();
        workspace.open(article.id);
        QTRY_COMPARE(workspace.article(), article.id);
        MarkdownEditor &editor = workspace.editor();
        editor.setFocus();
        QTest::keyClicks(&editor, QStringLiteral("It was published"));
        cite(workspace, QStringLiteral("ledg"));
        QTRY_COMPARE(editor.mirror().text(), QStringLiteral("It was published [@ledger]"));
        QTRY_VERIFY_WITH_TIMEOUT(mainText(workspace).contains(QStringLiteral("Harbor Ledger")),
                                 15'000);

        const QFuture<Result<LastWord>> closed = workspace.close();
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(closed.result().has_value());
        const Article kept = must(Articles(desk.session()).get(article.id));
        QCOMPARE(kept.content.body, editor.mirror().text());
    }

    void closingHandsTheWordsOverAtOnceAndWaitsForNoPool()
    {
        TestDesk desk;
        const QString body = QStringLiteral("The port has four cranes.");
        ArticleContent content;
        content.headline = QStringLiteral("Port");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.body = body;
        const Article article = must(Articles(desk.session()).create(content));
        must(Comments(desk.session())
                 .add(article.id,
                      quoteAt(body, {body.indexOf(QStringLiteral("four")), 4}),
                      QStringLiteral("Who counted?")));
        const Languages languages;
        WritingTaste taste;
        Workspace workspace(desk.session(), languages, taste);
        workspace.show();
        workspace.open(article.id);
        QTRY_COMPARE(workspace.article(), article.id);
        QTRY_COMPARE(workspace.editor().extraSelections().size(), 1); // its place is known
        const FullPool full;
        QTest::keyClicks(&workspace.editor(), QStringLiteral("Now: "));
        const QFuture<Result<LastWord>> closed = workspace.close();
        // Behind what closing asked of the desk until here.
        must(Articles(desk.session()).checkpoint(article.id, RevisionReason::Interval));
        QCOMPARE(must(Articles(desk.session()).get(article.id)).content.body,
                 QStringLiteral("Now: The port has four cranes."));
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(closed.result() == LastWord::Desk);
    }

    void aCommentThatIsBegunWhileTheArticleClosesIsKept()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("Port");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.body = QStringLiteral("The port has four cranes.");
        const Article article = must(Articles(desk.session()).create(content));
        const Languages languages;
        WritingTaste taste;
        Workspace workspace(desk.session(), languages, taste);
        workspace.show();
        workspace.open(article.id);
        QTRY_COMPARE(workspace.article(), article.id);
        QTest::keyClicks(&workspace.editor(), QStringLiteral("Now: "));
        const QFuture<Result<LastWord>> closed = workspace.close();
        QVERIFY(!closed.isFinished()); // the words are on their way
        workspace.editor().goTo(0, 3);
        actionOf(workspace, QStringLiteral("comment"))->trigger();
        auto *text = workspace.findChild<QPlainTextEdit *>(QStringLiteral("commentText"));
        QVERIFY(text->isVisible());
        text->setPlainText(QStringLiteral("When?"));
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(closed.result() == LastWord::Desk);
        workspace.forget();
        const std::vector<Comment> kept = must(Comments(desk.session()).of(article.id));
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(kept.front().text, QStringLiteral("When?"));
    }

private:
    static QAction *actionOf(const Workspace &workspace, const QString &name)
    {
        const QList<QAction *> actions = workspace.formatActions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction *action) {
            return action->objectName() == name;
        });
        return found == actions.end() ? nullptr : *found;
    }

    static void cite(Workspace &workspace, const QString &typed)
    {
        QAction *cite = actionOf(workspace, QStringLiteral("cite"));
        QVERIFY(cite != nullptr);
        cite->trigger();
        auto *popup = workspace.findChild<CitePopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *field = popup->findChild<QLineEdit *>(QStringLiteral("findSource"));
        // Enter before the library has answered takes what it will find.
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static QString mainText(Workspace &workspace)
    {
        QString text;
        bool answered = false;
        pageOf(workspace.preview().view())
            .runJavaScript(QStringLiteral("document.querySelector('main')?.innerText || ''"),
                           QWebEngineScript::ApplicationWorld,
                           [&](const QVariant &value) {
                               text = value.toString();
                               answered = true;
                           });
        static_cast<void>(QTest::qWaitFor([&] { return answered; }, 5'000));
        return text;
    }
};

STET_TEST(TestWorkspace)

#include "test_workspace.moc"
