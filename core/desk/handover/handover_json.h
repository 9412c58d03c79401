// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/handover/handover_values.h"

#include <QJsonObject>

namespace stet {

/// A hand-over as JSON, without its hash.
[[nodiscard]] QJsonObject handoverToJson(const Handover &handover);

/// TooNew: a later version of the program wrote it.
[[nodiscard]] tl::unexpected<Error> newerHandover();

/// InvalidInput and TooNew as `readHandover` says.
[[nodiscard]] Result<Handover> handoverFromJson(const QJsonObject &json);

} // namespace stet
