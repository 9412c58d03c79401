// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/image_header.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

class QImage;

namespace stet {

/// A picture that may go into the desk: its header was read, it was not decoded.
struct PictureFile
{
    QString title; ///< the file's name without its ending; empty: it has none
    QByteArray bytes;
    ImageHeader header;
};

/// Reads the file at `path` away from the UI thread. Io where it cannot be read, InvalidInput where
/// it is no picture within the limits of `readImageHeader`.
[[nodiscard]] QFuture<Result<PictureFile>> readPictureFile(const QString &path);

/// The picture in `bytes`, as another program gave it.
[[nodiscard]] QFuture<Result<PictureFile>> readPictureBytes(const QByteArray &bytes);

/// `image` as a PNG, made away from the UI thread.
[[nodiscard]] QFuture<Result<PictureFile>> readPictureImage(const QImage &image);

} // namespace stet
