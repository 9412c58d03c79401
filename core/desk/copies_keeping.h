// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/made_picture.h"
#include "core/model/shown_picture.h"

#include <optional>

namespace stet {

class DeskEngine;

// How a desk keeps what was made for readers, of a picture or of a title.

/// Puts the copies among the blobs. On the pool: the bytes are packed and synced there.
[[nodiscard]] Result<ShownPicture> packCopies(const DeskEngine &engine, const MadePicture &made);

/// Keeps them as made by `rule` of the stored file `original` (hexadecimal), with an event.
void recordCopies(WriteScope &scope,
                  const QByteArray &original,
                  const ShownPicture &picture,
                  int rule);

/// What the desk says of a stored file from now on where making copies of it gave `error`; none
/// where that says nothing about the file.
[[nodiscard]] std::optional<ShownPicture> withoutCopies(const Error &error);

/// Whether it is a matter of this one file, and the next may do.
[[nodiscard]] bool isOfOnePicture(ErrorCode code);

} // namespace stet
