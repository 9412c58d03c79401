// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reader_process.h"

#include "core/sources/reading_frame.h"

#include <QJsonDocument>

#include <utility>

namespace stet {

ReaderProcess::ReaderProcess(const QString &program, const ExtractLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { kill(); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { takeMore(); });
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        const QString said = QString::fromUtf8(m_process.readAllStandardError().left(200));
        Q_EMIT ended(status == QProcess::NormalExit ? said.trimmed() : m_process.errorString(),
                     m_lost);
    });
    // Not at once: whoever starts it is in the middle of that.
    connect(
        &m_process,
        &QProcess::errorOccurred,
        this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                Q_EMIT ended(m_process.errorString(), LostText::MayBeTheCause);
        },
        Qt::QueuedConnection);
    m_process.start(program, {QStringLiteral("extract"), QStringLiteral("many")});
}

ReaderProcess::~ReaderProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void ReaderProcess::read(const ReadingOrder &order)
{
    m_state = State::Reading;
    m_lost = LostText::WasNotBegun;
    ++m_texts;
    m_bytes += order.bytes.size();
    m_patience.start(m_limits.longestMs);
    const QByteArray head = QJsonDocument(order.head).toJson(QJsonDocument::Compact);
    m_process.write(frameHead(head.size()) + head + frameHead(order.bytes.size()));
    m_process.write(order.bytes);
}

void ReaderProcess::kill()
{
    if (m_state == State::Free)
        m_state = State::Leaving; // nothing more is given to it
    m_lost = LostText::MayBeTheCause;
    m_process.kill();
}

void ReaderProcess::takeMore()
{
    m_said += m_process.readAllStandardOutput();
    if (isReading() && m_said.startsWith(frameHead(ReadingBegins.size()))) {
        m_said.remove(0, FrameHead);
        m_lost = LostText::MayBeTheCause;
    }
    if (m_said.size() < FrameHead)
        return;
    const std::optional<qsizetype> length = statedLength(m_said);
    const qsizetype whole = FrameHead + length.value_or(0);
    if (!length || !isReading() || m_said.size() > whole) {
        kill(); // it says what nobody asked: it has run wild
        return;
    }
    if (m_said.size() == whole)
        takeAnswer(std::exchange(m_said, {}).sliced(FrameHead));
}

void ReaderProcess::takeAnswer(const QByteArray &answer)
{
    m_patience.start(m_limits.idleMs);
    (void)m_process.readAllStandardError(); // of the next text it says what is wrong with that
    if (mayReadMore(answer)) {
        m_state = State::Free;
    } else {
        m_state = State::Leaving;
        m_process.closeWriteChannel(); // which it ends with
    }
    Q_EMIT answered(answer);
}

/// What refuses a text may have been led astray by it.
bool ReaderProcess::mayReadMore(const QByteArray &answer) const
{
    const bool isRead = !answer.startsWith("{\"refused\"") && !answer.startsWith("{\"failed\"");
    return isRead && m_texts < m_limits.mostTexts && m_bytes < m_limits.mostBytes;
}

} // namespace stet
