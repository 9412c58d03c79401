// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/command_spec.h"

#include <vector>

class QObject;

namespace stet {

/// Every command of an open article: its id, words and usual keys. The one list of them; the
/// settings show it also where no article is open.
[[nodiscard]] const std::vector<CommandSpec> &articleCommands();

/// The action for the command `id` of that list, for the article's widgets alone. `owner` owns it.
[[nodiscard]] QAction *makeArticleCommand(const QString &id, QObject *owner);

} // namespace stet
