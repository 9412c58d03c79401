// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/commands/reader_limits.h"

#include "core/base/image_header.h"
#include "core/interchange/html_markdown.h"
#include "core/interchange/sources_file.h"
#include "core/sources/files/file_reading.h"

#include <QString>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace stet::ctl {

namespace {

constexpr qint64 MostHtmlBytes = 4 * qint64(MaxHtmlCharacters);
constexpr rlim_t MostMemory = rlim_t(2) << 30;
constexpr rlim_t MostSeconds = 30;

void limit(decltype(RLIMIT_AS) what, rlim_t most)
{
    struct rlimit now = {};
    ::getrlimit(what, &now);
    now.rlim_cur = std::min(most, now.rlim_max);
    ::setrlimit(what, &now);
}

} // namespace

void letSignalsEnd()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
}

void limitThisProcess()
{
    limit(RLIMIT_AS, MostMemory);
    limit(RLIMIT_CPU, MostSeconds);
    limit(RLIMIT_CORE, 0);
    letSignalsEnd();
}

void limitNextText()
{
    struct rusage spent = {};
    ::getrusage(RUSAGE_SELF, &spent);
    // In whole seconds, as the limit is.
    limit(RLIMIT_CPU, rlim_t(spent.ru_utime.tv_sec + spent.ru_stime.tv_sec) + 2 + MostSeconds);
}

qint64 mostBytesOf(const QString &what)
{
    if (what == u"bib" || what == u"ris" || what == u"json")
        return MaxCslBytes;
    if (what == u"picture")
        return MaxImageBytes;
    return what == u"file" ? MaxSourceFileBytes : MostHtmlBytes;
}

} // namespace stet::ctl
