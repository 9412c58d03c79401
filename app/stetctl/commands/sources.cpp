// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/commands/source_merges.h"
#include "app/stetctl/source_words.h"
#include "core/desk/library.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int listSources(Call &call, DeskSession &desk)
{
    LibraryQuery query;
    query.text = call.operands().mid(1).join(u' ');
    query.onlyChanged = call.arguments().has("changed");
    query.onlyDue = call.arguments().has("due");
    if (call.arguments().has("link")) {
        query.link = linkStateFrom(call.arguments().value("link"));
        if (!query.link)
            return call.wrongUsage(u"--link is one of none, unseen, live, moved, drifted, "
                                   "quote_missing, blocked, unreachable, dead."_s);
    }
    const auto rows = call.await(Library(desk).list(query));
    if (!rows)
        return call.failed(rows.error());
    if (call.wantsJson()) {
        QJsonArray sources;
        for (const LibraryRow &row : *rows)
            sources.append(libraryRowToJson(row, call.clock().nowMs()));
        call.out().json({{u"sources"_s, sources}});
        return Good;
    }
    qsizetype width = 0;
    for (const LibraryRow &row : *rows)
        width = std::max(width, row.key.size());
    for (const LibraryRow &row : *rows)
        call.out().line(u"%1  %2 %3  %4"_s.arg(
            visible(row.key).leftJustified(width),
            nameOf(row.linkState()).leftJustified(13),
            Output::counted(row.articles, u"article "_s, u"articles"_s).rightJustified(12),
            visible((row.publisher.isEmpty() ? QString() : row.publisher + u", "_s) + row.title)));
    call.out().line(Output::counted(qint64(rows->size()), u"source"_s, u"sources"_s));
    return Good;
}

int showSource(Call &call, DeskSession &desk)
{
    constexpr int LooksShown = 20;
    const Result<Source> source = call.await(Library(desk).byKey(call.operands().at(1)));
    if (!source)
        return call.failed(source.error());
    const auto snapshots = call.await(Snapshots(desk).of(source->id));
    const auto looks = call.await(Snapshots(desk).looks(source->id, LooksShown));
    const auto link = call.await(Snapshots(desk).link(source->id));
    const auto articles = call.await(Library(desk).citing(source->key));
    const auto merged = call.await(Library(desk).mergedInto(source->id));
    for (const Error *error : {merged ? nullptr : &merged.error(),
                               snapshots ? nullptr : &snapshots.error(),
                               looks ? nullptr : &looks.error(),
                               link ? nullptr : &link.error(),
                               articles ? nullptr : &articles.error()}) {
        if (error != nullptr)
            return call.failed(*error);
    }
    LinkHistory shown = *link;
    if (source->url.isEmpty())
        shown.state = LinkState::None;
    if (call.wantsJson()) {
        const bool open = whyWordsStay(*source, call.clock().nowMs()).isEmpty();
        QJsonArray kept;
        for (const Snapshot &snapshot : *snapshots)
            kept.append(snapshotToJson(open ? snapshot : withoutWords(snapshot)));
        QJsonArray seen;
        for (const SourceLook &look : *looks)
            seen.append(lookToJson(open ? look : withoutWords(look)));
        QJsonArray slugs;
        for (const Article &article : *articles)
            slugs.append(article.content.slug);
        QJsonArray keys;
        for (const Source &one : *merged)
            keys.append(one.key);
        call.out().json({{u"key"_s, source->key},
                         {u"merged"_s, keys},
                         {u"publisher"_s, source->publisher},
                         {u"title"_s, source->title},
                         {u"url"_s, source->url},
                         {u"link"_s, linkToJson(shown)},
                         {u"snapshots"_s, kept},
                         {u"looks"_s, seen},
                         {u"articles"_s, slugs}});
        return Good;
    }
    Output &out = call.out();
    out.line(visible(source->key));
    for (const QString &text : {source->publisher, source->title, source->url}) {
        if (!text.isEmpty())
            out.line(u"    "_s + visible(text, 300));
    }
    out.line(u"    %1, last look %2"_s.arg(nameOf(shown.state), momentText(shown.lookedMs)));
    for (const Source &one : *merged)
        out.line(u"    merged from "_s + visible(one.key));
    for (const Snapshot &snapshot : *snapshots)
        out.line(u"    snapshot "_s + snapshotLine(snapshot));
    for (const Article &article : *articles)
        out.line(u"    cited by "_s + visible(article.content.slug));
    return Good;
}

int addSource(Call &call, DeskSession &desk)
{
    Progress progress(u"Reading the page"_s, call.arguments().has("quiet"));
    const Result<std::unique_ptr<PageQueue>> pages = loadPageQueue();
    if (!pages)
        return call.failed(pages.error());
    Extractor extractor(Extractor::installedProgram());
    Capture capture(desk, **pages, extractor);
    const Result<Captured> captured = call.await(capture.add(call.operands().at(1)), &progress);
    if (!captured)
        return call.failed(captured.error());
    if (call.wantsJson())
        call.out().json(capturedToJson(*captured));
    else
        call.out().line(capturedLine(*captured));
    return captured->outcome == LookOutcome::Same ? Good : Findings;
}

/// What can be done with sources.
struct Deed
{
    const char *name;
    int takes; ///< operands behind the name; -1: any
    const char *what;
    OpenMode mode;
    int (*run)(Call &, DeskSession &);
};

constexpr Deed Deeds[] = {
    {"list", -1, "words", OpenMode::ReadOnly, listSources},
    {"show", 1, "one key", OpenMode::ReadOnly, showSource},
    {"add", 1, "one address", OpenMode::ReadWrite, addSource},
    {"merge", 2, "two keys", OpenMode::ReadWrite, mergeSource},
    {"separate", 1, "one key", OpenMode::ReadWrite, separateSource},
};

int runSources(Call &call)
{
    const QString what = call.operands().value(0, u"list"_s);
    const auto deed = std::find_if(std::begin(Deeds), std::end(Deeds), [&](const Deed &one) {
        return what == QLatin1StringView(one.name);
    });
    if (deed == std::end(Deeds))
        return call.wrongUsage(u"What is to be done is one of list, show, add, merge, separate."_s);
    if (deed->takes >= 0 && call.operands().size() != deed->takes + 1)
        return call.wrongUsage(u"'%1' takes %2."_s.arg(what, QString::fromLatin1(deed->what)));
    const std::unique_ptr<DeskSession> desk = call.openDesk(deed->mode);
    return desk ? deed->run(call, *desk) : call.exitCode();
}

} // namespace

Command sourcesCommand()
{
    return {"sources",
            "list, show, add and merge sources",
            "[list [WORDS...] | show KEY | add URL | merge KEY INTO |\n    separate KEY]",
            0,
            -1,
            {{"link",
              0,
              "STATE",
              "Only sources whose link reads so: none, unseen, live,\n"
              "moved, drifted, quote_missing, blocked, unreachable,\ndead."},
             {"changed",
              0,
              nullptr,
              "Only sources that changed, and whose change nobody has\n"
              "confirmed yet."},
             {"due",
              0,
              nullptr,
              "Only sources whose last look holds no more (a week, or\n"
              "what the desk's settings say); what has\n"
              "no address a person has to look at (stetctl help recheck)."}},
            R"(list names the sources of the library that hold all the WORDS, with what
their link reads and how many articles cite them. show has all of one:
its snapshots, the latest looks at its address, and who cites it.
Of a background source and of one under embargo what may hold its words
is left out of --json; "stetctl snapshots KEY --reason" has it.

add reads the page at an address and makes a source of it: publisher,
title, authors and dates are what the page says of itself, its words
become the first snapshot. Where the library has the address already,
that source is looked at instead; where it has the work under another
address, that source is named and nothing is made. A page that cannot
be read now gives a source with the address alone; the command ends
with 1 then.

merge makes two sources one: KEY leaves the lists, and what cites it
cites INTO from now on. No text is changed, nothing is deleted, and
separate takes it back.

Pages are fetched without a browser, from public addresses only and
from the private hosts that the desk's settings name.)",
            R"(list: { "format": 1, "sources": [ { "id": UUID, "key": TEXT,
  "type": TEXT, "publisher": TEXT, "title": TEXT, "people": TEXT,
  "terms": TEXT, "link": TEXT, "changed": BOOLEAN, "due": BOOLEAN,
  "lastLook": TIME, "lastRead": TIME, "articles": N, "snapshots": N } ] }
show: { "format": 1, "key": TEXT, "merged": [ KEY ],
  "publisher", "title", "url": TEXT,
  "link": {...}, "snapshots": [...], "looks": [...],
  "articles": [ SLUG ] }
add: as one of "results" of capture
merge, separate: { "format": 1, "key": TEXT, "cites": KEY })",
            R"(stetctl sources list gripper
stetctl sources --link=drifted
stetctl sources add https://ledger.example/gripper
stetctl sources merge ledger-gripper-2 ledger-gripper)",
            runSources};
}

} // namespace stet::ctl
