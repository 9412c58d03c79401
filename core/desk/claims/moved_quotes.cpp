// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/moved_quotes.h"

#include <algorithm>

namespace stet {

namespace {

bool isBoundAt(const ClaimRecord &record, SnapshotId snapshot, const QuotePlace &place)
{
    return std::any_of(record.evidence.begin(), record.evidence.end(), [&](const Evidence &one) {
        return one.snapshot == snapshot && one.quote.position < place.start + place.length &&
               place.start < one.quote.position + one.quote.exact.size();
    });
}

/// What the source of a quote that is gone says by now; null: it was not read.
std::shared_ptr<const SnapshotText>
wordsOf(const CheckAids &aids, const SourceAtHand &source, const Snapshot &like)
{
    return like.id == source.quotable ? source.text : aids.compared.value(like.id);
}

} // namespace

std::vector<ProposedPassage>
movedQuotes(const ReviewedArticle &sheet, const CheckAids &aids, const ClaimRecord &record)
{
    std::vector<ProposedPassage> moved;
    for (const Evidence &one : record.evidence) {
        const SourceAtHand *source = aids.source(one.source);
        if (one.kind != EvidenceKind::Quote || source == nullptr ||
            sheet.evidence.value(one.id).standing != QuoteStanding::Gone)
            continue;
        const Snapshot *like = newestLike(*source, sheet.snapshots.value(one.snapshot).way);
        const auto words = like != nullptr ? wordsOf(aids, *source, *like) : nullptr;
        if (!words)
            continue;
        const std::optional<QuotePlace> place = QuoteText(words->text).nearest(one.quote.exact);
        if (!place || isBoundAt(record, like->id, *place))
            continue;
        ProposedPassage passage;
        passage.source = one.source;
        passage.snapshot = like->id;
        passage.range = {place->start, place->length};
        passage.words = sourceQuoteAt(words->text, place->start, place->length).exact;
        passage.instead = one.id;
        moved.push_back(std::move(passage));
    }
    return moved;
}

} // namespace stet
