// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/compress.h"

#include <zstd.h>

namespace stet {

namespace {

constexpr int CompressionLevel = 3;

struct ZstdContexts
{
    ZSTD_CCtx *in = ZSTD_createCCtx();
    ZSTD_DCtx *out = ZSTD_createDCtx();

    ZstdContexts() = default;
    ZstdContexts(const ZstdContexts &) = delete;
    ZstdContexts &operator=(const ZstdContexts &) = delete;

    ~ZstdContexts()
    {
        ZSTD_freeCCtx(in);
        ZSTD_freeDCtx(out);
    }
};

/// Making a context costs more than a small text; each thread keeps its own.
ZstdContexts &zstdContexts()
{
    thread_local ZstdContexts contexts;
    return contexts;
}

} // namespace

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compressCCtx(zstdContexts().in,
                                          out.data(),
                                          size_t(out.size()),
                                          bytes.constData(),
                                          size_t(bytes.size()),
                                          CompressionLevel);
    Q_ASSERT(ZSTD_isError(size) == 0U);
    out.truncate(qsizetype(size));
    out.squeeze();
    return out;
}

std::optional<QByteArray> decompressed(const QByteArray &bytes, qint64 most)
{
    const unsigned long long size =
        ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
        size > static_cast<unsigned long long>(most))
        return std::nullopt;
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompressDCtx(zstdContexts().out,
                                           out.data(),
                                           size_t(out.size()),
                                           bytes.constData(),
                                           size_t(bytes.size()));
    if (ZSTD_isError(got) != 0U || got != size)
        return std::nullopt;
    return out;
}

} // namespace stet
