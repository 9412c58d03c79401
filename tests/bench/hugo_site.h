// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"

#include <QString>

#include <vector>

namespace stet::bench {

/// Writes what Hugo makes the same site of below `folder`: the articles with their sources as its
/// content, and a theme with the same parts of a page and the same lists. Pages get the paths that
/// ours have.
void writeHugoSite(const QString &folder,
                   const std::vector<Article> &articles,
                   const std::vector<Source> &sources);

} // namespace stet::bench
