// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace stet::test {

/// Every file below `folder` by its path, with its bytes.
[[nodiscard]] QMap<QString, QByteArray> bytesBelow(const QString &folder);

/// A one-pixel PNG; those of different colours have different bytes.
[[nodiscard]] QByteArray picture(Qt::GlobalColor colour);

} // namespace stet::test
