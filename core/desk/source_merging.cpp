// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/source_merging.h"

#include "core/base/core_words.h"
#include "core/desk/engine/write_scope.h"

namespace stet {

namespace {

Result<StoredSource> sourceOf(WriteScope &scope, SourceId id)
{
    std::optional<StoredSource> stored = scope.stores.sources.byId(id);
    if (!stored)
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("This source is not in the library."),
                    id.toString());
    return *std::move(stored);
}

bool isConfidential(const Source &source)
{
    return source.terms == SourceTerms::Confidential;
}

QString whyNot(MergeStore &merges, const StoredSource &merged, const StoredSource &into)
{
    if (merged.row == into.row)
        return CoreWords::tr("A source cannot be merged into itself. Nothing was changed.");
    for (const StoredSource *one : {&merged, &into}) {
        if (merges.into(one->row))
            return CoreWords::tr("%1 was merged into another source before. Separate it first. "
                                 "Nothing was changed.")
                .arg(one->source.key);
    }
    if (isConfidential(merged.source) != isConfidential(into.source))
        return CoreWords::tr("A confidential source is merged with confidential ones alone: pages "
                             "would name it. Nothing was changed.");
    return {};
}

} // namespace

Result<Source>
mergeSources(WriteScope &scope, SourceId merged, SourceId into, const MergeOrigin &origin)
{
    const Result<StoredSource> gone = sourceOf(scope, merged);
    const Result<StoredSource> kept = sourceOf(scope, into);
    if (!gone || !kept)
        return tl::unexpected((gone ? kept : gone).error());
    MergeStore &merges = scope.stores.merges;
    if (const QString reason = whyNot(merges, *gone, *kept); !reason.isEmpty())
        return fail(ErrorCode::InvalidInput, reason, gone->source.key);
    merges.merge(gone->row, kept->row);
    QJsonObject details{{QStringLiteral("key"), gone->source.key},
                        {QStringLiteral("into"), into.toString()},
                        {QStringLiteral("intoKey"), kept->source.key}};
    if (origin.atMs != 0) {
        details.insert(QStringLiteral("atMs"), origin.atMs);
        details.insert(QStringLiteral("person"), origin.person);
    }
    scope.record(QStringLiteral("source.merged"), merged.uuid(), details);
    return kept->source;
}

Result<Source> separateSource(WriteScope &scope, SourceId merged)
{
    const Result<StoredSource> gone = sourceOf(scope, merged);
    if (!gone)
        return tl::unexpected(gone.error());
    const std::optional<Source> from = scope.stores.merges.into(gone->row);
    if (!from)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This source was not merged into another one."),
                    gone->source.key);
    scope.stores.merges.separate(gone->row);
    scope.record(
        QStringLiteral("source.separated"),
        merged.uuid(),
        {{QStringLiteral("key"), gone->source.key}, {QStringLiteral("from"), from->id.toString()}});
    return gone->source;
}

} // namespace stet
