// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/base/regular_file.h"
#include "core/base/text.h"
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
        {"source file", u"at most %1 MB"_s.arg(settings.sourceFileMb)},
        {"looks hold", u"%1 days"_s.arg(settings.lookDays)},
        {"checked by",
         settings.checking.onePerson ? u"the author, on a second pass"_s : u"somebody else"_s},
        {"evidence",
         settings.checking.evidenceForReaders ? u"shown to readers"_s : u"kept in the desk"_s},
        {"share cards", settings.shareCards ? u"drawn"_s : u"none"_s}};
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
    // Also where they are the usual ones.
    settings.insert(u"sourceFileMb"_s, all.settings.sourceFileMb);
    settings.insert(u"lookDays"_s, all.settings.lookDays);
    settings.insert(u"shareCards"_s, all.settings.shareCards);
    return {{u"settings"_s, settings}, {u"kinds"_s, kinds}, {u"people"_s, people}};
}

/// Takes "look_again:blocks" and the like into the gate; the rest is said by the desk.
void takeGate(const QString &list, QJsonObject &gate)
{
    for (const QString &rule : list.split(u',', Qt::SkipEmptyParts))
        gate.insert(rule.section(u':', 0, 0), rule.section(u':', 1));
}

/// Whether `text` says yes; none where it says neither.
std::optional<bool> yesOrNo(const QString &text)
{
    if (text == u"yes" || text == u"no")
        return text == u"yes";
    return std::nullopt;
}

/// Keeps what the options of checking say; false where that is no answer.
bool takeAnswers(const Call &call, CheckingRules &rules)
{
    for (const auto &[name, rule] : {std::pair("one-person", &CheckingRules::onePerson),
                                     std::pair("accounts-shared", &CheckingRules::accountsShared),
                                     std::pair("evidence", &CheckingRules::evidenceForReaders)}) {
        if (!call.arguments().has(name))
            continue;
        const std::optional<bool> answer = yesOrNo(call.arguments().value(name));
        if (!answer)
            return false;
        rules.*rule = *answer;
    }
    for (const auto &[name, number] :
         {std::pair("primary-sources", &CheckingRules::primarySources),
          std::pair("independent-sources", &CheckingRules::independentSources)}) {
        bool isNumber = true;
        if (call.arguments().has(name))
            rules.*number = call.arguments().value(name).toInt(&isNumber);
        if (!isNumber)
            return false;
    }
    return true;
}

/// The text of a file that a person wrote.
Result<QString> textIn(const QString &path)
{
    constexpr qint64 MostTextBytes = 1'000'000;
    return readRegularFile(path, MostTextBytes, LastLink::Follow).and_then(decodeText);
}

/// Keeps what the options say.
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
    if (call.arguments().has("look-days"))
        settings->lookDays = call.arguments().value("look-days").toInt();
    if (call.arguments().has("base-url"))
        settings->baseUrl = call.arguments().value("base-url");
    for (const auto &[name, text] :
         {std::pair("about", &DeskSettings::about), std::pair("policy", &DeskSettings::policy)}) {
        if (!call.arguments().has(name))
            continue;
        Result<QString> read = textIn(Call::path(call.arguments().value(name)));
        if (!read)
            return tl::unexpected<Error>(read.error());
        *settings.*text = *std::move(read);
    }
    const std::optional<bool> cards = yesOrNo(call.arguments().value("share-cards"));
    settings->shareCards = cards.value_or(settings->shareCards);
    if (!takeAnswers(call, settings->checking) || (call.arguments().has("share-cards") && !cards))
        return fail(ErrorCode::InvalidInput,
                    u"The answer is yes or no, or a number of sources. Nothing was changed."_s);
    if (call.arguments().has("gate"))
        takeGate(call.arguments().value("gate"), settings->checking.gate);
    return call.await(Settings(desk).update(*settings));
}

int runSettings(Call &call)
{
    constexpr const char *changing[] = {"private-hosts",
                                        "source-file",
                                        "look-days",
                                        "base-url",
                                        "about",
                                        "policy",
                                        "one-person",
                                        "accounts-shared",
                                        "evidence",
                                        "share-cards",
                                        "primary-sources",
                                        "independent-sources",
                                        "gate"};
    const bool changes = std::any_of(std::begin(changing),
                                     std::end(changing),
                                     [&](const char *name) { return call.arguments().has(name); });
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
            "[--json] [--private-hosts=LIST] [--source-file=MB]\n"
            "[--look-days=N] [--base-url=URL]\n"
            "[--about=FILE] [--policy=FILE]\n"
            "[--one-person=YES] [--accounts-shared=YES] [--gate=LIST]\n"
            "[--primary-sources=N] [--independent-sources=N]\n"
            "[--evidence=YES] [--share-cards=YES]",
            0,
            0,
            {{"private-hosts",
              0,
              "LIST",
              "Hosts in your own network, with commas between, that sources\n"
              "may be fetched from: wiki.example:8080,10.0.0.7"},
             {"base-url", 0, "URL", "Where the desk's site stands: https://desk.example"},
             {"about", 0, "FILE", "What the site says about the desk: Markdown."},
             {"policy", 0, "FILE", "How the desk verifies and corrects, for its site: Markdown."},
             {"source-file", 0, "MB", "The largest file that is kept of a source: 1 to 200."},
             {"look-days", 0, "N", "For how many days a look at a source holds: 1 to 3650."},
             {"one-person",
              0,
              "YES|NO",
              "Whether the author may check and sign; pages then say\n"
              "\"checked by the author\"."},
             {"accounts-shared",
              0,
              "YES|NO",
              "Whether two names of one system account are two people."},
             {"evidence",
              0,
              "YES|NO",
              "Whether pages show readers the words that carry what is\n"
              "verified, with source and day."},
             {"share-cards",
              0,
              "YES|NO",
              "Whether a card with the headline is drawn for pages without\n"
              "a picture, for where their address is shared."},
             {"primary-sources", 0, "N", "How many independent primary sources carry a claim: 1."},
             {"independent-sources", 0, "N", "Or else how many of any role: 2."},
             {"gate",
              0,
              "LIST",
              "What a rule of the gate does, with commas between:\n"
              "weak_sources:blocks,look_again:warns"}},
            R"(Prints the desk's name, addresses, language, time zone and categories,
the words that its spelling allows, the names of its snippets, its kinds
of articles with their review intervals, its people, the hosts in private
networks that sources may be fetched from, the largest file that is kept
of a source (20 MB where it says nothing), and after how many days a
source is due to be looked at again (7). These three can be set here,
and so can the rules of checking, the base address, and the texts of the
site's pages about the desk and about how it verifies (an empty
file takes a page away); all but these is changed in the window, under
Edit > Settings.

The gate is asked before an article is signed, published or updated, and
before its page is exported.
What a rule blocks is settled, or passed with a reason, which stays in the
record; of what it warns the person is told. The rules, with what each is
about and what it does where the desk says nothing (--gate says it):
  unchecked       blocks   words that nobody has checked
  changed         blocks   words or evidence that changed since the verdict
  drifted         blocks   words whose source says something else by now
  disputed        blocks   words that somebody disputes
  needs_source    blocks   words that need a source
  own_words       blocks   a verdict by who last changed those words
  no_evidence     blocks   a verified claim without whole evidence
  second_look     blocks   the author, checking alone, has not looked again
  no_sign_off     blocks   an article that nobody signed
  stale_sign_off  blocks   one that changed since it was signed
  own_sign_off    blocks   a signature of one who wrote most of it
  look_again      warns    a verdict whose surroundings changed
  orphaned        warns    claims whose words are gone from the article
  open_notes      warns    notes that nobody settled
  weak_sources    warns    claims with too few sources (--primary-sources,
                           --independent-sources)
  picture_text    warns    pictures that say nothing to who cannot see them
  picture_credit  warns    pictures for which nobody is credited
  page_problem    warns    what readers would stumble over on the page
  export          warns    whether rules that block hold back a page that
                           is exported (render), too)",
            R"({ "format": 1, "settings": { "version": N, "name": TEXT,
  "address": TEXT, "baseUrl": TEXT, "timeZone": TEXT, "language": TEXT,
  "categories": [ TEXT ], "words": [ TEXT ],
  "snippets": [ { "name": TEXT, "text": TEXT } ],
  "privateHosts": [ TEXT ], "sourceFileMb": N, "lookDays": N,
  "onePerson": BOOL, "accountsShared": BOOL,
  "primarySources": N, "independentSources": N,
  "evidenceForReaders": BOOL, "shareCards": BOOL,
  "gate": { RULE: "warns|blocks" }, "about": TEXT, "policy": TEXT },
  "kinds": [
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
