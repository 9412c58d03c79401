// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"

#include <QString>

#include <memory>

namespace stet::bench {

/// Opens the desk of 100 000 short articles beside `folder`, the same in every run; made where it
/// is missing and kept, since that takes some minutes.
[[nodiscard]] std::unique_ptr<DeskSession> listedDesk(const QString &folder);

} // namespace stet::bench
