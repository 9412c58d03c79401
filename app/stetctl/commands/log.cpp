// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/source_words.h"
#include "app/stetctl/values_json.h"
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/history/history.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr int UsualEntries = 100;

/// What a source says is in none of it: quotes stay out.
QJsonObject entryToJson(const StoryEntry &entry)
{
    QJsonObject json{{u"sequence"_s, entry.sequence},
                     {u"firstSequence"_s, entry.firstSequence},
                     {u"events"_s, entry.events},
                     {u"at"_s, timeToJson(entry.atMs)},
                     {u"from"_s, timeToJson(entry.fromMs)},
                     {u"person"_s, entry.actor.name},
                     {u"account"_s, entry.actor.account},
                     {u"machine"_s, entry.actor.machine},
                     {u"verb"_s, entry.verb},
                     {u"topic"_s, nameOf(entry.topic)},
                     {u"sentence"_s, storySentence(entry)}};
    const auto put = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    put(u"slug"_s, entry.slug);
    put(u"source"_s, entry.key);
    put(u"words"_s, entry.words);
    put(u"value"_s, entry.value);
    put(u"reason"_s, entry.why);
    if (entry.number > 0)
        json.insert(u"number"_s, entry.number);
    return json;
}

QString entryLine(const StoryEntry &entry, bool withSlug)
{
    QString line = momentText(entry.atMs) + u"  "_s;
    if (withSlug && !entry.slug.isEmpty())
        line += visible(entry.slug) + u": "_s;
    line += visible(storySentence(entry), 1000);
    if (!entry.why.isEmpty())
        line += u" ("_s + visible(singleLine(entry.why)) + u')';
    if (!entry.actor.account.isEmpty())
        line += u" ["_s + visible(entry.actor.account) + u'@' + visible(entry.actor.machine) + u']';
    return line;
}

/// The newest entries, in pages, as many as are asked for.
Result<std::vector<StoryEntry>>
readEntries(Call &call, DeskSession &desk, StoryQuestion question, int wanted)
{
    std::vector<StoryEntry> entries;
    while (int(entries.size()) < wanted) {
        question.limit = std::min(UsualEntries, wanted - int(entries.size()));
        Result<StoryPage> page = call.await(History(desk).story(question));
        if (!page)
            return tl::unexpected<Error>(page.error());
        for (StoryEntry &entry : page->entries)
            entries.push_back(std::move(entry));
        question.before = page->next;
        if (question.before == 0)
            break;
    }
    return entries;
}

QJsonObject provedToJson(const DoctorReport &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings) {
        if (finding.weight != Finding::Weight::Note)
            findings.append(QJsonObject{{u"part"_s, finding.part},
                                        {u"subject"_s, finding.subject},
                                        {u"what"_s, finding.what}});
    }
    return {{u"whole"_s, report.clean()},
            {u"events"_s, report.events},
            {u"revisions"_s, report.revisions},
            {u"findings"_s, findings}};
}

void printProof(const DoctorReport &report, Output &out)
{
    for (const Finding &finding : report.findings) {
        if (finding.weight == Finding::Weight::Note)
            continue;
        const QString subject =
            finding.subject.isEmpty() ? QString() : u' ' + visible(finding.subject);
        out.line(u"broken: %1%2: %3"_s.arg(finding.part, subject, visible(finding.what, 1000)));
    }
    out.line(report.clean()
                 ? u"The record is whole: %1 and %2 follow each other, hash by hash."_s.arg(
                       Output::counted(report.events, u"event"_s, u"events"_s),
                       Output::counted(report.revisions, u"version"_s, u"versions"_s))
                 : u"The record is broken."_s);
}

int runLog(Call &call)
{
    bool isNumber = true;
    const int wanted = call.arguments().has("number")
                           ? call.arguments().value("number").toInt(&isNumber)
                           : UsualEntries;
    if (!isNumber || wanted < 1)
        return call.wrongUsage(u"-n is a number from 1 up."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    StoryQuestion question;
    const bool ofArticle = !call.operands().isEmpty();
    if (ofArticle) {
        const Result<Article> article = call.await(Articles(*desk).bySlug(call.operands().first()));
        if (!article)
            return call.failed(article.error());
        question.article = article->id;
    }
    Result<DoctorReport> proof = DoctorReport{};
    const bool proves = call.arguments().has("verify");
    if (proves) {
        Progress progress(u"Checking"_s, call.arguments().has("quiet"));
        proof = call.await(Doctor(*desk).check(CheckDepth::Record), &progress);
        if (!proof)
            return call.failed(proof.error());
    }
    const Result<std::vector<StoryEntry>> entries = readEntries(call, *desk, question, wanted);
    if (!entries)
        return call.failed(entries.error());
    QJsonArray all;
    for (const StoryEntry &entry : *entries) {
        if (call.wantsJson())
            all.append(entryToJson(entry));
        else
            call.out().line(entryLine(entry, !ofArticle));
    }
    if (call.wantsJson()) {
        QJsonObject json{{u"entries"_s, all}};
        if (proves)
            json.insert(u"record"_s, provedToJson(*proof));
        call.out().json(json);
    } else if (proves) {
        printProof(*proof, call.out());
    }
    return !proves || proof->clean() ? Good : Findings;
}

} // namespace

Command logCommand()
{
    return {"log",
            "tell what became of an article, or of the desk",
            "[SLUG] [-n N] [--verify]",
            0,
            1,
            {{"number", 'n', "N", "At most N entries. Default: 100."},
             {"verify",
              0,
              nullptr,
              "Prove that nothing in the record of the desk was altered,\nadded or taken "
              "away; end with 1 where that fails."}},
            R"(Prints who did what, the newest first, a line each: what was written,
said, bound, judged, signed and published of an article, and what became
of the sources that it cites. Without SLUG, of the whole desk. Saves of
one person that follow each other are one entry. Behind it stand the
system account and the machine.

What a source says stands in no entry, whatever its terms.

--verify reads the whole record: each event, version and edition is held
against its hash and the one before it, what was said of words against
its event, and the newest event against the one that this account saw
last ("stetctl doctor" checks the rest of the desk too).)",
            R"({ "format": 1, "entries": [ { "sequence": N, "firstSequence": N,
  "events": N, "at": TIME, "from": TIME, "person": TEXT,
  "account": TEXT, "machine": TEXT, "verb": "verdict.given",
  "topic": "words|standing|checking|sources|readers|desk",
  "sentence": TEXT, "slug": TEXT, "source": KEY, "words": TEXT,
  "value": TEXT, "number": N, "reason": TEXT } ] }
With --verify also: "record": { "whole": BOOLEAN, "events": N,
  "revisions": N, "findings": [ { "part": TEXT, "subject": TEXT,
  "what": TEXT } ] })",
            R"(stetctl log northwind-gripper-firmware
stetctl log -n 20 --verify)",
            runLog};
}

} // namespace stet::ctl
