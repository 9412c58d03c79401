// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QString>

namespace stet {

// Fields that say where in which work a source stands, or which one it is: "container-title",
// "volume", "issue", "page", "ISSN", "ISBN", by CSL's names in what a source has beside its fields.
// Pure.

/// Whether works of this type of CSL 1.0.2 have such a field.
[[nodiscard]] bool hasWorkField(const QString &type, const QString &field);

/// One line of a source's `extra`, a number too; empty where it is something else.
[[nodiscard]] QString extraLine(const Source &source, const QString &field);
/// Writes the line; what a line cannot say stays as long as nobody changes the line.
void setExtraLine(Source &source, const QString &field, const QString &line);

} // namespace stet
