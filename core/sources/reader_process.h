// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/extract_limits.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace stet {

/// A foreign text that is to be read by another process.
struct ReadingOrder
{
    QJsonObject head; ///< `what` it is, and what is known of it
    QByteArray bytes;
};

/// A process that has foreign texts read, one after the other (`stetctl extract many`). It is
/// killed when one takes too long, and when none has come for a while. Owned by a ReaderPool; lives
/// on its thread, which needs an event loop.
class ReaderProcess : public QObject
{
    Q_OBJECT

public:
    /// Starts it.
    ReaderProcess(const QString &program, const ExtractLimits &limits, QObject *parent);
    ~ReaderProcess() override;

    /// Only of one that is free. `answered` follows or `ended`.
    void read(const ReadingOrder &order);

    [[nodiscard]] bool isFree() const { return m_state == State::Free; }

    [[nodiscard]] bool isReading() const { return m_state == State::Reading; }

    /// Ends it, and with it what it reads; `ended` follows.
    void kill();

Q_SIGNALS:
    void answered(const QByteArray &answer);
    /// It is no more, or never was.
    void ended(const QString &why);

private:
    enum class State { Free, Reading, Leaving };

    void takeMore();

    ExtractLimits m_limits;
    State m_state = State::Free;
    QByteArray m_said; ///< of the answer that is coming
    QTimer m_patience; ///< with the text that is read, or until one comes
    QProcess m_process;
};

} // namespace stet
