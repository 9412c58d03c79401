// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/source_writing.h"

#include "core/base/core_words.h"
#include "core/desk/admission.h"
#include "core/interchange/citation_key.h"
#include "core/model/field_origin.h"

namespace stet {

namespace {

/// A label has no fields that were read anywhere, and nobody can take their origins away by hand.
Source withoutNeedlessOrigins(Source source)
{
    if (source.terms == SourceTerms::Confidential)
        dropOrigins(source);
    return source;
}

/// Whether others were merged into it, or it into another.
bool isMerged(MergeStore &merges, const StoredSource &source)
{
    return merges.into(source.row).has_value() || merges.keysOf(source.row).size() > 1;
}

} // namespace

Result<Source> addSource(WriteScope &scope, const Source &wanted)
{
    Result<Source> source = admitted(withoutNeedlessOrigins(wanted));
    if (!source)
        return source;
    SourceStore &sources = scope.stores.sources;
    if (source->key.isEmpty())
        source->key =
            proposedKey(*source, [&sources](const QString &key) { return sources.hasKey(key); });
    else if (sources.hasKey(source->key))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Another source has this key already. Nothing was changed."),
                    source->key);
    source->id = SourceId::create(scope.nowMs);
    return keepAdded(scope, std::move(*source));
}

Source keepAdded(WriteScope &scope, Source source)
{
    source.version = 1;
    source.createdMs = scope.nowMs;
    source.changedMs = scope.nowMs;
    scope.stores.sources.insert(source, 0);
    scope.record(QStringLiteral("source.added"),
                 source.id.uuid(),
                 {{QStringLiteral("key"), source.key},
                  {QStringLiteral("content"), QString::fromLatin1(hashOf(source))}});
    return source;
}

Result<Source> updateSource(WriteScope &scope, const Source &wanted)
{
    SourceStore &sources = scope.stores.sources;
    const std::optional<StoredSource> before = sources.byId(wanted.id);
    if (!before)
        return fail(
            ErrorCode::NotFound, CoreWords::tr("This source is not in the library."), wanted.key);
    if (before->source.version != wanted.version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This source was changed elsewhere in the meantime, so nothing "
                                  "was written. Look at it again, then change it."),
                    wanted.key);
    Result<Source> source = admitted(withoutNeedlessOrigins(wanted));
    if (!source)
        return source;
    if (source->terms == SourceTerms::Confidential &&
        scope.stores.snapshots.newestOf(before->row).has_value())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The desk keeps what this source said, so it cannot become "
                                  "confidential. Make a new source, which is a label alone. "
                                  "Nothing was changed."),
                    before->source.key);
    const bool becomesSecret = (source->terms == SourceTerms::Confidential) !=
                               (before->source.terms == SourceTerms::Confidential);
    if (becomesSecret && isMerged(scope.stores.merges, *before))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This source is one with another, so pages would name what is "
                                  "confidential. Separate them first. Nothing was changed."),
                    before->source.key);
    if (source->key.isEmpty())
        source->key = before->source.key;
    dropOldOrigins(*source, before->source);
    source->createdMs = before->source.createdMs;
    source->changedMs = before->source.changedMs;
    if (*source == before->source)
        return source;
    if (source->key != before->source.key && sources.hasKey(source->key))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Another source has this key already. Nothing was changed."),
                    source->key);
    return keepChanged(scope, *before, *std::move(source));
}

Source keepChanged(WriteScope &scope, const StoredSource &before, Source source)
{
    source.version = before.source.version + 1;
    source.changedMs = scope.nowMs;
    scope.stores.sources.update(before, source);
    scope.record(QStringLiteral("source.changed"),
                 source.id.uuid(),
                 {{QStringLiteral("key"), source.key},
                  {QStringLiteral("before"), QString::fromLatin1(hashOf(before.source))},
                  {QStringLiteral("content"), QString::fromLatin1(hashOf(source))}});
    return source;
}

} // namespace stet
