// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/made_picture.h"
#include "core/model/shown_picture.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// The verbs of what readers get of the desk's images: copies that are made of each once, by a
/// process that reads foreign bytes, and kept as blobs, so that every site has the same. Cheap to
/// make.
class Pictures
{
public:
    explicit Pictures(DeskSession &session);

    [[nodiscard]] QFuture<Result<ShownPictures>> shown();

    /// `Media::add` of an image with its copies. One that is refused, or at which `reader` comes to
    /// a bad end, is not kept; one that nothing is there to read is kept without copies.
    [[nodiscard]] QFuture<Result<MediaInfo>>
    add(QString title, QByteArray bytes, PictureReader reader);

    /// Makes the copies of one image, also where that failed before; what the desk has is given
    /// as it is. NotFound where the desk has no image of that name, else what `reader` says.
    [[nodiscard]] QFuture<Result<ShownPicture>> make(QString name, PictureReader reader);

    /// Makes all copies that the desk lacks, and waits; on the pool. An image that cannot be read
    /// is noted as such, and costs no other one anything. Makes none without a `reader`, where it
    /// finds nothing that could read them, or where the desk is only read.
    [[nodiscard]] Result<> makeLacking(const PictureReader &reader,
                                       const std::function<bool()> &stopped);

private:
    DeskSession &m_session;
};

} // namespace stet
