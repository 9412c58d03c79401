// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/http_answer.h"

#include "core/base/record_words.h"

#include <algorithm>
#include <limits>

namespace stet {

namespace {

constexpr int LongestChunkLine = 1'024;

tl::unexpected<Error> broken(const char *detail)
{
    return fail(ErrorCode::Network,
                inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "What it sent is no proper answer.")),
                QString::fromLatin1(detail));
}

tl::unexpected<Error> lies(const char *detail)
{
    return fail(ErrorCode::Network,
                inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                           "It sent another number of bytes than it had said.")),
                QString::fromLatin1(detail));
}

/// RFC 9110 §5.6.2.
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// The next line without its end, taken from the front of `bytes`; null where it has not ended.
QByteArray takeLine(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        return {};
    QByteArray line = bytes.left(end);
    bytes.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line.isNull() ? QByteArray("") : line;
}

/// Where the empty line begins that ends a head, and where the body; -1 for none yet.
std::pair<qsizetype, qsizetype> headEnd(const QByteArray &bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (bytes.mid(at + 1, 1) == "\n")
            return {at + 1, at + 2};
        if (bytes.mid(at + 1, 2) == "\r\n")
            return {at + 1, at + 3};
    }
    return {-1, -1};
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

HttpAnswer::HttpAnswer(const FetchLimits &limits)
    : m_limits(limits)
{}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    QByteArrayList values;
    for (const auto &[own, value] : m_fields) {
        if (own == wanted)
            values.append(value);
    }
    return values.join(", ");
}

Result<> HttpAnswer::take(const QByteArray &bytes)
{
    if (m_waiting.isEmpty())
        m_waiting = bytes; // shared, not copied
    else
        m_waiting += bytes;
    bool moved = true;
    while (moved && m_state != State::Whole) {
        moved = false;
        if (const Result<> done = step(moved); !done)
            return done;
    }
    // After the answer to the one request of a connection there is nothing to say.
    if (m_state == State::Whole && !m_waiting.isEmpty())
        return lies("more than announced");
    return {};
}

Result<> HttpAnswer::step(bool &moved)
{
    switch (m_state) {
    case State::Head:
        return readHead(moved);
    case State::Counted:
    case State::Chunk:
    case State::UntilEnd:
        return readCounted(moved);
    case State::ChunkSize:
        return readChunkSize(moved);
    case State::ChunkEnd:
        return readChunkEnd(moved);
    case State::Trailer:
        return readTrailer(moved);
    case State::Whole:
        break;
    }
    return {};
}

Result<> HttpAnswer::end()
{
    switch (m_state) {
    case State::Whole:
        return {};
    case State::UntilEnd:
        return becomeWhole();
    case State::Head:
        return fail(ErrorCode::Network,
                    inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                               "It ended the connection without an answer.")));
    default:
        return lies("less than announced");
    }
}

Result<> HttpAnswer::readHead(bool &moved)
{
    const auto [end, body] = headEnd(m_waiting);
    if (std::max(end, end < 0 ? m_waiting.size() : 0) > m_limits.mostHeaderBytes)
        return fail(ErrorCode::InvalidInput,
                    inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                               "Its headers are larger than what is read.")));
    if (end < 0)
        return {};
    QByteArray head = m_waiting.left(end);
    m_waiting.remove(0, body);
    m_fields.clear();
    if (const Result<> read = readStatusLine(takeLine(head)); !read)
        return read;
    while (!head.isEmpty()) {
        if (const Result<> read = readField(takeLine(head)); !read)
            return read;
    }
    moved = true;
    // 1xx comes before the answer (RFC 9110 §15.2).
    if (m_status < 200) {
        m_limits.mostHeaderBytes -= int(body);
        return {};
    }
    return beginBody();
}

Result<> HttpAnswer::readStatusLine(const QByteArray &line)
{
    // "HTTP/1.1 200 OK"; the words behind the number mean nothing (RFC 9112 §4).
    const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line.at(8) == ' ' &&
                        isDigits(line.mid(7, 1)) && isDigits(line.mid(9, 3)) &&
                        (line.size() == 12 || line.at(12) == ' ');
    m_status = isHttp ? line.mid(9, 3).toInt() : 0;
    return m_status >= 100 && m_status <= 599 ? Result<>() : broken("status line");
}

Result<> HttpAnswer::readField(const QByteArray &line)
{
    // Folded lines are of the past, but some send them (RFC 9112 §5.2).
    if (line.startsWith(' ') || line.startsWith('\t')) {
        if (m_fields.isEmpty())
            return broken("header");
        m_fields.last().second += ' ' + line.trimmed();
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
    if (!isToken(name) || line.contains('\0'))
        return broken("header");
    m_fields.append({name, line.mid(colon + 1).trimmed()});
    return {};
}

Result<> HttpAnswer::beginBody()
{
    auto decoder = ContentDecoder::forEncoding(header("content-encoding"), m_limits.mostBytes);
    // Of a redirect or a refusal only the head is wanted.
    if (!decoder && m_status < 300)
        return tl::unexpected(decoder.error());
    if (decoder)
        m_decoder = std::move(*decoder);
    const QByteArray transfer = header("transfer-encoding").toLower();
    if (m_status == 204 || m_status == 304)
        return becomeWhole();
    if (transfer == "chunked") {
        m_state = State::ChunkSize;
        return {};
    }
    if (!transfer.isEmpty() && transfer != "identity")
        return broken("transfer encoding");
    if (!header("content-length").isEmpty())
        return beginCounted();
    m_state = State::UntilEnd;
    m_left = std::numeric_limits<qint64>::max();
    return {};
}

Result<> HttpAnswer::beginCounted()
{
    const QByteArrayList lengths = header("content-length").split(',');
    const QByteArray length = lengths.first().trimmed();
    bool fits = false;
    m_left = length.toLongLong(&fits);
    if (!isDigits(length) || !fits ||
        std::any_of(lengths.begin(), lengths.end(), [&](const QByteArray &one) {
            return one.trimmed() != length;
        }))
        return broken("content length");
    if (m_left > m_limits.mostBytes && m_status < 300)
        return fail(
            ErrorCode::InvalidInput,
            inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "It is larger than what is read.")));
    m_state = State::Counted;
    if (m_decoder)
        m_body.reserve(m_left);
    return m_left == 0 ? becomeWhole() : Result<>();
}

Result<> HttpAnswer::readCounted(bool &moved)
{
    const qint64 now = std::min<qint64>(m_left, m_waiting.size());
    if (now == 0)
        return {};
    if (m_decoder) {
        const bool isAll = now == m_waiting.size();
        if (const Result<> read = m_decoder->take(isAll ? m_waiting : m_waiting.left(now), m_body);
            !read)
            return read;
    }
    m_waiting.remove(0, now);
    m_left -= m_state == State::UntilEnd ? 0 : now;
    moved = true;
    if (m_left > 0)
        return {};
    if (m_state == State::Counted)
        return becomeWhole();
    m_state = State::ChunkEnd;
    return {};
}

Result<> HttpAnswer::readChunkSize(bool &moved)
{
    const QByteArray line = takeLine(m_waiting);
    if (line.isNull() && m_waiting.size() <= LongestChunkLine)
        return {};
    // Behind a semicolon stand extensions, which nobody uses (RFC 9112 §7.1.1).
    const QByteArray size = line.split(';').first().trimmed();
    const bool isHex = !size.isEmpty() && std::all_of(size.begin(), size.end(), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    });
    bool fits = false;
    m_left = size.toLongLong(&fits, 16);
    if (line.size() > LongestChunkLine || !isHex || !fits)
        return broken("chunk");
    m_state = m_left == 0 ? State::Trailer : State::Chunk;
    moved = true;
    return {};
}

Result<> HttpAnswer::readChunkEnd(bool &moved)
{
    const QByteArray line = takeLine(m_waiting);
    if (line.isNull() && m_waiting.size() < 2)
        return {};
    if (line.isNull() || !line.isEmpty())
        return broken("chunk end");
    m_state = State::ChunkSize;
    moved = true;
    return {};
}

Result<> HttpAnswer::readTrailer(bool &moved)
{
    const QByteArray line = takeLine(m_waiting);
    m_trailerBytes += line.size();
    if (m_trailerBytes + m_waiting.size() > m_limits.mostHeaderBytes)
        return fail(ErrorCode::InvalidInput,
                    inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                               "Its headers are larger than what is read.")));
    if (line.isNull())
        return {};
    moved = true;
    return line.isEmpty() ? becomeWhole() : Result<>();
}

Result<> HttpAnswer::becomeWhole()
{
    m_state = State::Whole;
    const bool counts = m_decoder != nullptr && m_status >= 200 && m_status < 300;
    return counts ? m_decoder->finish() : Result<>();
}

} // namespace stet
