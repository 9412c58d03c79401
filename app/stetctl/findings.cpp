// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/findings.h"

#include "app/stetctl/arguments.h"
#include "app/stetctl/output.h"
#include "core/review/problem_words.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stet::ctl {

void complainOf(const PageFindings &findings)
{
    for (const PageFinding &finding : findings.kept) {
        Output::complain(u"%1: %2: %3"_s.arg(visible(finding.article),
                                             describePlace(finding.problem.place, finding.line),
                                             visible(describe(finding.problem), 600)));
    }
    const qint64 more = findings.total - static_cast<qint64>(findings.kept.size());
    if (more > 0)
        Output::complain(
            u"... and %1"_s.arg(Output::counted(more, u"finding more"_s, u"findings more"_s)));
}

QJsonArray findingsJson(const PageFindings &findings)
{
    QJsonArray all;
    for (const PageFinding &finding : findings.kept) {
        QJsonObject one{{u"article"_s, finding.article},
                        {u"what"_s, nameOf(finding.problem.what)},
                        {u"subject"_s, finding.problem.subject},
                        {u"place"_s, nameOf(finding.problem.place)},
                        {u"message"_s, describe(finding.problem)}};
        if (finding.line > 0)
            one.insert(u"line"_s, finding.line);
        all.append(one);
    }
    return all;
}

} // namespace stet::ctl
