// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/article_taking.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/handover/handed_text.h"
#include "core/desk/handover/handover_reading.h"

namespace stet {

namespace {

Actor actorOf(const Hand &hand)
{
    return {hand.person, hand.account, hand.machine};
}

/// The first step: the article with the words of one hand.
void beginArticle(WriteScope &scope, const Handover &handover, const ArticleContent &content)
{
    Article article;
    article.id = handover.article.id;
    article.version = 1;
    article.content = content;
    article.state = WorkState::InCheck;
    article.owner = admittedName(handover.article.owner);
    article.dueMs = handover.article.dueMs;
    article.createdMs = scope.nowMs;
    article.changedMs = scope.nowMs;
    QJsonObject details{{QStringLiteral("slug"), content.slug}};
    addStanding(details, article);
    scope.record(QStringLiteral("article.created"), article.id.uuid(), details);
    static_cast<void>(addArticle(scope, std::move(article), RevisionReason::Created));
}

/// One more step: what another hand added.
Result<> continueArticle(WriteScope &scope, ArticleId id, const HandedStep &step)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    DraftSave save;
    save.article = id;
    save.version = stored->article.version;
    save.edits = step.edits;
    save.content = step.content;
    const Result<Article> saved = saveDraft(scope, save);
    return saved ? Result<>() : tl::unexpected<Error>(saved.error());
}

/// The fields of a text that a checker's edits are proposed of; what else an article has (tags,
/// dates, its address) is its own desk's.
void putText(ArticleContent &content, const ArticleContent &text)
{
    content.headline = text.headline;
    content.dek = text.dek;
    content.body = text.body;
    content.facts = text.facts;
    content.leadAlt = text.leadAlt;
    content.leadCaption = text.leadCaption;
}

bool hasSameText(const ArticleContent &one, const ArticleContent &other)
{
    ArticleContent same = one;
    putText(same, other);
    return same == one;
}

bool waits(const std::vector<StoredBranch> &branches, const ArticleContent &content)
{
    return std::any_of(branches.begin(), branches.end(), [&](const StoredBranch &one) {
        return hasSameText(one.branch.content, content);
    });
}

/// The giver's text beside the article's own.
Result<TakenText> proposeText(WriteScope &scope,
                              const StoredArticle &stored,
                              const Handover &handover,
                              const ArticleContent &base)
{
    const ArticleContent &theirs = handover.article.content;
    const ArticleContent &mine = stored.article.content;
    if (hasSameText(base, theirs) || hasSameText(mine, theirs) ||
        waits(scope.stores.branches.of(stored.row), theirs))
        return TakenText();
    SideBranch branch;
    branch.id = BranchId::create(scope.nowMs);
    branch.article = handover.article.id;
    branch.person = handover.giver.name;
    branch.base = mine;
    putText(branch.base, base);
    branch.content = mine;
    putText(branch.content, theirs);
    Result<ArticleContent> content = admitted(branch.content, admissionContext(scope.stores));
    if (!content)
        return tl::unexpected<Error>(content.error());
    branch.content = *std::move(content);
    branch.createdMs = scope.nowMs;
    branch.changedMs = scope.nowMs;
    WriteScope giver(scope.stores, handover.giver, scope.nowMs);
    const QByteArray hash = scope.stores.branches.put(stored.row, giver.actorRow(), branch);
    giver.record(QStringLiteral("article.branched"),
                 branch.article.uuid(),
                 {{QStringLiteral("branch"), branch.id.toString()},
                  {QStringLiteral("words"), QString::fromLatin1(hash)}});
    return TakenText{true, 0};
}

/// The giver's text in the place of the one that nobody here has changed.
Result<TakenText>
followText(WriteScope &scope, const StoredArticle &stored, const Handover &handover)
{
    WriteScope giver(scope.stores, handover.giver, scope.nowMs);
    DraftSave save;
    save.article = stored.article.id;
    save.version = stored.article.version;
    save.content = stored.article.content;
    putText(save.content, handover.article.content);
    const Result<Article> saved = saveDraft(giver, save);
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    const Result<StoredArticle> after = storedArticle(scope.stores, stored.article.id);
    if (!after)
        return tl::unexpected<Error>(after.error());
    keepRevision(giver, *after, RevisionReason::Import);
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored.row);
    return TakenText{false, head ? head->number : 0};
}

} // namespace

Result<qint64> takeArticle(WriteScope &scope, const Handover &handover)
{
    Result<ArticleContent> content =
        admitted(handover.article.content, admissionContext(scope.stores));
    if (!content)
        return tl::unexpected<Error>(content.error());
    content->lastVerified = {};
    content->verifiedWords.clear();
    content->slug = scope.stores.articles.freeSlug(wantedSlug(*content));
    const CheckingRules rules = scope.stores.settings.settings().checking;
    const std::vector<HandedStep> steps =
        handedSteps(*content,
                    handover.changes,
                    {handover.giver.name, handover.giver.account, handover.giver.machine},
                    {scope.actor.name, scope.actor.account, scope.actor.machine},
                    {rules.onePerson, rules.accountsShared});
    for (size_t i = 0; i < steps.size(); ++i) {
        const Actor actor = actorOf(steps[i].hand);
        WriteScope theirs(scope.stores, actor, scope.nowMs);
        if (i == 0) {
            beginArticle(theirs, handover, steps[i].content);
        } else if (const Result<> added = continueArticle(theirs, handover.article.id, steps[i]);
                   !added) {
            return tl::unexpected<Error>(added.error());
        }
    }
    Result<StoredArticle> stored = storedArticle(scope.stores, handover.article.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (stored->article.content != *content)
        return fail(ErrorCode::Bug,
                    CoreWords::tr("The article could not be taken as it was handed over."),
                    handover.article.id.toString());
    keepRevision(scope, *stored, RevisionReason::Import);
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored->row);
    const Result<Article> assigned =
        changeArticle(scope,
                      *stored,
                      QStringLiteral("article.assigned"),
                      {{QStringLiteral("checker"), scope.actor.name}},
                      [&](Article &article) { article.checker = scope.actor.name; });
    if (!assigned)
        return tl::unexpected<Error>(assigned.error());
    return head ? head->number : 0;
}

Result<TakenText> takeText(WriteScope &scope, const Handover &handover)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, handover.article.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (handover.base)
        return proposeText(scope, *stored, handover, *handover.base);
    const std::optional<HandedOverText> before = handedOverText(scope.stores, *stored);
    if (!before || before->version >= handover.article.version ||
        hasSameText(before->content, handover.article.content))
        return TakenText();
    if (hasSameText(before->content, stored->article.content))
        return followText(scope, *stored, handover);
    return proposeText(scope, *stored, handover, before->content);
}

} // namespace stet
