// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/handover/handed_person.h"
#include "core/desk/handover/verdicts_taking.h"
#include "core/model/names.h"
#include "core/review/gate_sentences.h"

#include <algorithm>

namespace stet {

namespace {

/// What of this desk's gate blocks, and the signer did not pass with a reason.
std::vector<GateFinding>
unpassed(const ReviewedArticle &check, const SignOff &signOff, const Hand &signer)
{
    std::vector<GateFinding> findings = check.findings(GateStep::SignOff, signer);
    std::erase_if(findings, [&](const GateFinding &finding) {
        return finding.weight != GateWeight::Blocks ||
               signOff.overridden.contains(nameOf(finding.rule));
    });
    return findings;
}

void keepSignOff(WriteScope &scope,
                 qint64 article,
                 const SignOff &signOff,
                 const Handover &handover)
{
    const QByteArray hash = scope.stores.signOffs.insert(article, scope.actorRow(), signOff);
    QJsonObject details{{QStringLiteral("signOff"), signOff.id.toString()},
                        {QStringLiteral("hash"), QString::fromLatin1(hash)},
                        {carrierDetail(handover), QString::fromLatin1(handover.hash)}};
    if (!signOff.overridden.isEmpty()) {
        details.insert(QStringLiteral("overridden"), signOff.overridden.join(u' '));
        details.insert(QStringLiteral("reason"), signOff.reason);
    }
    scope.record(QStringLiteral("signoff.given"), signOff.article.uuid(), details);
}

} // namespace

Result<> takeSignOff(WriteScope &scope, const Handover &handover, TakenHandover &report)
{
    if (!handover.signOff)
        return {};
    const Result<StoredArticle> stored = storedArticle(scope.stores, handover.article.id);
    const Result<ReviewedArticle> check = readReviewed(scope.stores, handover.article.id);
    if (!stored || !check)
        return tl::unexpected<Error>(stored ? check.error() : stored.error());
    SignOff signOff = *handover.signOff;
    const bool known = (check->signOff && check->signOff->id == signOff.id) ||
                       scope.stores.signOffs.has(signOff.id);
    if (known || (check->signOff && check->signOff->atMs >= signOff.atMs))
        return {};
    const bool stands = isCurrent(signOff, check->article.content, check->checked, check->records);
    if (!stands && check->signOffStands)
        return {};
    const Hand signer{signOff.person, signOff.account, signOff.machine};
    std::vector<GateFinding> findings;
    if (stands)
        findings = unpassed(*check, signOff, signer);
    if (!findings.empty() || (signOff.byAuthor && !check->rules.onePerson) ||
        (!signOff.overridden.isEmpty() && signOff.reason.isEmpty())) {
        report.signedOff = TakenHandover::Signed::Refused;
        report.leftOut.append(
            CoreWords::tr("The sign-off of %1 is not by the rules of this desk: %2")
                .arg(signOff.person, blockingLines(findings, check->article.content)));
        return {};
    }
    const Actor actor{signer.person, signer.account, signer.machine};
    WriteScope theirs(scope.stores, actor, scope.nowMs);
    if (stands) {
        // The words are those of a version of this desk as well.
        keepRevision(theirs, *stored, RevisionReason::StateChange);
        const std::optional<RevisionHead> head = scope.stores.revisions.head(stored->row);
        signOff.revision = head ? head->hash : QByteArray();
    }
    signOff.renews = check->signOff ? check->signOff->id : SignOffId();
    keepSignOff(theirs, stored->row, signOff, handover);
    report.signedOff = stands ? TakenHandover::Signed::Stands : TakenHandover::Signed::Stale;
    if (!stands)
        return {};
    const Result<Article> ready =
        changeArticle(theirs,
                      *stored,
                      QStringLiteral("article.state"),
                      {{QStringLiteral("state"), nameOf(WorkState::Ready)}},
                      [](Article &changed) { changed.state = WorkState::Ready; });
    return ready ? Result<>() : tl::unexpected<Error>(ready.error());
}

} // namespace stet
