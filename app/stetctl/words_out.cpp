// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/words_out.h"

#include "app/stetctl/source_words.h"
#include "core/desk/export/export_words.h"
#include "core/desk/library.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

const OptionSpec reasonOption{"reason",
                              0,
                              "TEXT",
                              "Why words leave the desk that usually stay: those of a\n"
                              "background source or of one under embargo. Goes into\n"
                              "the desk's record."};

SourceOfCall sourceOfCall(Call &call)
{
    SourceOfCall opened;
    const bool writes = call.arguments().has("reason");
    std::unique_ptr<DeskSession> desk =
        call.openDesk(writes ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!desk) {
        opened.exitCode = call.exitCode();
        return opened;
    }
    const Result<Source> source = call.await(Library(*desk).byKey(call.operands().first()));
    const Result<bool> mayShow = source ? mayShowWords(call, *desk, *source)
                                        : Result<bool>(tl::unexpected<Error>(source.error()));
    if (!mayShow) {
        opened.exitCode = call.failed(mayShow.error());
        return opened;
    }
    opened.desk = std::move(desk);
    opened.source = *source;
    opened.mayShow = *mayShow;
    return opened;
}

Result<bool> mayShowWords(Call &call, DeskSession &desk, const Source &source)
{
    if (whyWordsStay(source, call.clock().nowMs()).isEmpty())
        return true;
    if (source.terms == SourceTerms::Confidential || !call.arguments().has("reason"))
        return false;
    const Result<> logged =
        call.await(letWordsGo(desk, {source.key}, call.arguments().value("reason")));
    return logged ? Result<bool>(true) : tl::unexpected(logged.error());
}

} // namespace stet::ctl
