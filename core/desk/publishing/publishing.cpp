// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/publishing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/checking.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/publishing/edition_writing.h"
#include "core/desk/publishing/publish_case.h"
#include "core/desk/publishing/published_claims.h"
#include "core/model/names.h"
#include "core/review/gate_sentences.h"

#include <QJsonArray>

namespace stet {

namespace {

tl::unexpected<Error> refusedPublishing(const QString &why, const QString &detail = {})
{
    return fail(
        ErrorCode::InvalidInput, CoreWords::tr("%1 Nothing was published.").arg(why), detail);
}

QStringList rulesOf(const std::vector<GateFinding> &findings)
{
    QStringList rules;
    for (const GateFinding &finding : findings) {
        if (!rules.contains(nameOf(finding.rule)))
            rules.append(nameOf(finding.rule));
    }
    return rules;
}

/// Whether the order calls the change what it may be called.
Result<> mayBeCalled(const PublishView &view, const PublishOrder &order)
{
    if (view.comesBack() && order.change != CorrectionClass::EditorsNote)
        return refusedPublishing(
            CoreWords::tr("What was retracted or withdrawn comes back by an editor's note alone, "
                          "which tells readers why."));
    if (!order.change) {
        if (view.needsClass())
            return refusedPublishing(
                CoreWords::tr("Words change that readers have. Say what the change is (a "
                              "correction, a clarification, an update, an editor's note or a "
                              "refile), and tell them in words."));
        return {};
    }
    if (*order.change == CorrectionClass::Retraction ||
        *order.change == CorrectionClass::Withdrawal)
        return refusedPublishing(CoreWords::tr("What is retracted or withdrawn is not published."));
    if (!view.edition)
        return refusedPublishing(CoreWords::tr(
            "Readers have nothing of this article yet, so there is nothing to tell of a change."));
    if (*order.change != CorrectionClass::Refile)
        return {};
    if (!view.refileRefused.isEmpty())
        return refusedPublishing(view.refileRefused);
    return {};
}

Result<> mayBePublic(const PublishView &view)
{
    if (view.isSpiked)
        return refusedPublishing(CoreWords::tr("The article is in the trash."));
    if (!view.pathTaken.isEmpty())
        return refusedPublishing(
            CoreWords::tr("The page of “%1” has this address already. Give one of the two another "
                          "slug, and publish that one first.")
                .arg(view.pathTaken));
    return {};
}

/// The working text with the dates and the line that this publishing gives it. What readers were
/// told before stays as they were told it, whatever became of it in the working text: such a line
/// comes with a publishing, and goes with none.
Result<ArticleContent>
contentToPublish(WriteScope &scope, const PublishCase &made, const PublishOrder &order)
{
    ArticleContent content = made.stored.article.content;
    const QDate today = todayAt(scope);
    if (made.newest) {
        const ArticleContent &before = made.newest->content;
        content.corrections = made.newest->document.corrections.value_or(before.corrections);
        content.published = before.published;
        content.modified = made.view.changes.empty() ? before.modified : today;
    }
    if (!content.published.isValid())
        content.published = today;
    if (order.change && *order.change != CorrectionClass::Refile) {
        const Result<QString> text = admittedCorrection(order.text);
        if (!text)
            return tl::unexpected<Error>(text.error());
        addCorrection(content.corrections, {today, *order.change, *text});
    }
    return content;
}

bool sameToReaders(const EditionDocument &before, const EditionDocument &now)
{
    return before.publicState == now.publicState && before.tellsCheck == now.tellsCheck &&
           before.check == now.check && before.sources == now.sources &&
           before.uncited == now.uncited && before.claims == now.claims &&
           before.corrections == now.corrections && before.overridden == now.overridden;
}

QJsonObject openDetails(const PublishView &view)
{
    QJsonArray claims;
    int others = 0;
    for (const PublishFinding &one : view.findings) {
        if (one.finding.weight != GateWeight::Blocks || !one.finding.place)
            continue;
        if (one.finding.claim.isNull())
            ++others;
        else
            claims.append(one.finding.claim.toString());
    }
    QJsonObject details;
    if (!claims.isEmpty())
        details.insert(QStringLiteral("openClaims"), claims);
    if (others > 0)
        details.insert(QStringLiteral("unchecked"), others);
    return details;
}

/// What is public as it is waits for no time any more.
void clearTime(WriteScope &scope, const StoredArticle &stored)
{
    if (!endSchedule(scope, stored))
        return;
    scope.record(QStringLiteral("edition.scheduled"),
                 stored.article.id.uuid(),
                 {{QStringLiteral("publishAtMs"), 0}});
}

/// Writes what may be published.
class Publication
{
public:
    Publication(WriteScope &scope, PublishCase made, PublishOrder order)
        : m_scope(scope)
        , m_made(std::move(made))
        , m_order(std::move(order))
    {}

    Result<Edition> run()
    {
        const Result<ArticleContent> content = contentToPublish(m_scope, m_made, m_order);
        if (!content)
            return tl::unexpected<Error>(content.error());
        EditionDocument document = documentFor(*content);
        if (m_made.newest && m_made.newest->content == *content &&
            sameToReaders(m_made.newest->document, document)) {
            clearTime(m_scope, m_made.stored);
            return m_made.newest->document.edition;
        }
        QJsonObject details = openDetails(m_made.view);
        const StoredArticle next =
            settlePublished(m_scope, m_made.stored, *content, PublicState::Live, details);
        keepRevision(m_scope, next, RevisionReason::StateChange);
        const std::optional<RevisionHead> head = m_scope.stores.revisions.head(next.row);
        if (!head)
            return fail(
                ErrorCode::Corrupt,
                CoreWords::tr("The version to publish cannot be read. Nothing was published."));
        const StoredEdition edition{std::move(document), head->row, *content};
        const Edition published = addEdition(m_scope, next, edition, head->hash);
        record(next.article.id, published, std::move(details));
        return published;
    }

private:
    [[nodiscard]] EditionDocument documentFor(const ArticleContent &content) const
    {
        Stores &stores = m_scope.stores;
        EditionDocument document;
        document.sources = citedSources(stores, figuresOf(content).citedKeys);
        document.overridden = rulesOf(m_made.view.blocking(m_order.change));
        if (!document.overridden.isEmpty())
            document.reason = m_order.reason;
        document.tellsCheck = true;
        document.claims = publishedClaims(m_made.check, m_scope.nowMs);
        document.uncited = uncitedSources(document.claims, m_made.check, document.sources);
        const ClaimCounts &counts = m_made.check.checked.counts;
        const std::optional<SignOff> &signOff = m_made.check.signOff;
        if (document.overridden.isEmpty() && m_made.check.signOffStands &&
            signOff->overridden.isEmpty() && counts.closed() == counts.all())
            document.check =
                EditionCheck{signOff->id, signOff->person, signOff->byAuthor, signOff->words};
        document.change = m_order.change;
        return document;
    }

    void record(ArticleId article, const Edition &published, QJsonObject details)
    {
        details.insert(QStringLiteral("hash"), QString::fromLatin1(published.hash));
        details.insert(QStringLiteral("number"), published.number);
        details.insert(QStringLiteral("state"), nameOf(PublicState::Live));
        if (m_order.change)
            details.insert(QStringLiteral("change"), nameOf(*m_order.change));
        const QStringList overridden = rulesOf(m_made.view.blocking(m_order.change));
        if (!overridden.isEmpty()) {
            details.insert(QStringLiteral("overridden"), overridden.join(u' '));
            details.insert(QStringLiteral("reason"), m_order.reason);
        }
        if (endSchedule(m_scope, m_made.stored))
            details.insert(QStringLiteral("publishAtMs"), 0);
        m_scope.record(QStringLiteral("edition.recorded"), article.uuid(), details);
    }

    WriteScope &m_scope;
    PublishCase m_made;
    PublishOrder m_order;
};

} // namespace

Result<PublishView> considerPublishing(Stores &stores, ArticleId article)
{
    return publishCase(stores, article).map([](PublishCase &&made) {
        return std::move(made.view);
    });
}

Result<Edition>
publishArticle(WriteScope &scope, ArticleId article, qint64 version, const PublishOrder &order)
{
    const Result<StoredArticle> seen = storedArticle(scope.stores, article, version);
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    Result<PublishCase> made = publishCase(scope.stores, article);
    if (!made)
        return tl::unexpected<Error>(made.error());
    for (const Result<> &may : {mayBePublic(made->view), mayBeCalled(made->view, order)}) {
        if (!may)
            return tl::unexpected<Error>(may.error());
    }
    PublishOrder clean = order;
    clean.reason = singleLine(cleanText(order.reason).text).left(MostReasonUnits).trimmed();
    const std::vector<GateFinding> findings = made->view.blocking(order.change);
    const QStringList blocking = rulesOf(findings);
    if (!blocking.isEmpty() && clean.reason.isEmpty())
        return refusedPublishing(
            CoreWords::tr("Something stands in the way of publishing this article. Settle it, or "
                          "publish with a reason."),
            blockingLines(findings, made->stored.article.content));
    return Publication(scope, std::move(*made), std::move(clean)).run();
}

} // namespace stet
