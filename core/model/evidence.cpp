// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence.h"

#include "core/base/hash.h"
#include "core/model/json_members.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int evidenceFormat = 1;
constexpr int withheldFormat = 2; ///< of an attestation whose words stay at another desk
constexpr int evidenceHashFormat = 1;

/// What evidence says, without who bound it when and where.
QJsonObject evidenceWords(const Evidence &evidence)
{
    QJsonObject json{{u"kind"_s, nameOf(evidence.kind)}};
    if (!evidence.source.isNull())
        json.insert("source"_L1, evidence.source.toString());
    if (!evidence.snapshot.isNull())
        json.insert("snapshot"_L1, evidence.snapshot.toString());
    putMember(json, "text"_L1, evidence.textHash);
    putMember(json, "exact"_L1, evidence.quote.exact);
    putMember(json, "locator"_L1, evidence.locator);
    putMember(json, "translation"_L1, evidence.translation);
    putMember(json, "translator"_L1, evidence.translator);
    putMember(json, "who"_L1, evidence.who);
    putMember(json, "what"_L1, evidence.what);
    putMember(json, "when"_L1, evidence.when);
    putMember(json, "how"_L1, evidence.how);
    return json;
}

void takeEvidenceWords(const QJsonObject &json, Evidence &evidence)
{
    evidence.source = SourceId::fromString(json.value("source"_L1).toString());
    evidence.snapshot = SnapshotId::fromString(json.value("snapshot"_L1).toString());
    evidence.textHash = json.value("text"_L1).toString().toLatin1();
    evidence.quote.exact = json.value("exact"_L1).toString();
    evidence.locator = json.value("locator"_L1).toString();
    evidence.translation = json.value("translation"_L1).toString();
    evidence.translator = json.value("translator"_L1).toString();
    evidence.who = json.value("who"_L1).toString();
    evidence.what = json.value("what"_L1).toString();
    evidence.when = json.value("when"_L1).toString();
    evidence.how = json.value("how"_L1).toString();
}

bool isSha256Hex(const QByteArray &hash)
{
    constexpr qsizetype digits = 64;
    return hash.size() == digits && std::all_of(hash.begin(), hash.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool hasWords(const Evidence &evidence)
{
    const QStringList words{evidence.quote.exact,
                            evidence.locator,
                            evidence.translation,
                            evidence.translator,
                            evidence.who,
                            evidence.what,
                            evidence.when,
                            evidence.how};
    return std::any_of(
        words.begin(), words.end(), [](const QString &text) { return !text.isEmpty(); });
}

/// Whether it says what is withheld of it as `withheldAttestation` does, and nothing more.
bool isWithheldRightly(const Evidence &evidence)
{
    return evidence.withheld.isEmpty() ||
           (isSha256Hex(evidence.withheld) && evidence.kind == EvidenceKind::Attestation &&
            !evidence.source.isNull() && !hasWords(evidence));
}

} // namespace

QString nameOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Quote:
        return u"quote"_s;
    case EvidenceKind::Attestation:
        return u"attestation"_s;
    }
    Q_UNREACHABLE();
}

bool isWhole(const Evidence &evidence)
{
    if (!evidence.withheld.isEmpty())
        return true;
    if (evidence.kind == EvidenceKind::Attestation)
        return !evidence.who.trimmed().isEmpty() && !evidence.what.trimmed().isEmpty();
    return !evidence.source.isNull() && !evidence.snapshot.isNull() &&
           !evidence.textHash.isEmpty() && !evidence.quote.exact.isEmpty();
}

QByteArray evidenceHash(const Evidence &evidence)
{
    if (!evidence.withheld.isEmpty())
        return evidence.withheld;
    QJsonObject json = evidenceWords(evidence);
    json.insert("format"_L1, evidenceHashFormat);
    return sha256Hex(canonicalJson(json));
}

Evidence withheldAttestation(const Evidence &evidence)
{
    Evidence told;
    told.id = evidence.id;
    told.claim = evidence.claim;
    told.kind = EvidenceKind::Attestation;
    told.source = evidence.source;
    told.withheld = evidence.hash;
    told.hash = evidence.hash;
    told.person = evidence.person;
    told.createdMs = evidence.createdMs;
    return told;
}

QJsonObject toJson(const Evidence &evidence)
{
    QJsonObject json = evidenceWords(evidence);
    json.insert("format"_L1, evidence.withheld.isEmpty() ? evidenceFormat : withheldFormat);
    putMember(json, "withheld"_L1, evidence.withheld);
    json.insert("id"_L1, evidence.id.toString());
    json.insert("claim"_L1, evidence.claim.toString());
    json.insert("hash"_L1, QString::fromLatin1(evidence.hash));
    json.insert("person"_L1, evidence.person);
    json.insert("createdMs"_L1, evidence.createdMs);
    putMember(json, "prefix"_L1, evidence.quote.prefix);
    putMember(json, "suffix"_L1, evidence.quote.suffix);
    putMember(json, "position"_L1, qint64(evidence.quote.position));
    if (evidence.quote.places != 1)
        json.insert("places"_L1, evidence.quote.places);
    putExtra(json, evidence.extra);
    return json;
}

std::optional<Evidence> evidenceFromJson(const QJsonObject &json)
{
    Evidence evidence;
    evidence.id = EvidenceId::fromString(json.value("id"_L1).toString());
    evidence.claim = ClaimId::fromString(json.value("claim"_L1).toString());
    const QString kind = json.value("kind"_L1).toString();
    if (evidence.id.isNull() || evidence.claim.isNull())
        return std::nullopt;
    if (kind == nameOf(EvidenceKind::Attestation))
        evidence.kind = EvidenceKind::Attestation;
    else if (kind != nameOf(EvidenceKind::Quote))
        return std::nullopt;
    takeEvidenceWords(json, evidence);
    evidence.quote.prefix = json.value("prefix"_L1).toString();
    evidence.quote.suffix = json.value("suffix"_L1).toString();
    evidence.quote.position = qsizetype(json.value("position"_L1).toInteger());
    evidence.quote.places = json.value("places"_L1).toInt(1);
    evidence.withheld = json.value("withheld"_L1).toString().toLatin1();
    evidence.hash = json.value("hash"_L1).toString().toLatin1();
    if (!isWithheldRightly(evidence) || evidence.hash != evidenceHash(evidence))
        return std::nullopt;
    evidence.person = json.value("person"_L1).toString();
    evidence.createdMs = json.value("createdMs"_L1).toInteger();
    evidence.extra = extraMembers(
        json,
        {"format"_L1,  "id"_L1,     "claim"_L1,     "kind"_L1,   "source"_L1,      "snapshot"_L1,
         "text"_L1,    "exact"_L1,  "prefix"_L1,    "suffix"_L1, "position"_L1,    "places"_L1,
         "locator"_L1, "who"_L1,    "what"_L1,      "when"_L1,   "translation"_L1, "translator"_L1,
         "how"_L1,     "person"_L1, "createdMs"_L1, "hash"_L1,   "withheld"_L1});
    return evidence;
}

} // namespace stet
