// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/model/value_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

struct All
{
    DeskSettings settings;
    std::vector<Kind> kinds;
    std::vector<Person> people;
};

Result<All> readAll(Call &call, DeskSession &desk)
{
    Settings verbs(desk);
    Result<DeskSettings> settings = call.await(verbs.get());
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    Result<std::vector<Kind>> kinds = call.await(verbs.kinds());
    if (!kinds)
        return tl::unexpected<Error>(kinds.error());
    Result<std::vector<Person>> people = call.await(verbs.people());
    if (!people)
        return tl::unexpected<Error>(people.error());
    return All{*std::move(settings), *std::move(kinds), *std::move(people)};
}

void print(const All &all, Output &out)
{
    const DeskSettings &settings = all.settings;
    const std::pair<const char *, QString> lines[] = {
        {"name", settings.name},
        {"address", settings.address},
        {"base URL", settings.baseUrl},
        {"language", settings.language},
        {"time zone", settings.timeZone},
        {"categories", settings.categories.join(u", "_s)},
        {"words", settings.words.join(u", "_s)},
        {"private", settings.privateHosts.join(u", "_s)},
        {"source file", u"at most %1 MB"_s.arg(settings.sourceFileMb)}};
    constexpr int nameWidth = 12;
    const auto line = [&out](const QString &name, const QString &value) {
        out.line(name.leftJustified(nameWidth) + visible(value));
    };
    for (const auto &[name, value] : lines)
        line(QString::fromLatin1(name), value);
    for (const Snippet &snippet : settings.snippets)
        line(u"snippet"_s, snippet.name);
    for (const Kind &kind : all.kinds)
        line(u"kind"_s,
             u"%1, %2, %3"_s.arg(kind.id,
                                 kind.name.in(settings.language),
                                 kind.reviewDays == 0
                                     ? u"never checked again"_s
                                     : u"checked again after %1 days"_s.arg(kind.reviewDays)));
    for (const Person &person : all.people)
        line(u"person"_s,
             person.name + (person.email.isEmpty() ? QString() : u" <%1>"_s.arg(person.email)) +
                 (person.active ? QString() : u", no longer here"_s));
}

QJsonObject toJson(const All &all)
{
    QJsonArray kinds;
    for (const Kind &kind : all.kinds)
        kinds.append(QJsonObject{{u"id"_s, kind.id},
                                 {u"version"_s, kind.version},
                                 {u"name"_s, kind.name.in(all.settings.language)},
                                 {u"reviewDays"_s, kind.reviewDays},
                                 {u"target"_s, textOf(kind.target)},
                                 {u"headlineLimit"_s, kind.headlineLimit},
                                 {u"dekLimit"_s, kind.dekLimit},
                                 {u"document"_s, kind.document}});
    QJsonArray people;
    for (const Person &person : all.people)
        people.append(stet::toJson(person));
    QJsonObject settings = stet::toJson(all.settings);
    settings.insert(u"sourceFileMb"_s, all.settings.sourceFileMb); // also where it is the usual one
    return {{u"settings"_s, settings}, {u"kinds"_s, kinds}, {u"people"_s, people}};
}

/// Keeps what --private-hosts and --source-file say.
Result<DeskSettings> changeSettings(Call &call, DeskSession &desk)
{
    Result<DeskSettings> settings = call.await(Settings(desk).get());
    if (!settings)
        return settings;
    if (call.arguments().has("private-hosts"))
        settings->privateHosts =
            call.arguments().value("private-hosts").split(u',', Qt::SkipEmptyParts);
    if (call.arguments().has("source-file"))
        settings->sourceFileMb = call.arguments().value("source-file").toInt();
    return call.await(Settings(desk).update(*settings));
}

int runSettings(Call &call)
{
    const bool changes =
        call.arguments().has("private-hosts") || call.arguments().has("source-file");
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(changes ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    if (changes) {
        const Result<DeskSettings> kept = changeSettings(call, *desk);
        if (!kept)
            return call.failed(kept.error());
    }
    const Result<All> all = readAll(call, *desk);
    if (!all)
        return call.failed(all.error());
    if (call.wantsJson())
        call.out().json(toJson(*all));
    else
        print(*all, call.out());
    return Good;
}

} // namespace

Command settingsCommand()
{
    return {"settings",
            "show what the desk says of itself",
            "[--json] [--private-hosts=LIST] [--source-file=MB]",
            0,
            0,
            {{"private-hosts",
              0,
              "LIST",
              "Hosts in your own network, with commas between, that sources\n"
              "may be fetched from: wiki.example:8080,10.0.0.7"},
             {"source-file", 0, "MB", "The largest file that is kept of a source: 1 to 200."}},
            R"(Prints the desk's name, addresses, language, time zone and categories,
the words that its spelling allows, the names of its snippets, its kinds
of articles with their review intervals, its people, the hosts in private
networks that sources may be fetched from, and the largest file that is
kept of a source (20 MB where it says nothing). The last two can be set
here; all is changed in the window, under Edit > Settings.)",
            R"({ "format": 1, "settings": { "version": N, "name": TEXT,
  "address": TEXT, "baseUrl": TEXT, "timeZone": TEXT, "language": TEXT,
  "categories": [ TEXT ], "words": [ TEXT ],
  "snippets": [ { "name": TEXT, "text": TEXT } ],
  "privateHosts": [ TEXT ], "sourceFileMb": N }, "kinds": [
  { "id": TEXT, "version": N, "name": TEXT, "reviewDays": N,
      "target": TEXT, "headlineLimit": N, "dekLimit": N,
      "document": { the kind's file } } ],
  "people": [
  { "id": UUID, "name": TEXT, "email": TEXT, "active": BOOL } ] }
  Members of "settings" and "people" that hold nothing are left out.)",
            "stetctl settings --json",
            runSettings};
}

} // namespace stet::ctl
