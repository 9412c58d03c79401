// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/journal/journal.h"
#include "core/desk/journal/recovery.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

CitedWords citedFor(const CheckedDesk &desk, const QString &sentence)
{
    CitedWords cited{sentence, u"ledger"_s, 39, {}};
    cited.evidence.snapshot = desk.snapshot().id;
    cited.evidence.length = u"On Monday the gripper opened at 12 Nm."_s.size();
    return cited;
}

/// How much evidence the claim with exactly these words has.
qsizetype evidenceFor(const CheckedDesk &desk, const QString &words)
{
    for (const ClaimRecord &record : desk.sheet().records) {
        if (record.claim.words.exact == words)
            return qsizetype(record.evidence.size());
    }
    return 0;
}

} // namespace

/// What an author cited while the desk took no words waits with these in the recovery file, and is
/// bound when they are taken back.
class TestCitedRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void whatWasCitedIsBoundWithTheWordsThatComeBack()
    {
        leave(u"Nobody fell. [@ledger]"_s, {citedFor(*m_desk, u"Nobody fell."_s)});
        const RecoveredDraft draft = onlyDraft();
        QCOMPARE(draft.words.entry.cited,
                 std::vector<CitedWords>{citedFor(*m_desk, u"Nobody fell."_s)});
        const TakenBack taken = must(recovery().takeBack(draft));
        QVERIFY(taken.content.body.contains(u"Nobody fell."_s));
        QVERIFY(taken.unbound.empty());
        QVERIFY(taken.unboundFile.isEmpty());
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell."_s), 1);
        QCOMPARE(evidenceFor(*m_desk, u"The gripper opened at 12 Nm."_s), 0);
        QVERIFY(must(recovery().find()).empty());
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
        QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Thorough)).clean());
    }

    void wordsThatTheDeskHasAreOfferedForWhatIsNotBound()
    {
        leave(u"Nobody fell. [@ledger]"_s, {citedFor(*m_desk, u"Nobody fell."_s)});
        m_desk->edit(u"Nobody was hurt."_s, u"Nobody fell. [@ledger]"_s);
        (void)must(recovery().takeBack(onlyDraft()));
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell."_s), 1);
        // Once it is bound nothing is left to offer, and it is bound once.
        leave(u"Nobody fell. [@ledger]"_s, {citedFor(*m_desk, u"Nobody fell."_s)});
        QVERIFY(must(recovery().find()).empty());
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell."_s), 1);
    }

    void aSentenceThatWasTypedOnIsTheOneThatWasMeant()
    {
        leave(u"Nobody fell from it. [@ledger]"_s, {citedFor(*m_desk, u"Nobody fell"_s)});
        (void)must(recovery().takeBack(onlyDraft()));
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell from it."_s), 1);
    }

    void twoCitedForOneSentenceAreBothBound()
    {
        CitedWords other = citedFor(*m_desk, u"Nobody fell."_s);
        other.evidence.start = u"On Monday the gripper opened at 12 Nm. "_s.size();
        other.evidence.length = u"It was new."_s.size();
        leave(u"Nobody fell. [@ledger]"_s, {citedFor(*m_desk, u"Nobody fell."_s), other});
        (void)must(recovery().takeBack(onlyDraft()));
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell."_s), 2);
    }

    void whatFindsNoSentenceHoldsNoWordsBack()
    {
        leave(u"Nobody fell."_s, // it cites nothing
              {citedFor(*m_desk, u"Nobody fell."_s), citedFor(*m_desk, u"Nobody ran."_s)});
        const size_t claims = m_desk->sheet().records.size();
        const TakenBack taken = must(recovery().takeBack(onlyDraft()));
        QVERIFY(taken.content.body.contains(u"Nobody fell."_s));
        QCOMPARE(evidenceFor(*m_desk, u"Nobody fell."_s), 0);
        QCOMPARE(m_desk->sheet().records.size(), claims); // none is half made
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
        // It is told, and can be read.
        const QString words = u"On Monday the gripper opened at 12 Nm."_s;
        QCOMPARE(taken.unbound,
                 (std::vector<UnboundWords>{{u"Nobody fell."_s, u"ledger"_s, words},
                                            {u"Nobody ran."_s, u"ledger"_s, words}}));
        QFile file(taken.unboundFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char *part : {"Nobody fell. [@ledger]", "Nobody ran. [@ledger]"})
            QVERIFY2(text.contains(part), text.constData());
        QVERIFY(text.contains("> " + words.toUtf8()));
    }

    void aSnapshotThatIsGoneIsTold()
    {
        CitedWords cited = citedFor(*m_desk, u"Nobody fell."_s);
        cited.evidence.snapshot = SnapshotId::create(1);
        leave(u"Nobody fell. [@ledger]"_s, {cited});
        const size_t claims = m_desk->sheet().records.size();
        const TakenBack taken = must(recovery().takeBack(onlyDraft()));
        QCOMPARE(taken.unbound,
                 (std::vector<UnboundWords>{{u"Nobody fell."_s, u"ledger"_s, QString()}}));
        QVERIFY(QFile::exists(taken.unboundFile));
        QCOMPARE(m_desk->sheet().records.size(), claims);
        QVERIFY(must(Doctor(m_desk->mara()).check(CheckDepth::Thorough)).clean());
    }

private:
    /// As a session that ended leaves it: the second sentence became `words`.
    void leave(const QString &words, const std::vector<CitedWords> &cited)
    {
        const Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        JournalEntry entry{article.id, article.version, article.content, article.content};
        entry.content.body.replace(u"Nobody was hurt."_s, words);
        entry.cited = cited;
        Journal journal({m_desk->mara().id(), m_desk->path(), testActor(), 0},
                        m_desk->clock(),
                        m_folder->path());
        QVERIFY(answer(journal.keep(entry)));
    }

    [[nodiscard]] Recovery recovery() const { return Recovery(m_desk->mara(), m_folder->path()); }

    [[nodiscard]] RecoveredDraft onlyDraft() const
    {
        std::vector<RecoveredDraft> drafts = must(recovery().find());
        if (drafts.size() != 1)
            qFatal("%d drafts", int(drafts.size()));
        return drafts.front();
    }

    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestCitedRecovery)

#include "test_cited_recovery.moc"
