// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/page_findings.h"

#include <QJsonArray>

namespace stet::ctl {

/// Says on standard error what was found in pages, a line each: article, place, what.
void complainOf(const PageFindings &findings);

/// The same as members of an array in `--json`.
[[nodiscard]] QJsonArray findingsJson(const PageFindings &findings);

} // namespace stet::ctl
