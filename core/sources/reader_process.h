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

/// What the text had to do with the end of the process that it was given to.
enum class LostText { MayBeTheCause, WasNotBegun };

/// A process that reads foreign texts, one after the other (`stetctl extract many`). It is killed
/// when one takes too long, and when none has come for a while. One that refused a text, or has
/// read as many as it may, gets no other: what it may be left with is met by no more than those.
/// Owned by a ReaderPool; lives on its thread, which needs an event loop.
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
    void ended(const QString &why, stet::LostText text);

private:
    enum class State { Free, Reading, Leaving };

    void takeMore();
    void takeAnswer(const QByteArray &answer);
    /// Whether another text may be given to it after this answer.
    [[nodiscard]] bool mayReadMore(const QByteArray &answer) const;

    ExtractLimits m_limits;
    State m_state = State::Free;
    LostText m_lost = LostText::MayBeTheCause; ///< where it ended now
    int m_texts = 0;                           ///< that it was given
    qint64 m_bytes = 0;
    QByteArray m_said; ///< of the answer that is coming
    QTimer m_patience; ///< with the text that is read, or until one comes
    QProcess m_process;
};

} // namespace stet
