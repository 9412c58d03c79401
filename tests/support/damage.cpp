// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damage.h"

namespace stet::test {

Damage::Damage(std::vector<QByteArray> files, QByteArrayList signs)
    : m_files(std::move(files))
    , m_signs(std::move(signs))
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

void Damage::damage(QByteArray &bytes)
{
    const int at = m_random.bounded(int(bytes.size()) + 1);
    switch (m_random.bounded(5)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes.at(at) ^ (1 << m_random.bounded(8)));
        break;
    case 1:
        bytes.remove(at, m_random.bounded(1, 60));
        break;
    case 2:
        bytes.insert(at, bytes.mid(at, m_random.bounded(80)).repeated(m_random.bounded(1, 40)));
        break;
    case 3: {
        const QByteArray &other = any();
        bytes.insert(at, other.mid(m_random.bounded(int(other.size())), m_random.bounded(300)));
        break;
    }
    default:
        bytes.insert(at, m_signs.at(m_random.bounded(m_signs.size())));
    }
}

} // namespace stet::test
