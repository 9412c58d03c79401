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

} // namespace

std::vector<ProposedPassage>
movedQuotes(const ReviewedArticle &sheet, const CheckAids &aids, const ClaimRecord &record)
{
    std::vector<ProposedPassage> moved;
    for (const Evidence &one : record.evidence) {
        const SourceAtHand *source = aids.source(one.source);
        if (one.kind != EvidenceKind::Quote || source == nullptr || !source->text ||
            sheet.evidence.value(one.id).standing != QuoteStanding::Gone)
            continue;
        const QString &text = source->text->text;
        const std::optional<QuotePlace> place = QuoteText(text).nearest(one.quote.exact);
        if (!place || isBoundAt(record, source->quotable, *place))
            continue;
        ProposedPassage passage;
        passage.source = one.source;
        passage.snapshot = source->quotable;
        passage.range = {place->start, place->length};
        passage.words = sourceQuoteAt(text, place->start, place->length).exact;
        passage.instead = one.id;
        moved.push_back(std::move(passage));
    }
    return moved;
}

} // namespace stet
