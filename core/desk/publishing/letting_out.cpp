// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/letting_out.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/checking.h"
#include "core/review/gate_sentences.h"

namespace stet {

namespace {

/// The article as it is, with what is said of it.
Result<ReviewedArticle> seenArticle(Stores &stores, ArticleId article, qint64 version)
{
    const Result<StoredArticle> seen = storedArticle(stores, article, version);
    if (!seen)
        return tl::unexpected<Error>(seen.error());
    return readReviewed(stores, article);
}

tl::unexpected<Error> keptInside(const std::vector<GateFinding> &findings,
                                 const ArticleContent &content)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Something stands in the way of exporting this page. Settle it, or "
                              "export it with a reason. Nothing was written."),
                blockingLines(findings, content));
}

} // namespace

Result<std::vector<GateFinding>> askToLetOut(Stores &stores, ArticleId article, qint64 version)
{
    const Result<ReviewedArticle> check = seenArticle(stores, article, version);
    if (!check)
        return tl::unexpected<Error>(check.error());
    std::vector<GateFinding> findings = check->findings(GateStep::Export);
    if (!isOpen(findings))
        return keptInside(findings, check->article.content);
    return findings;
}

Result<std::vector<GateFinding>>
letPageOut(WriteScope &scope, ArticleId article, qint64 version, const QString &reason)
{
    const QString why = singleLine(cleanText(reason).text).left(MostReasonUnits).trimmed();
    if (why.isEmpty())
        return askToLetOut(scope.stores, article, version);
    const Result<ReviewedArticle> check = seenArticle(scope.stores, article, version);
    if (!check)
        return tl::unexpected<Error>(check.error());
    std::vector<GateFinding> findings = check->findings(GateStep::Export);
    const QStringList blocking = blockingRules(findings);
    if (!blocking.isEmpty())
        scope.record(
            QStringLiteral("export.page"),
            article.uuid(),
            {{QStringLiteral("overridden"), blocking.join(u' ')}, {QStringLiteral("reason"), why}});
    return findings;
}

} // namespace stet
