// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

#include <vector>

namespace stet::test {

/// How much one step of damage takes, in bytes, and where what it repeats comes from.
struct DamageReach
{
    enum class Repeats { WhatFollows, Anything };

    int cut = 60;
    int repeated = 80;
    int spliced = 300;
    Repeats repeats = Repeats::WhatFollows;
};

/// Damages good files as mail, disks and editors do: bytes flipped, cut, repeated, spliced in from
/// another file, or signs of the notations put in. The same files give the same damage.
class Damage
{
public:
    Damage(std::vector<QByteArray> files, QByteArrayList signs, const DamageReach &reach = {});

    QByteArray next();

private:
    const QByteArray &any();
    [[nodiscard]] int place(const QByteArray &bytes);
    void damage(QByteArray &bytes);

    QRandomGenerator m_random{1};
    std::vector<QByteArray> m_files;
    QByteArrayList m_signs;
    DamageReach m_reach;
};

} // namespace stet::test
