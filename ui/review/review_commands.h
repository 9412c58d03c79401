// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/command_spec.h"

#include <QStringList>

#include <vector>

class QObject;

namespace stet {

/// Every command of the review: its id, words and usual keys, most of them single ones, since
/// nothing is typed there. The one list of them; the settings show it also where nothing is
/// reviewed.
[[nodiscard]] const std::vector<CommandSpec> &reviewCommands();

/// A part of the Review menu: lines of its first level, or a menu below it.
struct ReviewMenuPart
{
    QString title; ///< of the menu below; empty: lines of the first level
    QStringList commands;
};

/// Where each command of the review stands: what a checker does all the time on the first level,
/// the rest by what it is for. Every command stands in one part.
[[nodiscard]] std::vector<ReviewMenuPart> reviewMenu();

/// The action for the command `id` of that list, for the review's widgets alone. `owner` owns it.
[[nodiscard]] QAction *makeReviewCommand(const QString &id, QObject *owner);

} // namespace stet
