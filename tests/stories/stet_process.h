// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace stet::test {

/// The real program in a process of its own, with a hand at its keys (typist.cpp).
class StetProcess
{
public:
    /// Starts on `desk`, or on none where that is empty; its state and settings live under `home`.
    StetProcess(const QString &desk, const QString &home);
    ~StetProcess();

    /// The answer to an order. Fails the test where the program's UI thread let an event wait too
    /// long (HeldTime) since the order before.
    QString ask(const QString &order);
    /// Asks again and again until the answer is `wanted`, or begins with it where it ends in "*".
    bool comesTo(const QString &order, const QString &wanted);

    void signal(int number) const;
    /// Waits for the end of the process; false where it does not come.
    bool ends();

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

    [[nodiscard]] QString lastAnswer() const { return m_last; }

    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QString m_last;
};

} // namespace stet::test
