// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/export/exporting.h"
#include "core/desk/export/sources_export.h"
#include "core/publish/output_folder.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

void printExport(const ExportReport &report, Output &out)
{
    for (const QString &key : report.withheld)
        out.line(u"withheld: the words of %1"_s.arg(visible(key)));
    if (report.checked > 0)
        out.line(u"%1 with what was said of their words"_s.arg(
            Output::counted(report.checked, u"article"_s, u"articles"_s)));
    out.line(u"%1, %2, %3 and %4 in %5"_s.arg(
        Output::counted(report.articles, u"article"_s, u"articles"_s),
        Output::counted(report.sources, u"source"_s, u"sources"_s),
        Output::counted(report.snapshots, u"snapshot"_s, u"snapshots"_s),
        Output::counted(report.images, u"image"_s, u"images"_s),
        visible(report.folder, 4096)));
}

std::optional<BibDialect> dialectOfName(const QString &name)
{
    if (name == u"bibtex")
        return BibDialect::BibTeX;
    return name == u"biblatex" ? std::optional(BibDialect::BibLatex) : std::nullopt;
}

int exportLibrary(Call &call, DeskSession &desk, SourcesExportRequest request)
{
    const std::optional<SourcesFormat> format = sourcesFormatOfName(request.file);
    if (!format)
        return call.wrongUsage(u"The name of the file says how it is written: .json, .bib or "
                               u".ris. Nothing was written."_s);
    request.format = *format;
    if (call.arguments().has("dialect")) {
        const std::optional<BibDialect> dialect =
            dialectOfName(call.arguments().value("dialect"));
        if (!dialect || request.format != SourcesFormat::BibTeX)
            return call.wrongUsage(u"--dialect is of a .bib file: biblatex or bibtex. Nothing was "
                                   u"written."_s);
        request.dialect = *dialect;
    }
    const QString refused = refusedInsideDesk(request.file, desk.path());
    if (!refused.isEmpty())
        return call.failed({ErrorCode::InvalidInput, refused, request.file});
    const Result<SourcesExported> report = call.await(exportSources(desk, request));
    if (!report)
        return call.failed(report.error());
    if (call.wantsJson()) {
        call.out().json({{u"file"_s, report->file},
                         {u"sources"_s, report->sources},
                         {u"bytes"_s, report->bytes},
                         {u"left_out"_s, QJsonArray::fromStringList(report->leftOut)},
                         {u"withheld"_s, QJsonArray::fromStringList(report->withheld)}});
        return Good;
    }
    for (const QString &key : report->withheld)
        call.out().line(u"withheld: the words of %1"_s.arg(visible(key)));
    if (!report->leftOut.isEmpty())
        call.out().line(u"left out, for which such a file has no place: %1"_s.arg(
            visible(report->leftOut.join(u", "_s), 1000)));
    call.out().line(u"%1 in %2"_s.arg(Output::counted(report->sources, u"source"_s, u"sources"_s),
                                      visible(report->file, 4096)));
    return Good;
}

int runExport(Call &call)
{
    ExportRequest request;
    request.folder = Call::path(call.operands().first());
    request.wordsOf = call.arguments().value("words-of").split(u',', Qt::SkipEmptyParts);
    request.reason = call.arguments().value("reason");
    if (call.arguments().has("dialect") && !call.arguments().has("sources"))
        return call.wrongUsage(u"--dialect goes with --sources. Nothing was written."_s);
    if (call.arguments().has("words-of") != call.arguments().has("reason"))
        return call.wrongUsage(u"--words-of=KEYS and --reason=TEXT go together. Nothing was "
                               u"written."_s);
    // Letting words go is written to the desk's record; anything else only reads.
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(request.wordsOf.isEmpty() ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    if (call.arguments().has("sources"))
        return exportLibrary(
            call,
            *desk,
            {request.folder,
             SourcesFormat::CslJson,
             call.arguments().has("replace") ? ExistingFile::Replace : ExistingFile::Keep,
             request.wordsOf,
             request.reason,
             BibDialect::BibLatex});
    const QString refused = refusedOutput(request.folder, desk->path());
    if (!refused.isEmpty())
        return call.failed({ErrorCode::InvalidInput, refused, request.folder});
    Progress progress(u"Exporting"_s, call.arguments().has("quiet"));
    const Result<ExportReport> report = call.await(Exporting(*desk).toFolder(request), &progress);
    if (!report)
        return call.failed(report.error());
    if (call.wantsJson())
        call.out().json({{u"folder"_s, report->folder},
                         {u"articles"_s, report->articles},
                         {u"sources"_s, report->sources},
                         {u"images"_s, report->images},
                         {u"snapshots"_s, report->snapshots},
                         {u"checked"_s, report->checked},
                         {u"files"_s, report->files},
                         {u"bytes"_s, report->bytes},
                         {u"withheld"_s, QJsonArray::fromStringList(report->withheld)}});
    else
        printExport(*report, call.out());
    return Good;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "write the desk as plain files",
            "DIR|--sources FILE [--words-of=KEYS --reason=TEXT]",
            1,
            1,
            {{"dialect",
              0,
              "NAME",
              "Of a .bib file: biblatex (the default), or bibtex, which\nclassic BibTeX reads."},
             {"sources",
              0,
              nullptr,
              "Write the library alone, into one file whose name says "
              "how:\n.json (CSL-JSON), .bib (biblatex) or .ris."},
             {"replace", 0, nullptr, "With --sources: write over a file that is there."},
             {"words-of",
              0,
              "KEYS",
              "Also write the words of these sources, which are background "
              "or\nunder embargo: citation keys with commas between them."},
             {"reason", 0, "TEXT", "Why; goes into the desk's record."}},
            R"(Writes desk.json (name, address, people), sources.json (CSL-JSON),
articles/SLUG.md (Markdown with front matter, the trash included),
snapshots/ (what sources said: words, bytes, and how it was got),
checks/SLUG.json (claims, evidence, verdicts, notes and the sign-off of
an article that is in check or of which somebody said something, and who
last changed which of its words) and comments.json where the desk has
any, the kinds and the images into DIR, which is new, empty, or of an
earlier export. "stetctl init" and "stetctl import" make a desk of them
again. Versions, verdicts that others have replaced and proposed edits
stay.

Of a confidential source only its label is written. The words of a
background source or of one under embargo (abstract, note, every field
that is not one of CSL's for finding a work, all snapshots of it with the
looks at its address, and evidence that rests on it) stay in the desk, and
the report names the source, unless --words-of names it; that needs
--reason, and both go into the desk's record.

With --sources the operand is a file. What such a notation has no place
for is named. An entry that came from BibTeX or RIS goes back with all
that it had there.

DIR changes when all of it is there; an interrupted export leaves what
was there.)",
            R"({ "format": 1, "folder": PATH, "articles": N, "sources": N,
  "images": N, "snapshots": N, "checked": N, "files": N, "bytes": N,
  "withheld": [ KEY ] }
With --sources: { "format": 1, "file": PATH, "sources": N, "bytes": N,
  "left_out": [ FIELD ], "withheld": [ KEY ] })",
            R"(stetctl export plain
stetctl export --sources library.bib
stetctl init again.stet
stetctl import --desk=again.stet plain)",
            runExport};
}

} // namespace stet::ctl
