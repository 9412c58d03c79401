// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace stet {

/// One copy of a picture as readers get it: upright, in the web's colours, and with nothing beside
/// its pixels.
struct MadeCopy
{
    QByteArray bytes;
    QString mediaType; ///< "image/jpeg"
    int width = 0;     ///< in pixels
    int height = 0;

    bool operator==(const MadeCopy &) const = default;
};

/// What is made of a picture for readers: copies by width, at least one, none wider than the
/// picture itself.
struct MadePicture
{
    std::vector<MadeCopy> copies;

    bool operator==(const MadePicture &) const = default;
};

/// Makes the copies of a picture, whose bytes are foreign: programs give one that has them read by
/// a process of their own. Where the bytes are the order of a card (`cardFrom`), draws that, one
/// copy. Waits for it, on any thread but a window's, and ends early once
/// `stopped` says so. InvalidInput where the picture is refused, Io where reading it came to a bad
/// end, NotFound where nothing is there that could read it, Cancelled.
using PictureReader = std::function<Result<MadePicture>(const QByteArray &bytes,
                                                        const std::function<bool()> &stopped)>;

} // namespace stet
