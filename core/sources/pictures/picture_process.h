// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/made_picture.h"

namespace stet {

/// Has pictures read, and cards drawn, by a process of their own, `program extract picture` or
/// `card`, which has limits on memory and processor time: one that crashes, hangs or takes all it
/// gets costs that one picture.
/// The reader waits for the process, at most a minute, and kills it when it is told to stop.
[[nodiscard]] PictureReader pictureReader(const QString &program);

/// The same, of the stetctl that was installed beside the running program.
[[nodiscard]] PictureReader installedPictureReader();

} // namespace stet
