// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/comments/comment_keeping.h"

#include <QPlainTextEdit>
#include <QPushButton>

#include <deque>

using namespace stet;
using namespace stet::test;

namespace {

template <class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

const Error full{ErrorCode::DiskFull, QStringLiteral("The disk is full."), {}};

/// A card over a window, with what it gave and what the journal got.
class Written
{
public:
    Written()
        : card(&window)
        , keeping(card, journal(), nullptr)
    {
        window.resize(600, 400);
        window.show();
    }

    void ask(const QString &text)
    {
        CommentCard::Question question;
        question.button = QStringLiteral("Comment");
        question.wish = [](const QString &said) {
            CommentWish wish;
            wish.text = said;
            return wish;
        };
        question.give = [this](const CommentWish &wish, CommentCard::Ticket ticket) {
            given << wish.text;
            tickets << ticket;
        };
        card.ask(QRect(0, 0, 10, 10), std::move(question));
        this->text()->setPlainText(text);
    }

    QPlainTextEdit *text() const { return card.findChild<QPlainTextEdit *>(); }

    CommentJournal journal()
    {
        CommentJournal door;
        door.keep = [this](const CommentWish &wish) {
            if (journalFails)
                return ready<Result<>>(tl::unexpected<Error>(full));
            kept = wish.text;
            return late ? late->future() : ready<Result<>>({});
        };
        door.settle = [this] {
            kept.clear();
        };
        door.letGo = [this] {
            offered << std::exchange(kept, {});
            QPromise<void> promise;
            promise.start();
            promise.finish();
            return promise.future();
        };
        return door;
    }

    QWidget window;
    CommentCard card;
    QStringList given;
    QList<CommentCard::Ticket> tickets;
    QString kept;
    QStringList offered;
    bool journalFails = false;
    QPromise<Result<>> *late = nullptr; ///< the journal's answer comes by this
    CommentKeeping keeping;
};

} // namespace

/// The words in the card of a comment outlive whatever the desk says to them.
class TestCommentCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyTheAnswerToItsWordsClosesTheCard()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        written.card.give();
        QCOMPARE(written.given, QStringList{QStringLiteral("Who counted?")});
        // What a step in the panel came to, and what was given in another card before.
        written.card.done(0);
        written.card.refused(written.tickets.front() - 1);
        QVERIFY(written.card.isVisible());
        QVERIFY(written.text()->isReadOnly());
        written.card.refused(written.tickets.front());
        QVERIFY(!written.text()->isReadOnly());
        QCOMPARE(written.text()->toPlainText(), QStringLiteral("Who counted?"));
        written.card.give();
        QCOMPARE(written.tickets.size(), 2);
        written.card.done(written.tickets.front());
        QVERIFY(written.card.isVisible());
        written.card.done(written.tickets.back());
        QVERIFY(!written.card.isVisible());
    }

    void whatIsGivenIsNotLeft()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        written.card.give();
        QTest::keyClick(written.text(), Qt::Key_Escape);
        QVERIFY(written.card.isVisible());
        written.keeping.answered(written.tickets.front(), tl::unexpected<Error>(full));
        QTest::keyClick(written.text(), Qt::Key_Escape);
        QVERIFY(!written.card.isVisible());
        QVERIFY(written.kept.isEmpty()); // nobody wants it
    }

    // The desk refuses, the journal still writes, and Escape takes the words: closing waits for
    // none.
    void wordsThatAreLetGoHoldNoClosingUp()
    {
        QPromise<Result<>> late;
        late.start();
        Written written;
        written.late = &late;
        written.ask(QStringLiteral("Who counted?"));
        QFuture<Result<LastWord>> closing = written.keeping.finish();
        written.keeping.answered(written.tickets.front(), tl::unexpected<Error>(full));
        QVERIFY(!closing.isFinished());
        QTest::keyClick(written.text(), Qt::Key_Escape);
        QTRY_VERIFY(closing.isFinished());
        QVERIFY(closing.result() == LastWord::Desk);
        late.addResult(Result<>());
        late.finish();
        QTest::qWait(10);
        QVERIFY(written.offered.isEmpty());
    }

    void closingGivesWhatIsWritten()
    {
        Written written;
        QVERIFY(answer(written.keeping.finish()) == LastWord::Desk); // nothing is
        written.ask(QStringLiteral("Who counted?"));
        const QFuture<Result<LastWord>> finished = written.keeping.finish();
        QVERIFY(!finished.isFinished());
        QVERIFY(written.card.isVisible());
        written.keeping.answered(written.tickets.front(), {});
        QVERIFY(finished.result() == LastWord::Desk);
        QVERIFY(!written.card.isVisible());
        QVERIFY(written.kept.isEmpty());
    }

    void whatTheDeskRefusesAtTheEndIsOfferedByTheJournal()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        const QFuture<Result<LastWord>> finished = written.keeping.finish();
        written.keeping.answered(written.tickets.front(), tl::unexpected<Error>(full));
        QTRY_VERIFY(finished.isFinished());
        QVERIFY(finished.result() == LastWord::Journal);
        QCOMPARE(written.offered, QStringList{QStringLiteral("Who counted?")});
        QVERIFY(!written.card.isVisible());
        // An answer that comes after all is nobody's.
        written.ask(QStringLiteral("And when?"));
        written.keeping.answered(written.tickets.front(), {});
        QVERIFY(written.card.isVisible());
    }

    void aDeskThatSaysNothingIsNotWaitedFor()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        const QFuture<Result<LastWord>> finished = written.keeping.finish();
        QTRY_VERIFY(finished.isFinished());
        QVERIFY(finished.result() == LastWord::Journal);
        QCOMPARE(written.offered, QStringList{QStringLiteral("Who counted?")});
    }

    void whatNobodyTakesStaysInTheCard()
    {
        Written written;
        written.journalFails = true;
        written.ask(QStringLiteral("Who counted?"));
        QFuture<Result<LastWord>> finished = written.keeping.finish();
        written.keeping.answered(written.tickets.front(), tl::unexpected<Error>(full));
        QTRY_VERIFY(finished.isFinished());
        QCOMPARE(finished.result().error().code, ErrorCode::DiskFull);
        QVERIFY(written.card.isVisible());
        QVERIFY(!written.text()->isReadOnly());
        QCOMPARE(written.text()->toPlainText(), QStringLiteral("Who counted?"));
        QVERIFY(!written.keeping.isSafe());
        // And is given once more.
        finished = written.keeping.finish();
        written.keeping.answered(written.tickets.back(), {});
        QVERIFY(finished.result() == LastWord::Desk);
    }

    void theJournalHasItWhereTheProgramEnds()
    {
        Written written;
        QVERIFY(written.keeping.isSafe());
        written.ask(QStringLiteral("Who counted?"));
        QVERIFY(!written.keeping.isSafe());
        written.keeping.secure();
        QVERIFY(written.keeping.isSafe());
        QCOMPARE(written.kept, QStringLiteral("Who counted?"));
        written.text()->appendPlainText(QStringLiteral("And when?"));
        QVERIFY(!written.keeping.isSafe());
        written.card.give();
        written.keeping.answered(written.tickets.front(), {});
        QVERIFY(written.kept.isEmpty());
        QVERIFY(written.keeping.isSafe());
    }

    void theJournalHasWhatIsTypedWithinSeconds()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        QTRY_COMPARE(written.kept, QStringLiteral("Who counted?"));
        written.text()->appendPlainText(QStringLiteral("And when?"));
        QTRY_COMPARE(written.kept, QStringLiteral("Who counted?\nAnd when?"));
        written.card.leave(); // it was thought better of
        QVERIFY(written.kept.isEmpty());
    }

    void whatIsGivenUpIsNotOfferedAlsoWhereTheJournalIsLate()
    {
        Written written;
        QPromise<Result<>> journal;
        journal.start();
        written.late = &journal;
        written.ask(QStringLiteral("Who counted?"));
        written.keeping.secure();
        QCOMPARE(written.kept, QStringLiteral("Who counted?"));
        written.keeping.forget();
        QVERIFY(written.kept.isEmpty()); // settled behind it, while the article is known
        // The next comment, of the same words, is not safe by that late answer.
        written.ask(QStringLiteral("Who counted?"));
        journal.addResult(Result<>());
        journal.finish();
        QCoreApplication::processEvents();
        QVERIFY(!written.keeping.isSafe());
        written.late = nullptr;
        written.keeping.secure();
        QVERIFY(written.keeping.isSafe());
        QCOMPARE(written.kept, QStringLiteral("Who counted?"));
    }

    void whoWaitsIsToldWhereTheArticleGoes()
    {
        Written written;
        written.ask(QStringLiteral("Who counted?"));
        const QFuture<Result<LastWord>> finished = written.keeping.finish();
        written.keeping.forget();
        QCOMPARE(finished.result().error().code, ErrorCode::Cancelled);
        QVERIFY(!written.card.isVisible());
    }
};

STET_TEST(TestCommentCard)

#include "test_comment_card.moc"
