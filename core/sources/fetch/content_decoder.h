// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace stet {

/// Takes the Content-Encoding off a body as it comes in (RFC 9110 §8.4): none, gzip or deflate, the
/// latter with or without the frame of zlib, since servers send both. Never makes more than `most`
/// bytes in all, however little it was given. Owned by one response; any one thread.
class ContentDecoder
{
public:
    /// Network for another encoding, or more than one.
    [[nodiscard]] static Result<std::unique_ptr<ContentDecoder>> forEncoding(const QByteArray &name,
                                                                             qint64 most);
    ContentDecoder(const ContentDecoder &) = delete;
    ContentDecoder &operator=(const ContentDecoder &) = delete;
    ~ContentDecoder();

    /// Appends what `bytes` hold to `out`. Network where they are damaged, InvalidInput
    /// beyond `most`.
    [[nodiscard]] Result<> take(const QByteArray &bytes, QByteArray &out);

    /// Network where the body breaks off.
    [[nodiscard]] Result<> finish() const;

private:
    enum class Coding { None, Gzip, Deflate };
    ContentDecoder(Coding coding, qint64 most);

    [[nodiscard]] bool begin(const QByteArray &bytes);
    [[nodiscard]] Result<> inflateAll(const QByteArray &bytes, QByteArray &out);

    struct Stream;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_held; ///< too little to tell the kind of deflate by
    Coding m_coding;
    qint64 m_left;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace stet
