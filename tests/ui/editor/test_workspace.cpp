// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
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

private:
    static void cite(Workspace &workspace, const QString &typed)
    {
        const QList<QAction *> actions = workspace.formatActions();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->objectName() == QStringLiteral("cite");
        });
        QVERIFY(found != actions.end());
        (*found)->trigger();
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
