// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/commands/extract_many.h"

#include "app/stetctl/call.h"
#include "app/stetctl/commands/reader_limits.h"
#include "core/base/text.h"
#include "core/interchange/html_markdown.h"
#include "core/sources/files/file_reading.h"
#include "core/sources/reading/page_reading.h"
#include "core/sources/reading_frame.h"

#include <QJsonDocument>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// What a forked process ends with where nothing more was asked.
constexpr int NothingCame = Findings;

/// A page of our own with a little of everything: what reading needs once, such as its patterns,
/// is made by it, and each forked process has that.
constexpr char FirstPage[] =
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Cranes | The Ledger</title>"
    "<link rel=canonical href='/cranes'><meta property='og:title' content='Cranes'>"
    "<meta name=author content='By Jane Doe'><meta name=date content='5 March 2026'>"
    "<style>.off { display: none }</style><script type='application/ld+json'>{\"@type\":"
    "\"NewsArticle\",\"headline\":\"Cranes\",\"datePublished\":\"2026-03-05T10:00:00Z\","
    "\"author\":{\"name\":\"Jane Doe\"},\"publisher\":{\"name\":\"The Ledger\"}}</script></head>"
    "<body><nav><a href='/'>Home</a></nav><article><h1>Cranes</h1><p class=off>Not seen.</p>"
    "<p>Four cranes stand at the harbour, and <a href='/more'>more</a> come.</p></article>"
    "</body></html>";

void readFirstPage()
{
    const Result<PageReading> reading =
        readPage({FirstPage, u"https://ledger.example/cranes"_s, "text/html; charset=utf-8", "en"});
    Q_UNUSED(reading)
}

/// Waits until something is asked; false at the end of standard input.
bool isAsked()
{
    pollfd input = {STDIN_FILENO, POLLIN, 0};
    while (::poll(&input, 1, -1) < 0) {
        if (errno != EINTR)
            return false;
    }
    return (input.revents & POLLIN) != 0;
}

/// So many bytes of standard input, and none beyond; fewer at its end.
QByteArray readInput(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t count = ::read(STDIN_FILENO, bytes.data() + done, size_t(size - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

/// The message that `head` begins; nothing where it is none or breaks off.
std::optional<QByteArray> messageAfter(const QByteArray &head)
{
    const std::optional<qsizetype> length = statedLength(head);
    if (!length)
        return std::nullopt;
    QByteArray message = readInput(*length);
    return message.size() == *length ? std::optional(std::move(message)) : std::nullopt;
}

Result<QJsonObject> readHtmlBytes(const QByteArray &bytes)
{
    const Result<QString> html = decodeText(bytes);
    if (!html)
        return tl::unexpected(html.error());
    const Result<HtmlReading> reading = readHtml(*html);
    return reading ? Result<QJsonObject>(htmlJson(*reading)) : tl::unexpected(reading.error());
}

Result<QJsonObject> readText(const QJsonObject &head, const QByteArray &bytes)
{
    const auto given = [&head](const char *name) {
        return head.value(QLatin1StringView(name)).toString();
    };
    const QString what = given("what");
    if (bytes.size() > mostBytesOf(what))
        return fail(ErrorCode::InvalidInput,
                    u"It has more than %1 MB."_s.arg(mostBytesOf(what) / 1'000'000));
    if (what == u"html")
        return readHtmlBytes(bytes);
    if (what == u"page") {
        const Result<PageReading> page = readPage(
            {bytes, given("address"), given("type").toLatin1(), given("language").toLatin1()});
        return page ? Result<QJsonObject>(stet::toJson(*page)) : tl::unexpected(page.error());
    }
    if (what == u"file") {
        const Result<FileReading> file =
            readSourceFile({bytes, given("name"), given("type").toLatin1()});
        return file ? Result<QJsonObject>(stet::toJson(*file)) : tl::unexpected(file.error());
    }
    return fail(ErrorCode::Bug, u"It is no text that can be read here."_s);
}

QJsonObject answerTo(const QJsonObject &head, const QByteArray &bytes)
{
    const Result<QJsonObject> read = readText(head, bytes);
    if (read)
        return *read;
    const bool isRefused = exitCodeOf(read.error().code) == RefusedInput;
    return {{isRefused ? u"refused"_s : u"failed"_s, read.error().message}};
}

/// Reads one text, in a process of its own that `asker` forked. Gives what that ends with.
int readOne(Call &call, pid_t asker)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != asker)
        return DeskTrouble; // it ended before that held
    limitThisProcess();
    const QByteArray first = readInput(FrameHead);
    if (first.isEmpty())
        return NothingCame;
    const std::optional<QByteArray> head = messageAfter(first);
    const std::optional<QByteArray> bytes =
        head ? messageAfter(readInput(FrameHead)) : std::nullopt;
    if (!bytes)
        return RefusedInput;
    const QByteArray answer =
        QJsonDocument(answerTo(QJsonDocument::fromJson(*head).object(), *bytes))
            .toJson(QJsonDocument::Compact);
    call.out().write(frameHead(answer.size()));
    call.out().write(answer);
    return call.out().finish() ? Good : DeskTrouble;
}

/// Waits for the end of a forked process; Good where another text may be read after it.
int codeOf(pid_t reader)
{
    int status = 0;
    while (::waitpid(reader, &status, 0) < 0) {
        if (errno != EINTR)
            return DeskTrouble;
    }
    if (WIFEXITED(status))
        return WEXITSTATUS(status);
    Output::complain(u"stetctl: reading it was ended by signal %1."_s.arg(WTERMSIG(status)));
    return DeskTrouble;
}

} // namespace

QJsonObject htmlJson(const HtmlReading &reading)
{
    return {{u"markdown"_s, reading.markdown}, {u"pictures_left_out"_s, reading.picturesLeftOut}};
}

int extractMany(Call &call)
{
    letSignalsEnd();
    std::signal(SIGCHLD, SIG_DFL); // ignored, it would leave nothing to wait for
    readFirstPage();
    const pid_t self = ::getpid();
    while (isAsked()) {
        const pid_t reader = ::fork();
        if (reader == 0)
            ::_exit(readOne(call, self));
        const int code = reader > 0 ? codeOf(reader) : int(DeskTrouble);
        if (code == NothingCame)
            return Good;
        if (code == RefusedInput)
            Output::complain(u"stetctl: what came is no whole message."_s);
        if (code != Good)
            return code;
    }
    return Good;
}

} // namespace stet::ctl
