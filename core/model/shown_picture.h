// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/media.h"

#include <QHash>

#include <vector>

namespace stet {

/// A copy of a picture as a site has it.
struct PictureCopy
{
    MediaInfo file; ///< its name is the path in the site, "pictures/0a1b….480.jpg"
    int width = 0;  ///< in pixels
    int height = 0;

    bool operator==(const PictureCopy &) const = default;
};

/// Why there are no copies of a picture. The numbers stand in desks.
enum class PictureTrouble {
    None = 0,
    Refused = 1, ///< it is damaged, or larger than any picture may be
    Lost = 2     ///< what read it came to a bad end, or to none
};

/// What readers get of one of the desk's pictures: never the picture itself, which may tell where
/// it was taken.
struct ShownPicture
{
    std::vector<PictureCopy> copies; ///< by width
    PictureTrouble trouble = PictureTrouble::None;

    bool operator==(const ShownPicture &) const = default;
};

/// By the picture's name; a picture of which no copies were made yet is not among them.
using ShownPictures = QHash<QString, ShownPicture>;

} // namespace stet
