// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/desk_session.h"
#include "tests/support/patience.h"

#include <QFuture>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <memory>

namespace stet::test {

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }

    [[nodiscard]] qint64 steadyMs() const override { return m_steady; }

    void advance(qint64 ms)
    {
        m_now += ms;
        m_steady += ms;
    }

    /// Somebody sets the wall clock.
    void setWallBack(qint64 ms) { m_now -= ms; }

private:
    std::atomic<qint64> m_now{1'772'000'000'000};
    std::atomic<qint64> m_steady{5'000};
};

/// Waits for a verb's answer without an event loop.
template <class T>
T answer(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// The value of a verb that must succeed; its message in the test's log where it does not.
template <class T>
auto must(QFuture<T> future)
{
    T result = answer(std::move(future));
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

/// A new desk in a temporary folder, with a clock of its own.
class TestDesk
{
public:
    /// Memory: on a memory file system where there is one, else as Usual.
    enum class Place { Usual, Memory };

    explicit TestDesk(Place place = Place::Usual);

    [[nodiscard]] QString path() const;
    [[nodiscard]] DeskSession &session() const;
    [[nodiscard]] FakeClock &clock();

    /// Closes the session; `reopen` gives a new one.
    void close();
    DeskSession &reopen(OpenMode mode = OpenMode::ReadWrite,
                        const QString &person = QStringLiteral("Mara Lindqvist"));

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

[[nodiscard]] Actor testActor(const QString &person = QStringLiteral("Mara Lindqvist"));
[[nodiscard]] DeskSettings testSettings();

} // namespace stet::test
