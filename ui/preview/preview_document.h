// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

#include <QByteArray>
#include <QUrl>

namespace stet {

/// The colours that the previewed page shows itself in.
enum class PreviewScheme { Light, Dark };

/// The address at which the preview shows the page that is published as `path` ("news/a.html").
[[nodiscard]] QUrl previewUrl(const QString &path);

/// Where a document refers to the style sheet.
inline constexpr const char *previewStyleAddress = "stet://page/-/style.css";

/// The page's document as the preview loads it: the published bytes inside `<body>`; in the head
/// first of all a policy that forbids everything but our own style sheet and pictures, and what
/// patch.js has to know (`load`: the number of this load; it comes back with `scriptConnected`).
[[nodiscard]] QByteArray previewDocument(const Page &page, PreviewScheme scheme, int load);

/// Value of `data-scheme`.
[[nodiscard]] QByteArray schemeName(PreviewScheme scheme);

} // namespace stet
