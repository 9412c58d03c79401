// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/links/link_popup.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

#include <QListView>
#include <QPromise>
#include <QTest>

#include <deque>

using namespace stet;
using namespace Qt::StringLiterals;

/// Links to articles that are offered while "[[" is typed, by a desk that takes its time.
class TestLinkPopup : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void enterWaitsForTheRowsOfWhatIsTyped()
    {
        using Answer = Result<std::vector<LinkTarget>>;
        std::deque<QPromise<Answer>> promises;
        QStringList asked;
        QWidget window;
        window.resize(600, 400);
        auto *editor = new MarkdownEditor(&window);
        editor->resize(600, 400);
        auto *popup = new LinkPopup(
            *editor,
            [&](const QString &typed) {
                asked << typed;
                promises.emplace_back();
                promises.back().start();
                return promises.back().future();
            },
            &window);
        const auto answer = [&promises](const QString &slug) {
            promises.back().addResult(std::vector<LinkTarget>{{slug, slug}});
            promises.back().finish();
        };
        window.show();
        window.activateWindow();
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"[["_s);
        QTRY_COMPARE(asked, QStringList{QString()});
        answer(u"newest"_s);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClicks(editor, u"harb"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(editor->mirror().text(), u"[[harb"_s);
        QTRY_COMPARE(asked.size(), 2);
        answer(u"harbour"_s);
        QTRY_COMPARE(editor->mirror().text(), u"[[harbour]]"_s);
        QVERIFY(!popup->isVisible());
    }
};

STET_TEST(TestLinkPopup)

#include "test_link_popup.moc"
