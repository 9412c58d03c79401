// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runWithdraw(Call &call)
{
    if (!call.arguments().has("text"))
        return call.wrongUsage(u"Readers have to be told why: give --text=TEXT."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const QString slug = call.operands().first();
    const Result<Article> article = call.await(Articles(*desk).bySlug(slug));
    if (!article)
        return call.failed(article.error());
    const Result<Edition> edition =
        call.await(Editions(*desk).withdraw(article->id, call.arguments().value("text")));
    if (!edition)
        return call.failed(edition.error());
    if (call.wantsJson())
        call.out().json({{u"slug"_s, slug}, {u"edition"_s, edition->number}});
    else
        call.out().line(u"%1 is withdrawn: edition %2"_s.arg(visible(slug)).arg(edition->number));
    return Good;
}

} // namespace

Command withdrawCommand()
{
    return {"withdraw",
            "take what was published away; a notice stands there",
            "SLUG --text=TEXT",
            1,
            1,
            {{"text", 0, "TEXT", "Why, as readers are told."}},
            R"(Takes away what was published, where its words may not be read any more.
No gate is asked. A notice with the headline, the authors and why takes
their place; neither lists nor feeds nor the search have a word of them,
and no picture of the page stays in the site. In the desk they stay.
"stetctl publish -o" writes the site; copies of others stay where they
are.)",
            R"({ "format": 1, "slug": TEXT, "edition": N })",
            "stetctl withdraw gate --text='By order of the court.'",
            runWithdraw};
}

} // namespace stet::ctl
