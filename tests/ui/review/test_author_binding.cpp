// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/recovery.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"
#include "ui/review/author_binding.h"

#include <QFile>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

NewEvidence quoted(const CheckedDesk &desk)
{
    NewEvidence evidence;
    evidence.snapshot = desk.snapshot().id;
    evidence.length = u"On Monday the gripper opened at 12 Nm."_s.size();
    return evidence;
}

/// How much evidence the claim with exactly these words has.
qsizetype evidenceOf(const CheckedDesk &desk, const QString &words)
{
    const ReviewedArticle sheet = desk.sheet();
    for (const ClaimRecord &record : sheet.records) {
        if (record.claim.words.exact == words)
            return qsizetype(record.evidence.size());
    }
    return 0;
}

} // namespace

/// Words of a source that were cited are bound to their sentence, also where the desk is left
/// before it had that sentence.
class TestAuthorBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatWasCitedIsBoundBeforeTheDeskIsLeft()
    {
        CheckedDesk desk;
        AuthorBinding binding(desk.mara(), m_someWordsCome, nullptr);
        int told = 0;
        connect(&binding, &AuthorBinding::errorRaised, this, [&told] { ++told; });
        binding.bind(desk.article(), {u"Nobody fell."_s, u"ledger"_s, 60}, quoted(desk));
        // As the editor keeps it on the way out.
        desk.edit(u"Nobody was hurt."_s, u"Nobody fell. [@ledger]"_s);
        bool done = false;
        binding.finish([&done] { done = true; });
        QTRY_VERIFY(done);
        QTRY_COMPARE(evidenceOf(desk, u"Nobody fell."_s), 1);
        QCOMPARE(told, 0);
        // Nothing waits any more.
        done = false;
        binding.finish([&done] { done = true; });
        QVERIFY(done);
    }

    void whatCannotBeBoundIsTold()
    {
        CheckedDesk desk;
        AuthorBinding binding(desk.mara(), m_someWordsCome, nullptr);
        QStringList told;
        connect(&binding, &AuthorBinding::errorRaised, this, [&told](const Error &error) {
            told.append(error.message);
        });
        binding.bind(desk.article(), {u"Nobody ran."_s, u"ledger"_s, 60}, quoted(desk));
        bool done = false;
        binding.finish([&done] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().contains(u"not bound"_s));
        QVERIFY(binding.waiting(desk.article()).empty());
    }

    void whatWaitsIsGivenToTheJournalUntilItIsBound()
    {
        CheckedDesk desk;
        AuthorBinding binding(desk.mara(), m_someWordsCome, nullptr);
        binding.bind(desk.article(), {u"Nobody fell."_s, u"ledger"_s, 60}, quoted(desk));
        const std::vector<CitedWords> waiting = binding.waiting(desk.article());
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front(), (CitedWords{u"Nobody fell."_s, u"ledger"_s, 60, quoted(desk)}));
        QVERIFY(binding.waiting(ArticleId::create(1)).empty());
        QVERIFY(binding.isSafe()); // as safe as the words that it waits for
        desk.edit(u"Nobody was hurt."_s, u"Nobody fell. [@ledger]"_s);
        QTRY_VERIFY(binding.waiting(desk.article()).empty());
        QCOMPARE(evidenceOf(desk, u"Nobody fell."_s), 1);
    }

    void aSentenceThatWasTypedOnIsBoundOnceNothingMoreComes()
    {
        CheckedDesk desk;
        bool kept = false;
        AuthorBinding binding(
            desk.mara(), [&kept](const ArticleId &) { return kept; }, nullptr);
        desk.edit(u"Nobody was hurt."_s, u"Nobody fell from it. [@ledger]"_s);
        binding.bind(desk.article(), {u"Nobody fell"_s, u"ledger"_s, 60}, quoted(desk));
        kept = true;
        QTRY_COMPARE(evidenceOf(desk, u"Nobody fell from it."_s), 1);
        QTRY_VERIFY(binding.waiting(desk.article()).empty());
    }

    void whatIsLeftWithItsWordsWaitsNoLonger()
    {
        CheckedDesk desk;
        AuthorBinding binding(desk.mara(), m_someWordsCome, nullptr);
        int told = 0;
        connect(&binding, &AuthorBinding::errorRaised, this, [&told] { ++told; });
        binding.bind(desk.article(), {u"Nobody fell."_s, u"ledger"_s, 60}, quoted(desk));
        binding.leave(desk.article());
        QVERIFY(binding.waiting(desk.article()).empty());
        bool done = false;
        binding.finish([&done] { done = true; });
        QVERIFY(done);
        QCOMPARE(told, 0);
    }

    void whatTheDeskCannotTakeAtTheEndIsLeftToRecovery()
    {
        const QTemporaryDir state;
        const QByteArray before = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", state.path().toUtf8());
        {
            CheckedDesk desk;
            AuthorBinding binding(
                desk.mara(), [](const ArticleId &) { return true; }, nullptr);
            desk.edit(u"Nobody was hurt."_s, u"Nobody fell. [@ledger]"_s);
            const QString moved = desk.path() + u"-moved"_s;
            QVERIFY(QFile::rename(desk.path(), moved));
            binding.bind(desk.article(), {u"Nobody fell."_s, u"ledger"_s, 60}, quoted(desk));
            QVERIFY(!binding.isSafe());
            binding.secure();
            QTRY_VERIFY(binding.isSafe());
            QVERIFY(QFile::rename(moved, desk.path()));
            Recovery recovery(desk.mara());
            QTRY_COMPARE(must(recovery.find()).size(), size_t(1));
            (void)must(recovery.takeBack(must(recovery.find()).front()));
            QCOMPARE(evidenceOf(desk, u"Nobody fell."_s), 1);
        }
        if (before.isEmpty())
            qunsetenv("XDG_STATE_HOME");
        else
            qputenv("XDG_STATE_HOME", before);
    }

private:
    const std::function<bool(const ArticleId &)> m_someWordsCome = [](const ArticleId &) {
        return false;
    };
};

STET_TEST(TestAuthorBinding)

#include "test_author_binding.moc"
