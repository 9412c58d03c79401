// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// `wanted`, or with "-2", "-3" … a name for which `isTaken` is false. Where no number is left out
/// it is the first such one; it is found without asking for each of thousands that are taken.
template <class IsTaken>
[[nodiscard]] QString freeName(const QString &wanted, const IsTaken &isTaken)
{
    const auto numbered = [&wanted](qint64 number) {
        return wanted + u'-' + QString::number(number);
    };
    if (!isTaken(wanted))
        return wanted;
    qint64 taken = 1;
    qint64 free = 2;
    while (isTaken(numbered(free))) {
        taken = free;
        free *= 2;
    }
    while (free - taken > 1) {
        const qint64 middle = taken + (free - taken) / 2;
        (isTaken(numbered(middle)) ? taken : free) = middle;
    }
    return numbered(free);
}

} // namespace stet
