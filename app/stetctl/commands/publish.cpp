// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/findings.h"
#include "core/publish/site_writer.h"
#include "core/review/problem_words.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int runPublish(Call &call)
{
    if (!call.arguments().has("output"))
        return call.wrongUsage(u"No folder is named: give -o DIR."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    Progress progress(u"Publishing"_s, call.arguments().has("quiet"));
    const QString folder = Call::path(call.arguments().value("output"));
    const Result<PublishReport> report = call.await(publishSite(*desk, folder), &progress);
    if (!report && report.error().code == ErrorCode::Cancelled)
        return call.failed({ErrorCode::Cancelled,
                            u"Interrupted. The pages that are there are whole, but the site is "
                            u"not finished: run it again."_s,
                            folder});
    if (!report)
        return call.failed(report.error());
    if (call.wantsJson())
        call.out().json({{u"folder"_s, report->folder},
                         {u"pages"_s, report->pages},
                         {u"files"_s, report->files},
                         {u"bytes"_s, report->bytes},
                         {u"hasAddress"_s, report->hasAddress},
                         {u"findings"_s, findingsJson(report->findings)},
                         {u"findingsTotal"_s, report->findings.total},
                         {u"left"_s, QJsonArray::fromStringList(report->left)}});
    else
        call.out().line(
            u"%1, %2, %3 in %4"_s.arg(Output::counted(report->pages, u"page"_s, u"pages"_s),
                                      Output::counted(report->files, u"file"_s, u"files"_s),
                                      Output::counted(report->bytes, u"byte"_s, u"bytes"_s),
                                      visible(report->folder, 4096)));
    if (!report->hasAddress) {
        Output::complain(u"No feeds and no site maps: the desk does not say where its site is "
                         "(baseUrl in \"stetctl settings\")."_s);
    }
    complainOf(report->findings);
    for (const QString &path : report->left) {
        Output::complain(
            u"%1: no longer part of the site, but not as Stet left it; it stays."_s.arg(
                visible(path, 4096)));
    }
    return report->findings.total > 0 || !report->left.isEmpty() ? Findings : Good;
}

/// "`start`a, b, c." in lines as a manual page has them.
QByteArray listed(const QByteArray &start, const QStringList &names)
{
    constexpr qsizetype LongestLine = 72;
    QByteArray text;
    QByteArray line = start;
    for (const QString &name : names) {
        const QByteArray word = name.toLatin1() + (name == names.last() ? "." : ",");
        if (line.size() + 1 + word.size() > LongestLine) {
            text += line + '\n';
            line = word;
        } else {
            line += ' ' + word;
        }
    }
    return text + line + '\n';
}

const char *jsonShape()
{
    static const QByteArray shape =
        R"({ "format": 1, "folder": PATH, "pages": N, "files": N, "bytes": N, "hasAddress": BOOL,
  "findings": [ { "article": SLUG, "what": "unknown_key", "subject": TEXT,
                  "place": "body", "line": N, "message": TEXT } ],
  "findingsTotal": N, "left": [ PATH ] }
)" + listed("\"what\" is one of", findingNames()) +
        listed("\"place\" is one of", findingPlaces()) +
        R"("line" is there for body, counted from the first of the text. At most
10000 findings are listed.)";
    return shape.constData();
}

} // namespace

Command publishCommand()
{
    return {"publish",
            "write the desk's pages as a site",
            "-o DIR",
            0,
            0,
            {{"output", 'o', "DIR", "The folder of the site; made where it is missing."}},
            R"(Writes the page of every article outside the trash, an index, lists by
kind, category, tag and author, the style sheet and the images that
pages show below DIR; robots.txt and 404.html; and where the desk says
where its site is (baseUrl), feeds (atom.xml, rss.xml, feed.json) and
site maps (sitemap.xml). Each file is replaced whole or not at all.
Pages come first and the lists that lead to them last: an interrupted
run leaves pages of before and of now, each whole, and the lists of
before; after an interrupted first run there is no index yet. The next
run finishes the site.

Pages and images that an earlier run wrote into DIR and that are no
longer part of the site are removed: those of articles that were
renamed or went to the trash. The file .stet-pages in DIR notes what
was written; nothing that it does not name is ever removed.

A file that Stet did not write, or that was changed since, is never
replaced: where one stands in the way, the command ends with 4 and names
it. So it does for a folder that is a desk, lies in one, or holds this
one, for / and for the home folder.

What readers would stumble over is listed on standard error (article,
place, what), and the command ends with 1; all pages are written. These
are citation keys that the library has not, citations that stand as
they were typed ("[see @key]", "[@key]" in a headline), links to
articles and to headings that are not there, links without words,
pictures that the desk has not, links and pictures whose address is
refused, and articles without a headline. A page that is no longer part
of the site but was changed by hand stays, and is listed too.)",
            jsonShape(),
            "stetctl publish -o site",
            runPublish};
}

} // namespace stet::ctl
