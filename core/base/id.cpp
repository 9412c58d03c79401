// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QRandomGenerator>

#include <array>

namespace stet {

QUuid makeUuidV7(qint64 nowMs)
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), 4);
    std::array<unsigned char, 16> bytes{};
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes.at(i) = static_cast<unsigned char>(words.at(i / 4) >> (8 * (i % 4)));
    const auto time = static_cast<quint64>(nowMs);
    for (size_t i = 0; i < 6; ++i)
        bytes.at(i) = static_cast<unsigned char>(time >> (8 * (5 - i)));
    bytes.at(6) = static_cast<unsigned char>((bytes.at(6) & 0x0FU) | 0x70U);
    bytes.at(8) = static_cast<unsigned char>((bytes.at(8) & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(
        QByteArrayView(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
}

} // namespace stet
