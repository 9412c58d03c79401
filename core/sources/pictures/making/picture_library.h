// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// A picture that is to be copied in several widths, and what came of it.
struct PictureJob
{
    QByteArray bytes;
    QByteArray format;       ///< that its first bytes are of, as Qt names it: "jpeg"
    std::vector<int> widths; ///< that are wanted, beside its own where that is smaller
    int side = 1; ///< that is up, as EXIF numbers them, where the decoder does not see to it

    struct Copy
    {
        QByteArray bytes;
        QByteArray format; ///< "png" or "jpeg"
        int width = 0;
        int height = 0;
    };

    std::vector<Copy> copies; ///< by width
    bool asItIs = false; ///< it moves, or is of a format that this computer cannot read: no copies
    bool isDamaged = false;
};

/// What the library gives out as `stetMakePicture`.
using MakePicture = void (*)(PictureJob &job);

} // namespace stet
