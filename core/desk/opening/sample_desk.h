// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/desk_info.h"

#include <QFuture>

#include <memory>

namespace stet {

/// Makes a new desk at `path` that holds the sample the program carries, and opens it. The errors
/// of `DeskSession::create`. The desk is filled beside its place and then put there: where that
/// fails, is cancelled or the program is killed, nothing stands at `path`.
[[nodiscard]] QFuture<Result<std::unique_ptr<DeskSession>>>
createSampleDesk(const QString &path, const Actor &actor, const Clock &clock);

} // namespace stet
