// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <cstring>

namespace stet {

/// Mixes two words into one (the finaliser of SplitMix64 over a multiplied sum).
[[nodiscard]] inline quint64 mixHash(quint64 a, quint64 b)
{
    quint64 x = a + 0x9E3779B97F4A7C15ULL + b * 0xD6E8FEB86659FD93ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    return x ^ (x >> 27);
}

/// A hash of bytes that is the same in every run and on every machine that orders bytes alike:
/// block ids are made of it and stand in published files. Not for guarding against anyone.
[[nodiscard]] inline quint64 stableHash(const void *data, size_t size)
{
    const char *at = static_cast<const char *>(data);
    quint64 hash = mixHash(size, 0);
    for (; size >= 8; size -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        hash = mixHash(hash, qFromLittleEndian(word));
    }
    quint64 rest = 0;
    if (size > 0)
        std::memcpy(&rest, at, size);
    return mixHash(hash, qFromLittleEndian(rest));
}

} // namespace stet
