// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/sign_off_rule.h"

#include "core/base/hash.h"
#include "core/model/draft_fields.h"
#include "core/model/words_hash.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int signedClaimFormat = 1;
constexpr int signOffHashFormat = 1;

/// What `wordsHash` is of.
constexpr std::array signedFields{DraftField::Headline,
                                  DraftField::Dek,
                                  DraftField::Body,
                                  DraftField::Facts,
                                  DraftField::Authors,
                                  DraftField::LeadAlt,
                                  DraftField::LeadCaption};

} // namespace

QByteArray signedClaimHash(const ClaimRecord &record)
{
    QStringList evidence;
    for (const Evidence &one : record.evidence)
        evidence.append(QString::fromLatin1(one.hash));
    std::sort(evidence.begin(), evidence.end());
    QJsonObject json{{u"format"_s, signedClaimFormat},
                     {u"claim"_s, record.claim.id.toString()},
                     {u"words"_s, QString::fromLatin1(record.claim.hash)},
                     {u"evidence"_s, QJsonArray::fromStringList(evidence)}};
    if (record.verdict)
        json.insert("verdict"_L1, QString::fromLatin1(verdictHash(*record.verdict)));
    return sha256Hex(canonicalJson(json));
}

std::vector<SignedClaim> signedClaims(const CheckedArticle &article,
                                      const std::vector<ClaimRecord> &records)
{
    std::vector<SignedClaim> claims;
    for (const CheckedItem &item : article.items) {
        if (!item.item.claim)
            continue;
        const ClaimRecord &record = records[*item.item.claim];
        claims.push_back({record.claim.id, signedClaimHash(record), item.item.around});
    }
    return claims;
}

QByteArray signOffHash(const ArticleContent &content, const std::vector<SignedClaim> &claims)
{
    QJsonArray signedOnes;
    for (const SignedClaim &claim : claims)
        signedOnes.append(QString::fromLatin1(claim.hash));
    return sha256Hex(canonicalJson(QJsonObject{{u"format"_s, signOffHashFormat},
                                               {u"words"_s, wordsHash(content)},
                                               {u"claims"_s, signedOnes}}));
}

bool isCurrent(const SignOff &signOff,
               const ArticleContent &content,
               const CheckedArticle &article,
               const std::vector<ClaimRecord> &records)
{
    return signOff.words == wordsHash(content).toLatin1() &&
           signOff.hash == signOffHash(content, signedClaims(article, records));
}

SignOffDifference differenceSince(const SignOff &signOff,
                                  const ArticleContent &signedContent,
                                  const ArticleContent &content,
                                  const CheckedArticle &article,
                                  const std::vector<ClaimRecord> &records)
{
    SignOffDifference difference;
    for (const DraftField field : signedFields) {
        if (fieldText(signedContent, field) != fieldText(content, field))
            difference.fields.push_back(field);
    }
    QHash<ClaimId, SignedClaim> before;
    for (const SignedClaim &claim : signOff.claims)
        before.insert(claim.id, claim);
    QSet<ClaimId> still;
    for (size_t i = 0; i < article.items.size(); ++i) {
        const CheckedItem &item = article.items[i];
        if (!item.item.claim) {
            difference.items.push_back(i);
            continue;
        }
        const ClaimRecord &record = records[*item.item.claim];
        still.insert(record.claim.id);
        const auto known = before.constFind(record.claim.id);
        const bool closed = item.standing.state == ClaimState::Verified ||
                            item.standing.state == ClaimState::NotAFact;
        if (known == before.constEnd() || !closed || item.standing.lookAgain ||
            known->around != item.item.around || known->hash != signedClaimHash(record))
            difference.items.push_back(i);
    }
    for (const SignedClaim &claim : signOff.claims) {
        if (!still.contains(claim.id))
            difference.gone.push_back(claim.id);
    }
    return difference;
}

} // namespace stet
