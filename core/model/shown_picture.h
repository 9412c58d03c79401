// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/media.h"

#include <QMap>

#include <functional>
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
using ShownPictures = QMap<QString, ShownPicture>;

/// The copies that readers get of a picture of the desk, "images/a.png"; null where none were made,
/// and the picture stands for itself.
using CopiesLook = std::function<const ShownPicture *(const QString &file)>;

/// What a page asks about pictures; of what is null nothing is known.
struct PictureLooks
{
    std::function<bool(const QString &file)> has = {}; ///< and can show it
    CopiesLook copies = {};
};

/// Whether a page may show a picture that the desk has: not one that nobody can read.
[[nodiscard]] inline bool isReadable(const ShownPictures &shown, const QString &name)
{
    return shown.value(name).trouble == PictureTrouble::None;
}

/// What was made of a picture; null where that is nothing.
[[nodiscard]] inline const ShownPicture *copiesOf(const ShownPictures &shown, const QString &name)
{
    const auto found = shown.constFind(name);
    return found == shown.constEnd() || found->copies.empty() ? nullptr : &*found;
}

} // namespace stet
