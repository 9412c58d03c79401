// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/command_spec.h"

#include <vector>

class QObject;

namespace stet {

/// Every command of the review: its id, words and usual keys, most of them single ones, since
/// nothing is typed there. The one list of them; the settings show it also where nothing is
/// reviewed.
[[nodiscard]] const std::vector<CommandSpec> &reviewCommands();

/// The action for the command `id` of that list, for the review's widgets alone. `owner` owns it.
[[nodiscard]] QAction *makeReviewCommand(const QString &id, QObject *owner);

} // namespace stet
