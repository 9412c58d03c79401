// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/publish_case.h"

#include "core/desk/article_writing.h"
#include "core/review/published/published_change.h"
#include "core/review/published/refile_rule.h"

#include <algorithm>

namespace stet {

namespace {

std::vector<ClaimSelector> selectorsOf(const std::vector<ClaimRecord> &records)
{
    std::vector<ClaimSelector> selectors;
    selectors.reserve(records.size());
    for (const ClaimRecord &record : records)
        selectors.push_back(record.claim.words);
    return selectors;
}

/// The places of claims whose words readers have not.
std::vector<SourcePlace> changedPlaces(const ReviewedArticle &check, const ArticleWords &published)
{
    std::vector<SheetItem> items;
    items.reserve(check.checked.items.size());
    for (const CheckedItem &item : check.checked.items)
        items.push_back(item.item);
    const std::vector<bool> changed = changedItems(
        published, checkSheet(published, selectorsOf(check.records)), check.words, items);
    std::vector<SourcePlace> places;
    for (size_t i = 0; i < items.size(); ++i) {
        if (changed[i])
            places.push_back(sourcePlaceOf(check.words, items[i].place));
    }
    return places;
}

/// Whether words change that are checked by a sign-off alone.
bool changesUnclaimed(const PublishView &view,
                      const ArticleContent &before,
                      const ArticleContent &now)
{
    const bool ofOthers =
        std::any_of(view.changes.begin(), view.changes.end(), [](const PartDiff &one) {
            return one.part == ContentPart::Byline || one.part == ContentPart::LeadAlt;
        });
    return ofOthers || before.leadImage != now.leadImage || codeOf(before.body) != codeOf(now.body);
}

void readFindings(PublishCase &made, const std::vector<SourcePlace> &changed)
{
    const bool isLive = made.newest && made.view.state == PublicState::Live;
    for (GateFinding &finding :
         made.check.findings(isLive ? GateStep::Update : GateStep::Publish)) {
        // What is of a page as a whole is of no words that change.
        const bool ofWords =
            finding.place && finding.rule != GateRule::PageProblem &&
            std::find(changed.begin(), changed.end(), *finding.place) != changed.end();
        made.view.findings.push_back({std::move(finding), ofWords});
    }
}

} // namespace

std::vector<GateFinding> PublishView::blocking(const std::optional<CorrectionClass> &change) const
{
    const bool isLive = edition && state == PublicState::Live;
    std::vector<GateFinding> held;
    if (isLive && changes.empty())
        return held;
    const bool changedAlone = isLive && change == CorrectionClass::Correction;
    for (const PublishFinding &one : findings) {
        const bool ofSignOff =
            one.finding.rule == GateRule::NoSignOff || one.finding.rule == GateRule::StaleSignOff;
        if (one.finding.weight == GateWeight::Blocks &&
            (!changedAlone || one.ofChangedWords || (changesUnclaimed && ofSignOff)))
            held.push_back(one.finding);
    }
    return held;
}

Result<PublishCase> publishCase(Stores &stores, ArticleId article)
{
    Result<StoredArticle> stored = storedArticle(stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Result<ReviewedArticle> check = readReviewed(stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    PublishCase made{std::move(*stored), std::move(*check), {}, {}};
    made.newest = stores.editions.newestInFull(made.stored.row);
    if (stores.connection.failed())
        return tl::unexpected<Error>(stores.connection.error());
    const Article &now = made.stored.article;
    PublishView &view = made.view;
    view.version = now.version;
    view.isSpiked = now.spiked;
    if (const std::optional<PageHolder> holder =
            stores.livePages.holderOf(now.content.slug, made.stored.row))
        view.pathTaken = holder->headline;
    std::vector<SourcePlace> changed;
    if (made.newest) {
        const ArticleContent &before = made.newest->content;
        view.edition = made.newest->document.edition.number;
        view.state = made.newest->document.publicState;
        view.changes = publishedChanges(before, now.content);
        const ArticleWords published = wordsOf(stores, before);
        changed = changedPlaces(made.check, published);
        view.changesUnclaimed = changesUnclaimed(view, before, now.content);
        const std::optional<RefileFault> fault =
            refileFault({before, published},
                        {now.content, made.check.words},
                        FactLexicons(*stores.definitions.languages()));
        if (fault)
            view.refileRefused = describe(*fault);
    }
    readFindings(made, changed);
    return made;
}

} // namespace stet
