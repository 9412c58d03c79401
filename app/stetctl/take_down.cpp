// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/take_down.h"

#include "core/desk/articles.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

int takeDown(Call &call, TakeDownVerb verb, const QString &done)
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

} // namespace stet::ctl
