// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/commands/source_merges.h"

#include "app/stetctl/call.h"
#include "core/desk/library.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The source that has this very key, also where it was merged into another.
Result<Source> named(Call &call, DeskSession &desk, const QString &key)
{
    const auto all = call.await(Library(desk).all());
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const Source &one) { return one.key == key; });
    if (found == all->end())
        return fail(ErrorCode::NotFound, u"No source has this key."_s, key);
    return *found;
}

void say(Call &call, const Source &source, const QString &kept, const QString &sentence)
{
    if (call.wantsJson())
        call.out().json({{u"key"_s, source.key}, {u"cites"_s, kept}});
    else
        call.out().line(sentence);
}

} // namespace

int mergeSource(Call &call, DeskSession &desk)
{
    const Result<Source> merged = named(call, desk, call.operands().at(1));
    if (!merged)
        return call.failed(merged.error());
    const Result<Source> into = named(call, desk, call.operands().at(2));
    if (!into)
        return call.failed(into.error());
    const Result<Source> kept = call.await(Library(desk).merge(merged->id, into->id));
    if (!kept)
        return call.failed(kept.error());
    say(call,
        *merged,
        kept->key,
        u"%1 is merged into %2: what cites it cites %2 now"_s.arg(visible(merged->key),
                                                                  visible(kept->key)));
    return Good;
}

int separateSource(Call &call, DeskSession &desk)
{
    const Result<Source> merged = named(call, desk, call.operands().at(1));
    if (!merged)
        return call.failed(merged.error());
    const Result<Source> source = call.await(Library(desk).separate(merged->id));
    if (!source)
        return call.failed(source.error());
    say(call, *source, source->key, u"%1 stands for itself again"_s.arg(visible(source->key)));
    return Good;
}

} // namespace stet::ctl
