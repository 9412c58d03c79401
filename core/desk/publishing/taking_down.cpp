// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/taking_down.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/publishing/edition_writing.h"
#include "core/model/names.h"

#include <algorithm>

namespace stet {

namespace {

Result<> mayBeTakenDown(const std::optional<StoredEdition> &newest, TakenDown how)
{
    const auto refuse = [](const QString &why) {
        return fail(ErrorCode::InvalidInput, CoreWords::tr("%1 Nothing was changed.").arg(why));
    };
    if (!newest)
        return refuse(CoreWords::tr("Readers have nothing of this article."));
    const PublicState state = newest->document.publicState;
    if (state == PublicState::Withdrawn)
        return refuse(how == TakenDown::Withdrawn
                          ? CoreWords::tr("The article is withdrawn already.")
                          : CoreWords::tr("The article is withdrawn: a retraction would bring its "
                                          "words back."));
    if (state == PublicState::Retracted && how == TakenDown::Retracted)
        return refuse(CoreWords::tr("The article is retracted already."));
    return {};
}

/// Whether readers were told exactly this, and nothing since.
bool isSaid(const StoredEdition &newest, PublicState state, const Correction &correction)
{
    const std::vector<Correction> &told =
        newest.document.corrections ? *newest.document.corrections : newest.content.corrections;
    return newest.document.publicState == state && !told.empty() &&
           told.back().kind == correction.kind && told.back().text == correction.text;
}

/// The sources of the edition before, and those that the notice cites.
std::vector<Source>
sourcesWith(Stores &stores, const StoredEdition &newest, const Correction &correction)
{
    std::vector<Source> sources = newest.document.sources;
    ArticleContent notice;
    notice.corrections = {correction};
    for (Source &source : citedSources(stores, figuresOf(notice).citedKeys)) {
        const bool known = std::any_of(sources.begin(), sources.end(), [&](const Source &one) {
            return one.key == source.key;
        });
        if (!known)
            sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace

Result<Edition> takeDown(WriteScope &scope, ArticleId article, TakenDown how, const QString &text)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const std::optional<StoredEdition> newest = scope.stores.editions.newestInFull(stored->row);
    if (scope.stores.connection.failed())
        return tl::unexpected<Error>(scope.stores.connection.error());
    const Result<QString> told = admittedCorrection(text);
    if (!told)
        return tl::unexpected<Error>(told.error());
    const bool retracted = how == TakenDown::Retracted;
    const PublicState state = retracted ? PublicState::Retracted : PublicState::Withdrawn;
    const Correction correction{todayAt(scope),
                                retracted ? CorrectionClass::Retraction
                                          : CorrectionClass::Withdrawal,
                                *told};
    if (newest && isSaid(*newest, state, correction))
        return newest->document.edition;
    if (const Result<> may = mayBeTakenDown(newest, how); !may)
        return tl::unexpected<Error>(may.error());
    StoredEdition edition = *newest;
    edition.document = EditionDocument();
    edition.document.publicState = state;
    edition.document.tellsCheck = true; // nobody stands by these words any more
    edition.document.sources = sourcesWith(scope.stores, *newest, correction);
    edition.document.change = correction.kind;
    std::vector<Correction> corrections =
        newest->document.corrections.value_or(newest->content.corrections);
    // What was corrected may be the very words that an order takes down.
    if (!retracted)
        corrections.clear();
    addCorrection(corrections, correction);
    edition.document.corrections = std::move(corrections);

    ArticleContent working = stored->article.content;
    addCorrection(working.corrections, correction);
    QJsonObject details;
    const StoredArticle next = settlePublished(scope, *stored, working, state, details);
    const Edition recorded =
        addEdition(scope, next, edition, newest->document.edition.revisionHash);
    details.insert(QStringLiteral("hash"), QString::fromLatin1(recorded.hash));
    details.insert(QStringLiteral("number"), recorded.number);
    details.insert(QStringLiteral("state"), nameOf(state));
    details.insert(QStringLiteral("change"), nameOf(correction.kind));
    if (endSchedule(scope, *stored)) // it would bring back what goes
        details.insert(QStringLiteral("publishAtMs"), 0);
    scope.record(QStringLiteral("edition.recorded"), article.uuid(), details);
    return recorded;
}

} // namespace stet
