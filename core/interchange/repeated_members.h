// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace stet {

/// The names that stand twice in one object, of which JSON readers take one or the other (RFC 8259
/// §4): the last found of each entry, by its place in the outermost array. `json` is well-formed.
/// Takes time in proportion to it; callable from any thread.
[[nodiscard]] QHash<int, QString> repeatedMembers(const QByteArray &json);

} // namespace stet
