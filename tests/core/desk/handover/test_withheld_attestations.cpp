// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handover_file.h"
#include "core/desk/library.h"
#include "core/store/compress.h"
#include "tests/core/desk/handover/handing_over.h"
#include "tests/support/test_registry.h"

#include <QFile>

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The whole of a file, unpacked.
QByteArray unpacked(const QByteArray &file)
{
    return decompressed(file.mid(file.indexOf('\n') + 1), MostHandoverContents)
        .value_or(QByteArray());
}

} // namespace

/// What somebody attested of a confidential source, in the hands of a checker at another desk: that
/// there is such a thing, and none of its words.
class TestWithheldAttestations
    : public QObject
    , protected HandingOver
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        begin();
        Source label;
        label.key = u"port-voice"_s;
        label.title = u"A person in the port"_s;
        label.terms = SourceTerms::Confidential;
        NewEvidence attested;
        m_secret = must(Library(m_home->mara()).add(label)).id;
        attested.source = m_secret;
        attested.who = u"zqwho"_s;
        attested.what = u"zqwhat: nobody was hurt"_s;
        attested.when = u"zqwhen"_s;
        attested.how = u"zqhow"_s;
        must(Checking(m_home->ines()).bind(id(), m_home->aim(hurt), attested));
        m_home->give(hurt, VerdictKind::Verified, u"Heard twice."_s);
        QCOMPARE(m_home->sheet().checked.counts.attested, 1);
    }

    void cleanup() { end(); }

    void theFileHasNoneOfItsWords()
    {
        m_home->bind(opened); // whose words go
        const QByteArray bytes = readAll(give(m_home->mara()));
        const QByteArray words = unpacked(bytes);
        QVERIFY(words.contains("On Monday the gripper opened at 12 Nm."));
        for (const char *const one : {"zqwho", "zqwhat", "zqwhen", "zqhow"})
            QVERIFY(!words.contains(one));
        const Result<Handover> file = readHandover(bytes);
        QVERIFY(file.has_value());
        QCOMPARE(file->evidence.size(), size_t(2));
        const auto label = std::find_if(file->sources.begin(),
                                        file->sources.end(),
                                        [&](const Source &one) { return one.id == m_secret; });
        QVERIFY(label != file->sources.end());
        QCOMPARE(label->terms, SourceTerms::Confidential);
        const Evidence &told = file->evidence.front().evidence; // bound first
        QCOMPARE(told.kind, EvidenceKind::Attestation);
        QCOMPARE(told.source, m_secret);
        QCOMPARE(told.person, u"Ines"_s);
        QVERIFY(told.createdMs > 0);
    }

    void theVerdictStandsAtBothDesks()
    {
        const TakenHandover taken = must(take(*m_away, give(m_home->mara())));
        QCOMPARE(taken.evidence, 1);
        QCOMPARE(taken.verdicts, 1);
        QVERIFY2(taken.leftOut.isEmpty(), qPrintable(taken.leftOut.join(u'\n')));
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        QCOMPARE(here.checked.counts, m_home->sheet().checked.counts);
        QCOMPARE(here.checked.counts.verified, 1);
        QCOMPARE(here.checked.counts.attested, 1);
        // Whoever cannot read it verifies nothing by it.
        QVERIFY(!answer(Checking(*m_away).give(
            id(), aimAt(*m_away, hurt), {VerdictKind::Verified, {}, u"So be it."_s})));
    }

    void whatComesBackLeavesItAsItIs()
    {
        must(take(*m_away, give(m_home->mara())));
        must(Checking(*m_away).addNote(id(), aimAt(*m_away, hurt), u"Who says?"_s));
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.notes, 1);
        QCOMPARE(taken.evidence + taken.verdicts + taken.withdrawn, 0);
        QVERIFY2(taken.leftOut.isEmpty(), qPrintable(taken.leftOut.join(u'\n')));
        const ReviewedArticle home = m_home->sheet();
        QCOMPARE(home.checked.counts.attested, 1);
        for (const ClaimRecord &record : home.records) {
            for (const Evidence &evidence : record.evidence) {
                QVERIFY(evidence.withheld.isEmpty());
                QCOMPARE(evidence.what, u"zqwhat: nobody was hurt"_s);
            }
        }
    }

    void nothingIsReadBesideWhatIsWithheld()
    {
        Evidence evidence;
        evidence.id = EvidenceId::create(1);
        evidence.claim = ClaimId::create(2);
        evidence.kind = EvidenceKind::Attestation;
        evidence.source = SourceId::create(3);
        evidence.who = u"Bo"_s;
        evidence.what = u"saw it"_s;
        evidence.hash = evidenceHash(evidence);
        Evidence told = withheldAttestation(evidence);
        QCOMPARE(told.hash, evidence.hash);
        QCOMPARE(evidenceFromJson(toJson(told)), std::optional(told));
        told.what = u"saw another"_s;
        QVERIFY(!evidenceFromJson(toJson(told)));
        told = withheldAttestation(evidence);
        told.withheld = "of no hash";
        told.hash = told.withheld;
        QVERIFY(!evidenceFromJson(toJson(told)));
    }

private:
    SourceId m_secret;
};

STET_TEST(TestWithheldAttestations)

#include "test_withheld_attestations.moc"
