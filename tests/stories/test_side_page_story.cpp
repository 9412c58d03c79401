// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/desk/side_page.h"
#include "ui/desk/side_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/widgets/plain_label.h"

#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using namespace stet;
using namespace stet::test;

namespace {

QString sideText(const StoryWindow &story)
{
    const auto *view = story.page().side().findChild<PreviewView *>();
    return view == nullptr
               ? QString()
               : StoryWindow::valueIn(
                     *view, QStringLiteral("document.querySelector('h1')?.textContent || ''"));
}

void fill(StoryWindow &story, int count)
{
    for (int i = 0; i < count; ++i)
        story.addArticle(QStringLiteral("Article %1").arg(i), QStringLiteral("Body %1.").arg(i));
    story.open();
    QTRY_VERIFY(story.list().model()->rowCount() >= count);
    QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
    story.list().setFocus();
}

} // namespace

/// The page of the chosen article beside the list.
class TestSidePageStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void thePageOfTheChosenArticleStandsBesideTheList();
    void pagesAreMadeOfTheChoiceThatRests();
};

void TestSidePageStory::thePageOfTheChosenArticleStandsBesideTheList()
{
    StoryWindow story;
    fill(story, 3);
    QVERIFY(story.page().side().findChild<SidePage *>() ==
            nullptr); // costs nothing until asked for
    auto *button = story.page().findChild<QToolButton *>(QStringLiteral("sidePageButton"));
    QVERIFY(!story.page().side().awaitsFirstPage());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(story.page().side().awaitsFirstPage());
    const auto chosen = [&] {
        return story.page().selection().name;
    };
    QTRY_COMPARE(sideText(story), chosen());
    QTRY_VERIFY(!story.page().side().awaitsFirstPage());
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Down);
    QTRY_COMPARE(sideText(story), chosen());
    QVERIFY(story.list().hasFocus());

    // What is changed elsewhere is seen, and another choice than one has no page.
    const ArticleId id = story.page().selectedRows().front().id;
    Article article = must(Articles(story.area().session()).get(id));
    article.content.headline = QStringLiteral("Another one");
    DraftSave save;
    save.article = id;
    save.version = article.version;
    save.content = article.content;
    (void)must(Articles(story.area().session()).save(save));
    QTRY_COMPARE(sideText(story), QStringLiteral("Another one"));
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    const auto *words = story.page().findChild<PlainLabel *>(QStringLiteral("sidePageWords"));
    QTRY_VERIFY(words->isVisible());
    QCOMPARE(words->plainText(), QStringLiteral("3 articles chosen"));

    // By key, and remembered.
    QTest::keyClick(&story.list(), Qt::Key_Home);
    QTRY_COMPARE(sideText(story), chosen());
    story.open();
    QTRY_COMPARE(sideText(story), chosen());
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_F9, Qt::ShiftModifier);
    QTRY_VERIFY(story.page().findChild<QWidget *>(QStringLiteral("articleSummary"))->isVisible());
    QVERIFY(!story.page().findChild<SidePage *>()->isVisible());
    QTest::keyClick(&story.list(), Qt::Key_F9, Qt::ShiftModifier);
    QTRY_COMPARE(sideText(story), chosen());
}

void TestSidePageStory::pagesAreMadeOfTheChoiceThatRests()
{
    StoryWindow story;
    fill(story, 40);
    QTest::keyClick(&story.list(), Qt::Key_F9, Qt::ShiftModifier);
    QTRY_COMPARE(sideText(story), story.page().selection().name);
    auto *page = story.page().findChild<SidePage *>();
    QSignalSpy shown(page, &SidePage::pageShown);
    // One event after the other, as a held key gives them: no page of what is passed by.
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(&story.list(), Qt::Key_Down);
    const ArticleId last = story.page().selectedRows().front().id;
    QTRY_COMPARE(sideText(story), story.page().selection().name);
    for (const QList<QVariant> &arguments : std::as_const(shown))
        QCOMPARE(arguments.front().value<ArticleId>(), last);

    // Nothing is made while an article is written, and the page is there again behind it.
    shown.clear();
    QTest::keyClick(&story.list(), Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), last);
    MarkdownEditor &editor = story.workspace().editor();
    QTest::keyClicks(&editor, QStringLiteral("More words. "));
    QTRY_VERIFY(story.previewText(QStringLiteral("main")).contains(QStringLiteral("More words.")));
    QCOMPARE(shown.size(), 0);
    QTest::keyClick(&editor, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_VERIFY(shown.size() > 0);
    QTRY_COMPARE(sideText(story), story.page().selection().name);
}

STET_TEST(TestSidePageStory)

#include "test_side_page_story.moc"
