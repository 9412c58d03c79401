// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page_parts.h"

#include <string>
#include <vector>

namespace stet {

class JsonWriter;

/// Whose a picture is and under which licence it stands, as read; empty where nobody says so, or
/// where there is none.
struct PictureRights
{
    QString credit;
    QString licence;
    std::string licenceAddress;

    [[nodiscard]] bool isSaid() const { return !credit.isEmpty() || !licence.isEmpty(); }
};

/// Of the lead picture.
[[nodiscard]] PictureRights leadRights(const PageContext &page);
/// Of a figure in the text.
[[nodiscard]] PictureRights figureRights(const Block &figure);

/// Writes the pictures of a page for machines (schema.org, "image"): the one that stands for it,
/// and the figures of which somebody says whose they are. With these an image is an object.
void writeImages(JsonWriter &json, const PageContext &page);

} // namespace stet
