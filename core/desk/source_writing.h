// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/source.h"

namespace stet {

// Steps that several verbs of sources share. Called on the store thread within a transaction.

/// Adds a source, as `Library::add` says.
[[nodiscard]] Result<Source> addSource(WriteScope &scope, const Source &wanted);

/// Changes a source. Conflict where it is not as its caller saw it; InvalidInput for what a source
/// may not carry, and where one would become confidential of which the desk keeps words.
[[nodiscard]] Result<Source> updateSource(WriteScope &scope, const Source &wanted);

/// Writes `source`, whose id and key are new here, as version 1 and with its event; asks no rule.
/// Gives it as it was kept.
Source keepAdded(WriteScope &scope, Source source);

/// Writes `source` in place of `before`, which it differs from, under its next version and with its
/// event; asks no rule. Gives it as it was kept.
Source keepChanged(WriteScope &scope, const StoredSource &before, Source source);

} // namespace stet
