// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/handover/handover_values.h"

#include <QByteArray>

namespace stet {

// The file: one line "stet hand-over 1 HASH", then a zstd frame of canonical JSON (RFC 8785), of
// which HASH is the SHA-256.

/// How files of that kind end, behind the dot.
inline const QString handoverSuffix = QStringLiteral("stet-handover");

/// InvalidInput where it holds more than a file may.
[[nodiscard]] Result<QByteArray> writeHandover(const Handover &handover);

/// InvalidInput where it is no such file, where one byte of it is another than was written, where
/// it holds more than it may, or where what it says does not agree with its own hashes: a claim,
/// evidence, verdict or snapshot that is not what its hash is of, or that is of another article.
/// TooNew for a later format. Nothing of it is trusted beyond that: who takes it asks the rules.
/// Pure; any thread.
[[nodiscard]] Result<Handover> readHandover(const QByteArray &file);

} // namespace stet
