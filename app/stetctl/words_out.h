// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/call.h"
#include "core/model/source.h"

namespace stet::ctl {

/// --reason, for commands that show words of one source.
extern const OptionSpec reasonOption;

/// How a command that shows words of a source opens the desk: --reason is written to its record.
[[nodiscard]] OpenMode openModeForWords(const Call &call);

/// Whether a command may show the words of `source`: those of an open one always, those of a
/// background source or of one under embargo with --reason, which the desk records; those of a
/// confidential one never, since there are none. An error where the record cannot be written.
[[nodiscard]] Result<bool> mayShowWords(Call &call, DeskSession &desk, const Source &source);

} // namespace stet::ctl
