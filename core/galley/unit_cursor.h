// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/masked_text.h"

namespace stet {

/// The position in UTF-16 code units of a byte offset that moves in small steps, mostly forward.
class UnitCursor
{
public:
    UnitCursor(const MaskedText &text, quint32 offset, qsizetype units)
        : m_text(text)
        , m_offset(offset)
        , m_units(units)
    {}

    void restart(quint32 offset, qsizetype units)
    {
        m_offset = offset;
        m_units = units;
    }

    [[nodiscard]] qsizetype at(quint32 offset)
    {
        if (m_text.isAscii())
            return offset;
        m_units +=
            offset >= m_offset ? m_text.units(m_offset, offset) : -m_text.units(offset, m_offset);
        m_offset = offset;
        return m_units;
    }

private:
    const MaskedText &m_text;
    quint32 m_offset;
    qsizetype m_units;
};

} // namespace stet
