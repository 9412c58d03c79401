// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal.h"
#include "core/desk/journal/recovery.h"
#include "core/interchange/markdown_file.h"
#include "core/review/quote_anchor.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>

using namespace stet;
using namespace stet::test;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(QStringLiteral("First.\n\nSecond."));
        m_folder = std::make_unique<QTemporaryDir>();
        m_article = m_desk->article();
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void theWordsComeBack()
    {
        leave(m_article, QStringLiteral("First.\n\nSecond. And a third."));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(!draft.contested);
        QCOMPARE(draft.desk, m_article);
        QCOMPARE(draft.content.body, QStringLiteral("First.\n\nSecond. And a third."));
        const Article taken = must(recovery().takeBack(draft));
        QCOMPARE(taken.content.body, draft.content.body);
        QCOMPARE(must(Articles(m_desk->session()).revisions(m_article.id)).back().reason,
                 RevisionReason::Restore);
        QVERIFY(must(recovery().find()).empty());
        QVERIFY(files().isEmpty());
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    }

    void whatTheDeskHasIsNotOffered()
    {
        const QString text = QStringLiteral("First.\n\nSecond. Kept after all.");
        leave(m_article, text);
        save(m_article, text);
        QVERIFY(must(recovery().find()).empty());
        QVERIFY(files().isEmpty());
    }

    void othersParagraphsStay()
    {
        leave(m_article, QStringLiteral("First.\n\nMine."));
        save(m_article, QStringLiteral("Theirs.\n\nSecond."));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(!draft.contested);
        QCOMPARE(must(recovery().takeBack(draft)).content.body, QStringLiteral("Theirs.\n\nMine."));
    }

    void theSameParagraphIsContestedAndNothingIsLost()
    {
        leave(m_article, QStringLiteral("Mine.\n\nSecond."));
        save(m_article, QStringLiteral("Theirs.\n\nSecond."));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(draft.contested);
        QCOMPARE(must(recovery().takeBack(draft)).content.body, QStringLiteral("Mine.\n\nSecond."));
        const std::vector<Revision> revisions =
            must(Articles(m_desk->session()).revisions(m_article.id));
        QVERIFY(std::any_of(revisions.begin(), revisions.end(), [](const Revision &revision) {
            return revision.content.body == QStringLiteral("Theirs.\n\nSecond.");
        }));
    }

    void whatOthersWroteElsewhereStaysInAContest()
    {
        leave(m_article, QStringLiteral("Mine.\n\nSecond."));
        DraftSave save{m_article.id, m_article.version, {}, m_article.content};
        save.content.body = QStringLiteral("Theirs.\n\nSecond, by them.\n\nA third.");
        save.content.category = QStringLiteral("Ports");
        (void)must(Articles(m_desk->session()).save(save));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(draft.contested);
        const ArticleContent taken = must(recovery().takeBack(draft)).content;
        QCOMPARE(taken.body, QStringLiteral("Mine.\n\nSecond, by them.\n\nA third."));
        QCOMPARE(taken.category, QStringLiteral("Ports"));
    }

    void whatCannotBeReadIsToldAndCanBeSetAside()
    {
        leave(m_article, QStringLiteral("Mine.\n\nSecond."));
        QVERIFY(unreadRecovery(m_folder->path()).empty());
        const QString file = files().front();
        {
            QFile damaged(file);
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            damaged.write("x");
        }
        QVERIFY(must(recovery().find()).empty());
        const std::vector<UnreadRecovery> unread = unreadRecovery(m_folder->path());
        QCOMPARE(unread.size(), size_t(1));
        QCOMPARE(unread.front().file, file);
        QVERIFY(!unread.front().reason.isEmpty());
        const Result<QString> there = setUnreadAside(file);
        QVERIFY(there && QFile::exists(*there));
        QVERIFY(unreadRecovery(m_folder->path()).empty());
    }

    void aCopyOfTheDeskNamesTheDeskThatTheWordsAreOf()
    {
        leave(m_article, QStringLiteral("Mine.\n\nSecond."));
        QVERIFY(onlyDraft().otherDesk.isEmpty());
        QVERIFY(answer(recovery().setAside(onlyDraft())));
        JournalHead original = head();
        original.deskPath = m_folder->path(); // it still stands
        Journal other(original, m_desk->clock(), m_folder->path());
        QVERIFY(answer(other.keep(entryOf(m_article, QStringLiteral("Mine.")))));
        other.letGo().waitForFinished();
        QCOMPARE(onlyDraft().otherDesk, original.deskPath);
    }

    void aDeskThatMovedOnIsAskedAgain()
    {
        leave(m_article, QStringLiteral("Mine.\n\nSecond."));
        const RecoveredDraft draft = onlyDraft();
        save(m_article, QStringLiteral("First.\n\nTheirs."));
        QCOMPARE(answer(recovery().takeBack(draft)).error().code, ErrorCode::Conflict);
        QCOMPARE(must(recovery().takeBack(onlyDraft())).content.body,
                 QStringLiteral("Mine.\n\nTheirs."));
    }

    void anArticleThatIsGoneIsMadeAnew()
    {
        Article gone = m_article;
        gone.id = ArticleId::create(77);
        leave(gone, QStringLiteral("Alone."));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(!draft.desk);
        const Article taken = must(recovery().takeBack(draft));
        QCOMPARE(taken.content.body, QStringLiteral("Alone."));
        QVERIFY(taken.content.slug != m_article.content.slug);
        QVERIFY(files().isEmpty());
    }

    void setAsideIsAFileThatStays()
    {
        const Article other = must(Articles(m_desk->session()).create({}));
        Journal journal(head(), m_desk->clock(), m_folder->path());
        QVERIFY(answer(journal.keep(entryOf(m_article, QStringLiteral("Set aside.")))));
        QVERIFY(answer(journal.keep(entryOf(other, QStringLiteral("Still wanted.")))));
        journal.letGo().waitForFinished();
        std::vector<RecoveredDraft> drafts = must(recovery().find());
        QCOMPARE(drafts.size(), size_t(2));
        const QString path = must(recovery().setAside(drafts.front()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readMarkdownFile(file.readAll(), path);
        QVERIFY(read);
        QCOMPARE(read->article.content.body.trimmed(), QStringLiteral("Set aside."));
        QCOMPARE(must(Articles(m_desk->session()).get(m_article.id)), m_article);
        drafts = must(recovery().find());
        QCOMPARE(drafts.size(), size_t(1));
        QCOMPARE(drafts.front().words.entry.article, other.id);
        (void)must(recovery().takeBack(drafts.front()));
        QVERIFY(files().isEmpty());
        QVERIFY(QFile::exists(path));
    }

    void aCommentComesBack()
    {
        leaveComment(aboutFirst(QStringLiteral("Who says so?")));
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(!draft.contested);
        QCOMPARE(draft.words.entry.comment->text, QStringLiteral("Who says so?"));
        // The text has moved on since: it stays as it is.
        save(m_article, QStringLiteral("First.\n\nSecond. Later."));
        QCOMPARE(must(recovery().takeBack(draft)).content.body,
                 QStringLiteral("First.\n\nSecond. Later."));
        const std::vector<Comment> said = must(Comments(m_desk->session()).of(m_article.id));
        QCOMPARE(said.size(), size_t(1));
        QCOMPARE(said.front().text, QStringLiteral("Who says so?"));
        QCOMPARE(said.front().quoted, QStringLiteral("First"));
        QVERIFY(must(recovery().find()).empty());
        QVERIFY(files().isEmpty());
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    }

    void aReplyAndAnotherTextComeBack()
    {
        Comments comments(m_desk->session());
        const Comment said = must(comments.give(m_article.id, aboutFirst(QStringLiteral("Who?"))));
        CommentWish wish;
        wish.comment = said.id;
        wish.what = CommentWish::What::Reply;
        wish.text = QStringLiteral("The master.");
        leaveComment(wish);
        (void)must(recovery().takeBack(onlyDraft()));
        // Of a version that is not the newest any more: what it says by now is kept beside it.
        wish.what = CommentWish::What::Text;
        wish.version = said.version;
        wish.text = QStringLiteral("Who, and when?");
        leaveComment(wish);
        (void)must(recovery().takeBack(onlyDraft()));
        const Comment now = must(comments.of(m_article.id)).front();
        QCOMPARE(now.text, QStringLiteral("Who, and when?"));
        QCOMPARE(now.earlier.front().text, QStringLiteral("Who?"));
        QCOMPARE(now.replies.front().text, QStringLiteral("The master."));
    }

    void aCommentThatTheDeskHasIsNotOffered()
    {
        const CommentWish wish = aboutFirst(QStringLiteral("Who says so?"));
        leaveComment(wish);
        const RecoveredDraft draft = onlyDraft();
        (void)must(Comments(m_desk->session()).give(m_article.id, wish));
        // An answer that came late makes no second one.
        (void)must(recovery().takeBack(draft));
        QCOMPARE(must(Comments(m_desk->session()).of(m_article.id)).size(), size_t(1));
        leaveComment(wish);
        QVERIFY(must(recovery().find()).empty());
        QVERIFY(files().isEmpty());
        // Once more, much later: that is another one.
        m_desk->clock().advance(3'600'000);
        leaveComment(wish);
        (void)must(recovery().takeBack(onlyDraft()));
        QCOMPARE(must(Comments(m_desk->session()).of(m_article.id)).size(), size_t(2));
    }

    void anEarlierTextIsNotTheOneThatWasTypedAgain()
    {
        Comments comments(m_desk->session());
        const Comment said = must(comments.give(m_article.id, aboutFirst(QStringLiteral("Who?"))));
        m_desk->clock().advance(3'600'000);
        CommentWish wish;
        wish.what = CommentWish::What::Text;
        wish.comment = said.id;
        wish.text = QStringLiteral("And when?");
        (void)must(comments.edit(said.id, said.version, wish.text));
        // Back to what it said at first; the desk did not take it.
        wish.text = said.text;
        leaveComment(wish);
        (void)must(recovery().takeBack(onlyDraft()));
        QCOMPARE(must(comments.of(m_article.id)).front().text, said.text);
        // What came late, and was changed again since, is there.
        wish.text = QStringLiteral("By whom?");
        const Comment now = must(comments.of(m_article.id)).front();
        const Comment late = must(comments.edit(now.id, now.version, wish.text));
        (void)must(comments.edit(late.id, late.version, QStringLiteral("Says who?")));
        leaveComment(wish);
        QVERIFY(must(recovery().find()).empty());
    }

    void whatWaitsForAnArticleThatIsGoneComesTogether()
    {
        Article gone = m_article;
        gone.id = ArticleId::create(77);
        std::swap(gone, m_article);
        leaveComment(aboutFirst(QStringLiteral("Who says so?")));
        leave(m_article, QStringLiteral("First and more."));
        std::swap(gone, m_article);
        std::vector<RecoveredDraft> drafts = must(recovery().find());
        QCOMPARE(drafts.size(), size_t(2));
        for (const RecoveredDraft &draft : drafts)
            QCOMPARE(must(recovery().takeBack(draft)).id, gone.id);
        QCOMPARE(must(Articles(m_desk->session()).contents({}, 10)).size(), size_t(2));
        QCOMPARE(must(Articles(m_desk->session()).get(gone.id)).content.body,
                 QStringLiteral("First and more."));
        QCOMPARE(must(Comments(m_desk->session()).of(gone.id)).size(), size_t(1));
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    }

    void aReplyToACommentThatIsGoneCanOnlyBeSetAside()
    {
        leaveComment(aboutFirst(QStringLiteral("Who says so?")));
        QVERIFY(!onlyDraft().asideOnly);
        (void)must(recovery().takeBack(onlyDraft()));
        CommentWish wish;
        wish.what = CommentWish::What::Reply;
        wish.comment = must(Comments(m_desk->session()).of(m_article.id)).front().id;
        wish.text = QStringLiteral("The master.");
        leaveComment(wish);
        QVERIFY(!onlyDraft().asideOnly);
        (void)must(recovery().takeBack(onlyDraft()));
        wish.comment = CommentId::create(88);
        leaveComment(wish);
        QVERIFY(onlyDraft().asideOnly);
        (void)must(recovery().setAside(onlyDraft()));
        QVERIFY(must(recovery().find()).empty());
    }

    void aCommentIsSetAside()
    {
        leaveComment(aboutFirst(QStringLiteral("Who says so?")));
        QFile file(must(recovery().setAside(onlyDraft())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("# Cranes\n\n> First\n\nWho says so?\n"));
        QVERIFY(must(Comments(m_desk->session()).of(m_article.id)).empty());
        QVERIFY(files().isEmpty());
    }

    void onlyThisDesksEndedSessionsCount()
    {
        Journal running(head(), m_desk->clock(), m_folder->path());
        QVERIFY(answer(running.keep(entryOf(m_article, QStringLiteral("Being written.")))));
        QVERIFY(must(recovery().find()).empty());
        JournalHead foreign = head();
        foreign.desk = DeskId::create(5);
        foreign.deskPath = QStringLiteral("elsewhere.stet");
        Journal other(foreign, m_desk->clock(), m_folder->path());
        QVERIFY(answer(other.keep(entryOf(m_article, QStringLiteral("Elsewhere.")))));
        other.letGo().waitForFinished();
        QVERIFY(must(recovery().find()).empty());
        const std::vector<LeftWords> left = leftWords(m_folder->path());
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left.front().deskPath, foreign.deskPath);
        QCOMPARE(files().size(), 2);
    }

    void aDamagedFileIsNeverDeleted()
    {
        leave(m_article, QStringLiteral("First.\n\nSecond. More."));
        QFile file(files().front());
        QVERIFY(file.open(QIODevice::Append));
        file.write("not a record\n");
        file.close();
        const RecoveredDraft draft = onlyDraft();
        QVERIFY(draft.words.damaged);
        (void)must(recovery().takeBack(draft));
        QVERIFY(files().isEmpty());
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("aside")))
                     .entryList(QDir::Files)
                     .filter(QStringLiteral(".journal"))
                     .size(),
                 1);
    }

    void aDeskThatWasMovedTakesNothing()
    {
        const QString moved = m_desk->path() + QStringLiteral("-moved");
        QVERIFY(QFile::rename(m_desk->path(), moved));
        DraftSave late{m_article.id, m_article.version, {}, m_article.content};
        late.content.body += QStringLiteral(" Late.");
        QCOMPARE(answer(Articles(m_desk->session()).save(late)).error().code, ErrorCode::Io);
        QVERIFY(QFile::rename(moved, m_desk->path()));
        QCOMPARE(must(Articles(m_desk->session()).save(late)).content.body, late.content.body);
    }

private:
    JournalHead head() const { return {m_desk->session().id(), m_desk->path(), testActor(), 0}; }

    static JournalEntry entryOf(const Article &article, const QString &body)
    {
        JournalEntry entry{article.id, article.version, article.content, article.content};
        entry.content.body = body;
        return entry;
    }

    /// As a session that ended leaves them.
    void leave(const Article &article, const QString &body)
    {
        Journal journal(head(), m_desk->clock(), m_folder->path());
        QVERIFY(answer(journal.keep(entryOf(article, body))));
    }

    CommentWish aboutFirst(const QString &text) const
    {
        CommentWish wish;
        wish.place = quoteAt(m_article.content.body, {0, 5});
        wish.quoted = wish.place.exact;
        wish.text = text;
        return wish;
    }

    void leaveComment(const CommentWish &wish)
    {
        JournalEntry entry = entryOf(m_article, m_article.content.body);
        entry.comment = wish;
        Journal journal(head(), m_desk->clock(), m_folder->path());
        QVERIFY(answer(journal.keep(entry)));
    }

    void save(const Article &article, const QString &body)
    {
        DraftSave next{article.id, article.version, {}, article.content};
        next.content.body = body;
        (void)must(Articles(m_desk->session()).save(next));
    }

    Recovery recovery() const { return Recovery(m_desk->session(), m_folder->path()); }

    RecoveredDraft onlyDraft() const
    {
        std::vector<RecoveredDraft> drafts = must(recovery().find());
        if (drafts.size() != 1)
            qFatal("%d drafts", int(drafts.size()));
        return drafts.front();
    }

    QStringList files() const
    {
        QStringList paths;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
            paths << m_folder->filePath(name);
        return paths;
    }

    std::unique_ptr<ArticleDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    Article m_article;
};

STET_TEST(TestRecovery)

#include "test_recovery.moc"
