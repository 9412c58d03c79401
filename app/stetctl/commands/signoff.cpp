// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/checking.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runSignOff(Call &call)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<Article> article = call.await(Articles(*desk).bySlug(call.operands().first()));
    if (!article)
        return call.failed(article.error());
    const Result<ReviewedArticle> sheet = call.await(
        Checking(*desk).signOff(article->id, article->version, call.arguments().value("reason")));
    if (!sheet)
        return call.failed(sheet.error());
    if (call.wantsJson())
        call.out().json(
            {{u"slug"_s, sheet->article.content.slug},
             {u"signOff"_s, sheet->signOff->id.toString()},
             {u"person"_s, sheet->signOff->person},
             {u"byAuthor"_s, sheet->signOff->byAuthor},
             {u"overridden"_s, QJsonArray::fromStringList(sheet->signOff->overridden)}});
    else
        call.out().line(u"%1 is signed by %2%3"_s.arg(
            visible(sheet->article.content.slug),
            visible(sheet->signOff->person),
            sheet->signOff->overridden.isEmpty()
                ? QString()
                : u", past "_s + sheet->signOff->overridden.join(u", "_s)));
    return Good;
}

} // namespace

Command signOffCommand()
{
    return {"signoff",
            "sign that an article is checked",
            "SLUG [--reason=TEXT]",
            1,
            1,
            {{"reason",
              0,
              "TEXT",
              "Why it is signed although something stands in the way.\n"
              "Stays in the record for good."}},
            R"(Signs an article as it is, with its evidence, and makes it ready. One
changed letter, verdict or piece of evidence makes the signature stale:
then it is given again. What blocks it ("stetctl check" names it, "stetctl
help settings" lists the rules, "stetctl settings --gate" weighs them) can
be passed with a reason. On a desk of one person its author looks at each
claim a second time first ("stetctl verdict SLUG looked_again"); it is said
how many wait for that.)",
            R"({ "format": 1, "slug": TEXT, "signOff": UUID, "person": TEXT,
  "byAuthor": BOOLEAN, "overridden": [ RULE ] })",
            "stetctl signoff gripper --person=Ines",
            runSignOff};
}

} // namespace stet::ctl
