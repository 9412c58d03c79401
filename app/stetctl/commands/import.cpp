// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/import/importing.h"
#include "core/sources/bibliography_process.h"
#include "core/sources/extractor.h"
#include "core/sources/keeping.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

QString outcomeName(ImportLine::Outcome outcome)
{
    switch (outcome) {
    case ImportLine::Outcome::Taken:
        return u"taken"_s;
    case ImportLine::Outcome::Skipped:
        return u"skipped"_s;
    case ImportLine::Outcome::Merged:
        return u"merged"_s;
    case ImportLine::Outcome::Refused:
        break;
    }
    return u"refused"_s;
}

QJsonObject reportToJson(const ImportReport &report)
{
    QJsonArray entries;
    for (const ImportLine &line : report.lines)
        entries.append(QJsonObject{{u"outcome"_s, outcomeName(line.outcome)},
                                   {u"from"_s, line.from},
                                   {u"name"_s, line.name},
                                   {u"line"_s, line.line},
                                   {u"reason"_s, line.reason}});
    return {{u"articles"_s, report.articles},
            {u"sources"_s, report.sources},
            {u"merged"_s, report.merged},
            {u"pictures"_s, report.pictures},
            {u"snapshots"_s, report.snapshots},
            {u"checked"_s, report.checked},
            {u"refused"_s, report.refused},
            {u"entries"_s, entries}};
}

/// Of a few entries each is named, with the slug or key that it got. Of many, what was taken
/// without remark needs no line: 20 000 of them would hide the rest.
void printReport(const ImportReport &report, Output &out)
{
    constexpr size_t Few = 20;
    qsizetype unnamed = 0;
    for (const ImportLine &line : report.lines) {
        if (line.reason.isEmpty() && report.lines.size() > Few) {
            ++unnamed;
            continue;
        }
        QString text = outcomeName(line.outcome) + u": "_s + visible(line.from, 4096);
        if (!line.name.isEmpty())
            text += u" ("_s + visible(line.name) + u')';
        if (!line.reason.isEmpty())
            text += u": "_s + visible(line.reason, 1000);
        out.line(text);
    }
    if (unnamed > 0)
        out.line(u"%1 without remark."_s.arg(
            Output::counted(unnamed, u"more entry"_s, u"more entries"_s)));
    if (report.merged > 0)
        out.line(u"%1 with what the library had of them."_s.arg(
            Output::counted(report.merged, u"source merged"_s, u"sources merged"_s)));
    if (report.snapshots > 0)
        out.line(u"%1 of what sources said."_s.arg(
            Output::counted(report.snapshots, u"snapshot"_s, u"snapshots"_s)));
    if (report.checked > 0)
        out.line(u"%1 with what was said of their words."_s.arg(
            Output::counted(report.checked, u"article"_s, u"articles"_s)));
    out.line(u"%1, %2 and %3 taken, %4 refused."_s.arg(
        Output::counted(report.articles, u"article"_s, u"articles"_s),
        Output::counted(report.sources, u"source"_s, u"sources"_s),
        Output::counted(report.pictures, u"picture"_s, u"pictures"_s),
        Output::counted(report.refused, u"entry"_s, u"entries"_s)));
}

/// Whether a file that is named becomes a source with what it says. In a folder such files are
/// passed by: a site is full of them.
bool isMaterial(const QString &path)
{
    static const QRegularExpression ending(u"\\.(x?html?|mht|mhtml|pdf|eml|txt)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return ending.match(path).hasMatch() && !QFileInfo(path).isDir();
}

/// What came of a file that was to become a source.
ImportLine lineOf(const QString &path, const KeptMaterial &kept)
{
    QStringList remarks = kept.remarks;
    if (!kept.snapshot)
        return {ImportLine::Outcome::Skipped,
                path,
                kept.source.key,
                u"the library has it; 'stetctl snapshots %1 --keep=FILE' adds to it"_s.arg(
                    visible(kept.source.key))};
    if (!kept.snapshot->reason.isEmpty())
        remarks.prepend(kept.snapshot->reason);
    return {ImportLine::Outcome::Taken, path, kept.source.key, remarks.join(u' ')};
}

void addTo(ImportReport &report, const QString &path, const KeptMaterial &kept)
{
    report.lines.push_back(lineOf(path, kept));
    report.sources += kept.snapshot ? 1 : 0;
    report.snapshots += kept.snapshot ? 1 : 0;
}

/// Makes sources of files, one after the other. An error where the desk itself is in the way: what
/// a file has in it costs that file alone.
Result<> takeMaterial(Call &call, DeskSession &desk, const QStringList &paths, ImportReport &report)
{
    Progress progress(u"Reading files"_s, call.arguments().has("quiet"));
    Extractor extractor(Extractor::installedProgram());
    Keeping keeping(desk, extractor);
    for (const QString &path : paths) {
        Material material;
        material.path = path;
        const auto late = makeLateAnswer<KeptMaterial>();
        const Result<KeptMaterial> kept =
            call.await(keeping.add(material, {}, IfKnown::Offer, late), &progress);
        if (kept) {
            addTo(report, path, *kept);
            continue;
        }
        if (*late) // the interruption came too late for this one
            addTo(report, path, **late);
        const ErrorCode code = kept.error().code;
        if (code != ErrorCode::InvalidInput && code != ErrorCode::Io && code != ErrorCode::NotFound)
            return tl::unexpected<Error>(kept.error());
        report.lines.push_back({ImportLine::Outcome::Refused, path, {}, kept.error().message});
        ++report.refused;
    }
    return {};
}

int runImport(Call &call)
{
    QStringList paths;
    QStringList material;
    for (const QString &given : call.operands()) {
        const QString path = Call::path(given);
        (isMaterial(path) ? material : paths).append(path);
    }
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    Progress progress(u"Importing"_s, call.arguments().has("quiet"));
    Result<ImportReport> report = ImportReport();
    if (!paths.isEmpty())
        report = call.await(Importing(*desk).takePaths(
                                paths, {}, bibliographyReader(Extractor::installedProgram())),
                            &progress);
    if (!report)
        return call.failed(report.error());
    const Result<> taken = takeMaterial(call, *desk, material, *report);
    // What came in before something was in the way is there, and is told.
    if (!call.wantsJson())
        printReport(*report, call.out());
    if (!taken)
        return call.failed(taken.error(), reportToJson(*report));
    if (call.wantsJson())
        call.out().json(reportToJson(*report));
    return report->refused > 0 ? RefusedInput : Good;
}

} // namespace

Command importCommand()
{
    return {"import",
            "take articles and sources into the desk",
            "FILE|FOLDER...",
            1,
            -1,
            {},
            R"(Reads Markdown files with YAML front matter, as Hugo, Jekyll, Pandoc and
"stetctl export" write it, and sources in CSL-JSON (.json), BibTeX or
biblatex (.bib) and RIS (.ris), as Zotero, JabRef, EndNote and
publishers write them. Folders are read with all that lies below them;
only regular files count, and links that lead out of the folder, pipes
and devices are skipped. What sources said comes in with the snapshots/
of an export, and so do the looks at sources that nobody here looked at.

What was said of an article's words (checks/ of an export: claims,
evidence, verdicts, notes, the sign-off) comes in under the names of those
who said it, and each hand keeps its words, so that nobody verifies their
own afterwards. The rules of this desk hold, as with "stetctl takeback":
what they do not let in is left out and told. A file of checks that
somebody changed is refused; where the text was changed, verdicts on
changed sentences have fallen. An article that comes as a copy begins
unchecked.

Sources come first, so that articles find what they cite. A slug that is
taken gets a suffix. A source that the library has (by its DOI, its
address, or title and publisher) is merged: what the library lacks is
filled in, nothing is changed, and where there is nothing to fill in it
is skipped. A key that another work has is refused. An entry without a
key that can be cited gets one of its publisher and title. An article
that the desk exported and still has word by word is skipped; with other
words it comes as a copy, and what comments.json says of it goes to the
copy. An entry of that file that is no comment is named in the report.

What a file says of its words ("status: ready", "public: live",
"verified: DATE") is taken where its proof_sha256, which an export
writes, shows that neither words, days, language, roles, corrections
nor this itself was changed since; else it is left out, and the report
says so. An article that is ready comes in check all the same: it is
ready once somebody signs it at this desk. Category, kind, tags and
people may be changed freely.

The fields of an article, with the names that other programs use:
  title, headline          description, dek, summary, excerpt, abstract
  slug, permalink, url     date, lastmod (YYYY-MM-DD)
  lang, language           authors, author, byline: Name (role)
  kind                     category, categories, tags, keywords
  image, image_alt, image_caption: "What is seen | Credit"
  facts: ["Name: value"]   roles: ["key: primary" or "corroborating"]
  corrections: ["YYYY-MM-DD correction: what was wrong"]; also
      clarification, update, editors_note, refile, retraction, withdrawal
  owner, checker           due (YYYY-MM-DDTHH:MM:SSZ), review_days
  target_words, target_characters, target_minutes
  read_next: [slug, slug]: what the page offers first
  status: draft, in_check, ready       trash: true
  public: live, retracted, withdrawn   verified
"stetctl show SLUG" prints an article with those that it has. The file's
name gives the slug where no field does. Hugo's "draft" and Jekyll's
"published" say nothing here: all that comes in is a draft.

Passed by, and told: node_modules, a site's themes and archetypes, what
Jekyll made (_site, vendor), _index.md and README.md. Give such a file
by its own name to take it.

A saved page (.html, .mhtml), a PDF, an e-mail (.eml) or a plain text
(.txt) that is named becomes a source with its snapshot: title, authors,
date and address are what the file says of itself. Each is read by a
process of its own and is there once it is read. Where the library has
the work or the very file, nothing is made and the report says under
which key; "stetctl snapshots KEY --keep=FILE" adds to it.

Pictures are named by their path below the folder that is imported;
articles may name them from where they lie, as page bundles do, or from
the folder that a site builder serves (static/, assets/).

What is refused does not keep the rest out: the report names each with
its reason, and the command ends with 4. All that is taken becomes
visible at once, at the end; an interrupted import leaves nothing but
the files that became sources by then. Where such a file cannot be kept
because the desk is in the way (full, read-only), the report of what came
before it is printed all the same; with --json it stands beside "error".)",
            R"({ "format": 1, "articles": 1, "sources": 3, "merged": 0,
  "pictures": 0, "snapshots": 0, "checked": 0, "refused": 0,
  "entries": [ { "outcome": "taken|skipped|merged|refused",
                 "from": PATH, "line": N, "name": SLUG or KEY,
                 "reason": TEXT } ] })",
            R"(stetctl import --desk=harbor.stet library.bib drafts/
stetctl import saved-page.html minutes.pdf
stetctl import -- -odd-name.md)",
            runImport};
}

} // namespace stet::ctl
