// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/branches.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

constexpr qint64 goneAfterMs = 15'000;

Error branchGone(BranchId id)
{
    return {ErrorCode::NotFound,
            CoreWords::tr("This side branch was resolved meanwhile."),
            id.toString()};
}

Result<SideBranch> keepBranch(WriteScope &scope, SideBranch branch)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, branch.article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Result<ArticleContent> content = admitted(branch.content, admissionContext(scope.stores));
    if (!content)
        return tl::unexpected<Error>(content.error());
    branch.content = std::move(*content);
    branch.changedMs = scope.nowMs;
    const bool isNew = branch.id.isNull();
    if (isNew) {
        branch.id = BranchId::create(scope.nowMs);
        branch.createdMs = scope.nowMs;
        branch.person = scope.actor.name;
    } else if (!scope.stores.branches.byId(branch.id)) {
        return tl::unexpected<Error>(branchGone(branch.id));
    }
    const QByteArray hash = scope.stores.branches.put(stored->row, scope.actorRow(), branch);
    scope.record(isNew ? QStringLiteral("article.branched") : QStringLiteral("article.branch_kept"),
                 branch.article.uuid(),
                 {{QStringLiteral("branch"), branch.id.toString()},
                  {QStringLiteral("words"), QString::fromLatin1(hash)}});
    return branch;
}

/// Writes `content` into the draft's log as part of `step` and keeps it as a revision. `writer`
/// is the row of whose words it is, where that is not who acts.
Result<Article> keepWhole(WriteScope &scope,
                          const Article &before,
                          const ArticleContent &content,
                          StepId step,
                          RevisionReason reason,
                          std::optional<qint64> writer = {})
{
    DraftSave save{before.id, before.version, {}, content, StepKind::Merge};
    save.edits = editsBetween(before.content, content, StepKind::Merge, scope.nowMs);
    for (DraftEdit &edit : save.edits)
        edit.step = step;
    Result<Article> saved = saveDraft(scope, save, writer);
    if (!saved)
        return saved;
    if (const Result<StoredArticle> after = storedArticle(scope.stores, saved->id))
        keepRevision(scope, *after, reason);
    return saved;
}

Result<Article> resolveBranch(WriteScope &scope,
                              const SideBranch &seen,
                              qint64 version,
                              const ArticleContent &content)
{
    const BranchId id = seen.id;
    const std::optional<StoredBranch> branch = scope.stores.branches.byId(id);
    if (!branch)
        return tl::unexpected<Error>(branchGone(id));
    // Its author may still be writing on it.
    if (branch->branch.content != seen.content)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("More was written on this side branch meanwhile."),
                    id.toString());
    const Result<StoredArticle> before =
        storedArticle(scope.stores, branch->branch.article, version);
    if (!before)
        return tl::unexpected<Error>(before.error());
    keepRevision(scope, *before, RevisionReason::PersonChange);
    // One step of undo, and yet the log leads to the branch's words, which are a version too. They
    // stay its person's, whoever settles it: nobody verifies their own words.
    const StepId step = StepId::create(scope.nowMs);
    Result<Article> side = keepWhole(scope,
                                     before->article,
                                     branch->branch.content,
                                     step,
                                     RevisionReason::PersonChange,
                                     branch->actor);
    if (!side)
        return side;
    Result<Article> saved = keepWhole(scope, *side, content, step, RevisionReason::Restore);
    if (!saved)
        return saved;
    scope.stores.branches.resolve(id, scope.nowMs);
    scope.record(QStringLiteral("article.branch_resolved"),
                 saved->id.uuid(),
                 {{QStringLiteral("branch"), id.toString()}});
    return saved;
}

} // namespace

Branches::Branches(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<SideBranch>> Branches::keep(SideBranch branch)
{
    return m_session.engine().write(
        [branch = std::move(branch)](WriteScope &scope) { return keepBranch(scope, branch); });
}

QFuture<Result<std::vector<SideBranch>>> Branches::open(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::vector<SideBranch>> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            std::vector<SideBranch> branches;
            for (StoredBranch &branch : stores.branches.of(stored.row))
                branches.push_back(std::move(branch.branch));
            return branches;
        });
    });
}

QFuture<Result<Article>> Branches::resolve(SideBranch seen, qint64 version, ArticleContent content)
{
    return m_session.engine().write(
        [seen = std::move(seen), version, content = std::move(content)](WriteScope &scope) {
            return resolveBranch(scope, seen, version, content);
        });
}

QFuture<Result<std::vector<Presence>>> Branches::beat(QUuid window, ArticleId article)
{
    return m_session.engine().write(
        [window, article](WriteScope &scope) -> Result<std::vector<Presence>> {
            const Result<StoredArticle> stored = storedArticle(scope.stores, article);
            if (!stored)
                return tl::unexpected<Error>(stored.error());
            PresenceStore &presence = scope.stores.presence;
            presence.beat(window, stored->row, scope.actorRow(), scope.nowMs);
            presence.forgetOutside(scope.nowMs - goneAfterMs, scope.nowMs + goneAfterMs);
            return presence.others(window, stored->row);
        });
}

QFuture<Result<std::vector<ArticlePresence>>> Branches::whoIsWhere()
{
    const qint64 sinceMs = m_session.clock().nowMs() - goneAfterMs;
    return m_session.engine().read(
        [sinceMs](Stores &stores) -> Result<std::vector<ArticlePresence>> {
            std::vector<ArticlePresence> everyone;
            for (const auto &[title, presence] : stores.presence.everyone(sinceMs))
                everyone.push_back({title.id, title.headline, presence});
            return everyone;
        });
}

QFuture<Result<>> Branches::leave(QUuid window, ArticleId article)
{
    return m_session.engine().write([window, article](WriteScope &scope) -> Result<> {
        const Result<StoredArticle> stored = storedArticle(scope.stores, article);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        scope.stores.presence.leave(window, stored->row);
        return {};
    });
}

} // namespace stet
