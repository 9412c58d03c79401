// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/source_words.h"
#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"

#include <QHash>
#include <QJsonArray>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// One source of a run and what came of it.
struct Looked
{
    QString key;
    Result<Captured> result;
    bool asksPerson = false; ///< nothing can be fetched of it
};

using AllLooked = std::vector<Looked>;

/// The newest of each source that nothing is fetched of.
using KeptLast = QHash<SourceId, Snapshot>;

KeptLast keptLast(Call &call, DeskSession &desk, const std::vector<LibraryRow> &rows)
{
    KeptLast last;
    for (const LibraryRow &row : rows) {
        if (row.hasLink || row.snapshots == 0)
            continue;
        const auto kept = call.await(Snapshots(desk).of(row.id));
        if (kept && !kept->empty())
            last.insert(row.id, kept->front());
    }
    return last;
}

/// What needs no link is never fetched.
Looked awaitingAPerson(const LibraryRow &row, const KeptLast &last)
{
    const Snapshot kept = last.value(row.id);
    const QString whom = kept.id.isNull()
                             ? QString()
                             : u" Ask %1, who kept it last (%2)."_s.arg(visible(kept.person, 100),
                                                                        momentText(kept.takenMs));
    const QString why =
        row.terms == SourceTerms::Confidential
            ? u"it is confidential, a label alone, so nothing was fetched: a person has to ask."_s
            : QString(
                  u"it has no address, so nothing was fetched: a person has to look at it again."_s +
                  whom +
                  u" What they have of it is kept with 'stetctl snapshots %1 --keep=FILE'; where "
                  u"it "
                  "says what it said, 'stetctl recheck %1 --looked' notes it."_s.arg(
                      visible(row.key)));
    return {row.key, fail(ErrorCode::InvalidInput, why), true};
}

/// Looks at all of them, a few at once; the future counts how many are done.
QFuture<Result<AllLooked>>
lookAtAll(Capture &capture, const std::vector<LibraryRow> &rows, const KeptLast &last)
{
    struct Run
    {
        QPromise<Result<AllLooked>> promise;
        AllLooked done;
        size_t total = 0;
    };

    const auto run = std::make_shared<Run>();
    run->promise.start();
    run->total = rows.size();
    run->promise.setProgressRange(0, int(rows.size()));
    const auto count = [run](const Looked &looked) {
        run->done.push_back(looked);
        run->promise.setProgressValue(int(run->done.size()));
        if (run->done.size() < run->total)
            return;
        run->promise.addResult(Result<AllLooked>(run->done));
        run->promise.finish();
    };
    for (const LibraryRow &row : rows) {
        if (!row.hasLink || row.terms == SourceTerms::Confidential) {
            count(awaitingAPerson(row, last));
            continue;
        }
        whenDone(capture.look(row.id), &capture, [count, key = row.key](const auto &result) {
            count({key, result, false});
        });
    }
    if (rows.empty()) {
        run->promise.addResult(Result<AllLooked>(AllLooked()));
        run->promise.finish();
    }
    return run->promise.future();
}

void print(const AllLooked &all, Output &out)
{
    for (const Looked &looked : all)
        out.line(looked.result
                     ? capturedLine(*looked.result)
                     : visible(looked.key) + u": "_s + visible(looked.result.error().message, 300));
    out.line(u"%1 looked at"_s.arg(Output::counted(qint64(all.size()), u"source"_s, u"sources"_s)));
}

QJsonArray resultsOf(const AllLooked &all)
{
    QJsonArray results;
    for (const Looked &looked : all) {
        results.append(looked.result ? capturedToJson(*looked.result)
                                     : QJsonObject{{u"key"_s, looked.key},
                                                   {u"error"_s, looked.result.error().message},
                                                   {u"asksPerson"_s, looked.asksPerson}});
    }
    return results;
}

bool isClean(const AllLooked &all)
{
    return std::all_of(all.begin(), all.end(), [](const Looked &looked) {
        return looked.result && looked.result->outcome == LookOutcome::Same;
    });
}

int look(Call &call, DeskSession &desk, const std::vector<LibraryRow> &rows)
{
    bool isNumber = true;
    FetchPace pace;
    if (call.arguments().has("delay"))
        pace.hostDelayMs = call.arguments().value("delay").toInt(&isNumber);
    if (!isNumber || pace.hostDelayMs < 0)
        return call.wrongUsage(u"--delay is a number of milliseconds."_s);
    Progress progress(u"Looking at sources"_s, call.arguments().has("quiet"));
    const Result<std::unique_ptr<PageQueue>> pages = loadPageQueue(pace);
    if (!pages)
        return call.failed(pages.error());
    Extractor extractor(Extractor::installedProgram());
    Capture capture(desk, **pages, extractor);
    const KeptLast last = keptLast(call, desk, rows);
    const Result<AllLooked> all = call.await(lookAtAll(capture, rows, last), &progress);
    if (!all)
        return call.failed(all.error());
    if (call.wantsJson())
        call.out().json({{u"results"_s, resultsOf(*all)}});
    else
        print(*all, call.out());
    return isClean(*all) ? Good : Findings;
}

/// The sources of these keys; an error for a key that the library lacks.
Result<std::vector<LibraryRow>> withKeys(const std::vector<LibraryRow> &rows,
                                         const QStringList &keys)
{
    std::vector<LibraryRow> wanted;
    for (const QString &key : keys) {
        const auto row = std::find_if(
            rows.begin(), rows.end(), [&](const LibraryRow &one) { return one.key == key; });
        if (row == rows.end())
            return fail(ErrorCode::NotFound, u"No source has this key."_s, key);
        wanted.push_back(*row);
    }
    return wanted;
}

enum class Which { All, Missing, Due };

bool isMeant(const LibraryRow &row, Which which, qint64 nowMs)
{
    if (which == Which::Due)
        return isLookDue(row, nowMs);
    const bool canBeFetched = row.hasLink && row.terms != SourceTerms::Confidential;
    return canBeFetched && (which == Which::All || row.snapshots == 0);
}

int run(Call &call, Which which)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    Result<std::vector<LibraryRow>> rows = call.await(Library(*desk).list({}));
    if (rows && !call.operands().isEmpty())
        rows = withKeys(*rows, call.operands());
    else if (rows)
        std::erase_if(*rows, [&](const LibraryRow &row) {
            return !isMeant(row, which, call.clock().nowMs());
        });
    return rows ? look(call, *desk, *rows) : call.failed(rows.error());
}

/// What a person found who looked at sources themselves: they still say what they said.
int noteLooks(Call &call, DeskSession &desk)
{
    std::vector<Source> sources; // all of them first: a key that is wrong notes nothing
    for (const QString &key : call.operands()) {
        Result<Source> source = call.await(Library(desk).byKey(key));
        if (!source)
            return call.failed(source.error());
        sources.push_back(*std::move(source));
    }
    AllLooked all;
    for (const Source &source : sources) {
        const Result<ConfirmedLink> link = call.await(Snapshots(desk).stillSays(source.id));
        if (!link)
            return call.failed(link.error());
        Captured captured;
        captured.source = source;
        captured.link = link->after;
        captured.link.state = LinkState::None;
        captured.message = u"looked at by "_s + desk.actor().name;
        all.push_back({source.key, captured, false});
    }
    if (call.wantsJson())
        call.out().json({{u"results"_s, resultsOf(all)}});
    else
        print(all, call.out());
    return Good;
}

int runLooked(Call &call)
{
    if (call.operands().isEmpty())
        return call.wrongUsage(u"Name the keys of the sources that you looked at."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    return desk ? noteLooks(call, *desk) : call.exitCode();
}

int runCapture(Call &call)
{
    if (call.operands().isEmpty() == !call.arguments().has("missing"))
        return call.wrongUsage(u"Name the keys of sources, or give --missing."_s);
    return run(call, Which::Missing);
}

int runRecheck(Call &call)
{
    if (!call.operands().isEmpty() && call.arguments().has("due"))
        return call.wrongUsage(u"Name the keys of sources, or give --due."_s);
    if (call.arguments().has("looked"))
        return call.arguments().has("due") ? call.wrongUsage(u"--looked goes with no --due."_s)
                                           : runLooked(call);
    return run(call, call.arguments().has("due") ? Which::Due : Which::All);
}

const char *const resultsShape = R"({ "format": 1, "results": [ { "key": TEXT, "outcome":
  "same|moved|drifted|quote_missing|blocked|unreachable|gone",
  "status": N, "message": TEXT, "link": { "state": TEXT, "lastLook": TIME,
  "lastRead": TIME, "failures": N, "changed": BOOLEAN },
  "snapshot": {...} } or { "key": TEXT, "error": TEXT,
  "asksPerson": BOOLEAN } ] })";

const OptionSpec delayOption{
    "delay", 0, "MS", "Milliseconds between two pages of one host. Default: 1000."};

} // namespace

Command captureCommand()
{
    return {"capture",
            "keep what sources say",
            "KEY... | --missing",
            0,
            -1,
            {{"missing", 0, nullptr, "All sources with an address and without a snapshot."},
             delayOption},
            R"(Fetches the pages of sources and keeps their words as snapshots: four
at once, one a host. A page that is a consent wall, a captcha, a teaser
or an error page is kept as blocked and is no evidence. What says the
same as before is not kept twice. Ends with 1 where a source was not
read, or says something else than before. An interruption keeps what is
done.)",
            resultsShape,
            R"(stetctl capture ledger-gripper
stetctl capture --missing)",
            runCapture};
}

Command recheckCommand()
{
    return {"recheck",
            "look whether sources still say what they said",
            "[KEY... | --due] | KEY... --looked",
            0,
            -1,
            {{"due",
              0,
              nullptr,
              "Sources that were not looked at for a week, or for as\n"
              "long as the settings say (stetctl help settings)."},
             {"looked",
              0,
              nullptr,
              "You looked at these, which have no address: they say\nwhat they said."},
             delayOption},
            R"(Looks at the sources named, at those that are due, or at all. What a
source says now is compared with what the desk rests on: its own words,
not what stands around them. Other words are kept as a new snapshot, and
the source reads drifted until a person has confirmed the change. Of a
source without an address nothing is fetched: a person has to look, and
the one to ask is named. Such a source is due where something was kept
of it or an article cites it; keeping more of it is a look, and --looked
notes one that found it as it was, under your name.

A refusal, a wall, a time-out and a server's trouble say nothing of the
source. It is dead when it was gone in three looks, with three days
between one and the next. Ends with 1 where anything is not as before.)",
            resultsShape,
            R"(stetctl recheck --due
stetctl recheck ledger-gripper --json
stetctl recheck bremer-interview --looked)",
            runRecheck};
}

} // namespace stet::ctl
