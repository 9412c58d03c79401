// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

#include <vector>

namespace stet::test {

/// Damages good files: bytes flipped, cut, repeated, spliced in, or signs of the notations put in.
/// The same files give the same damage.
class Damage
{
public:
    Damage(std::vector<QByteArray> files, QByteArrayList signs);

    QByteArray next();

private:
    const QByteArray &any();
    void damage(QByteArray &bytes);

    QRandomGenerator m_random{1};
    std::vector<QByteArray> m_files;
    QByteArrayList m_signs;
};

} // namespace stet::test
