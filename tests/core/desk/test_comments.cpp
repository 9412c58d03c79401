// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/comments.h"
#include "core/review/quote_anchor.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// What the desk says about words of an article, and that none of it is lost.
class TestComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(QStringLiteral("The port has four cranes."));
        m_article = m_desk->article();
    }

    void cleanup()
    {
        QVERIFY(m_desk->isSound());
        m_desk.reset();
    }

    void aCommentIsKeptWithItsWords()
    {
        const Comment comment = added(QStringLiteral("  Who counted?\n"));
        QCOMPARE(comment.person, testActor().name);
        QCOMPARE(comment.text, QStringLiteral("Who counted?"));
        QCOMPARE(comment.quoted, QStringLiteral("four"));
        QCOMPARE(comment.state, CommentState::Open);
        QCOMPARE(must(comments().of(m_article.id)), std::vector<Comment>{comment});
        QCOMPARE(must(Comments(m_desk->reopen()).of(m_article.id)), std::vector<Comment>{comment});
        // It is no part of the article: neither its words nor its version are others.
        QCOMPARE(must(Articles(m_desk->session()).get(m_article.id)), m_article);
    }

    void whatIsNoCommentIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing said") << QStringLiteral(" \n") << QStringLiteral("four");
        QTest::newRow("about nothing") << QStringLiteral("Who?") << QString();
        QTest::newRow("about a space") << QStringLiteral("Who?") << QStringLiteral(" ");
        QTest::newRow("too much") << QString(MostCommentUnits + 1, u'x') << QStringLiteral("four");
        QTest::newRow("about too much")
            << QStringLiteral("Who?") << QString(MostQuotedUnits + 1, u'x');
    }

    void whatIsNoCommentIsRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        TextQuote place;
        place.exact = words;
        const Result<Comment> refused = answer(comments().add(m_article.id, place, text));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(must(comments().of(m_article.id)).empty());
    }

    void anArticleThatIsNotThereHasNone()
    {
        const TextQuote place = quoteAt(m_article.content.body, {13, 4});
        const ArticleId none = ArticleId::create(9);
        QCOMPARE(answer(comments().add(none, place, QStringLiteral("Who?"))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(answer(comments().of(none)).error().code, ErrorCode::NotFound);
    }

    void settledCommentsStay()
    {
        Comment comment = added();
        comment = must(comments().setState(comment.id, comment.version, CommentState::Resolved));
        QCOMPARE(comment.settledBy, testActor().name);
        comment = must(comments().setState(comment.id, comment.version, CommentState::Open));
        QVERIFY(comment.settledBy.isEmpty());
        comment = must(comments().setState(comment.id, comment.version, CommentState::Withdrawn));
        QCOMPARE(must(comments().of(m_article.id)), std::vector<Comment>{comment});
    }

    void anEditedCommentKeepsWhatItSaid()
    {
        Comment comment = added();
        m_desk->clock().advance(1'000);
        const Comment edited =
            must(comments().edit(comment.id, comment.version, QStringLiteral("Who says so?")));
        QCOMPARE(edited.text, QStringLiteral("Who says so?"));
        QCOMPARE(edited.earlier.size(), size_t(1));
        QCOMPARE(edited.earlier.front().text, comment.text);
        // Someone who has not seen that changes nothing.
        const Result<Comment> late =
            answer(comments().setState(comment.id, comment.version, CommentState::Resolved));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(must(comments().of(m_article.id)).front(), edited);
    }

    void onlyOnesOwnIsEditedAndWithdrawn()
    {
        Comment comment = added();
        comment = must(comments().reply(comment.id, QStringLiteral("The harbour master.")));
        m_desk->reopen(OpenMode::ReadWrite, QStringLiteral("Jon Ade"));
        for (const Result<Comment> &refused :
             {answer(comments().edit(comment.id, comment.version, QStringLiteral("Mine."))),
              answer(comments().setState(comment.id, comment.version, CommentState::Withdrawn)),
              answer(comments().setReplyState(
                  comment.id, comment.version, 0, CommentState::Withdrawn))}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        comment = must(comments().setState(comment.id, comment.version, CommentState::Resolved));
        QCOMPARE(comment.settledBy, QStringLiteral("Jon Ade"));
    }

    void repliesOpenWhatWasResolved()
    {
        Comment comment = added();
        comment = must(comments().setState(comment.id, comment.version, CommentState::Resolved));
        comment = must(comments().reply(comment.id, QStringLiteral("Not yet.")));
        QCOMPARE(comment.state, CommentState::Open);
        QCOMPARE(comment.replies.size(), size_t(1));
        comment =
            must(comments().setReplyState(comment.id, comment.version, 0, CommentState::Withdrawn));
        QCOMPARE(comment.replies.front().state, CommentState::Withdrawn);
        QCOMPARE(comment.replies.front().text, QStringLiteral("Not yet."));
        QCOMPARE(
            answer(comments().setReplyState(comment.id, comment.version, 1, CommentState::Open))
                .error()
                .code,
            ErrorCode::NotFound);
    }

    void movedWordsMakeNoVersion()
    {
        const Comment comment = added();
        const QString text = QStringLiteral("The port has fourteen cranes.");
        const TextQuote moved = quoteAt(text, {13, 8});
        QVERIFY(answer(comments().follow(m_article.id, {{comment.id, moved}})));
        const Comment now = must(comments().of(m_article.id)).front();
        QCOMPARE(now.place, moved);
        QCOMPARE(now.quoted, QStringLiteral("four"));
        QCOMPARE(now.version, comment.version);
        // What belongs to another article is left alone.
        ArticleContent content;
        content.headline = QStringLiteral("Other");
        const Article other = must(Articles(m_desk->session()).create(content));
        QVERIFY(answer(comments().follow(other.id, {{comment.id, comment.place}})));
        QCOMPARE(must(comments().of(m_article.id)).front(), now);
    }

    void othersAreToldOfIt()
    {
        QList<Changes> told;
        QObject::connect(&m_desk->session(),
                         &DeskSession::changed,
                         this,
                         [&told](const Changes &changes) { told << changes; });
        const SystemClock clock;
        const std::unique_ptr<DeskSession> other = must(DeskSession::open(
            m_desk->path(), OpenMode::ReadWrite, testActor(QStringLiteral("Jon Ade")), clock));
        const TextQuote place = quoteAt(m_article.content.body, {13, 4});
        (void)must(Comments(*other).add(m_article.id, place, QStringLiteral("Five.")));
        QTRY_VERIFY(std::any_of(told.begin(), told.end(), [this](const Changes &changes) {
            return changes.comments.contains(m_article.id) && changes.fromOutside;
        }));
    }

    void doctorSeesADamagedComment_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("other words")
            << QByteArray("UPDATE comment SET document = replace(document, 'counted', 'said')");
        QTest::newRow("an earlier state")
            << QByteArray("UPDATE comment SET hash = (SELECT hash FROM comment WHERE row = 2),"
                          " document = (SELECT document FROM comment WHERE row = 2) WHERE row = 1");
        QTest::newRow("taken away") << QByteArray("DELETE FROM comment");
        QTest::newRow("at another article")
            << QByteArray("UPDATE comment SET article = (SELECT max(row) FROM article)"
                          " WHERE row = 1");
    }

    void doctorSeesADamagedComment()
    {
        QFETCH(const QByteArray, sql);
        (void)added();
        (void)added(QStringLiteral("And when?"));
        ArticleContent other;
        other.headline = QStringLiteral("Other");
        (void)must(Articles(m_desk->session()).create(other));
        QVERIFY(m_desk->seesDamage(sql, QStringLiteral("comments")));
    }

private:
    Comments comments() const { return Comments(m_desk->session()); }

    Comment added(const QString &text = QStringLiteral("Who counted?")) const
    {
        return must(comments().add(m_article.id, quoteAt(m_article.content.body, {13, 4}), text));
    }

    std::unique_ptr<ArticleDesk> m_desk;
    Article m_article;
};

STET_TEST(TestComments)

#include "test_comments.moc"
