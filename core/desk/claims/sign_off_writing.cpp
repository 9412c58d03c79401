// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/sign_off_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/model/names.h"
#include "core/model/words_hash.h"
#include "core/review/gate_sentences.h"

namespace stet {

namespace {

bool isAuthor(const ReviewedArticle &check, const Hand &by)
{
    return std::any_of(check.changes.begin(), check.changes.end(), [&](const ChangedBy &change) {
        return isSamePerson(by, change.hand, check.verdictRules());
    });
}

/// Why the signature is refused, with what would help.
tl::unexpected<Error> inTheWay(const std::vector<GateFinding> &findings,
                               const QStringList &blocking,
                               const ArticleContent &content)
{
    const QString lines = blockingLines(findings, content);
    if (blocking != QStringList{nameOf(GateRule::SecondLook)})
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Something stands in the way of signing this article. Settle it, "
                                  "or sign with a reason. Nothing was changed."),
                    lines);
    const auto waiting =
        std::count_if(findings.begin(), findings.end(), [](const GateFinding &finding) {
            return finding.rule == GateRule::SecondLook;
        });
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Whoever checked their own words looks at each claim a second time "
                              "before signing; %n claim(s) wait for that. Nothing was changed.",
                              nullptr,
                              int(waiting)),
                lines);
}

SignOff signOffOf(const WriteScope &scope,
                  const ReviewedArticle &check,
                  const QByteArray &revision,
                  const QStringList &overridden,
                  const QString &reason)
{
    SignOff signOff;
    signOff.id = SignOffId::create(scope.nowMs);
    signOff.article = check.article.id;
    signOff.person = scope.actor.name;
    signOff.account = scope.actor.account;
    signOff.machine = scope.actor.machine;
    signOff.atMs = scope.nowMs;
    signOff.byAuthor =
        check.rules.onePerson &&
        isAuthor(check, {scope.actor.name, scope.actor.account, scope.actor.machine});
    signOff.claims = signedClaims(check.checked, check.records);
    signOff.hash = signOffHash(check.article.content, signOff.claims);
    signOff.words = wordsHash(check.article.content).toLatin1();
    signOff.revision = revision;
    signOff.overridden = overridden;
    signOff.reason = overridden.isEmpty() ? QString() : reason;
    if (check.signOff)
        signOff.renews = check.signOff->id;
    return signOff;
}

} // namespace

Result<ReviewedArticle> signArticle(WriteScope &scope,
                                    ArticleId article,
                                    qint64 version,
                                    const QString &reason,
                                    const QByteArray &seen)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, article, version);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const Result<ReviewedArticle> check = readReviewed(scope.stores, article);
    if (!check)
        return check;
    if (!seen.isEmpty() &&
        seen != signOffHash(check->article.content, signedClaims(check->checked, check->records)))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("What was said of these words was changed in the meantime. Look "
                                  "at it before you sign. Nothing was changed."));
    const QString why = singleLine(cleanText(reason).text).left(MostReasonUnits).trimmed();
    if (scope.actor.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A signature needs a name. Nothing was changed."));
    const Hand signer{scope.actor.name, scope.actor.account, scope.actor.machine};
    const std::vector<GateFinding> findings = check->findings(GateStep::SignOff, signer);
    const QStringList blocking = blockingRules(findings);
    if (!blocking.isEmpty() && why.isEmpty())
        return inTheWay(findings, blocking, check->article.content);
    keepRevision(scope, *stored, RevisionReason::StateChange);
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored->row);
    const SignOff signOff =
        signOffOf(scope, *check, head ? head->hash : QByteArray(), blocking, why);
    const QByteArray hash = scope.stores.signOffs.insert(stored->row, scope.actorRow(), signOff);
    QJsonObject details{{QStringLiteral("signOff"), signOff.id.toString()},
                        {QStringLiteral("hash"), QString::fromLatin1(hash)}};
    if (!blocking.isEmpty()) {
        details.insert(QStringLiteral("overridden"), blocking.join(u' '));
        details.insert(QStringLiteral("reason"), why);
    }
    scope.record(QStringLiteral("signoff.given"), article.uuid(), details);
    const Result<Article> ready =
        changeArticle(scope,
                      *stored,
                      QStringLiteral("article.state"),
                      {{QStringLiteral("state"), nameOf(WorkState::Ready)}},
                      [](Article &changed) { changed.state = WorkState::Ready; });
    if (!ready)
        return tl::unexpected<Error>(ready.error());
    return readReviewed(scope.stores, article);
}

std::shared_ptr<const ArticleContent> signedContent(Stores &stores, const ReviewedArticle &check)
{
    if (!check.signOff || check.signOffStands)
        return nullptr;
    const Result<StoredArticle> stored = storedArticle(stores, check.article.id);
    if (!stored)
        return nullptr;
    Result<Revision> revision = stores.revisions.byHash(stored->row, check.signOff->revision);
    return revision ? std::make_shared<const ArticleContent>(std::move(revision->content))
                    : nullptr;
}

Result<> mayBeReady(Stores &stores, ArticleId article)
{
    const Result<ReviewedArticle> check = readReviewed(stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    if (!check->signOffStands)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An article is ready once somebody has signed off exactly these "
                                  "words and this evidence. Nothing was changed."));
    return {};
}

} // namespace stet
