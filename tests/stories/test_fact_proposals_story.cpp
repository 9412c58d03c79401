// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/proposals/proposals.h"
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/proposals/proposal_bar.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"

#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(which), modifiers);
}

} // namespace

/// Other words for a fact go the way of all others: R, and one key of the author's.
class TestFactProposalsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFactIsProposedAndAcceptedByKey()
    {
        StoryWindow story;
        SystemClock clock;
        const auto desk =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        ArticleContent content;
        content.kind = u"news"_s;
        content.language = u"en"_s;
        content.headline = u"Gripper opened"_s;
        content.body = u"Nobody was hurt.\n"_s;
        content.facts = {{u"Torque"_s, u"12 Nm"_s}};
        const ArticleId id = must(Articles(*desk).create(content)).id;
        story.open();
        bringForward(story.window());
        story.area().openForReview(id);
        QTRY_VERIFY(story.area().isReviewing());
        ReviewRound &round = story.area().review()->round();
        QTRY_COMPARE(round.rows().count(), 3);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        round.choose(2);
        QVERIFY(round.rows().words(2).contains(u"12 Nm"_s));

        key(Qt::Key_R);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"proposedWords"_s);
        auto *words = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QCOMPARE(words->toPlainText(), u"Torque\n12 Nm"_s);
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_Backspace);
        QTest::keyClicks(words, u"14 Nm"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(must(Checking(*desk).sheet(id)).proposals.size(), size_t(1));
        QTRY_VERIFY(story.area().review()->text().toPlainText().contains(u"‸14"_s));
        QCOMPARE(must(Articles(*desk).get(id)).content.facts, content.facts);

        story.area().review()->claims().setFocus();
        key(Qt::Key_F4);
        QTRY_VERIFY(!story.area().isReviewing());
        const auto *bar = story.window().findChild<ProposalBar *>();
        QTRY_VERIFY(bar->text().contains(u"14"_s));
        // The way there leads to its row, and the bar stays with it.
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        key(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(bar->text().contains(u"14"_s));
        key(Qt::Key_F12);
        QTRY_COMPARE(must(Articles(*desk).get(id)).content.facts,
                     (std::vector<Fact>{{u"Torque"_s, u"14 Nm"_s}}));
        QTRY_COMPARE(bar->text(), QString());
    }
};

STET_TEST(TestFactProposalsStory)

#include "test_fact_proposals_story.moc"
