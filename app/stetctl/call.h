// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/arguments.h"
#include "app/stetctl/interrupt.h"
#include "app/stetctl/output.h"
#include "app/stetctl/progress.h"
#include "core/base/clock.h"
#include "core/desk/desk_session.h"

#include <QFuture>
#include <QJsonObject>

#include <memory>

namespace stet::ctl {

/// One run of a command: its arguments, where it writes and the desk that it works on. Lives on
/// the main thread, as long as the command runs.
class Call
{
public:
    Call(Arguments arguments, Output &output, Interrupt &interrupt);

    [[nodiscard]] const Arguments &arguments() const;
    [[nodiscard]] const QStringList &operands() const;
    [[nodiscard]] bool wantsJson() const;
    [[nodiscard]] Output &out();
    [[nodiscard]] bool interrupted() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] Actor actor() const;

    /// A path as given, made absolute: Qt reads some relative ones (":/x") as its own.
    [[nodiscard]] static QString path(const QString &given);

    /// What becomes of a call that would write where the desk can only be read.
    enum class OnlyRead { Refused, Taken };

    /// The desk of --desk or STET_DESK, opened. Says so itself where it fails.
    [[nodiscard]] std::unique_ptr<DeskSession> openDesk(OpenMode mode,
                                                        OnlyRead onlyRead = OnlyRead::Refused);

    /// The value of `future`, with the event loop running meanwhile. An interruption cancels it.
    template <class T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future, Progress *progress = nullptr)
    {
        waitFor(QFuture<void>(future), progress);
        if (future.resultCount() == 0)
            return fail(ErrorCode::Cancelled, QStringLiteral("Interrupted."));
        return future.takeResult();
    }

    /// Says what is wrong and gives the code to end with. `done` is what came before it, for
    /// --json.
    int failed(const Error &error, const QJsonObject &done = {});
    int wrongUsage(const QString &message);

    /// The code that `openDesk` failed with.
    [[nodiscard]] int exitCode() const;

private:
    void waitFor(const QFuture<void> &future, Progress *progress);

    Arguments m_arguments;
    Output &m_output;
    Interrupt &m_interrupt;
    SystemClock m_clock;
    int m_exitCode = Good;
};

/// What an error says beside its message, a line each behind a line break; empty: nothing.
[[nodiscard]] QString detailLines(const Error &error);

} // namespace stet::ctl
