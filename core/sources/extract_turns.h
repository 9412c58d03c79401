// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>

namespace stet {

/// A process that waits for its turn or runs (`ExtractTurns`).
class ExtractTurn : public QObject
{
public:
    using QObject::QObject;

    /// False where nobody waits for it any more: then nothing runs.
    [[nodiscard]] virtual bool start() = 0;
};

/// Lets a few processes run at once, in the order in which they came: each may take gigabytes.
/// Shared by an Extractor and what it reads, on their thread.
class ExtractTurns
{
public:
    explicit ExtractTurns(int atOnce);

    void add(ExtractTurn *turn);
    /// One that was started has ended.
    void leave();
    /// Nothing more is started.
    void close();

private:
    void startSome();

    int m_atOnce;
    int m_running = 0;
    std::deque<QPointer<ExtractTurn>> m_waiting;
};

} // namespace stet
