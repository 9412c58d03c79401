// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damage.h"

namespace stet::test {

Damage::Damage(std::vector<QByteArray> files, QByteArrayList signs, const DamageReach &reach)
    : m_files(std::move(files))
    , m_signs(std::move(signs))
    , m_reach(reach)
{}

QByteArray Damage::next()
{
    QByteArray bytes = any();
    for (int n = m_random.bounded(1, 6); n > 0 && !bytes.isEmpty(); --n)
        damage(bytes);
    return bytes;
}

const QByteArray &Damage::any()
{
    return m_files.at(size_t(m_random.bounded(int(m_files.size()))));
}

int Damage::place(const QByteArray &bytes)
{
    return m_random.bounded(int(bytes.size()) + 1);
}

void Damage::damage(QByteArray &bytes)
{
    const int at = place(bytes);
    switch (m_random.bounded(5)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes.at(at) ^ (1 << m_random.bounded(8)));
        break;
    case 1:
        bytes.remove(at, m_random.bounded(1, m_reach.cut));
        break;
    case 2: {
        const int length = m_random.bounded(m_reach.repeated);
        const bool follows = m_reach.repeats == DamageReach::Repeats::WhatFollows;
        const QByteArray again = bytes.mid(follows ? at : place(bytes), length);
        bytes.insert(at, again.repeated(m_random.bounded(1, 40)));
        break;
    }
    case 3: {
        const QByteArray &other = any();
        const int length = m_random.bounded(m_reach.spliced);
        bytes.insert(at, other.mid(place(other), length));
        break;
    }
    default:
        bytes.insert(at, m_signs.at(m_random.bounded(m_signs.size())));
    }
}

} // namespace stet::test
