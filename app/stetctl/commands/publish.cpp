// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/findings.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/model/names.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "core/review/problem_words.h"
#include "core/sources/pictures/picture_process.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// What publishing the articles that were named, or whose time had come, came to.
struct Published
{
    QJsonArray done;
    QJsonArray refused;
    int exitCode = Good; ///< of the gravest refusal

    void take(const QString &slug, const Result<Edition> &edition)
    {
        if (edition) {
            done.append(QJsonObject{{u"slug"_s, slug}, {u"edition"_s, edition->number}});
            return;
        }
        const Error &error = edition.error();
        Output::complain(u"%1: %2%3"_s.arg(visible(slug), error.message, detailLines(error)));
        refused.append(QJsonObject{
            {u"slug"_s, slug}, {u"message"_s, error.message}, {u"detail"_s, error.detail}});
        exitCode = std::max(exitCode, exitCodeOf(error.code));
    }
};

Result<Edition>
publishOne(Call &call, DeskSession &desk, const QString &slug, const PublishOrder &order)
{
    const Result<Article> article = call.await(Articles(desk).bySlug(slug));
    if (!article)
        return tl::unexpected<Error>(article.error());
    return call.await(Editions(desk).publish(article->id, article->version, order));
}

Result<Published> publishArticles(Call &call, DeskSession &desk, const PublishOrder &order)
{
    Published published;
    if (call.arguments().has("due")) {
        const Result<std::vector<DueArticle>> due = call.await(Editions(desk).publishDue());
        if (!due)
            return tl::unexpected<Error>(due.error());
        for (const DueArticle &one : *due)
            published.take(one.slug, one.published);
    }
    for (const QString &slug : call.operands()) {
        if (call.interrupted())
            break; // what is published by now is told
        published.take(slug, publishOne(call, desk, slug, order));
    }
    if (call.interrupted())
        published.exitCode = Interrupted;
    return published;
}

QJsonObject changesJson(const SiteChanges &changes)
{
    const auto &[pages, lists, feeds, maps, search, assets, removed, unchanged] = changes;
    return {{u"pages"_s, pages},
            {u"lists"_s, lists},
            {u"feeds"_s, feeds},
            {u"maps"_s, maps},
            {u"search"_s, search},
            {u"assets"_s, assets},
            {u"removed"_s, removed},
            {u"unchanged"_s, unchanged}};
}

/// "3 pages, 2 lists, 1 feed written, 1 file removed, 214 unchanged"
QString changesLine(const SiteChanges &changes)
{
    QStringList written;
    const auto add = [&written](int count, const QString &one, const QString &many) {
        if (count > 0)
            written.append(Output::counted(count, one, many));
    };
    add(changes.pages, u"page"_s, u"pages"_s);
    add(changes.lists, u"list"_s, u"lists"_s);
    add(changes.feeds, u"feed"_s, u"feeds"_s);
    add(changes.maps, u"site map"_s, u"site maps"_s);
    add(changes.search, u"file of the search"_s, u"files of the search"_s);
    add(changes.assets, u"asset"_s, u"assets"_s);
    QString line = written.isEmpty() ? u"nothing"_s : written.join(u", "_s);
    line += u" written, "_s;
    if (changes.removed > 0)
        line += Output::counted(changes.removed, u"file"_s, u"files"_s) + u" removed, "_s;
    return line + u"%L1 unchanged"_s.arg(changes.unchanged);
}

/// Compares the site in the folder that --verify names with what the desk makes.
int verifyWritten(Call &call, DeskSession &desk)
{
    Progress progress(u"Comparing"_s, call.arguments().has("quiet"));
    const QString folder = Call::path(call.arguments().value("verify"));
    const Result<SiteVerdict> verdict = call.await(verifySite(desk, folder), &progress);
    if (!verdict)
        return call.failed(verdict.error());
    if (call.wantsJson()) {
        call.out().json({{u"folder"_s, verdict->folder},
                         {u"instant"_s,
                          QDateTime::fromMSecsSinceEpoch(verdict->instantMs, Qt::UTC)
                              .toString(Qt::ISODateWithMs)},
                         {u"files"_s, verdict->files},
                         {u"differing"_s, QJsonArray::fromStringList(verdict->differing)},
                         {u"missing"_s, QJsonArray::fromStringList(verdict->missing)},
                         {u"foreign"_s, QJsonArray::fromStringList(verdict->foreign)},
                         {u"sameProgram"_s, verdict->sameProgram},
                         {u"sameTheme"_s, verdict->sameTheme}});
    } else {
        call.out().line(u"%1 compared, %L2 differing, %L3 missing, %L4 foreign in %5"_s
                            .arg(Output::counted(verdict->files, u"file"_s, u"files"_s))
                            .arg(verdict->differing.size())
                            .arg(verdict->missing.size())
                            .arg(verdict->foreign.size())
                            .arg(visible(verdict->folder, 4096)));
    }
    const auto complain = [](const QStringList &paths, const QString &what) {
        for (const QString &path : paths)
            Output::complain(visible(path, 4096) + u": "_s + what);
    };
    complain(verdict->differing, u"not what the desk makes."_s);
    complain(verdict->missing, u"missing."_s);
    complain(verdict->foreign, u"not of the site."_s);
    if (!verdict->sameProgram)
        Output::complain(u"Another build of Stet wrote the site."_s);
    if (!verdict->sameTheme)
        Output::complain(u"The desk's theme is another than the site was written with."_s);
    return verdict->holds() ? Good : Findings;
}

/// Adds what was written to `answer`; gives the code to end with.
int writeSite(Call &call, DeskSession &desk, QJsonObject &answer)
{
    Progress progress(u"Publishing"_s, call.arguments().has("quiet"));
    const QString folder = Call::path(call.arguments().value("output"));
    const auto late = makeLateAnswer<Result<PublishReport>>();
    Result<PublishReport> report =
        call.await(publishSite(desk, folder, installedPictureReader(), late), &progress);
    if (!report && *late) // the interruption came too late
        report = **late;
    if (!report && report.error().code == ErrorCode::Cancelled)
        return call.failed({ErrorCode::Cancelled,
                            u"Interrupted. Nothing was changed: the site of before stands."_s,
                            folder},
                           answer);
    if (!report)
        return call.failed(report.error(), answer);
    answer.insert(u"folder"_s, report->folder);
    answer.insert(u"pages"_s, report->pages);
    answer.insert(u"files"_s, report->files);
    answer.insert(u"bytes"_s, report->bytes);
    answer.insert(u"changes"_s, changesJson(report->changes));
    answer.insert(u"hasAddress"_s, report->hasAddress);
    answer.insert(u"findings"_s, findingsJson(report->findings));
    answer.insert(u"findingsTotal"_s, report->findings.total);
    answer.insert(u"left"_s, QJsonArray::fromStringList(report->left));
    if (!call.wantsJson()) {
        call.out().line(
            u"%1, %2, %3 in %4"_s.arg(Output::counted(report->pages, u"page"_s, u"pages"_s),
                                      Output::counted(report->files, u"file"_s, u"files"_s),
                                      Output::counted(report->bytes, u"byte"_s, u"bytes"_s),
                                      visible(report->folder, 4096)));
        call.out().line(changesLine(report->changes));
    }
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

/// The order that the options give; why they cannot be meant otherwise.
tl::expected<PublishOrder, QString> orderOf(Call &call)
{
    const Arguments &arguments = call.arguments();
    PublishOrder order;
    order.text = arguments.value("text");
    order.reason = arguments.value("override");
    if (arguments.has("change")) {
        order.change = correctionClassFrom(arguments.value("change"));
        if (!order.change || *order.change == CorrectionClass::Retraction ||
            *order.change == CorrectionClass::Withdrawal)
            return tl::unexpected(u"--change is one of correction, clarification, update, "
                                  "editors_note and refile."_s);
        if (*order.change == CorrectionClass::Refile && arguments.has("text"))
            return tl::unexpected(u"Of typing errors readers are told nothing: a refile has no "
                                  "--text."_s);
    } else if (arguments.has("text")) {
        return tl::unexpected(u"--text needs --change=CLASS."_s);
    }
    if (arguments.has("verify") &&
        (!call.operands().isEmpty() || arguments.has("due") || arguments.has("output")))
        return tl::unexpected(u"--verify writes nothing: it goes with no SLUG, --due or -o."_s);
    const bool ofOne = call.operands().size() == 1 && !arguments.has("due");
    if (arguments.has("change") && !ofOne)
        return tl::unexpected(u"--change is of one article: name one SLUG."_s);
    if (arguments.has("override") && call.operands().isEmpty())
        return tl::unexpected(u"--override is of articles that are named: give a SLUG."_s);
    if (call.operands().isEmpty() && !arguments.has("due") && !arguments.has("output") &&
        !arguments.has("verify"))
        return tl::unexpected(u"No folder is named: give -o DIR."_s);
    return order;
}

int runPublish(Call &call)
{
    const tl::expected<PublishOrder, QString> order = orderOf(call);
    if (!order)
        return call.wrongUsage(order.error());
    const bool publishes = !call.operands().isEmpty() || call.arguments().has("due");
    // Who writes a site keeps the copies of pictures that it lacks, where the desk lets them.
    const bool verifies = call.arguments().has("verify");
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(verifies ? OpenMode::ReadOnly : OpenMode::ReadWrite,
                      publishes ? Call::OnlyRead::Refused : Call::OnlyRead::Taken);
    if (!desk)
        return call.exitCode();
    if (verifies)
        return verifyWritten(call, *desk);
    QJsonObject answer;
    int ended = Good;
    if (publishes) {
        const Result<Published> published = publishArticles(call, *desk, *order);
        if (!published)
            return call.failed(published.error());
        ended = published->exitCode;
        answer.insert(u"published"_s, published->done);
        answer.insert(u"refused"_s, published->refused);
        if (!call.wantsJson()) {
            for (const QJsonValue &one : published->done)
                call.out().line(
                    u"%1: edition %2"_s.arg(visible(one.toObject().value(u"slug"_s).toString()))
                        .arg(one.toObject().value(u"edition"_s).toInteger()));
        }
    }
    if (call.arguments().has("output") && !call.interrupted()) {
        const int written = writeSite(call, *desk, answer);
        if (written != Good && written != Findings)
            return written;
        ended = std::max(ended, written);
    }
    if (call.wantsJson())
        call.out().json(answer);
    return ended;
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
        R"({ "format": 1, "published": [ { "slug": TEXT, "edition": N } ],
  "refused": [ { "slug": TEXT, "message": TEXT, "detail": TEXT } ],
  "folder": PATH, "pages": N, "files": N, "bytes": N,
  "changes": { "pages": N, "lists": N, "feeds": N, "maps": N,
               "search": N, "assets": N, "removed": N, "unchanged": N },
  "hasAddress": BOOL,
  "findings": [ { "article": SLUG, "what": "unknown_key", "subject": TEXT,
                  "place": "body", "line": N, "message": TEXT } ],
  "findingsTotal": N, "left": [ PATH ] }
)" + listed("\"what\" is one of", findingNames()) +
        listed("\"place\" is one of", findingPlaces()) +
        R"("line" is there for body, counted from the first of the text. At most
10000 findings are listed. "published" and "refused" are there with SLUG
or --due, the rest with -o. With --verify:
{ "format": 1, "folder": PATH, "instant": TIME, "files": N,
  "differing": [ PATH ], "missing": [ PATH ], "foreign": [ PATH ],
  "sameProgram": BOOL, "sameTheme": BOOL })";
    return shape.constData();
}

} // namespace

Command publishCommand()
{
    return {"publish",
            "publish articles, and write the site",
            "[SLUG... | --due] [-o DIR] | --verify=DIR",
            0,
            -1,
            {{"output", 'o', "DIR", "The folder of the site; made where it is missing."},
             {"verify", 0, "DIR", "Make the site in DIR again, in memory, and compare."},
             {"change",
              0,
              "CLASS",
              "What a change of published words is: correction,\n"
              "clarification, update, editors_note or refile."},
             {"text", 0, "TEXT", "What readers are told of it."},
             {"override",
              0,
              "REASON",
              "Why it is published although something stands in the way.\n"
              "Stays in the record for good; the page names no checker."},
             {"due", 0, nullptr, "Publish every article whose time has come."}},
            R"(With SLUGs publishes these articles as they are, through the gate: what
blocks it ("stetctl check --json" names the rules) is settled, or passed
with --override. Where words change that readers have, --change says
what the change is and --text tells them; typing errors are a refile,
without a text, which is refused where a number, a date, a name, a
quotation or a denial changes. A correction waits only for the claims
whose words it changes. What was retracted or withdrawn comes back by an
editors_note alone, through the whole gate. Each article is published or
refused by itself; 4 says that one was refused. Nothing else changes
what readers have: the site is written of what was published, never of
drafts.

With -o writes the page of every published article outside the trash, an
index, lists by kind, category, tag and author, the style sheet and the
images that pages show below DIR; robots.txt and 404.html; and where the
desk says where its site is (baseUrl), feeds (atom.xml, rss.xml,
feed.json) and site maps (sitemap.xml). Only what is made of something
that changed is made again; all new files are ready beside the site
before the first is put in its place, and each is put there whole. New
pages come first, then what leads to them, removals last: no list, feed
or page that readers reach leads to a page that is not there. A run that
is interrupted before has changed nothing; one that is killed meanwhile
is brought to its end by the next run, or by --verify.

Files that an earlier run wrote into DIR and that are no longer part of
the site are removed: those of articles that were renamed or went to
the trash. The file .stet-pages in DIR notes what was written, with
hashes; nothing that it does not name is ever removed.

A file that Stet did not write, or that was changed since, is never
replaced: where one stands in the way, the command ends with 4 and names
it. So it does for a folder that is neither empty nor a site of this
desk, for one that is a desk, lies in one, or holds this one, for / and
for the home folder, and with 3 while another run writes there.

The same desk gives the same bytes, on any machine, for the same build of
Stet, the same theme and the same instant, which .stet-pages notes.
--verify makes every file again for that instant and compares: it lists
what differs and what is missing, and ends with 1 then; files that are
none of the site's are listed too.

What readers would stumble over is listed on standard error (article,
place, what), and the command ends with 1; all pages are written. These
are citation keys that the library has not, citations that stand as
they were typed ("[see @key]", "[@key]" in a headline), links to
articles that are not published and to headings that are not there,
links without words, pictures that the desk has not, links and pictures
whose address is refused, and articles without a headline. A page that
is no longer part of the site but was changed by hand stays, and is
listed too.)",
            jsonShape(),
            "stetctl publish -o site\n"
            "stetctl publish gripper --change=correction --text='It was 12 Nm.'",
            runPublish};
}

} // namespace stet::ctl
