// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch_loader.h"

#include "core/base/core_words.h"
#include "core/base/late_library.h"
#include "core/sources/fetch/fetch_build.h"
#include "core/sources/fetch/library/fetch_library.h"

namespace stet {

namespace {

QString sentenceOf(LateFailure::Reason reason)
{
    switch (reason) {
    case LateFailure::Reason::Damaged:
        return CoreWords::tr("The part of Stet that fetches pages is damaged, or something that it "
                             "needs is missing. Install Stet again.");
    case LateFailure::Reason::OtherBuild:
        return CoreWords::tr("The part of Stet that fetches pages belongs to another build of "
                             "Stet. Install both together, or build all of Stet again.");
    case LateFailure::Reason::Missing:
        break;
    }
    return CoreWords::tr("The part of Stet that fetches pages is missing. Install Stet again.");
}

} // namespace

Result<std::unique_ptr<PageQueue>> loadPageQueue(FetchPace pace)
{
    const auto entry = resolveLate(lateLibraryPlaces(QStringLiteral("libstet_fetching.so")),
                                   "stetMakePageQueue",
                                   "stetFetchBuild",
                                   fetchBuild);
    if (!entry)
        return fail(ErrorCode::NotFound, sentenceOf(entry.error().reason), entry.error().detail);
    return std::unique_ptr<PageQueue>(reinterpret_cast<MakePageQueue>(*entry)(pace));
}

} // namespace stet
