// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace stet {

/// Where a link in a body may lead, decided on the decoded address.
enum class LinkKind {
    Refused,  ///< javascript:, data:, file:, //host, \\host, /path, ../path, controls inside …
    Web,      ///< http or https with a host
    Mail,     ///< mailto:
    Fragment, ///< #part of this page
};

/// Classifies an address as a browser would read it: entities and percent signs decoded, tabs,
/// newlines and leading controls dropped (WHATWG URL §4.4), case folded.
[[nodiscard]] LinkKind classifyLink(const QString &address);

/// Whether an image may be shown: a relative path inside the desk's media ("images/a.png", no
/// "..", no scheme, no leading slash) or a raster data: URL (png, jpeg, gif, webp).
[[nodiscard]] bool isAllowedImage(const QString &address);

/// The file of the desk's media that an image's address names, decoded: "images/a b.png" of
/// "images/a%20b.png"; nothing for every other address.
[[nodiscard]] std::optional<QString> imageFile(const QString &address);

} // namespace stet
