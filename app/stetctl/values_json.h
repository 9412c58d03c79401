// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"

#include <QJsonObject>

namespace stet::ctl {

// The shapes that `--json` answers with, as the manual pages describe them. Members are never
// renamed or taken away while the format number stays; new ones may come.

[[nodiscard]] QJsonObject rowToJson(const ArticleRow &row);
[[nodiscard]] QJsonObject articleToJson(const Article &article);
[[nodiscard]] QJsonObject hitToJson(const SearchHit &hit);

/// "2026-03-04T09:30:00.000Z", or null for 0.
[[nodiscard]] QJsonValue timeToJson(qint64 ms);

} // namespace stet::ctl
