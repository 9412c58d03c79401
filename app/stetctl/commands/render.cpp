// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "app/stetctl/findings.h"
#include "core/publish/article_writer.h"
#include "core/sources/pictures/picture_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// Which rules warned or were passed, in one line: it may be a draft, and "check" names each.
void complainOfGate(const QString &slug, const std::vector<GateFinding> &gate)
{
    QStringList rules;
    for (int rule = 0; rule < gateRules; ++rule) {
        const auto found = std::count_if(gate.begin(), gate.end(), [&](const GateFinding &one) {
            return one.rule == GateRule(rule);
        });
        if (found > 0)
            rules.append(u"%1 (%2)"_s.arg(nameOf(GateRule(rule))).arg(found));
    }
    if (!rules.isEmpty())
        Output::complain(u"What the gate finds, \"stetctl check %1\" says where: %2"_s.arg(
            visible(slug), rules.join(u", "_s)));
}

int endWith(const QString &slug, const WrittenPage &page)
{
    complainOfGate(slug, page.gate);
    complainOf(page.findings);
    return page.findings.total > 0 ? Findings : Good;
}

/// Prints the page of a file that was made for that alone.
int printPage(Call &call, DeskSession &desk, const QString &slug)
{
    const QTemporaryDir folder;
    const Result<WrittenPage> written = call.await(renderArticle(desk,
                                                                 slug,
                                                                 folder.filePath(u"page.html"_s),
                                                                 call.arguments().value("override"),
                                                                 installedPictureReader()));
    if (!written)
        return call.failed(written.error());
    QFile file(folder.filePath(u"page.html"_s));
    if (!file.open(QIODevice::ReadOnly))
        return call.failed(
            {ErrorCode::Io, u"The page could not be read back."_s, file.errorString()});
    call.out().write(file.readAll());
    return endWith(slug, *written);
}

int runRender(Call &call)
{
    const bool toFile =
        call.arguments().has("output") && call.arguments().value("output") != u"-"_s;
    if (call.wantsJson() && !toFile)
        return call.wrongUsage(u"--json needs -o FILE: standard output is the page."_s);
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(call.arguments().has("override") ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const QString slug = call.operands().first();
    if (!toFile)
        return printPage(call, *desk, slug);
    const QString file = Call::path(call.arguments().value("output"));
    const Result<WrittenPage> written = call.await(renderArticle(
        *desk, slug, file, call.arguments().value("override"), installedPictureReader()));
    if (!written)
        return call.failed(written.error());
    QJsonArray gate;
    for (const GateFinding &finding : written->gate)
        gate.append(findingToJson(finding));
    if (call.wantsJson())
        call.out().json({{u"slug"_s, slug},
                         {u"file"_s, written->file},
                         {u"gate"_s, gate},
                         {u"findings"_s, findingsJson(written->findings)},
                         {u"findingsTotal"_s, written->findings.total}});
    else
        call.out().line(visible(written->file, 4096));
    return endWith(slug, *written);
}

} // namespace

Command renderCommand()
{
    return {"render",
            "write the page of one article",
            "SLUG [-o FILE] [--override=REASON]",
            1,
            1,
            {{"output",
              'o',
              "FILE",
              "Where the page goes, with its style sheet beside it; - is standard\noutput. "
              "Default:\nthe page alone on standard output."},
             {"override",
              0,
              "REASON",
              "Why the page leaves although something stands in the way.\n"
              "Stays in the record for good; the page names no checker."}},
            R"(Makes the page of an article's working text, with the words and parts
that the window's preview shows and "stetctl publish" writes. It stands
alone: its links to other pages of the site are absolute where the desk
has a base URL, and left out where it has none. Only a FILE that is
named as the site names it (.../news/SLUG.html for an article of that
kind) is the site's page to the letter.

A file that Stet did not write or that was changed since, a device and a
pipe are not replaced: the command ends with 4 and names what stands in
the way.

The gate is asked, and what it finds is said in a line on standard error.
It only warns, so that a draft can be looked at, unless the desk has its
rules hold back what leaves it in a file too ("stetctl settings
--gate=export:blocks"): then a page that a rule blocks is not written,
the command ends with 4, and --override passes it with a reason.

What readers would stumble over is listed on standard error, and the
command ends with 1; the page is written. "stetctl help publish" says
what that is.)",
            R"(With -o: { "format": 1, "slug": TEXT, "file": PATH,
           "gate": [ ... as of check ... ],
           "findings": [ ... as of publish ... ], "findingsTotal": N })",
            R"(stetctl render northwind-gripper-firmware -o page.html
stetctl render northwind-gripper-firmware | less)",
            runRender};
}

} // namespace stet::ctl
