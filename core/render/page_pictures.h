// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shown_picture.h"

#include <string>
#include <string_view>

namespace stet {

/// The copies of a picture as a browser chooses among them: which fits the place and the screen.
/// Empty members stand nowhere.
struct PictureChoice
{
    std::string source; ///< an address
    std::string sourceSet;
    std::string sizes;
    QString width; ///< of the largest; a page keeps its place until it has come
    QString height;
};

/// The file of a site that shows a picture of the desk where one has to do: its largest copy, or
/// itself.
[[nodiscard]] QString shownFile(const CopiesLook &copies, const QString &file);

/// The copies of a picture for a page from which `root` is the site's root.
[[nodiscard]] PictureChoice
pictureChoice(const CopiesLook &copies, const QString &file, const QString &root);

/// Appends them to a picture's element that has come to the inside of its `src`, and leaves it in
/// the inside of the last attribute.
void appendPictureChoice(std::string &out, const PictureChoice &choice);

/// Writes the alternative text in the place of a picture's element, of which all up to its address,
/// which ends at `offset` of `html`, is written. Gives where the element ends.
[[nodiscard]] size_t appendWordsOfPicture(std::string &out, std::string_view html, size_t offset);

} // namespace stet
