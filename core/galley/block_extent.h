// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/event_log.h"

namespace stet {

/// Where a top-level block stands in the text, in bytes: whole lines without the last line break.
struct BlockExtent
{
    quint32 start = 0;
    quint32 end = 0;
};

/// Finds the lines of each top-level block. md4c names no places but those of texts, and none for
/// fences, rules, empty items and the like, so the lines between are read by their own look.
/// Called with the blocks in their order; one to a parse.
class BlockExtents
{
public:
    explicit BlockExtents(const MaskedText &text);

    [[nodiscard]] BlockExtent next(const EventLog &log);

private:
    [[nodiscard]] quint32 startOf(const EventLog &log) const;
    [[nodiscard]] quint32 behindEmptyLines(quint32 start, quint32 first) const;
    [[nodiscard]] quint32 endOf(const EventLog &log, quint32 start) const;
    [[nodiscard]] quint32 endOfList(const EventLog &log, quint32 start) const;
    [[nodiscard]] quint32 lineStart(quint32 at) const;
    [[nodiscard]] quint32 lineEnd(quint32 at) const;
    [[nodiscard]] quint32 endAfterLines(quint32 at, quint32 lines) const;
    [[nodiscard]] std::string_view lineAt(quint32 start) const;
    [[nodiscard]] quint32 definitionEnd(quint32 start) const;

    const MaskedText &m_text;
    bool m_definitions;
    quint32 m_reached = 0; ///< where the search for the next block's first line begins
};

} // namespace stet
