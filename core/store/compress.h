// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace stet {

/// `bytes` as one zstd frame that states its size. Callable from any thread.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes);

/// Nothing where `bytes` is no whole zstd frame of at most 1 GiB.
[[nodiscard]] std::optional<QByteArray> decompressed(const QByteArray &bytes);

} // namespace stet
