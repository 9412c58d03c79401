// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/page_shape.h"
#include "core/sources/reading/page_blocks.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace stet {

/// How many links of one page are told; what comes behind is words.
inline constexpr size_t MostShapedLinks = 20'000;

/// How the blocks of a page stood on it. `starts` are their places in the text, as `textOfBlocks`
/// gives them, `textLength` is its end; `url` is what addresses are relative to. Pure.
[[nodiscard]] PageShape shapeOfBlocks(const PageBlocks &page,
                                      const std::vector<qsizetype> &starts,
                                      qsizetype textLength,
                                      const QString &url);

/// The shape of a text that has so many units before the ones that it was made for.
void moveShape(PageShape &shape, qsizetype by);

/// As one process hands it to another; reads back equal.
[[nodiscard]] QJsonObject toJson(const PageShape &shape);

/// Corrupt where blocks or links are out of order, lie over each other or outside of a text of
/// `textLength` units.
[[nodiscard]] Result<PageShape> pageShapeFromJson(const QJsonObject &json, qsizetype textLength);

} // namespace stet
