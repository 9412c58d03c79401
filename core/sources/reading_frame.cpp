// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading_frame.h"

#include <QtEndian>

namespace stet {

QByteArray frameHead(qsizetype length)
{
    QByteArray head(FrameHead, '\0');
    qToBigEndian(quint64(length), head.data());
    return head;
}

std::optional<qsizetype> statedLength(const QByteArray &frame)
{
    if (frame.size() < FrameHead)
        return std::nullopt;
    const auto length = qFromBigEndian<quint64>(frame.constData());
    return length <= MostMessageBytes ? std::optional(qsizetype(length)) : std::nullopt;
}

} // namespace stet
