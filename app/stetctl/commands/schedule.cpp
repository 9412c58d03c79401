// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/desk/settings.h"

#include <QJsonArray>
#include <QTimeZone>

#include <optional>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// A time of ISO 8601 with date and hour, at the desk where it names no zone; UTC milliseconds.
std::optional<qint64> timeFrom(const QString &text, const QTimeZone &zone)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || !text.contains(u'T'))
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return time.toMSecsSinceEpoch() > 0 ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QString printed(qint64 atMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, zone).toString(u"yyyy-MM-dd HH:mm t"_s);
}

int listScheduled(Call &call, DeskSession &desk, const QTimeZone &zone)
{
    const Result<std::vector<PublishTime>> times = call.await(Editions(desk).scheduled());
    if (!times)
        return call.failed(times.error());
    QJsonArray all;
    for (const PublishTime &time : *times) {
        const Result<Article> article = call.await(Articles(desk).get(time.article));
        if (!article)
            return call.failed(article.error());
        const QString &slug = article->content.slug;
        all.append(QJsonObject{{u"slug"_s, slug}, {u"publishAt"_s, timeToJson(time.atMs)}});
        if (!call.wantsJson())
            call.out().line(u"%1  %2"_s.arg(printed(time.atMs, zone), visible(slug)));
    }
    if (call.wantsJson())
        call.out().json({{u"scheduled"_s, all}});
    return Good;
}

int runSchedule(Call &call)
{
    const Arguments &arguments = call.arguments();
    const bool lists = call.operands().isEmpty();
    if (lists ? arguments.has("at") || arguments.has("off")
              : arguments.has("at") == arguments.has("off"))
        return call.wrongUsage(u"Give a SLUG with --at=TIME or with --off, or nothing."_s);
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(lists ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const Result<DeskSettings> settings = call.await(Settings(*desk).get());
    if (!settings)
        return call.failed(settings.error());
    const QTimeZone zone = zoneOf(*settings);
    if (lists)
        return listScheduled(call, *desk, zone);
    const std::optional<qint64> at =
        arguments.has("off") ? qint64(0) : timeFrom(arguments.value("at"), zone);
    if (!at)
        return call.wrongUsage(
            u"'%1' is no time: give one like 2026-03-04T09:30."_s.arg(visible(arguments.value("at"))));
    const QString slug = call.operands().first();
    const Result<Article> article = call.await(Articles(*desk).bySlug(slug));
    if (!article)
        return call.failed(article.error());
    const Result<PublishTime> time = call.await(Editions(*desk).schedule(article->id, *at));
    if (!time)
        return call.failed(time.error());
    if (call.wantsJson())
        call.out().json({{u"slug"_s, slug}, {u"publishAt"_s, timeToJson(time->atMs)}});
    else
        call.out().line(time->atMs == 0
                            ? u"%1 is to be published at no time"_s.arg(visible(slug))
                            : u"%1 is to be published at %2"_s.arg(visible(slug),
                                                                   printed(time->atMs, zone)));
    return Good;
}

} // namespace

Command scheduleCommand()
{
    return {"schedule",
            "say when an article is to be published",
            "[SLUG --at=TIME|--off]",
            0,
            1,
            {{"at",
              0,
              "TIME",
              "When: 2026-03-04T09:30, at the desk, or with a zone,\n2026-03-04T08:30Z."},
             {"off", 0, nullptr, "At no time any more."}},
            R"(Says when an article is to be published, and without SLUG which articles
are. Nothing is checked before that: "stetctl publish --due" asks the
gate when the time has come, and an article that it refuses keeps its
time. Publishing it before takes the time away.)",
            R"({ "format": 1, "slug": TEXT, "publishAt": TIME or null }
Without SLUG:
{ "format": 1, "scheduled": [ { "slug": TEXT, "publishAt": TIME } ] })",
            "stetctl schedule gripper --at=2026-03-04T09:30",
            runSchedule};
}

} // namespace stet::ctl
