// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"
#include "ui/review/author_binding.h"

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
        AuthorBinding binding(desk.mara(), nullptr);
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
        AuthorBinding binding(desk.mara(), nullptr);
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
    }
};

STET_TEST(TestAuthorBinding)

#include "test_author_binding.moc"
