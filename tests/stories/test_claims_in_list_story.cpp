// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "tests/stories/list_hand.h"
#include "tests/support/test_registry.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/desk/list_question.h"

#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"It opened at 12 Nm."_s;

/// Another person at the desk.
std::unique_ptr<DeskSession> ines(const StoryWindow &story, const Clock &clock)
{
    return must(DeskSession::open(
        story.deskPath(), OpenMode::ReadWrite, {u"Ines"_s, u"ines"_s, u"desk-1"_s}, clock));
}

QString claimsOf(const StoryWindow &story, int row)
{
    return story.list().model()->index(row, int(ArticleColumn::Claims)).data().toString();
}

QString openClaims(const StoryWindow &story)
{
    const QList<QListWidgetItem *> found =
        sidebar(story.window()).findItems(u"My open claims"_s, Qt::MatchExactly);
    return found.isEmpty() ? QString() : found.front()->data(Qt::AccessibleTextRole).toString();
}

} // namespace

/// What the check of articles has come to, as the list and the page say it.
class TestClaimsInListStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theListSaysWhatIsOpenAndForWhom();
    void thePageNamesTheCheckerUntilALetterIsTyped();
};

void TestClaimsInListStory::theListSaysWhatIsOpenAndForWhom()
{
    const SystemClock clock;
    StoryWindow story;
    story.addArticle(u"Nobody checks this"_s, u"Words."_s);
    const ArticleId article = story.addArticle(u"Gripper opened"_s, first + u" Nobody was hurt."_s);
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    QCOMPARE(claimsOf(story, 0), QString());
    QTRY_COMPARE(openClaims(story), u"0 My open claims"_s);

    // Somebody sends it to fact-check and gives the window's person a question to answer.
    const std::unique_ptr<DeskSession> other = ines(story, clock);
    Articles articles(*other);
    Article sent = must(articles.get(article));
    sent = must(articles.assign(article, sent.version, testActor().name, u"Ines"_s, 0));
    must(articles.setState(article, sent.version, WorkState::InCheck));
    QTRY_COMPARE(claimsOf(story, 0), u"0 of 3 closed"_s);
    const ClaimAim aim{{}, {DraftField::Body, -1, {0, first.size()}}, {}};
    must(Checking(*other).give(article, aim, {VerdictKind::Disputed, {}, {}}));
    QTRY_COMPARE(openClaims(story), u"1 My open claims"_s);
    must(Checking(*other).give(
        article, {{}, {DraftField::Headline, -1, {0, 14}}, {}}, {VerdictKind::NotAFact, {}, {}}));
    QTRY_COMPARE(claimsOf(story, 0), u"1 of 3 closed (no facts: 1)"_s);
    QVERIFY(story.list()
                .model()
                ->index(0, int(ArticleColumn::Claims))
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"1 for the author"_s));

    clickEntry(sidebar(story.window()), u"My open claims"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Gripper opened"_s});
    clickEntry(sidebar(story.window()), u"All articles"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    clickHead(story, ArticleColumn::Claims);
    QTRY_COMPARE(story.page().question().query().sort, SortColumn::OpenClaims);
    QTRY_COMPARE(story.headlines().value(0), u"Gripper opened"_s);
}

void TestClaimsInListStory::thePageNamesTheCheckerUntilALetterIsTyped()
{
    const SystemClock clock;
    StoryWindow story;
    const ArticleId article = story.addArticle(u"Gripper opened"_s, first);
    const std::unique_ptr<DeskSession> other = ines(story, clock);
    story.open();
    story.write();
    QTRY_VERIFY(story.previewText(u"main"_s).contains(first));
    QVERIFY(!story.previewText(u"main"_s).contains(u"Checked by"_s));
    Checking checking(*other);
    must(checking.give(article,
                       {{}, {DraftField::Body, -1, {0, first.size()}}, {}},
                       {VerdictKind::NotAFact, {}, u"It is said so."_s}));
    must(checking.give(
        article, {{}, {DraftField::Headline, -1, {0, 14}}, {}}, {VerdictKind::NotAFact, {}, {}}));
    must(checking.signOff(article, must(Articles(*other).get(article)).version));
    QTRY_VERIFY(story.previewText(u"header"_s).contains(u"Checked by Ines"_s));

    // One letter more, and nobody has checked this.
    QTest::keyClicks(&story.workspace().editor(), u"x"_s);
    QTRY_VERIFY(!story.previewText(u"header"_s).contains(u"Checked by"_s));
    QTest::keyClick(&story.workspace().editor(), Qt::Key_Backspace);
    QTRY_VERIFY(story.previewText(u"header"_s).contains(u"Checked by Ines"_s));
}

STET_TEST(TestClaimsInListStory)

#include "test_claims_in_list_story.moc"
