// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/output.h"

#include <QJsonDocument>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace stet::ctl {

namespace {

constexpr qsizetype HeldBytes = qsizetype(64) * 1024;

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(count, 0);
    }
    return true;
}

} // namespace

void Output::secureDescriptors()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            // Open for reading only: writing to what was closed keeps failing. The lowest free
            // descriptor is the one that was missing.
            [[maybe_unused]] const int opened = ::open("/dev/null", O_RDONLY);
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
}

void Output::write(const QByteArray &bytes)
{
    m_held += bytes;
    if (m_held.size() >= HeldBytes)
        flush();
}

void Output::line(const QString &text)
{
    write(text.toUtf8() + '\n');
}

void Output::json(QJsonObject document)
{
    document.insert(QLatin1StringView("format"), 1);
    write(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Output::jsonError(const QString &code,
                       const QString &message,
                       const QString &detail,
                       QJsonObject done)
{
    const QJsonObject error{{QStringLiteral("code"), code},
                            {QStringLiteral("message"), message},
                            {QStringLiteral("detail"), detail}};
    done.insert(QLatin1StringView("error"), error);
    json(std::move(done));
}

QString Output::counted(qint64 number, const QString &one, const QString &more)
{
    return QString::number(number) + u' ' + (number == 1 ? one : more);
}

void Output::complain(const QString &text)
{
    writeAll(STDERR_FILENO, text.toUtf8() + '\n');
}

bool Output::finish()
{
    flush();
    return !m_failed;
}

void Output::flush()
{
    if (!m_failed && !m_held.isEmpty())
        m_failed = !writeAll(STDOUT_FILENO, m_held);
    m_held.clear();
}

} // namespace stet::ctl
