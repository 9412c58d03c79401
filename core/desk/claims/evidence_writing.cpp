// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/evidence_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <algorithm>

namespace stet {

namespace {

QString cleanLine(const QString &text)
{
    return singleLine(cleanText(text).text).left(MostNoteUnits).trimmed();
}

QString cleanWords(const QString &text)
{
    return cleanText(text).text.left(MostNoteUnits).trimmed();
}

Result<> quoteOf(Stores &stores, const NewEvidence &wanted, Evidence &evidence)
{
    const std::optional<Snapshot> snapshot = stores.snapshots.byId(wanted.snapshot);
    const std::optional<SnapshotText> text =
        snapshot ? stores.snapshots.textOf(wanted.snapshot) : std::nullopt;
    if (!text)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such snapshot."));
    if (snapshot->state != SnapshotState::Kept)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This snapshot is none to quote: it is a wall, a teaser or an "
                                  "error page, or has no words. Nothing was changed."),
                    snapshot->reason);
    if (wanted.start < 0 || wanted.length <= 0 || wanted.start + wanted.length > text->text.size())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("These words are not in the snapshot. Nothing was changed."));
    if (wanted.length > MostQuoteUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Evidence can have at most %n characters. Select the words that "
                                  "carry the claim. Nothing was changed.",
                                  nullptr,
                                  int(MostQuoteUnits)));
    evidence.kind = EvidenceKind::Quote;
    evidence.source = snapshot->source;
    evidence.snapshot = snapshot->id;
    evidence.textHash = snapshot->textHash;
    evidence.quote = sourceQuoteAt(text->text, wanted.start, wanted.length);
    evidence.locator = locatorAt(*text, wanted.start);
    evidence.translation = cleanWords(wanted.translation);
    evidence.translator = cleanLine(wanted.translator);
    return {};
}

Result<> attestationOf(Stores &stores, const NewEvidence &wanted, Evidence &evidence)
{
    if (!wanted.source.isNull() && !stores.sources.byId(wanted.source))
        return fail(ErrorCode::NotFound, CoreWords::tr("This source is not in the library."));
    evidence.kind = EvidenceKind::Attestation;
    evidence.source = wanted.source;
    evidence.who = cleanLine(wanted.who);
    evidence.what = cleanWords(wanted.what);
    evidence.when = cleanLine(wanted.when);
    evidence.how = cleanLine(wanted.how);
    return {};
}

/// Who names nobody else translated it.
void settleTranslator(const QString &binder, Evidence &evidence)
{
    if (evidence.translation.isEmpty())
        evidence.translator.clear();
    else if (evidence.translator.isEmpty())
        evidence.translator = binder;
}

/// What another claim of the article rests on.
Result<> sameAs(const ReviewedArticle &check, EvidenceId other, Evidence &evidence)
{
    for (const ClaimRecord &record : check.records) {
        for (const Evidence &one : record.evidence) {
            if (one.id != other)
                continue;
            if (!one.withheld.isEmpty())
                return fail(ErrorCode::InvalidInput,
                            CoreWords::tr("The words of this evidence stay at another desk: "
                                          "nobody here can say what else they carry."));
            evidence = one;
            return {};
        }
    }
    return fail(ErrorCode::NotFound,
                CoreWords::tr("This evidence was taken back in the meantime. Nothing was "
                              "changed."));
}

Result<> wantedEvidence(Stores &stores,
                        const ReviewedArticle &check,
                        const NewEvidence &wanted,
                        Evidence &evidence)
{
    if (!wanted.same.isNull())
        return sameAs(check, wanted.same, evidence);
    return wanted.snapshot.isNull() ? attestationOf(stores, wanted, evidence)
                                    : quoteOf(stores, wanted, evidence);
}

bool isAmong(const std::vector<Evidence> &bound, EvidenceId id)
{
    return std::any_of(
        bound.begin(), bound.end(), [&](const Evidence &one) { return one.id == id; });
}

QByteArray hashOf(const ReviewedArticle &check, EvidenceId id)
{
    for (const ClaimRecord &record : check.records) {
        for (const Evidence &one : record.evidence) {
            if (one.id == id)
                return one.hash;
        }
    }
    return {};
}

void recordBound(WriteScope &scope,
                 ArticleId article,
                 const Evidence &evidence,
                 EvidenceId instead,
                 const QByteArray &hash)
{
    QJsonObject event{{QStringLiteral("claim"), evidence.claim.toString()},
                      {QStringLiteral("evidence"), evidence.id.toString()},
                      {QStringLiteral("kind"), nameOf(evidence.kind)},
                      {QStringLiteral("hash"), QString::fromLatin1(hash)}};
    if (!instead.isNull())
        event.insert(QStringLiteral("instead"), instead.toString());
    scope.record(QStringLiteral("evidence.bound"), article.uuid(), event);
}

} // namespace

bool isBoundTo(const ReviewedArticle &check, const AimedClaim &aimed, EvidenceId same)
{
    const std::vector<Evidence> &bound = aimed.record.evidence;
    const QByteArray hash = hashOf(check, same);
    return !hash.isEmpty() && std::any_of(bound.begin(), bound.end(), [&](const Evidence &one) {
        return one.hash == hash;
    });
}

Result<> bindEvidence(WriteScope &scope,
                      const ReviewedArticle &check,
                      AimedClaim &aimed,
                      const NewEvidence &wanted)
{
    const size_t going = wanted.instead.isNull() ? 0 : 1;
    if (aimed.record.evidence.size() >= MostEvidence + going)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A claim can have at most %n pieces of evidence. Nothing was "
                                  "changed.",
                                  nullptr,
                                  int(MostEvidence)));
    if (!wanted.instead.isNull() && !isAmong(aimed.record.evidence, wanted.instead))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("The evidence in whose place this comes was taken back in the "
                                  "meantime. Nothing was changed."));
    Evidence evidence;
    if (const Result<> made = wantedEvidence(scope.stores, check, wanted, evidence); !made)
        return made;
    if (wanted.same.isNull())
        settleTranslator(scope.actor.name, evidence);
    evidence.id = EvidenceId::create(scope.nowMs);
    evidence.claim = aimed.record.claim.id;
    evidence.person = scope.actor.name;
    evidence.createdMs = scope.nowMs;
    evidence.hash = evidenceHash(evidence);
    const std::vector<Evidence> &bound = aimed.record.evidence;
    const bool known = std::any_of(
        bound.begin(), bound.end(), [&](const Evidence &one) { return one.hash == evidence.hash; });
    if (known && !wanted.same.isNull())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is bound to the claim already. Nothing was changed."));
    if (!isWhole(evidence))
        return fail(ErrorCode::InvalidInput,
                    evidence.kind == EvidenceKind::Quote
                        ? CoreWords::tr("There are no words in what was selected. Nothing was "
                                        "changed.")
                        : CoreWords::tr("Say who saw or heard it, and what. Nothing was changed."));
    keepAimed(scope, check, aimed);
    const QByteArray hash = scope.stores.evidence.insert(aimed.row, evidence);
    recordBound(scope, check.article.id, evidence, wanted.instead, hash);
    if (wanted.instead.isNull())
        return {};
    const Result<Claim> turned = setEvidenceWithdrawn(scope, wanted.instead, true);
    return turned ? Result<>() : Result<>(tl::unexpected<Error>(turned.error()));
}

Result<Claim> setEvidenceWithdrawn(WriteScope &scope, EvidenceId id, bool withdrawn)
{
    const std::optional<StoredEvidence> stored = scope.stores.evidence.byId(id);
    const std::optional<StoredClaim> claim =
        stored ? scope.stores.claims.byId(stored->claim) : std::nullopt;
    if (!claim || !stored->intact)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such evidence."));
    if (stored->withdrawn == withdrawn)
        return claim->claim;
    scope.stores.evidence.setWithdrawn(stored->row, withdrawn);
    scope.record(withdrawn ? QStringLiteral("evidence.withdrawn")
                           : QStringLiteral("evidence.restored"),
                 claim->article.uuid(),
                 {{QStringLiteral("claim"), claim->claim.id.toString()},
                  {QStringLiteral("evidence"), id.toString()}});
    return claim->claim;
}

} // namespace stet
