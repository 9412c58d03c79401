// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/snapshot_text.h"

#include <QJsonObject>

namespace stet {

/// As one process hands it to another; reads back equal.
[[nodiscard]] QJsonObject toJson(const SnapshotText &text);

/// Corrupt where runs leave gaps or marks lie outside of the text.
[[nodiscard]] Result<SnapshotText> snapshotTextFromJson(const QJsonObject &json);

} // namespace stet
