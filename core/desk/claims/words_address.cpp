// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/words_address.h"

#include "core/render/html_text.h"
#include "core/render/text_fragment.h"

namespace stet {

QString wordsAddress(const ReviewedArticle &sheet, const Evidence &evidence)
{
    const SnapshotWay way = sheet.snapshots.value(evidence.snapshot).way;
    const bool onPage = way == SnapshotWay::Fetched || way == SnapshotWay::SavedPage;
    if (evidence.kind != EvidenceKind::Quote || !sheet.snapshots.contains(evidence.snapshot) ||
        !onPage)
        return {};
    const std::string page = webAddress(sheet.sources.value(evidence.source).url);
    return QString::fromStdString(textFragmentAddress(page, evidence.quote));
}

} // namespace stet
