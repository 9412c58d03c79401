// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runRetract(Call &call)
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
        call.await(Editions(*desk).retract(article->id, call.arguments().value("text")));
    if (!edition)
        return call.failed(edition.error());
    if (call.wantsJson())
        call.out().json({{u"slug"_s, slug}, {u"edition"_s, edition->number}});
    else
        call.out().line(u"%1 is retracted: edition %2"_s.arg(visible(slug)).arg(edition->number));
    return Good;
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

} // namespace stet::ctl
