// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <cstring>

namespace stet {

/// Eight bytes of a text at once: each question is answered by the high bit of each byte. The first
/// byte of the text is the lowest, so a shift to the left brings up the byte before.
class ByteLanes
{
public:
    static constexpr quint64 high = 0x8080808080808080ULL;
    static constexpr std::ptrdiff_t count = 8;

    explicit ByteLanes(const char *at)
    {
        std::memcpy(&m_bytes, at, sizeof m_bytes);
        m_bytes = qFromLittleEndian(m_bytes);
    }

    /// How many lanes an answer names.
    [[nodiscard]] static int countOf(quint64 lanes)
    {
        return static_cast<int>(((lanes >> 7) * spread(1)) >> 56);
    }

    /// The bytes that are no ASCII.
    [[nodiscard]] quint64 beyondAscii() const { return m_bytes & high; }

    // What follows looks at the lower seven bits alone.

    [[nodiscard]] quint64 are(unsigned char c) const { return (high - (low() ^ spread(c))) & high; }

    [[nodiscard]] quint64 areBelow(unsigned char c) const
    {
        return ~(low() + spread(static_cast<unsigned char>(0x80 - c))) & high;
    }

    [[nodiscard]] quint64 areDigits() const { return between(low(), '0', '9'); }

    [[nodiscard]] quint64 areLetters() const { return between(low() | spread(0x20), 'a', 'z'); }

private:
    static constexpr quint64 spread(unsigned char c) { return c * 0x0101010101010101ULL; }

    [[nodiscard]] quint64 low() const { return m_bytes & ~high; }

    [[nodiscard]] static quint64 between(quint64 bytes, unsigned char first, unsigned char last)
    {
        return (bytes + spread(static_cast<unsigned char>(0x80 - first))) &
               ~(bytes + spread(static_cast<unsigned char>(0x7F - last))) & high;
    }

    quint64 m_bytes = 0;
};

} // namespace stet
