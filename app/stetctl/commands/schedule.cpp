// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/base/clock_time.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/desk/settings.h"
#include "core/model/names.h"

#include <QJsonArray>
#include <QTimeZone>

#include <optional>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// A time of ISO 8601 with date and hour, at the desk where it names no zone.
std::optional<ClockTime> timeFrom(const QString &text, const QTimeZone &zone)
{
    // Day and hour apart where no zone is named: together Qt would read them by the machine's
    // clock, which may never have shown them.
    const QDate day = QDate::fromString(text.section(u'T', 0, 0), Qt::ISODate);
    const QString hour = text.section(u'T', 1);
    const QTime bare = QTime::fromString(hour, Qt::ISODate);
    const bool named = hour.endsWith(u'Z') || hour.contains(u'+') || hour.contains(u'-');
    ClockTime time;
    if (const QDateTime there = QDateTime::fromString(text, Qt::ISODate); named && there.isValid())
        time.atMs = there.toMSecsSinceEpoch();
    else if (!named && day.isValid() && bare.isValid())
        time = clockTime(day, bare, zone);
    return time.atMs > 0 ? std::optional(time) : std::nullopt;
}

void warnOfClock(const ClockTime &time)
{
    if (time.shown == ClockTime::Shown::Never)
        Output::complain(u"The clocks of the desk leave this hour out that night: it is as late "
                         "behind the leap."_s);
    if (time.shown == ClockTime::Shown::Twice)
        Output::complain(
            u"The clocks of the desk show this hour twice that night: it is the first. "
            "A time with a zone can name the other."_s);
}

/// What the change of published words is called then; why it cannot be meant otherwise.
tl::expected<PublishTime, QString> changeFrom(const Arguments &arguments)
{
    PublishTime time;
    time.text = arguments.value("text");
    if (arguments.has("change")) {
        time.change = correctionClassFrom(arguments.value("change"));
        if (!time.change || *time.change == CorrectionClass::Retraction ||
            *time.change == CorrectionClass::Withdrawal)
            return tl::unexpected(u"--change is one of correction, clarification, update, "
                                  "editors_note and refile."_s);
    }
    const bool tellsReaders = time.change && *time.change != CorrectionClass::Refile;
    if (arguments.has("text") && !tellsReaders)
        return tl::unexpected(u"--text needs a --change that readers are told of."_s);
    if ((arguments.has("change") || arguments.has("text")) && !arguments.has("at"))
        return tl::unexpected(u"--change is of an article with a time: give --at=TIME."_s);
    return time;
}

QJsonObject plannedJson(const PublishTime &time, const QString &slug)
{
    QJsonObject planned{{u"slug"_s, slug}, {u"publishAt"_s, timeToJson(time.atMs)}};
    if (time.change)
        planned.insert(u"change"_s, nameOf(*time.change));
    if (!time.text.isEmpty())
        planned.insert(u"text"_s, time.text);
    return planned;
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
        all.append(plannedJson(time, slug));
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
    const tl::expected<PublishTime, QString> change = changeFrom(arguments);
    if (!change)
        return call.wrongUsage(change.error());
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
    const std::optional<ClockTime> at =
        arguments.has("off") ? ClockTime() : timeFrom(arguments.value("at"), zone);
    if (!at)
        return call.wrongUsage(u"'%1' is no time: give one like 2026-03-04T09:30."_s.arg(
            visible(arguments.value("at"))));
    const QString slug = call.operands().first();
    const Result<Article> article = call.await(Articles(*desk).bySlug(slug));
    if (!article)
        return call.failed(article.error());
    const Result<PublishTime> time =
        call.await(Editions(*desk).schedule(article->id, at->atMs, change->change, change->text));
    if (!time)
        return call.failed(time.error());
    warnOfClock(*at);
    if (call.wantsJson())
        call.out().json(plannedJson(*time, slug));
    else
        call.out().line(time->atMs == 0 ? u"%1 is to be published at no time"_s.arg(visible(slug))
                                        : u"%1 is to be published at %2"_s.arg(
                                              visible(slug), printed(time->atMs, zone)));
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
             {"change",
              0,
              "CLASS",
              "What a change of published words is called then:\n"
              "correction, clarification, update, editors_note or refile."},
             {"text", 0, "TEXT", "What readers are told of it then."},
             {"off", 0, nullptr, "At no time any more."}},
            R"(Says when an article is to be published, and without SLUG which articles
are. Nothing is checked before that: "stetctl publish --due" asks the
gate when the time has come, and an article that it refuses keeps its
time. Publishing it before takes the time away. An hour that the clocks
of the desk leave out is as late behind the leap, one that they show
twice is the first; both are told.)",
            R"({ "format": 1, "slug": TEXT, "publishAt": TIME or null,
  "change": CLASS, "text": TEXT }
Without SLUG:
{ "format": 1, "scheduled": [ { "slug": TEXT, "publishAt": TIME,
                                "change": CLASS, "text": TEXT } ] }
"change" and "text" are there where they were given.)",
            "stetctl schedule gripper --at=2026-03-04T09:30",
            runSchedule};
}

} // namespace stet::ctl
