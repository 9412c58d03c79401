// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace stet {

/// Keeps a word or a number in the user's settings where another one stands there, or none and it
/// is not the `usual` one: a write waits for the disk. UI thread.
void keepSetting(const QString &key, const QVariant &value, const QVariant &usual);

} // namespace stet
