// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_findings.h"

#include <algorithm>

namespace stet {

void PageFindings::add(const QString &article, const QString &body, std::vector<Problem> problems)
{
    qsizetype lines = 0;
    int line = 1;
    for (Problem &problem : problems) {
        ++total;
        if (kept.size() >= Most) {
            ++counted[article];
            continue;
        }
        PageFinding finding{article, std::move(problem), 0};
        if (finding.problem.place == Problem::Place::Body) {
            // They come in order of place: no line is counted twice.
            const qsizetype start = std::max(finding.problem.range.start, lines);
            line += static_cast<int>(QStringView(body).mid(lines, start - lines).count(u'\n'));
            lines = start;
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
        else
            ++counted[finding.article];
    }
}

void PageFindings::forget(const QSet<QString> &articles)
{
    if (total == 0)
        return;
    total -= qint64(std::erase_if(
        kept, [&](const PageFinding &finding) { return articles.contains(finding.article); }));
    for (const QString &article : articles)
        total -= counted.take(article);
}

void PageFindings::sort()
{
    std::stable_sort(
        kept.begin(), kept.end(), [](const PageFinding &one, const PageFinding &other) {
            return one.article < other.article;
        });
}

} // namespace stet
