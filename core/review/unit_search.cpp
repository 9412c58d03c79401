// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/unit_search.h"

#include <algorithm>
#include <cstring>

namespace stet {

namespace {

constexpr qsizetype FewestUnits = 8;
constexpr size_t Pairs = 4'096;
constexpr qsizetype UnitBytes = sizeof(char16_t);
/// So many units may be compared in vain for each that was passed.
constexpr qsizetype MostCompared = 4;

size_t pairHash(char16_t first, char16_t second)
{
    return (size_t(first) * 61 + second) % Pairs;
}

/// By the C library's two-way search.
qsizetype placeByBytes(QStringView text, QStringView sought, qsizetype from)
{
    const auto *const begin = reinterpret_cast<const char *>(text.utf16());
    while (from <= text.size() - sought.size()) {
        const void *const found = memmem(begin + from * UnitBytes,
                                         size_t((text.size() - from) * UnitBytes),
                                         sought.utf16(),
                                         size_t(sought.size() * UnitBytes));
        if (found == nullptr)
            return -1;
        const qsizetype byte = static_cast<const char *>(found) - begin;
        if (byte % UnitBytes == 0)
            return byte / UnitBytes;
        from = byte / UnitBytes + 1; // half of one unit and half of the next
    }
    return -1;
}

} // namespace

UnitSearch::UnitSearch(QStringView sought)
    : m_sought(sought)
{
    if (sought.size() < FewestUnits)
        return;
    const auto last = qint32(sought.size() - 1);
    m_shifts.assign(Pairs, last);
    m_shiftBehind = last;
    const char16_t *const units = sought.utf16();
    for (qint32 i = 1; i <= last; ++i) {
        qint32 &shift = m_shifts[pairHash(units[i - 1], units[i])];
        if (i == last)
            m_shiftBehind = shift;
        shift = last - i;
    }
}

qsizetype UnitSearch::in(QStringView text, qsizetype from) const
{
    if (m_sought.isEmpty())
        return -1;
    if (m_shifts.empty())
        return placeByBytes(text, m_sought, from);
    const qsizetype length = m_sought.size();
    const char16_t *const units = text.utf16();
    qsizetype compared = 0;
    for (qsizetype end = from + length; end <= text.size();) {
        const qint32 shift = m_shifts[pairHash(units[end - 2], units[end - 1])];
        if (shift > 0) {
            end += shift;
            continue;
        }
        const qsizetype place = end - length;
        if (std::memcmp(units + place, m_sought.utf16(), size_t(length * UnitBytes)) == 0)
            return place;
        compared += length;
        if (compared > MostCompared * (end - from))
            return placeByBytes(text, m_sought, place + 1);
        end += m_shiftBehind;
    }
    return -1;
}

} // namespace stet
