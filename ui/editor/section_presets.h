// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <QString>
#include <QStringList>

namespace stet {

/// `body` with a heading for each of `headings` that it lacks (compared without regard to case),
/// each before the next of them that is there, else at the end. Code blocks hold no headings.
[[nodiscard]] QString withSections(const QString &body, const QStringList &headings);

/// The headings of the sections that articles of `kind` are expected to have.
[[nodiscard]] QStringList sectionHeadings(const Kind &kind, const QString &language);

/// What a new article of `kind` begins with: the desk's text for that language, or else the
/// headings of its sections.
[[nodiscard]] QString beginningOf(const Kind &kind, const QString &language);

/// Where one begins to write: in the first section as long as all of them are empty, else at the
/// start. In UTF-16 units.
[[nodiscard]] qsizetype placeToBegin(const QString &body);

} // namespace stet
