// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/articles.h"
#include "core/desk/opening/sample_desk.h"

#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// What a new desk says of itself until someone fills it in.
DeskSettings plainSettings(const QString &path)
{
    DeskSettings settings;
    settings.name = QFileInfo(path).completeBaseName();
    settings.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    settings.language = u"en"_s;
    return settings;
}

int runInit(Call &call)
{
    const QString path = Call::path(call.operands().first());
    const bool sample = call.arguments().has("sample");
    const auto desk = call.await(
        sample ? createSampleDesk(path, call.actor(), call.clock())
               : DeskSession::create(path, plainSettings(path), call.actor(), call.clock()));
    if (!desk)
        return call.failed(desk.error());
    const Result<DeskCounts> counts = call.await(Articles(**desk).counts());
    if (!counts)
        return call.failed(counts.error());
    const int articles = counts->all + counts->trash;
    const QString made = visible((*desk)->path(), 4096);
    if (call.wantsJson())
        call.out().json({{u"desk"_s, (*desk)->path()},
                         {u"id"_s, (*desk)->id().toString()},
                         {u"articles"_s, articles},
                         {u"sources"_s, counts->sources}});
    else if (sample)
        call.out().line(
            u"Made %1: %2, %3."_s.arg(made,
                                      Output::counted(articles, u"article"_s, u"articles"_s),
                                      Output::counted(counts->sources, u"source"_s, u"sources"_s)));
    else
        call.out().line(u"Made %1, an empty desk."_s.arg(made));
    return Good;
}

} // namespace

Command initCommand()
{
    return {"init",
            "make a new desk",
            "DESK [--sample]",
            1,
            1,
            {{"sample",
              0,
              nullptr,
              "Fill it with the sample desk: articles of every kind and "
              "state\nand their sources."}},
            R"(Makes the folder DESK ("name.stet") with an empty desk in it. Where
something of that name is already there, it is left alone and the
command ends with 4.)",
            R"({ "format": 1, "desk": "/path/of/name.stet", "id": UUID,
  "articles": 12, "sources": 24 })",
            R"(stetctl init harbor.stet
stetctl init try.stet --sample)",
            runInit};
}

} // namespace stet::ctl
