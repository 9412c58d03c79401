// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/editions.h"
#include "tests/support/checked_desk.h"
#include "tests/support/published.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// An article that readers have, and whose words are ready once more, waits in Ready as an update.
class TestUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_desk->verifyAll();
        signOff();
    }

    void cleanup()
    {
        if (m_expectClean)
            QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Thorough)).clean());
        m_expectClean = true;
        m_desk.reset();
    }

    void anUpdateIsReadyUntilItIsPublished()
    {
        QVERIFY(isReady()); // for the first time
        publish();
        QVERIFY(!isReady());
        QVERIFY(!row().changedPage);

        m_desk->edit(QStringLiteral("Nobody"), QStringLiteral("No one"));
        QVERIFY(!isReady()); // a draft
        giveAgain(QStringLiteral("No one was hurt."));
        signOff();
        QVERIFY(isReady());
        QVERIFY(row().changedPage);
        QCOMPARE(row().publicState, PublicState::Live);

        publish();
        QVERIFY(!isReady());
        QVERIFY(!row().changedPage);
    }

    void wordsThatReadersHaveAlreadyAreNoUpdate()
    {
        publish();
        m_desk->edit(QStringLiteral("Nobody"), QStringLiteral("No one"));
        m_desk->edit(QStringLiteral("No one"), QStringLiteral("Nobody"));
        giveAgain(QStringLiteral("Nobody was hurt."));
        signOff();
        QCOMPARE(row().state, WorkState::Ready);
        QVERIFY(!isReady());
    }

    void whatWasRetractedCanBeUpdatedAndWhatWasWithdrawnCannot()
    {
        publish();
        (void)must(Editions(m_desk->mara())
                       .retract(m_desk->article(), QStringLiteral("Nobody had asked the workers.")));
        m_desk->edit(QStringLiteral("Nobody"), QStringLiteral("No one"));
        giveAgain(QStringLiteral("No one was hurt."));
        signOff();
        QVERIFY(isReady());
        m_desk->edit(QStringLiteral("No one"), QStringLiteral("Not one"));
        (void)must(Editions(m_desk->mara())
                       .withdraw(m_desk->article(), QStringLiteral("A court has ordered it.")));
        m_desk->edit(QStringLiteral("Not one"), QStringLiteral("No one"));
        giveAgain(QStringLiteral("No one was hurt."));
        signOff();
        QCOMPARE(row().state, WorkState::Ready);
        QVERIFY(row().changedPage);
        QVERIFY(!isReady());
    }

    void whoseItIsHasItAmongTheirs()
    {
        Articles articles(m_desk->mara());
        const Article article = must(articles.get(m_desk->article()));
        (void)must(
            articles.assign(article.id, article.version, QStringLiteral("Mara Lindqvist"), {}, 0));
        publish();
        QVERIFY(!isIn(Queue::Mine));
        QCOMPARE(must(articles.counts()).mine, 0);
        m_desk->edit(QStringLiteral("Nobody"), QStringLiteral("No one"));
        giveAgain(QStringLiteral("No one was hurt."));
        signOff();
        QVERIFY(isIn(Queue::Mine)); // it is not done before readers have it
        QCOMPARE(must(articles.counts()).mine, 1);
    }

    void theDoctorMakesItAnew()
    {
        publish();
        m_expectClean = false;
        runRawSql(m_desk->path() + QStringLiteral("/desk.sqlite"),
                  "INSERT INTO changed_page SELECT row FROM article");
        QVERIFY(!must(Doctor(m_desk->mara()).check(CheckDepth::Thorough)).clean());
    }

private:
    void signOff()
    {
        const Article article = must(Articles(m_desk->ines()).get(m_desk->article()));
        (void)must(Checking(m_desk->ines()).signOff(article.id, article.version));
    }

    void giveAgain(const QString &words)
    {
        m_desk->give(words, VerdictKind::NotAFact, QStringLiteral("The maker's own word."));
    }

    void publish() { (void)publishNow(m_desk->mara(), m_desk->article()); }

    [[nodiscard]] bool isIn(Queue queue) const
    {
        ArticleQuery query;
        query.queue = queue;
        return must(Articles(m_desk->mara()).list(query, 0, 10)).total == 1;
    }

    /// In the list as in the side bar's number.
    [[nodiscard]] bool isReady() const
    {
        const bool ready = isIn(Queue::Ready);
        if (must(Articles(m_desk->mara()).counts()).ready != int(ready))
            qFatal("list and number differ");
        return ready;
    }

    [[nodiscard]] ArticleRow row() const
    {
        return must(Articles(m_desk->mara()).list({}, 0, 10)).rows.front();
    }

    std::unique_ptr<CheckedDesk> m_desk;
    bool m_expectClean = true;
};

STET_TEST(TestUpdates)

#include "test_updates.moc"
