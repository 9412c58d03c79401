// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/said_text.h"

#include <algorithm>

namespace stet {

SaidText::SaidText(const SnapshotText &text)
    : m_words(text.text)
    , m_hasMain(text.runs.empty())
{
    for (const SnapshotRun &run : text.runs) {
        if (run.kind == RunKind::Main) {
            m_hasMain = true;
            continue;
        }
        // The line break between two paragraphs is nobody's words.
        const QStringView words = QStringView(text.text).mid(run.start, run.length);
        if (!words.trimmed().isEmpty())
            m_beside.push_back(run);
    }
}

bool SaidText::isMain(const QuotePlace &place) const
{
    if (!m_hasMain)
        return false;
    // Runs come in order and without overlap: the first that does not end before the place.
    const auto run =
        std::partition_point(m_beside.begin(), m_beside.end(), [&](const SnapshotRun &one) {
            return one.start + one.length <= place.start;
        });
    return run == m_beside.end() || run->start >= place.start + place.length;
}

} // namespace stet
