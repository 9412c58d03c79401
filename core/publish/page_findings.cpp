// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_findings.h"

#include <algorithm>

namespace stet {

void PageFindings::add(const QString &article, const QString &body, std::vector<Problem> problems)
{
    qsizetype counted = 0;
    int line = 1;
    for (Problem &problem : problems) {
        ++total;
        if (kept.size() >= Most)
            continue;
        PageFinding finding{article, std::move(problem), 0};
        if (finding.problem.place == Problem::Place::Body) {
            // They come in order of place: no line is counted twice.
            const qsizetype start = std::max(finding.problem.range.start, counted);
            line += static_cast<int>(QStringView(body).mid(counted, start - counted).count(u'\n'));
            counted = start;
            finding.line = line;
        }
        kept.push_back(std::move(finding));
    }
}

void PageFindings::add(const std::vector<PageFinding> &findings)
{
    for (const PageFinding &finding : findings) {
        ++total;
        if (kept.size() < Most)
            kept.push_back(finding);
    }
}

void PageFindings::sort()
{
    std::stable_sort(
        kept.begin(), kept.end(), [](const PageFinding &one, const PageFinding &other) {
            return one.article < other.article;
        });
}

} // namespace stet
