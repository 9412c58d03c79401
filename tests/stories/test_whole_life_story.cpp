// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "tests/stories/checked_draft.h"
#include "tests/stories/list_hand.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"
#include "ui/review/claim_card.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_page.h"
#include "ui/review/source_beside.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

using namespace stet;
using namespace stet::test;

namespace {

const QString opens = QStringLiteral("The gripper opens at 12 Nm since 3 March 2026.");
const QString hurt = QStringLiteral("Nobody was hurt.");

QByteArray ledgerPage()
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8><title>Gripper opened</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body><article>"
           "<h1>Gripper opened</h1><p>Since 3 March 2026 the gripper opens at 12 Nm, the company "
           "says. Nobody was hurt when it did. The licence cannot be taken back, and the code has "
           "been on its own server since this morning.</p></article></body></html>";
}

Actor olu()
{
    return {QStringLiteral("Olu Brandt"), QStringLiteral("olu"), QStringLiteral("desk-2")};
}

} // namespace

/// One article from its first word to its signature and the word that takes that away, by two
/// people in two windows, with the keys of the program.
class TestWholeLifeStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anArticleIsWrittenCheckedReturnedMendedAndSigned()
    {
        HostileServer server;
        server.play("/gripper", stet::test::answer(ledgerPage()));
        StoryWindow author;
        author.letIn(server.privateHost());
        author.open();
        draft(author, server);
        citeTheseWords(author);
        send(author);

        StoryWindow checker(author, olu());
        checkAndReturn(checker);
        mendAndSend(author);
        checkAgainAndSign(checker);

        // One word more is another article: exactly that verdict falls, in both windows.
        comeTo(author);
        QTest::keyClick(&author.list(), Qt::Key_Return);
        QTRY_VERIFY(author.area().isWriting());
        MarkdownEditor &editor = author.workspace().editor();
        QTRY_VERIFY(editor.hasFocus());
        QTRY_VERIFY(editor.mirror().text().contains(QStringLiteral("12 Nm")));
        editor.goTo(editor.mirror().text().indexOf(QStringLiteral("2 Nm")), 0);
        press(Qt::Key_Delete);
        type(QStringLiteral("3"));
        QTRY_COMPARE_WITH_TIMEOUT(sheet().checked.counts.changed, 1, 10'000);
        QCOMPARE(sheet().checked.counts.closed(), m_closed - 1);
        QVERIFY(!sheet().signOffStands);
        QCOMPARE(sheet().article.state, WorkState::Draft);
        QTRY_COMPARE(claimRows(checker).filter(QStringLiteral("Changed after check")).size(), 1);
        QVERIFY(must(Doctor(*m_reader).check(CheckDepth::Thorough)).clean());
    }

private:
    [[nodiscard]] ReviewedArticle sheet() const { return must(Checking(*m_reader).sheet(m_id)); }

    void draft(const StoryWindow &story, const HostileServer &server)
    {
        QTest::keyClick(&story.window(), Qt::Key_N, Qt::ControlModifier);
        auto *headline = story.window().findChild<QLineEdit *>(QStringLiteral("newHeadline"));
        QTRY_VERIFY(headline->isVisible());
        QTest::keyClicks(headline, QStringLiteral("Gripper opened"));
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_VERIFY(editor.hasFocus());
        QTRY_VERIFY(editor.mirror().text().contains(QStringLiteral("## ")));
        m_id = story.area().openedArticle().id;
        m_reader = must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, olu(), m_clock));
        press(Qt::Key_A, Qt::ControlModifier);
        type(opens + u' ' + hurt + u' ');
        // The link of the page, which is read, kept and cited.
        QApplication::clipboard()->setText(server.url("/gripper"));
        press(Qt::Key_V, Qt::ControlModifier);
        press(Qt::Key_Period, Qt::ControlModifier);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
        while (menu->activeAction() == nullptr ||
               menu->activeAction()->objectName() != QStringLiteral("citePage"))
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        comeTo(story);
        auto *read = story.window().findChild<QPushButton *>(QStringLiteral("readPage"));
        QTRY_VERIFY(read != nullptr && read->isVisible());
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(editor.mirror().text(),
                                  opens + u' ' + hurt + QStringLiteral(" [@ledger-gripper-opened]"),
                                  20'000);
        QTRY_VERIFY(editor.hasFocus());
    }

    /// The words of the source carry the first sentence; a proposal, until somebody else says so.
    void citeTheseWords(const StoryWindow &story)
    {
        story.workspace().editor().goTo(4, 0);
        press(Qt::Key_F6);
        auto *beside = story.window().findChild<SourceBeside *>();
        QTRY_VERIFY(beside != nullptr && beside->isVisible());
        SnapshotTextView &words = beside->words().view();
        const QString says = QStringLiteral("Since 3 March 2026 the gripper opens at 12 Nm");
        QTRY_VERIFY(words.toPlainText().contains(says));
        QTextCursor cursor = words.textCursor();
        cursor.setPosition(int(words.toPlainText().indexOf(says)));
        words.setTextCursor(cursor);
        for (int word = 0; word < 10; ++word)
            QTest::keyClick(&words, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(story.workspace().editor().mirror().text().startsWith(
            opens.chopped(1) + QStringLiteral(" [@ledger-gripper-opened].")));
        QTRY_COMPARE_WITH_TIMEOUT(sheet().records.size(), size_t(1), 10'000);
        QCOMPARE(sheet().records.front().evidence.size(), size_t(1));
        press(Qt::Key_F6);
        QTRY_VERIFY(story.workspace().editor().hasFocus());
    }

    void send(const StoryWindow &story)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!story.area().isWriting());
        QTRY_COMPARE(story.headlines().size(), 1);
        QTRY_VERIFY(story.list().hasFocus());
        press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        stet::test::answer(olu().name);
        comeTo(story);
        QTRY_COMPARE(sheet().article.state, WorkState::InCheck);
        QCOMPARE(sheet().article.checker, olu().name);
    }

    void toCheck(StoryWindow &story)
    {
        QTRY_COMPARE(story.headlines().size(), 1);
        story.list().setFocus();
        press(Qt::Key_F4);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        QTRY_VERIFY(story.area().review()->round().rows().count() == 3);
    }

    void checkAndReturn(StoryWindow &story)
    {
        story.open();
        toCheck(story);
        QTRY_COMPARE(handWords(story), QStringLiteral("Gripper opened"));
        press(Qt::Key_X);
        QTRY_COMPARE(handWords(story), opens);
        press(Qt::Key_V); // on what the author proposed
        QTRY_COMPARE(sheet().checked.counts.verified, 1);
        QTRY_COMPARE(handWords(story), hurt);
        press(Qt::Key_N);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
        type(QStringLiteral("When?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sheet().records.back().claim.notes.size(), size_t(1));
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(sheet().article.state, WorkState::Draft);
        QTRY_VERIFY(!story.area().isWriting());
    }

    /// It stands above the text until it is answered, and is answered where the claims are.
    void answerTheNote(const StoryWindow &story)
    {
        const auto *bar = story.workspace().findChild<QWidget *>(QStringLiteral("notesBar"));
        QVERIFY(bar != nullptr);
        QTRY_VERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("noticeAction")),
                          Qt::LeftButton);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_COMPARE(claimRows(story).size(), 1);
        ReviewPage &page = *story.area().review();
        page.claims().setFocus();
        QTRY_COMPARE(handWords(story), hurt);
        QTRY_VERIFY(page.card().toPlainText().contains(QStringLiteral("When?")));
        Q_EMIT page.card().anchorClicked(QUrl(QStringLiteral("reply/0")));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
        type(QStringLiteral("On Monday."));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sheet().records.back().claim.notes.front().replies.size(), size_t(1));
        QTRY_VERIFY(page.claims().hasFocus());
        press(Qt::Key_F4);
        QTRY_VERIFY(!story.area().isReviewing());
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        QTRY_VERIFY(!bar->isVisible());
    }

    void mendAndSend(const StoryWindow &story)
    {
        comeTo(story);
        story.list().setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_VERIFY(editor.hasFocus());
        QTRY_VERIFY(editor.mirror().text().contains(hurt));
        answerTheNote(story);
        editor.goTo(editor.mirror().text().indexOf(hurt) + hurt.size() - 1, 0);
        type(QStringLiteral(" when it did"));
        QTRY_VERIFY_WITH_TIMEOUT(
            sheet().article.content.body.contains(QStringLiteral("hurt when it did.")), 10'000);
        QCOMPARE(sheet().checked.counts.verified, 1);
        send(story);
    }

    void checkAgainAndSign(StoryWindow &story)
    {
        comeTo(story);
        toCheck(story);
        // The verdict on what the author did not touch stands, and asks for a look at its
        // neighbour.
        QTRY_COMPARE(handWords(story), opens);
        QCOMPARE(sheet().checked.counts.lookAgain, 1);
        press(Qt::Key_L);
        QTRY_COMPARE(sheet().checked.counts.lookAgain, 0);
        QTRY_COMPARE(handWords(story), QStringLiteral("Nobody was hurt when it did."));
        QTRY_VERIFY(story.area().review()->card().toPlainText().contains(
            QStringLiteral("Passages that may carry it")));
        QVERIFY(story.area().review()->card().toPlainText().contains(QStringLiteral("On Monday.")));
        Q_EMIT story.area().review()->card().anchorClicked(QUrl(QStringLiteral("resolve/0")));
        QTRY_COMPARE(sheet().records.back().claim.notes.front().state, NoteState::Resolved);
        press(Qt::Key_P);
        QTRY_VERIFY(story.area().review()->evidence().selection().has_value());
        press(Qt::Key_E);
        QTRY_COMPARE(sheet().records.back().evidence.size(), size_t(1));
        press(Qt::Key_V);
        QTRY_COMPARE(sheet().checked.counts.verified, 2);
        m_closed = sheet().checked.counts.closed();
        QCOMPARE(m_closed, 3);
        signOff(story);
        QTRY_VERIFY(sheet().signOffStands);
        QCOMPARE(sheet().signOff->person, olu().name);
        QCOMPARE(sheet().article.state, WorkState::Ready);
        comeTo(story);
    }

    SystemClock m_clock;
    std::unique_ptr<DeskSession> m_reader;
    ArticleId m_id;
    int m_closed = 0;
};

STET_TEST(TestWholeLifeStory)

#include "test_whole_life_story.moc"
