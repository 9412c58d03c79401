// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/verdict.h"

#include "core/base/hash.h"
#include "core/model/json_members.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int verdictFormat = 1;
constexpr int verdictHashFormat = 1;

/// A verdict as it was given.
QJsonObject givenVerdict(const Verdict &verdict)
{
    QJsonObject json{{u"id"_s, verdict.id.toString()},
                     {u"claim"_s, verdict.claim.toString()},
                     {u"kind"_s, nameOf(verdict.kind)},
                     {u"person"_s, verdict.person},
                     {u"atMs"_s, verdict.atMs},
                     {u"words"_s, QString::fromLatin1(verdict.words)}};
    putMember(json, "account"_L1, verdict.account);
    putMember(json, "machine"_L1, verdict.machine);
    putMember(json, "note"_L1, verdict.note);
    putMember(json, "reason"_L1, verdict.reason);
    putMember(json, "byAuthor"_L1, verdict.byAuthor);
    return json;
}

} // namespace

QString nameOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Verified:
        return u"verified"_s;
    case VerdictKind::Disputed:
        return u"disputed"_s;
    case VerdictKind::NeedsSource:
        return u"needs_source"_s;
    case VerdictKind::NotAFact:
        return u"not_a_fact"_s;
    }
    Q_UNREACHABLE();
}

std::optional<VerdictKind> verdictKindFrom(const QString &name)
{
    for (const VerdictKind kind : {VerdictKind::Verified,
                                   VerdictKind::Disputed,
                                   VerdictKind::NeedsSource,
                                   VerdictKind::NotAFact}) {
        if (name == nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

QString nameOf(ClaimState state)
{
    switch (state) {
    case ClaimState::Unchecked:
        return u"unchecked"_s;
    case ClaimState::Verified:
        return nameOf(VerdictKind::Verified);
    case ClaimState::Disputed:
        return nameOf(VerdictKind::Disputed);
    case ClaimState::NeedsSource:
        return nameOf(VerdictKind::NeedsSource);
    case ClaimState::NotAFact:
        return nameOf(VerdictKind::NotAFact);
    case ClaimState::Changed:
        return u"changed"_s;
    case ClaimState::Drifted:
        return u"drifted"_s;
    case ClaimState::Orphaned:
        return u"orphaned"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ClaimState> claimStateFrom(const QString &name)
{
    for (int state = 0; state < claimStates; ++state) {
        if (name == nameOf(ClaimState(state)))
            return ClaimState(state);
    }
    return std::nullopt;
}

QJsonObject toJson(const Verdict &verdict)
{
    QJsonObject json = givenVerdict(verdict);
    json.insert("format"_L1, verdictFormat);
    QJsonArray evidence;
    for (const SeenEvidence &seen : verdict.evidence) {
        QJsonObject one{{u"id"_s, seen.id.toString()}, {u"hash"_s, QString::fromLatin1(seen.hash)}};
        putHash(one, "around"_L1, seen.around);
        evidence.append(one);
    }
    if (!evidence.isEmpty())
        json.insert("evidence"_L1, evidence);
    putMember(json, "exact"_L1, verdict.exact);
    if (verdict.around != ClaimSurroundings())
        json.insert("around"_L1, toJson(verdict.around));
    putMember(json, "lookedBy"_L1, verdict.lookedBy);
    putMember(json, "lookedMs"_L1, verdict.lookedMs);
    putExtra(json, verdict.extra);
    return json;
}

std::optional<Verdict> verdictFromJson(const QJsonObject &json)
{
    Verdict verdict;
    verdict.id = VerdictId::fromString(json.value("id"_L1).toString());
    verdict.claim = ClaimId::fromString(json.value("claim"_L1).toString());
    verdict.person = json.value("person"_L1).toString();
    verdict.words = json.value("words"_L1).toString().toLatin1();
    const std::optional<VerdictKind> kind = verdictKindFrom(json.value("kind"_L1).toString());
    if (verdict.id.isNull() || verdict.claim.isNull() || verdict.person.isEmpty() ||
        verdict.words.isEmpty() || !kind)
        return std::nullopt;
    verdict.kind = *kind;
    verdict.account = json.value("account"_L1).toString();
    verdict.machine = json.value("machine"_L1).toString();
    verdict.atMs = json.value("atMs"_L1).toInteger();
    verdict.note = json.value("note"_L1).toString();
    verdict.reason = json.value("reason"_L1).toString();
    verdict.byAuthor = json.value("byAuthor"_L1).toBool();
    verdict.exact = json.value("exact"_L1).toString();
    const QJsonArray evidence = json.value("evidence"_L1).toArray();
    for (const QJsonValue &item : evidence) {
        const QJsonObject seen = item.toObject();
        verdict.evidence.push_back({EvidenceId::fromString(seen.value("id"_L1).toString()),
                                    seen.value("hash"_L1).toString().toLatin1(),
                                    hashMember(seen, "around"_L1)});
    }
    verdict.around = surroundingsFromJson(json.value("around"_L1).toObject());
    verdict.lookedBy = json.value("lookedBy"_L1).toString();
    verdict.lookedMs = json.value("lookedMs"_L1).toInteger();
    verdict.extra = extraMembers(json,
                                 {"format"_L1,
                                  "id"_L1,
                                  "claim"_L1,
                                  "kind"_L1,
                                  "person"_L1,
                                  "account"_L1,
                                  "atMs"_L1,
                                  "words"_L1,
                                  "exact"_L1,
                                  "machine"_L1,
                                  "note"_L1,
                                  "reason"_L1,
                                  "byAuthor"_L1,
                                  "around"_L1,
                                  "evidence"_L1,
                                  "lookedBy"_L1,
                                  "lookedMs"_L1});
    return verdict;
}

QByteArray verdictHash(const Verdict &verdict)
{
    QJsonObject json = givenVerdict(verdict);
    json.insert("format"_L1, verdictHashFormat);
    QJsonArray evidence;
    for (const SeenEvidence &seen : verdict.evidence)
        evidence.append(QJsonArray{seen.id.toString(), QString::fromLatin1(seen.hash)});
    json.insert("evidence"_L1, evidence);
    return sha256Hex(canonicalJson(json));
}

} // namespace stet
