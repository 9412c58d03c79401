// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"

#include <QStringList>

namespace stet {

/// What other programs would have made of an imported text and this one does not: footnotes, HTML,
/// site builders' short codes, citations in Pandoc's longer forms, links that lead to no page. The
/// words stand as they are; a person is told, a sentence each.
[[nodiscard]] QStringList importRemarks(const Galley &galley);

/// Remarks as one line of the report.
[[nodiscard]] QString joinedRemarks(const QStringList &remarks);

} // namespace stet
