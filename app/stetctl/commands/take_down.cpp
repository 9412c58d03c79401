// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

using TakeDown = QFuture<Result<Edition>> (Editions::*)(ArticleId, QString);

/// `done` is what the article is then.
int takeDown(Call &call, TakeDown verb, const QString &done)
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
    Editions editions(*desk);
    const Result<Edition> edition =
        call.await((editions.*verb)(article->id, call.arguments().value("text")));
    if (!edition)
        return call.failed(edition.error());
    if (call.wantsJson())
        call.out().json({{u"slug"_s, slug}, {u"edition"_s, edition->number}});
    else
        call.out().line(u"%1 is %2: edition %3"_s.arg(visible(slug), done).arg(edition->number));
    return Good;
}

int runRetract(Call &call)
{
    return takeDown(call, &Editions::retract, u"retracted"_s);
}

int runWithdraw(Call &call)
{
    return takeDown(call, &Editions::withdraw, u"withdrawn"_s);
}

} // namespace

Command retractCommand()
{
    return {"retract",
            "take back what was published; its page says why",
            "SLUG --text=TEXT",
            1,
            1,
            {{"text", 0, "TEXT", "Why, as readers are told."}},
            R"(Takes back what was published. No gate is asked. The page keeps its
words and says above them that they are taken back, and why; feeds, Read
next and the pages that it was mentioned in leave it out. The working
text gets the same line, and nothing else of it changes. "stetctl
publish -o" writes the site.)",
            R"({ "format": 1, "slug": TEXT, "edition": N })",
            "stetctl retract gripper --text='The slides were targets.'",
            runRetract};
}

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
