// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/publishing/published_claims.h"
#include "core/publish/papers/pack_writer.h"
#include "tests/core/desk/handover/handing_over.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Evidence> boundIn(const ReviewedArticle &sheet)
{
    std::vector<Evidence> all;
    for (const ClaimRecord &record : sheet.records)
        all.insert(all.end(), record.evidence.begin(), record.evidence.end());
    return all;
}

} // namespace

/// What becomes of an attestation at a desk that has none of its words.
class TestWithheldElsewhere
    : public QObject
    , protected HandingOver
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void papersAndReadersGetNoWordsThatAreNotThere()
    {
        takeUnderEmbargo();
        m_home->clock().advance(2'000); // by now the source may be read
        const qint64 now = m_home->clock().nowMs();
        const std::vector<PublishedClaim> home = publishedClaims(m_home->sheet(), now);
        QCOMPARE(home.size(), size_t(1));
        QCOMPARE(home.front().attestations.size(), size_t(1));
        const std::vector<PublishedClaim> away = publishedClaims(awaySheet(), now);
        QCOMPARE(away.size(), size_t(1));
        QVERIFY(away.front().attestations.empty());

        const QString pack = m_folder->filePath(u"pack"_s);
        must(writePack(*m_away, {id(), pack, {}}));
        QVERIFY(fileAt(pack + u"/galley.html"_s).contains("The words of this source stay"));
        const QJsonObject said =
            QJsonDocument::fromJson(fileAt(pack + u"/evidence.json"_s)).object();
        int told = 0;
        for (const QJsonValue &claim : said.value("claims"_L1).toArray()) {
            for (const QJsonValue &one : claim.toObject().value("evidence"_L1).toArray()) {
                ++told;
                QVERIFY(one.toObject().value("withheld"_L1).toBool());
                QVERIFY(!one.toObject().contains("who"_L1));
            }
        }
        QCOMPARE(told, 1);
    }

    void wordsThatComeLaterAreToldOf()
    {
        takeUnderEmbargo();
        m_home->clock().advance(2'000);
        const TakenHandover taken = must(take(*m_away, give(m_home->mara())));
        QCOMPARE(taken.leftOut.size(), 1);
        QVERIFY(taken.leftOut.front().contains(u"Ines"_s));
        QVERIFY(taken.leftOut.front().contains(hurt));
        QCOMPARE(awaySheet().checked.counts.verified, 1);
        QVERIFY(!boundIn(awaySheet()).front().withheld.isEmpty());
        // Bound once more, it is there with its words.
        attest(m_home->ines(), m_secret);
        must(take(*m_away, give(m_home->mara())));
        const std::vector<Evidence> bound = boundIn(awaySheet());
        QCOMPARE(bound.size(), size_t(2));
        QCOMPARE(bound.back().what, u"Nobody was hurt, she said"_s);
    }

    void splittingBindsItToNothingElse()
    {
        takeUnderEmbargo();
        m_home->clock().advance(100);
        const QString body = must(Articles(*m_away).get(id())).content.body;
        const std::vector<CheckedClaim> parts =
            must(Checking(*m_away).split(id(), aimAt(*m_away, hurt), body.indexOf(u"was hurt"_s)));
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts.front().record.evidence.size(), size_t(1));
        QVERIFY(parts.back().record.evidence.empty());
    }

    void noVerdictComesHomeOnWordsThatStayedAway()
    {
        must(take(*m_away, give(m_home->mara())));
        attest(*m_away, label(*m_away, SourceTerms::Confidential, 0));
        must(Checking(*m_away).give(
            id(), aimAt(*m_away, hurt), {VerdictKind::Verified, {}, u"Heard twice."_s}));
        QCOMPARE(awaySheet().checked.counts.verified, 1);
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.evidence, 1); // that there is one
        QCOMPARE(taken.verdicts, 0);
        QCOMPARE(taken.leftOut.size(), 1);
        QVERIFY(taken.leftOut.front().contains(u"Rosa"_s));
        QCOMPARE(m_home->sheet().checked.counts.verified, 0);
    }

    void theDeskThatGaveTheArticleMayGiveOneLater()
    {
        must(take(*m_away, give(m_home->mara())));
        attest(m_home->ines(), label(m_home->mara(), SourceTerms::Confidential, 0));
        m_home->give(hurt, VerdictKind::Verified, u"Heard twice."_s);
        const TakenHandover taken = must(take(*m_away, give(m_home->mara())));
        QCOMPARE(taken.verdicts, 1);
        QVERIFY2(taken.leftOut.isEmpty(), qPrintable(taken.leftOut.join(u'\n')));
        QCOMPARE(awaySheet().checked.counts, m_home->sheet().checked.counts);
        QCOMPARE(awaySheet().checked.counts.verified, 1);
    }

private:
    [[nodiscard]] ReviewedArticle awaySheet() const { return must(Checking(*m_away).sheet(id())); }

    static SourceId label(DeskSession &desk, SourceTerms terms, qint64 embargoUntilMs)
    {
        Source source;
        source.key = u"port-voice"_s;
        source.title = u"A person in the port"_s;
        source.terms = terms;
        source.embargoUntilMs = embargoUntilMs;
        return must(Library(desk).add(source)).id;
    }

    void attest(DeskSession &desk, SourceId source)
    {
        NewEvidence attested;
        attested.source = source;
        attested.who = u"A docker"_s;
        attested.what = u"Nobody was hurt, she said"_s;
        must(Checking(desk).bind(id(), aimAt(desk, hurt), attested));
    }

    /// The other desk has the article with what was attested under an embargo of one second.
    void takeUnderEmbargo()
    {
        m_secret = label(m_home->mara(), SourceTerms::Open, m_home->clock().nowMs() + 1'000);
        attest(m_home->ines(), m_secret);
        m_home->give(hurt, VerdictKind::Verified, u"Heard twice."_s);
        must(take(*m_away, give(m_home->mara())));
        QCOMPARE(awaySheet().checked.counts.verified, 1);
    }

    SourceId m_secret;
};

STET_TEST(TestWithheldElsewhere)

#include "test_withheld_elsewhere.moc"
