// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// `body` with a heading for each of `headings` that it lacks (compared without regard to case),
/// each before the next of them that is there, else at the end. Code blocks hold no headings.
[[nodiscard]] QString withSections(const QString &body, const QStringList &headings);

} // namespace stet
