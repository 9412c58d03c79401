// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"

#include "app/stetctl/exit_code.h"
#include "core/base/text.h"

#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

struct Account
{
    QString login;
    QString fullName;
};

Account systemAccount()
{
    const passwd *entry = ::getpwuid(::geteuid());
    if (!entry)
        return {QString::number(::geteuid()), {}};
    const QString gecos = QString::fromUtf8(entry->pw_gecos ? entry->pw_gecos : "");
    return {QString::fromUtf8(entry->pw_name), gecos.section(u',', 0, 0)};
}

QString jsonName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::DiskFull:
        return u"disk_full"_s;
    case ErrorCode::ReadOnly:
        return u"read_only"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::TooNew:
        return u"too_new"_s;
    case ErrorCode::NotADesk:
        return u"not_a_desk"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Network:
        return u"network"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::InvalidInput:
        return u"invalid_input"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Bug:
        break;
    }
    return u"bug"_s;
}

/// What the desk says to a person at a window, for one at a terminal.
QString forTerminal(QString message)
{
    message.replace(u", and your text is still in the window"_s, QString());
    return message.replace(u"Run the check of the desk"_s, u"Run 'stetctl doctor'"_s);
}

} // namespace

Call::Call(Arguments arguments, Output &output, Interrupt &interrupt)
    : m_arguments(std::move(arguments))
    , m_output(output)
    , m_interrupt(interrupt)
{}

const Arguments &Call::arguments() const
{
    return m_arguments;
}

const QStringList &Call::operands() const
{
    return m_arguments.operands;
}

bool Call::wantsJson() const
{
    return m_arguments.has("json");
}

Output &Call::out()
{
    return m_output;
}

bool Call::interrupted() const
{
    return m_interrupt.signalNumber() != 0;
}

const Clock &Call::clock() const
{
    return m_clock;
}

Actor Call::actor() const
{
    const Account account = systemAccount();
    QString name = singleLine(m_arguments.value("person"));
    if (name.isEmpty())
        name = singleLine(QString::fromUtf8(qgetenv("STET_PERSON")));
    if (name.isEmpty())
        name = singleLine(account.fullName);
    return {name.isEmpty() ? account.login : name, account.login, QSysInfo::machineHostName()};
}

QString Call::path(const QString &given)
{
    return given.startsWith(u'/') ? given : QDir::currentPath() + u'/' + given;
}

std::unique_ptr<DeskSession> Call::openDesk(OpenMode mode, OnlyRead onlyRead)
{
    QString desk = m_arguments.value("desk");
    if (desk.isEmpty()) {
        const QByteArray fromEnvironment = qgetenv("STET_DESK");
        desk = QString::fromUtf8(fromEnvironment);
        if (desk.toUtf8() != fromEnvironment) {
            m_exitCode = failed({ErrorCode::InvalidInput, u"STET_DESK is not valid UTF-8."_s, {}});
            return nullptr;
        }
    }
    if (desk.isEmpty()) {
        m_exitCode = wrongUsage(u"No desk is named: give --desk=DIR, or set STET_DESK."_s);
        return nullptr;
    }
    auto session = await(DeskSession::open(path(desk), mode, actor(), m_clock));
    if (!session) {
        // A desk that is not there is trouble with the desk, not an input that was refused.
        const int code = failed(session.error());
        m_exitCode = session.error().code == ErrorCode::Cancelled ? code : int(DeskTrouble);
        return nullptr;
    }
    const QString readOnly = session.value()->readOnlyReason();
    if (mode == OpenMode::ReadWrite && onlyRead == OnlyRead::Refused && !readOnly.isEmpty()) {
        m_exitCode = failed({ErrorCode::ReadOnly, readOnly, {}});
        return nullptr;
    }
    if (session.value()->isNewer() || session.value()->isUnguarded())
        Output::complain(u"stetctl: "_s + readOnly);
    return std::move(*session);
}

QString detailLines(const Error &error)
{
    QString lines;
    for (const QString &line : error.detail.split(u'\n', Qt::SkipEmptyParts))
        lines += u"\n         "_s + visible(line, 600);
    return lines;
}

int Call::failed(const Error &error, const QJsonObject &done)
{
    const QString message = forTerminal(error.message);
    if (wantsJson())
        m_output.jsonError(jsonName(error.code), message, error.detail, done);
    Output::complain(u"stetctl: "_s + visible(message, 600) + detailLines(error));
    if (error.code == ErrorCode::Cancelled && m_interrupt.signalNumber() != 0)
        return 128 + m_interrupt.signalNumber();
    return exitCodeOf(error.code);
}

int Call::wrongUsage(const QString &message)
{
    if (wantsJson())
        m_output.jsonError(u"wrong_usage"_s, message, {});
    Output::complain(u"stetctl: "_s + message);
    return WrongUsage;
}

int Call::exitCode() const
{
    return m_exitCode;
}

void Call::waitFor(const QFuture<void> &future, Progress *progress)
{
    QEventLoop loop;
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QEventLoop::quit);
    const auto cancel = [&watcher, progress] {
        if (progress)
            progress->cancelling();
        watcher.cancel();
    };
    QObject::connect(&m_interrupt, &Interrupt::raised, &watcher, cancel);
    if (progress) {
        QObject::connect(&watcher,
                         &QFutureWatcher<void>::progressValueChanged,
                         &loop,
                         [&watcher, progress](int done) {
                             progress->show(done - watcher.progressMinimum(),
                                            watcher.progressMaximum() - watcher.progressMinimum());
                         });
    }
    watcher.setFuture(future);
    if (interrupted())
        cancel();
    if (!future.isFinished())
        loop.exec();
    if (progress)
        progress->clear(); // what is said next has its own line
}

} // namespace stet::ctl
