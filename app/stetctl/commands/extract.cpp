// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/base/text.h"
#include "core/interchange/html_markdown.h"

#include <QFile>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr qint64 MostBytes = 4 * qint64(MaxHtmlCharacters);
constexpr rlim_t MostMemory = rlim_t(2) << 30;
constexpr rlim_t MostSeconds = 30;

void limit(decltype(RLIMIT_AS) what, rlim_t most)
{
    struct rlimit now = {};
    ::getrlimit(what, &now);
    now.rlim_cur = std::min(most, now.rlim_max);
    ::setrlimit(what, &now);
}

/// Foreign bytes may make a parser run wild: then this process ends, and nothing else does.
void limitThisProcess()
{
    limit(RLIMIT_AS, MostMemory);
    limit(RLIMIT_CPU, MostSeconds);
    limit(RLIMIT_CORE, 0);
    // There is nothing half done to tidy up.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
}

Result<QString> standardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"Standard input cannot be read."_s);
    QByteArray bytes;
    while (bytes.size() <= MostBytes) {
        const QByteArray more = input.read(1 << 20);
        if (more.isEmpty())
            return decodeText(bytes);
        bytes += more;
    }
    return fail(ErrorCode::InvalidInput, u"It has more than 80 MB."_s);
}

int runExtract(Call &call)
{
    if (call.operands().first() != u"html")
        return call.wrongUsage(u"'%1' is no format that can be read; 'html' is."_s.arg(
            visible(call.operands().first(), 60)));
    limitThisProcess();
    const Result<QString> html = standardInput();
    if (!html)
        return call.failed(html.error());
    const Result<HtmlReading> reading = readHtml(*html);
    if (!reading)
        return call.failed(reading.error());
    if (call.wantsJson())
        call.out().json({{u"markdown"_s, reading->markdown},
                         {u"pictures_left_out"_s, reading->picturesLeftOut}});
    else
        call.out().write(reading->markdown.toUtf8() + '\n');
    return Good;
}

} // namespace

Command extractCommand()
{
    return {"extract",
            "read a foreign text as Markdown",
            "html",
            1,
            1,
            {},
            R"(Reads HTML from standard input, as web pages and word processors write
it, and prints what it says as Markdown: headings, paragraphs,
emphasis, links, lists, quotations, code and tables. Styles, scripts,
forms, pictures and hidden parts are left out. Nothing is loaded and
nothing is run. No desk is needed.

The window reads what is pasted into it by this command, in a process
with limits on memory and time.)",
            R"({ "format": 1, "markdown": TEXT, "pictures_left_out": N })",
            "stetctl extract html <notice.html >notice.md",
            runExtract};
}

} // namespace stet::ctl
