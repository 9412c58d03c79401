// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"

#include "core/base/resources.h"
#include "core/model/words_hash.h"
#include "core/review/claims/sign_off_rule.h"

namespace stet::test {

namespace {

const Languages &builtInLanguages()
{
    static const Languages languages = [] {
        initResources();
        return Languages();
    }();
    return languages;
}

} // namespace

DraftInCheck::DraftInCheck(const QString &body, const QString &language)
{
    content.body = body;
    content.language = language;
    read();
}

const Language &DraftInCheck::language() const
{
    return builtInLanguages().forTag(content.language);
}

void DraftInCheck::read()
{
    m_galley = parseGalley(content.body, &m_galley);
    m_words = articleWords(content, m_galley, language(), articleKind, &m_words);
}

void DraftInCheck::save()
{
    read();
    std::vector<ClaimSelector> claims;
    for (const ClaimRecord &record : records)
        claims.push_back(record.claim.words);
    for (auto &[claim, selector] : renewedSelectors(m_words, claims, anchorClaims(m_words, claims)))
        records[claim].claim.words = selector;
}

void DraftInCheck::setBody(const QString &body)
{
    content.body = body;
    save();
}

EvidenceLook DraftInCheck::look() const
{
    return [this](const Evidence &evidence) {
        return evidenceIn(evidence, QuoteText(sources.value(evidence.id.toString())));
    };
}

CheckedArticle DraftInCheck::checked() const
{
    return checkedArticle(m_words, records, look());
}

SourcePlace DraftInCheck::at(const QString &text, int which) const
{
    qsizetype start = content.body.indexOf(text);
    for (; which > 0; --which)
        start = content.body.indexOf(text, start + 1);
    Q_ASSERT(start >= 0);
    return {DraftField::Body, -1, {start, text.size()}};
}

size_t DraftInCheck::keep(const ClaimPlace &place)
{
    ClaimRecord record;
    record.claim.id = ClaimId::create(++m_now);
    record.claim.article = ArticleId::create(1);
    record.claim.words = selectorAt(m_words, place);
    record.claim.hash = claimHashAt(m_words, place);
    record.claim.person = QStringLiteral("Bo");
    records.push_back(record);
    return records.size() - 1;
}

size_t DraftInCheck::keepSentence(const QString &text, int which)
{
    return keep(sentenceAt(m_words, at(text, which)).value());
}

void DraftInCheck::keepAll()
{
    for (const CheckedItem &item : checked().items) {
        if (!item.item.claim)
            keep(item.item.place);
    }
}

EvidenceId DraftInCheck::bind(size_t claim, const QString &says)
{
    const QString text = QStringLiteral("It was said: ") + says + QStringLiteral(" That was all.");
    Evidence evidence;
    evidence.id = EvidenceId::create(++m_now);
    evidence.claim = records[claim].claim.id;
    evidence.source = SourceId::create(2);
    evidence.snapshot = SnapshotId::create(3);
    evidence.textHash = "feed";
    evidence.quote = sourceQuoteAt(text, 13, says.size());
    evidence.hash = evidenceHash(evidence);
    sources.insert(evidence.id.toString(), text);
    records[claim].evidence.push_back(evidence);
    return evidence.id;
}

EvidenceId DraftInCheck::attest(size_t claim)
{
    Evidence evidence;
    evidence.id = EvidenceId::create(++m_now);
    evidence.claim = records[claim].claim.id;
    evidence.kind = EvidenceKind::Attestation;
    evidence.who = QStringLiteral("Bo");
    evidence.what = QStringLiteral("saw four cranes");
    evidence.hash = evidenceHash(evidence);
    records[claim].evidence.push_back(evidence);
    return evidence.id;
}

void DraftInCheck::give(size_t claim, VerdictKind kind, const QString &person)
{
    Verdict verdict = boundVerdict({kind, {person, {}, {}}, {}, {}},
                                   records[claim],
                                   {},
                                   {},
                                   anchored(claim).around,
                                   look());
    verdict.id = VerdictId::create(++m_now);
    verdict.atMs = m_now;
    records[claim].verdict = verdict;
}

void DraftInCheck::verifyAll()
{
    keepAll();
    // One anchoring for all: there can be many.
    for (const CheckedItem &item : checked().items) {
        const size_t claim = *item.item.claim;
        if (records[claim].evidence.empty())
            attest(claim);
        Verdict verdict =
            boundVerdict({VerdictKind::Verified, {QStringLiteral("Bo"), {}, {}}, {}, {}},
                         records[claim],
                         {},
                         {},
                         item.item.around,
                         look());
        verdict.id = VerdictId::create(++m_now);
        records[claim].verdict = verdict;
    }
}

AnchoredClaim DraftInCheck::anchored(size_t claim) const
{
    std::vector<ClaimSelector> claims;
    for (const ClaimRecord &record : records)
        claims.push_back(record.claim.words);
    return anchorClaims(m_words, claims)[claim];
}

ClaimStanding DraftInCheck::standing(size_t claim) const
{
    return standingOf(records[claim], anchored(claim), look());
}

QString DraftInCheck::wordsOf(size_t claim) const
{
    const AnchoredClaim one = anchored(claim);
    return one.anchor == Anchor::Orphaned ? QString() : wordsAt(m_words, one.place);
}

QStringList DraftInCheck::sheetWords() const
{
    QStringList all;
    for (const CheckedItem &item : checked().items)
        all.append(wordsAt(m_words, item.item.place));
    return all;
}

std::vector<GateFinding> DraftInCheck::gate(GateStep step) const
{
    const CheckedArticle article = checked();
    const GateInput input{content,
                          m_words,
                          article,
                          records,
                          signOff,
                          [](const SourcePlace &) {
                              return std::vector<Hand>{{QStringLiteral("Ann"), {}, {}}};
                          },
                          {},
                          {}};
    return gateFindings(step, input, {});
}

void DraftInCheck::sign(const QString &person)
{
    SignOff made;
    made.id = SignOffId::create(++m_now);
    made.person = person;
    made.claims = signedClaims(checked(), records);
    made.words = wordsHash(content).toLatin1();
    made.hash = signOffHash(content, made.claims);
    signOff = made;
    signedContent = content;
}

} // namespace stet::test
