// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/page_shape.h"
#include "core/model/snapshot_text.h"
#include "core/render/page.h"

#include <vector>

namespace stet {

/// A stretch of words that was looked for.
struct FoundPlace
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const FoundPlace &) const = default;
};

/// What a page of a snapshot is made of. References must outlive the rendering.
struct SnapshotPageInput
{
    const SnapshotText &text;
    const PageShape &shape; ///< that fits the text; empty: the text has lines and marks alone
    QString title;
    std::vector<FoundPlace> found = {}; ///< in order, apart
    int current = -1;                   ///< which of them one is at; -1: none
};

/// The words of a snapshot as a page of our own: headings, paragraphs, lists, quotations, tables
/// and pages of a document, what stands around the text and what is hidden marked apart. Nothing of
/// the source is markup here: words and addresses are text, links lead nowhere (their address
/// stands behind the words), and there is no picture, script or style of the source's. Pure;
/// callable from any thread.
[[nodiscard]] Page renderSnapshotPage(const SnapshotPageInput &input);

/// `text` cut into paragraphs at empty lines and at the marks of pages and times: how words stand
/// that were never a page. Pure.
[[nodiscard]] PageShape shapeOfLines(const SnapshotText &text);

/// The id of the part that begins at `start` of the text, and back; -1 for what is no such id.
[[nodiscard]] QByteArray snapshotPartId(qsizetype start);
[[nodiscard]] qsizetype snapshotPartStart(const QString &id);

} // namespace stet
