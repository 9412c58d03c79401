// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/quote_anchor.h"
#include "tests/support/full_pool.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/comments/comment_places.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

#include <QSignalSpy>

using namespace stet;
using namespace stet::test;

namespace {

const QString body = QStringLiteral("The port has four cranes.");
constexpr int never = 3'600'000; // ms

} // namespace

/// When the desk is told where the words of comments are by now.
class TestCommentPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void typingForLongIsToldOnceAndBeforeTheTextGoes()
    {
        MarkdownEditor editor;
        CommentPlaces places(DraftField::Body, editor, editor.mirror(), nullptr, never);
        const Comment comment = begin(editor, places);
        QList<std::vector<CommentMove>> told;
        connect(
            &places, &CommentPlaces::moved, this, [&told](const auto &moves) { told << moves; });
        const QSignalSpy looked(&places, &CommentPlaces::changed);
        for (const QString &more : {QStringLiteral("teen"), QStringLiteral(" tall")}) {
            const qsizetype before = looked.size();
            put(editor, QStringLiteral(" cranes"), more);
            QTRY_VERIFY(looked.size() > before); // at a pause in typing
        }
        QVERIFY(told.isEmpty());
        put(editor, QStringLiteral(" cranes"), QStringLiteral(" new"));
        const QFuture<void> finished = places.finish();
        QTRY_VERIFY(finished.isFinished());
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().size(), size_t(1));
        QCOMPARE(told.front().front().comment, comment.id);
        QCOMPARE(told.front().front().place.exact, QStringLiteral("fourteen tall new cranes"));
        QVERIFY(places.finish().isFinished());
        QCOMPARE(told.size(), 1); // once is enough
    }

    void aPoolThatIsFullHoldsNoEndUp()
    {
        MarkdownEditor editor;
        CommentPlaces places(DraftField::Body, editor, editor.mirror(), nullptr, never);
        (void)begin(editor, places);
        const QSignalSpy told(&places, &CommentPlaces::moved);
        const QSignalSpy looked(&places, &CommentPlaces::changed);
        put(editor, QStringLiteral(" cranes"), QStringLiteral("teen"));
        QTRY_VERIFY(!looked.isEmpty()); // this move is known
        const FullPool full;
        put(editor, QStringLiteral(" cranes"), QStringLiteral(" tall"));
        const QFuture<void> finished = places.finish();
        QVERIFY(!finished.isFinished());
        QTRY_VERIFY(finished.isFinished());
        QCOMPARE(told.size(), 1);
    }

    void whatIsTakenBackIsNotTold()
    {
        MarkdownEditor editor;
        CommentPlaces places(DraftField::Body, editor, editor.mirror(), nullptr, never);
        (void)begin(editor, places);
        const QSignalSpy told(&places, &CommentPlaces::moved);
        const QSignalSpy looked(&places, &CommentPlaces::changed);
        put(editor, QStringLiteral(" cranes"), QStringLiteral("teen"));
        QTRY_VERIFY(!looked.isEmpty());
        QTextCursor typed(editor.document());
        typed.setPosition(int(body.indexOf(QStringLiteral(" cranes"))));
        typed.setPosition(typed.position() + 4, QTextCursor::KeepAnchor);
        typed.removeSelectedText();
        QCOMPARE(editor.mirror().text(), body);
        const QFuture<void> finished = places.finish();
        QTRY_VERIFY(finished.isFinished());
        QVERIFY(told.isEmpty());
    }

    void whatTheDeskDidNotTakeIsToldAgain()
    {
        MarkdownEditor editor;
        CommentPlaces places(DraftField::Body, editor, editor.mirror(), nullptr, 0);
        (void)begin(editor, places);
        QList<std::vector<CommentMove>> told;
        connect(
            &places, &CommentPlaces::moved, this, [&told](const auto &moves) { told << moves; });
        put(editor, QStringLiteral(" cranes"), QStringLiteral("teen"));
        QTRY_COMPARE(told.size(), 1); // without an end of the article too
        places.setUntold(told.front());
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told.back().front().place, told.front().front().place);
    }

private:
    static Comment begin(MarkdownEditor &editor, CommentPlaces &places)
    {
        editor.load(body);
        Comment comment;
        comment.id = CommentId::create(7);
        comment.place = quoteAt(body, {body.indexOf(QStringLiteral("four")), 11});
        places.setComments({comment});
        [&] {
            QTRY_VERIFY(places.wordsOf(comment.id));
        }();
        return comment;
    }

    static void put(const MarkdownEditor &editor, const QString &before, const QString &words)
    {
        QTextCursor cursor(editor.document());
        cursor.setPosition(int(editor.mirror().text().indexOf(before)));
        cursor.insertText(words);
    }
};

STET_TEST(TestCommentPlaces)

#include "test_comment_places.moc"
