// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/call.h"
#include "core/model/source.h"

#include <memory>

namespace stet::ctl {

/// --reason, for commands that show words of one source.
extern const OptionSpec reasonOption;

/// The desk and the source whose key is the first operand, for a command that shows its words.
struct SourceOfCall
{
    std::unique_ptr<DeskSession> desk; ///< null: it was not found, which is said, `exitCode` is why
    Source source;
    bool mayShow = false; ///< see `mayShowWords`
    int exitCode = 0;
};

/// Opens them; for writing only where --reason goes into the record.
[[nodiscard]] SourceOfCall sourceOfCall(Call &call);

/// Whether a command may show the words of `source`: those of an open one always, those of a
/// background source or of one under embargo with --reason, which the desk records; those of a
/// confidential one never, since there are none. An error where the record cannot be written.
[[nodiscard]] Result<bool> mayShowWords(Call &call, DeskSession &desk, const Source &source);

} // namespace stet::ctl
