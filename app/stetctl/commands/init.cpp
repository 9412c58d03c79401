// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/articles.h"
#include "core/desk/opening/sample_desk.h"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// What a new desk says of itself: what was asked for, else what is plain.
DeskSettings wantedSettings(const Arguments &arguments, const QString &path)
{
    const auto wanted = [&arguments](const char *name, const QString &otherwise) {
        return arguments.has(name) ? arguments.value(name) : otherwise;
    };
    DeskSettings settings;
    settings.name = wanted("name", QFileInfo(path).completeBaseName());
    settings.address = wanted("address", {});
    settings.baseUrl = wanted("base-url", {});
    settings.timeZone = wanted("time-zone", QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    settings.language = wanted("language", u"en"_s);
    return settings;
}

/// Whether options were given that the sample, which has settings of its own, leaves no room for.
bool asksForSettings(const Arguments &arguments)
{
    constexpr std::array names = {"name", "address", "base-url", "time-zone", "language"};
    return std::any_of(
        names.begin(), names.end(), [&](const char *name) { return arguments.has(name); });
}

int runInit(Call &call)
{
    const QString path = Call::path(call.operands().first());
    const bool sample = call.arguments().has("sample");
    if (sample && asksForSettings(call.arguments()))
        return call.wrongUsage(u"The sample desk has a name and settings of its own: --sample "
                               u"stands alone. Nothing was made."_s);
    if (call.arguments().has("desk"))
        return call.wrongUsage(u"The new desk is named without --desk: stetctl init DESK. "
                               u"Nothing was made."_s);
    const auto desk = call.await(
        sample ? createSampleDesk(path, call.actor(), call.clock())
               : DeskSession::create(
                     path, wantedSettings(call.arguments(), path), call.actor(), call.clock()));
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
            "DESK [--sample | --name=TEXT ...]",
            1,
            1,
            {{"sample",
              0,
              nullptr,
              "Fill it with the sample desk: articles of every kind and "
              "state\nand their sources."},
             {"name", 0, "TEXT", "The desk's name; without it, the folder's."},
             {"address", 0, "MAIL", "Where readers write to; pages show it."},
             {"base-url",
              0,
              "URL",
              "Where the site will stand, https://...; pages then have\n"
              "permanent addresses."},
             {"language", 0, "TAG", "Of new articles; without it, en."},
             {"time-zone", 0, "ZONE", "Like Europe/Berlin; without it, this machine's."}},
            R"(Makes the folder DESK ("name.stet") with an empty desk in it. Where
something of that name is already there, it is left alone and the
command ends with 4.)",
            R"({ "format": 1, "desk": "/path/of/name.stet", "id": UUID,
  "articles": 12, "sources": 24 })",
            R"(stetctl init harbor.stet
stetctl init harbor.stet --name=Harbor --base-url=https://harbor.example
stetctl init try.stet --sample)",
            runInit};
}

} // namespace stet::ctl
