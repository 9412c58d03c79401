// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/desk/articles.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr int UsualHits = 50;
constexpr int MostHits = 1000;

void printHits(const std::vector<SearchHit> &hits, Output &out)
{
    for (const SearchHit &hit : hits) {
        const QString name =
            hit.what == SearchHit::What::Article ? hit.slugOrKey : u"@"_s + hit.slugOrKey;
        out.line(u"%1  %2"_s.arg(visible(name), visible(hit.title)));
        if (!hit.excerpt.isEmpty())
            out.line(u"    "_s + visible(hit.excerpt.simplified(), 300));
    }
    out.line(hits.size() == 1 ? u"1 found"_s : u"%1 found"_s.arg(hits.size()));
}

int runSearch(Call &call)
{
    bool isNumber = true;
    const int limit = call.arguments().has("limit")
                          ? call.arguments().value("limit").toInt(&isNumber)
                          : UsualHits;
    if (!isNumber || limit < 1 || limit > MostHits)
        return call.wrongUsage(u"--limit is a number from 1 to %1."_s.arg(MostHits));
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const QString words = call.operands().join(u' ');
    const auto hits = call.await(Articles(*desk).search(words, limit));
    if (!hits)
        return call.failed(hits.error());
    if (!call.wantsJson()) {
        printHits(*hits, call.out());
        return Good;
    }
    QJsonArray found;
    for (const SearchHit &hit : *hits)
        found.append(hitToJson(hit));
    call.out().json({{u"hits"_s, found}});
    return Good;
}

} // namespace

Command searchCommand()
{
    return {"search",
            "find articles and sources by their words",
            "WORDS... [--limit=N]",
            1,
            -1,
            {{"limit", 0, "N", "At most N finds, up to 1000. Default: 50."}},
            R"(Finds what holds all the WORDS, headlines before text and newer before
older. "two words" in quotation marks, for the shell in apostrophes as
well, are found side by side; a word with * at its end stands for all
that begin so. Nothing else has a special meaning.)",
            R"({ "format": 1, "hits": [ { "what": "article", "id": UUID,
  "slug": TEXT, "title": TEXT, "excerpt": TEXT } or
  { "what": "source", "id": UUID, "key": TEXT, "title": TEXT,
  "excerpt": TEXT } ] })",
            R"(stetctl search gripper firmware
stetctl search '"cold start"' 'calibrat*')",
            runSearch};
}

} // namespace stet::ctl
