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

#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

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

/// At once: who asked waits for it.
[[nodiscard]] bool say(Call &call, const QByteArray &message)
{
    call.out().write(frameHead(message.size()));
    call.out().write(message);
    return call.out().finish();
}

/// Reads the text of which `first` is the beginning. Gives what the command ends with where that is
/// not Good.
int readOne(Call &call, const QByteArray &first)
{
    limitNextText();
    if (!say(call, ReadingBegins))
        return DeskTrouble;
    const std::optional<QByteArray> head = messageAfter(first);
    const std::optional<QByteArray> bytes =
        head ? messageAfter(readInput(FrameHead)) : std::nullopt;
    if (!bytes) {
        Output::complain(u"stetctl: what came is no whole message."_s);
        return RefusedInput;
    }
    const QByteArray answer =
        QJsonDocument(answerTo(QJsonDocument::fromJson(*head).object(), *bytes))
            .toJson(QJsonDocument::Compact);
    return say(call, answer) ? Good : DeskTrouble;
}

} // namespace

QJsonObject htmlJson(const HtmlReading &reading)
{
    return {{u"markdown"_s, reading.markdown}, {u"pictures_left_out"_s, reading.picturesLeftOut}};
}

int extractMany(Call &call)
{
    limitThisProcess();
    for (;;) {
        const QByteArray first = readInput(FrameHead);
        if (first.isEmpty())
            return Good;
        if (const int code = readOne(call, first); code != Good)
            return code;
    }
}

} // namespace stet::ctl
