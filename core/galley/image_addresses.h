// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QString>

#include <vector>

namespace stet {

/// Where a text names the file or address of an image.
struct ImageAddress
{
    TextRange range; ///< of the address alone, in UTF-16 code units
    QString address; ///< decoded: entities and backslashes are read

    bool operator==(const ImageAddress &) const = default;
};

/// The addresses of the images of `body` in order of place, those of definitions ("[a]: b.png")
/// too, each once. An address with an entity or a backslash stands nowhere as it is read; it is
/// left out. Pure.
[[nodiscard]] std::vector<ImageAddress> imageAddresses(const QString &body);

} // namespace stet
