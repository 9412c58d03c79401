// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace stet {

/// `bytes` as one zstd frame that states its size. Callable from any thread.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes);

/// Nothing where `bytes` is no whole zstd frame of at most `most` bytes.
[[nodiscard]] std::optional<QByteArray> decompressed(const QByteArray &bytes,
                                                     qint64 most = qint64(1) << 30);

} // namespace stet
