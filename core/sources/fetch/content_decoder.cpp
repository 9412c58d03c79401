// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/content_decoder.h"

#include "core/base/record_words.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace stet {

struct ContentDecoder::Stream
{
    z_stream zlib = {};
};

namespace {

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::InvalidInput,
                inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "It is larger than what is read.")));
}

tl::unexpected<Error> damaged(const char *detail)
{
    return fail(
        ErrorCode::Network,
        inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "Its compressed content is damaged.")),
        QString::fromLatin1(detail ? detail : ""));
}

/// RFC 1950 §2.2: method 8, and a check of both bytes.
bool hasZlibFrame(const QByteArray &bytes)
{
    const auto first = static_cast<unsigned char>(bytes.at(0));
    const auto second = static_cast<unsigned char>(bytes.at(1));
    return (first & 0x0F) == Z_DEFLATED && (first * 256 + second) % 31 == 0;
}

} // namespace

ContentDecoder::ContentDecoder(Coding coding, qint64 most)
    : m_coding(coding)
    , m_left(most)
{}

ContentDecoder::~ContentDecoder()
{
    if (m_stream)
        ::inflateEnd(&m_stream->zlib);
}

Result<std::unique_ptr<ContentDecoder>> ContentDecoder::forEncoding(const QByteArray &name,
                                                                    qint64 most)
{
    const QByteArray coding = name.trimmed().toLower();
    const bool isGzip = coding == "gzip" || coding == "x-gzip";
    if (!coding.isEmpty() && coding != "identity" && !isGzip && coding != "deflate")
        return fail(ErrorCode::Network,
                    inRecord(QT_TRANSLATE_NOOP(
                        "stet::CoreWords", "It is compressed in a way that was not asked for.")),
                    QString::fromLatin1(coding.left(100)));
    const Coding kind = isGzip                ? Coding::Gzip
                        : coding == "deflate" ? Coding::Deflate
                                              : Coding::None;
    return std::unique_ptr<ContentDecoder>(new ContentDecoder(kind, most));
}

bool ContentDecoder::begin(const QByteArray &bytes)
{
    constexpr int GzipFrame = 16;
    const int window = m_coding == Coding::Gzip ? MAX_WBITS + GzipFrame
                       : hasZlibFrame(bytes)    ? MAX_WBITS
                                                : -MAX_WBITS;
    m_stream = std::make_unique<Stream>();
    m_begun = ::inflateInit2(&m_stream->zlib, window) == Z_OK;
    return m_begun;
}

Result<> ContentDecoder::take(const QByteArray &bytes, QByteArray &out)
{
    if (m_coding == Coding::None) {
        if (bytes.size() > m_left)
            return tooLarge();
        m_left -= bytes.size();
        out += bytes;
        return {};
    }
    const QByteArray now = std::exchange(m_held, {}) + bytes;
    // Two bytes tell what begins here.
    if ((!m_begun || m_ended) && now.size() < 2) {
        m_held = now;
        return {};
    }
    if (!m_begun && !begin(now))
        return damaged("inflateInit2");
    return inflateAll(now, out);
}

Result<> ContentDecoder::inflateAll(const QByteArray &bytes, QByteArray &out)
{
    z_stream &zlib = m_stream->zlib;
    zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    zlib.avail_in = uInt(bytes.size());
    std::array<char, 65'536> room = {};
    while (true) {
        if (m_ended) {
            // Another member may follow (RFC 1952 §2.2); what else stands there says nothing.
            if (zlib.avail_in == 1)
                m_held = bytes.last(1);
            if (m_coding != Coding::Gzip || zlib.avail_in < 2 || zlib.next_in[0] != 0x1F ||
                zlib.next_in[1] != 0x8B)
                return {};
            ::inflateReset(&zlib);
            m_ended = false;
        }
        zlib.next_out = reinterpret_cast<Bytef *>(room.data());
        zlib.avail_out = uInt(room.size());
        const int state = ::inflate(&zlib, Z_NO_FLUSH);
        const auto made = qint64(room.size() - zlib.avail_out);
        if (made > m_left)
            return tooLarge();
        m_left -= made;
        out.append(room.data(), made);
        m_ended = state == Z_STREAM_END;
        if (!m_ended && state != Z_OK && state != Z_BUF_ERROR)
            return damaged(zlib.msg);
        if (!m_ended && zlib.avail_in == 0 && made < qint64(room.size()))
            return {};
    }
}

Result<> ContentDecoder::finish() const
{
    const bool isWhole = m_coding == Coding::None || m_ended || (!m_begun && m_held.isEmpty());
    return isWhole ? Result<>() : damaged("it breaks off");
}

} // namespace stet
