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
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

namespace {

const QString opened = QStringLiteral("The gripper opened at 12 Nm.");
const QString hurt = QStringLiteral("Nobody was hurt.");
const QString bruises = QStringLiteral("Two workers got bruises.");

void pressKey(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

Actor checkerActor()
{
    return {QStringLiteral("Ines Okafor"), QStringLiteral("ines"), QStringLiteral("desk-1")};
}

void toFront(QWidget &window)
{
    bringForward(window);
}

/// The words that the editor shows as going.
QStringList struck(const MarkdownEditor &editor)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : editor.extraSelections()) {
        if (mark.format.fontStrikeOut())
            words << mark.cursor.selectedText();
    }
    return words;
}

/// Where the author writes.
class AuthorsDesk
{
public:
    explicit AuthorsDesk(StoryWindow &story)
        : m_story(story)
        , m_id(story.addArticle(QStringLiteral("Gripper opened"),
                                opened + u' ' + hurt + QStringLiteral("\n")))
        , m_session(must(
              DeskSession::open(story.deskPath(), OpenMode::ReadWrite, checkerActor(), m_clock)))
    {}

    [[nodiscard]] ArticleId id() const { return m_id; }

    void write()
    {
        m_story.open();
        m_story.write();
    }

    [[nodiscard]] MarkdownEditor &editor() const { return m_story.workspace().editor(); }

    [[nodiscard]] QString barText() const { return bar().text(); }

    [[nodiscard]] ProposalBar &bar() const { return *m_story.window().findChild<ProposalBar *>(); }

    [[nodiscard]] QString body() const { return must(Articles(*m_session).get(m_id)).content.body; }

    [[nodiscard]] ReviewedArticle sheet() const { return must(Checking(*m_session).sheet(m_id)); }

    [[nodiscard]] ProposalState stateOf(const EditProposal &proposal) const
    {
        for (const EditProposal &one : must(Proposals(*m_session).of(m_id))) {
            if (one.id == proposal.id)
                return one.state;
        }
        qFatal("no such proposal");
    }

    /// The checker proposes it at another desk's window.
    EditProposal
    propose(const QString &words, const QString &instead, const QString &reason = {}) const
    {
        const QString text = body();
        const SourcePlace place{DraftField::Body, -1, {text.indexOf(words), words.size()}};
        return must(Proposals(*m_session).propose(m_id, {place, words, instead, reason}));
    }

private:
    StoryWindow &m_story;
    ArticleId m_id;
    SystemClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

QString wordsAtHand(const MainWindow &window)
{
    const ReviewRound &round = window.deskArea()->review()->round();
    return round.rows().words(round.current());
}

/// From the text to the check, by key.
void toReview(MainWindow &window)
{
    toFront(window);
    pressKey(Qt::Key_F4);
    QTRY_VERIFY(window.deskArea()->isReviewing());
    QTRY_VERIFY(window.deskArea()->review()->round().rows().count() == 3);
    QTRY_VERIFY(window.deskArea()->review()->claims().hasFocus());
}

} // namespace

/// A checker proposes other words, the author accepts or rejects them, each by one key.
class TestProposalsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCheckerProposesAndTheAuthorAcceptsByOneKey()
    {
        Preferences others(checkerActor());
        StoryWindow story;
        AuthorsDesk author(story);
        author.write();
        ShellContext context = story.context();
        MainWindow checker(ShellContext{
            context.appearance, context.clock, context.languages, others, context.sandboxOff});
        checker.show();
        toFront(checker);
        checker.openDesk(story.deskPath());
        QTRY_VERIFY(checker.deskArea() != nullptr);
        checker.deskArea()->openArticle(author.id());
        QTRY_VERIFY(checker.deskArea()->isWriting());
        QTRY_VERIFY(checker.findChild<MarkdownEditor *>()->hasFocus());
        toReview(checker);

        // The second sentence, in other words.
        pressKey(Qt::Key_J);
        pressKey(Qt::Key_J);
        QTRY_COMPARE(wordsAtHand(checker), hurt);
        pressKey(Qt::Key_R);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("proposedWords"));
        auto *words = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QCOMPARE(words->toPlainText(), hurt);
        words->selectAll();
        QTest::keyClicks(words, bruises);
        pressKey(Qt::Key_Return);
        QTRY_COMPARE(author.sheet().proposals.size(), size_t(1));
        QTRY_VERIFY(checker.deskArea()->review()->text().toPlainText().contains(
            QStringLiteral("‸Two workers got bruises")));
        QCOMPARE(author.body(), opened + u' ' + hurt + u'\n');

        // The author sees it in the text and above it, and lets it in.
        toFront(story.window());
        QTRY_COMPARE(struck(author.editor()).join(QString()), hurt.chopped(1));
        QTRY_VERIFY(author.barText().contains(checkerActor().name));
        QVERIFY(author.barText().contains(QStringLiteral("Two workers got bruises")));
        author.editor().setFocus();
        pressKey(Qt::Key_F12);
        QTRY_COMPARE(author.body(), opened + u' ' + bruises + u'\n');
        QTRY_COMPARE(author.editor().toPlainText(), opened + u' ' + bruises + u'\n');
        QTRY_COMPARE(author.barText(), QString());
        QVERIFY(struck(author.editor()).isEmpty());

        // Nobody checks their own words.
        toFront(checker);
        QTRY_VERIFY(!checker.deskArea()->review()->text().toPlainText().contains(hurt));
        checker.deskArea()->review()->claims().setFocus();
        QTRY_COMPARE(wordsAtHand(checker), bruises);
        pressKey(Qt::Key_D);
        QTRY_VERIFY(!checker.noticeText().isEmpty());
        QCOMPARE(author.sheet().checked.counts.disputed, 0);
        // The author did not write them, and may.
        toFront(story.window());
        author.editor().setFocus();
        toReview(story.window());
        pressKey(Qt::Key_J);
        pressKey(Qt::Key_J);
        QTRY_COMPARE(wordsAtHand(story.window()), bruises);
        pressKey(Qt::Key_D);
        QTRY_COMPARE(author.sheet().checked.counts.disputed, 1);
        checker.close();
        QTRY_VERIFY(!checker.isVisible());
    }

    void whatWasAcceptedIsUndoneAsEverythingElse()
    {
        StoryWindow story;
        AuthorsDesk author(story);
        const EditProposal proposal = author.propose(
            QStringLiteral("12 Nm"), QStringLiteral("14 Nm"), QStringLiteral("p. 2"));
        author.write();
        QTRY_COMPARE(struck(author.editor()), QStringList{QStringLiteral("12")});
        QVERIFY(author.barText().endsWith(QStringLiteral("p. 2")));
        // Words that are not kept yet go first.
        author.editor().goTo(author.editor().toPlainText().size() - 1, 0);
        QTest::keyClicks(&author.editor(), QStringLiteral(" Good."));
        pressKey(Qt::Key_F12);
        const QString after =
            QStringLiteral("The gripper opened at 14 Nm. Nobody was hurt. Good.\n");
        QTRY_COMPARE(author.body(), after);
        QTRY_COMPARE(author.editor().toPlainText(), after);
        QTRY_VERIFY(!author.editor().isReadOnly());
        QCOMPARE(author.stateOf(proposal), ProposalState::Accepted);

        pressKey(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(author.body(),
                     QString(after).replace(QStringLiteral("14 Nm"), QStringLiteral("12 Nm")));
        QCOMPARE(author.stateOf(proposal), ProposalState::Open);
        QTRY_COMPARE(struck(author.editor()), QStringList{QStringLiteral("12")});
        pressKey(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(author.body(), after);
        QCOMPARE(author.stateOf(proposal), ProposalState::Accepted);
        pressKey(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(author.stateOf(proposal), ProposalState::Open);
        pressKey(Qt::Key_Z, Qt::ControlModifier); // and what was typed before it
        QTRY_COMPARE(author.body(), opened + u' ' + hurt + u'\n');
    }

    void whatIsRejectedStaysOutAndCanBeHadBack()
    {
        StoryWindow story;
        AuthorsDesk author(story);
        const EditProposal one = author.propose(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        const EditProposal two = author.propose(hurt, bruises);
        author.write();
        QTRY_VERIFY(author.barText().contains(QStringLiteral("1 of 2")));
        pressKey(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        pressKey(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(author.barText().contains(QStringLiteral("2 of 2")));
        pressKey(Qt::Key_F12, Qt::ShiftModifier);
        QTRY_COMPARE(author.stateOf(two), ProposalState::Rejected);
        QCOMPARE(author.stateOf(one), ProposalState::Open);
        QTRY_COMPARE(struck(author.editor()), QStringList{QStringLiteral("12")});
        QCOMPARE(author.body(), opened + u' ' + hurt + u'\n');
        NoticeBar *notice = nullptr;
        for (NoticeBar *bar : story.window().findChildren<NoticeBar *>()) {
            if (bar->property("bar").toString() == u"proposals")
                notice = bar;
        }
        QVERIFY(notice != nullptr && notice->isVisible());
        notice->findChild<QPushButton *>(QStringLiteral("noticeAction"))->click();
        QTRY_COMPARE(author.stateOf(two), ProposalState::Open);
        QTRY_VERIFY(author.barText().contains(QStringLiteral("of 2")));
        // What is typed over its words leaves nothing to accept.
        author.editor().goTo(author.editor().toPlainText().indexOf(hurt), hurt.size());
        QTest::keyClicks(&author.editor(), QStringLiteral("x"));
        QTRY_VERIFY(!author.barText().contains(QStringLiteral("of 2")));
        QVERIFY(author.barText().contains(QStringLiteral("14")));
    }

    void theCheckerTakesAProposalBack()
    {
        StoryWindow story;
        const AuthorsDesk desk(story);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.list().setFocus();
        pressKey(Qt::Key_F4);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_VERIFY(story.area().review()->round().rows().count() == 3);
        pressKey(Qt::Key_J);
        pressKey(Qt::Key_R);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("proposedWords"));
        pressKey(Qt::Key_Escape);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        QVERIFY(desk.sheet().proposals.empty());
        pressKey(Qt::Key_R);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("proposedWords"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" Twice."));
        pressKey(Qt::Key_Return);
        QTRY_COMPARE(desk.sheet().proposals.size(), size_t(1));
        const EditProposal made = desk.sheet().proposals.front();
        QCOMPARE(made.inserted, opened + QStringLiteral(" Twice."));
        QTRY_VERIFY(story.area().review()->text().toPlainText().contains(QStringLiteral("‸")));
        pressKey(Qt::Key_U);
        QTRY_COMPARE(desk.stateOf(made), ProposalState::Withdrawn);
        QTRY_VERIFY(!story.area().review()->text().toPlainText().contains(QStringLiteral("‸")));
    }
};

STET_TEST(TestProposalsStory)

#include "test_proposals_story.moc"
