// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"

namespace stet {

class DeskEngine;

/// `Media::add`, on the pool: for what keeps more with an image.
[[nodiscard]] Result<MediaInfo>
keepTitledImage(DeskEngine &engine, const QString &title, const QByteArray &bytes);

} // namespace stet
