// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/fetch/content_decoder.h"
#include "core/sources/fetch/fetch_limits.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace stet {

/// One answer of an HTTP/1 server (RFC 9112), read as its bytes come in: head, body in one of the
/// three framings, encoding taken off. Refuses rather than guesses, and bounds everything that it
/// keeps. One request, one connection, one answer. Pure; owned by a fetch, any one thread.
class HttpAnswer
{
public:
    explicit HttpAnswer(const FetchLimits &limits);

    /// The next bytes of the connection. Network where they break the protocol, InvalidInput where
    /// they pass a limit, each with a sentence; then nothing more is to be taken.
    [[nodiscard]] Result<> take(const QByteArray &bytes);

    /// The connection ended. Network where the answer is not whole.
    [[nodiscard]] Result<> end();

    [[nodiscard]] bool hasHead() const { return m_state != State::Head; }

    [[nodiscard]] bool isWhole() const { return m_state == State::Whole; }

    /// 100 to 599; 0 before the head.
    [[nodiscard]] int status() const { return m_status; }

    /// Case does not matter; several fields of one name are joined by a comma; empty where there is
    /// none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;

    /// Decoded, as far as it has come.
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    enum class State { Head, Counted, UntilEnd, ChunkSize, Chunk, ChunkEnd, Trailer, Whole };

    [[nodiscard]] Result<> step(bool &moved);
    [[nodiscard]] Result<> readHead(bool &moved);
    [[nodiscard]] Result<> readStatusLine(const QByteArray &line);
    [[nodiscard]] Result<> readField(const QByteArray &line);
    [[nodiscard]] Result<> beginBody();
    [[nodiscard]] Result<> beginCounted();
    [[nodiscard]] Result<> readCounted(bool &moved);
    [[nodiscard]] Result<> readChunkSize(bool &moved);
    [[nodiscard]] Result<> readChunkEnd(bool &moved);
    [[nodiscard]] Result<> readTrailer(bool &moved);
    [[nodiscard]] Result<> becomeWhole();

    FetchLimits m_limits;
    std::unique_ptr<ContentDecoder> m_decoder;
    QList<std::pair<QByteArray, QByteArray>> m_fields; ///< names in lower case
    QByteArray m_waiting;
    QByteArray m_body;
    qint64 m_left = 0; ///< of the body that is counted, or of the chunk
    qint64 m_trailerBytes = 0;
    int m_status = 0;
    State m_state = State::Head;
};

} // namespace stet
