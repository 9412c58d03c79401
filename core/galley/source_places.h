// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/reading_text.h"

#include <algorithm>
#include <vector>

namespace stet {

/// From places of a reading text to those of its source, by its runs, which must outlive it.
class SourcePlaces
{
public:
    explicit SourcePlaces(const std::vector<TextRun> &runs)
        : m_runs(runs)
    {}

    /// Where the character at `text` begins in the source, or the nearest place known before it.
    [[nodiscard]] qsizetype start(qsizetype text) const
    {
        const auto run = runAt(text);
        if (run == m_runs.begin())
            return m_runs.empty() ? 0 : std::max<qsizetype>(m_runs.front().source, 0);
        const TextRun &last = *(run - 1);
        return last.source + std::min(text - last.text, last.length);
    }

    /// Where the character before `text` ends, or the nearest place known behind it.
    [[nodiscard]] qsizetype end(qsizetype text) const
    {
        const auto run = runAt(text - 1);
        if (run == m_runs.begin())
            return start(text);
        const TextRun &last = *(run - 1);
        if (text - last.text <= last.length || run == m_runs.end())
            return last.source + std::min(text - last.text, last.length);
        return run->source;
    }

private:
    /// The first run behind the character at `text`.
    [[nodiscard]] std::vector<TextRun>::const_iterator runAt(qsizetype text) const
    {
        return std::partition_point(
            m_runs.begin(), m_runs.end(), [&](const TextRun &run) { return run.text <= text; });
    }

    const std::vector<TextRun> &m_runs;
};

} // namespace stet
