// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/published_change.h"

#include "core/galley/galley.h"
#include "core/review/quote_text.h"

#include <QHash>

namespace stet {

namespace {

constexpr std::array publishedParts{ContentPart::Headline,
                                    ContentPart::Dek,
                                    ContentPart::Byline,
                                    ContentPart::LeadImage,
                                    ContentPart::LeadAlt,
                                    ContentPart::LeadCaption,
                                    ContentPart::LeadCredit,
                                    ContentPart::Body,
                                    ContentPart::Facts};

} // namespace

std::vector<PartDiff> publishedChanges(const ArticleContent &before, const ArticleContent &after)
{
    std::vector<PartDiff> changes;
    for (PartDiff &diff : contentDiff(before, after)) {
        if (!diff.changed || !diff.part ||
            std::find(publishedParts.begin(), publishedParts.end(), *diff.part) ==
                publishedParts.end())
            continue;
        if (quoteWords(partText(before, *diff.part)) != quoteWords(partText(after, *diff.part)))
            changes.push_back(std::move(diff));
    }
    return changes;
}

QStringList codeOf(const QString &body)
{
    QStringList code;
    for (const PlacedBlock &placed : parseGalley(body, nullptr, GalleyUse::Once).blocks) {
        if (placed.block->kind == BlockKind::Code)
            code.append(body.mid(placed.range.start, placed.range.length).trimmed());
    }
    return code;
}

QStringList picturesOf(const ArticleContent &content)
{
    QStringList pictures{content.leadImage};
    for (const PlacedBlock &placed : parseGalley(content.body, nullptr, GalleyUse::Once).blocks)
        pictures += placed.block->images;
    return pictures;
}

std::vector<bool> changedItems(const ArticleWords &beforeWords,
                               const CheckSheet &before,
                               const ArticleWords &afterWords,
                               const std::vector<SheetItem> &items)
{
    // As often as it stands there: a sentence that is said once more is a new one.
    QHash<QByteArray, int> known;
    for (const SheetItem &item : before.items)
        ++known[claimHashAt(beforeWords, item.place)];
    std::vector<bool> changed;
    changed.reserve(items.size());
    for (const SheetItem &item : items) {
        const auto found = known.find(claimHashAt(afterWords, item.place));
        changed.push_back(found == known.end() || *found == 0);
        if (!changed.back())
            --*found;
    }
    return changed;
}

} // namespace stet
