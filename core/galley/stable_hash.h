// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <array>
#include <cstring>

namespace stet {

/// Mixes two words into one (the finaliser of SplitMix64 over a multiplied sum).
[[nodiscard]] inline quint64 mixHash(quint64 a, quint64 b)
{
    quint64 x = a + 0x9E3779B97F4A7C15ULL + b * 0xD6E8FEB86659FD93ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    return x ^ (x >> 27);
}

/// Mixes two words of many into a sum, with a third of the work: both halves of one product.
[[nodiscard]] inline quint64 mixPair(quint64 sum, quint64 a, quint64 b)
{
    __extension__ using Product = unsigned __int128;
    const Product product = Product(sum ^ a) * (b ^ 0x9E3779B97F4A7C15ULL);
    return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
}

/// A hash of bytes that is the same in every run and on every machine: block ids are made of it
/// and stand in published files. Not for guarding against anyone.
[[nodiscard]] inline quint64 stableHash(const void *data, size_t size)
{
    const char *at = static_cast<const char *>(data);
    const auto word = [&at](size_t bytes) {
        quint64 value = 0;
        std::memcpy(&value, at, bytes);
        at += bytes;
        return qFromLittleEndian(value);
    };
    // Four sums that do not wait for each other: one would wait for a multiplication each step.
    constexpr size_t stretch = 64;
    quint64 hash = mixHash(size, 0);
    std::array<quint64, 4> lanes = {hash, hash + 1, hash + 2, hash + 3};
    if (size >= stretch) {
        for (; size >= stretch; size -= stretch) {
            for (quint64 &lane : lanes) {
                const quint64 first = word(8);
                lane = mixPair(lane, first, word(8));
            }
        }
        for (const quint64 lane : lanes)
            hash = mixHash(hash, lane);
    }
    for (; size >= 16; size -= 16) {
        const quint64 first = word(8);
        hash = mixPair(hash, first, word(8));
    }
    for (; size >= 8; size -= 8)
        hash = mixHash(hash, word(8));
    return mixHash(hash, size > 0 ? word(size) : 0);
}

} // namespace stet
