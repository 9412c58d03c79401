// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/publish/site_writer.h"

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
    if (!report)
        return call.failed(report.error());
    if (call.wantsJson())
        call.out().json({{u"folder"_s, report->folder},
                         {u"pages"_s, report->pages},
                         {u"files"_s, report->files},
                         {u"bytes"_s, report->bytes}});
    else
        call.out().line(
            u"%1, %2, %3 in %4"_s.arg(Output::counted(report->pages, u"page"_s, u"pages"_s),
                                      Output::counted(report->files, u"file"_s, u"files"_s),
                                      Output::counted(report->bytes, u"byte"_s, u"bytes"_s),
                                      visible(report->folder, 4096)));
    return Good;
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
            R"(Writes the page of every article outside the trash, an index, lists, the
style sheet and the images that pages show below DIR. Each file is
replaced whole or not at all, so an interrupted run leaves the old pages
readable.

Pages and images that an earlier run wrote into DIR and that are no
longer part of the site are removed: those of articles that were
renamed, deleted or withdrawn. The file .stet-pages in DIR notes what
was written; nothing that it does not name is ever removed.

A file that Stet did not write is never replaced: where one stands in
the way, the command ends with 4 and names it. So it does for a folder
that is a desk, lies in one, or holds this one, for / and for the home
folder.)",
            R"({ "format": 1, "folder": PATH, "pages": N, "files": N, "bytes": N })",
            "stetctl publish -o site",
            runPublish};
}

} // namespace stet::ctl
