// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/handover/handover_values.h"

namespace stet {

/// Who somebody is whom a document names: with account and machine where the file tells them
/// elsewhere, of who handed it over, gave a verdict or wrote words; else by the name alone. Who
/// handed it over where the document names nobody. Pure.
[[nodiscard]] Actor handedPerson(const Handover &handover, const QString &name);

/// Under which name the record's details keep what brought a verdict or a sign-off.
[[nodiscard]] QString carrierDetail(const Handover &handover);

} // namespace stet
