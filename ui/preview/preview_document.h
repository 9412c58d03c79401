// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

#include <QByteArray>

namespace stet {

/// The colours that the previewed page shows itself in.
enum class PreviewScheme { Light, Dark };

/// The page's document as the preview loads it: the published bytes inside `<body>`; in the head
/// first of all a policy that forbids everything but our own style sheet and pictures, and what
/// patch.js has to know (`load`: the number of this load; it comes back with `scriptConnected`).
[[nodiscard]] QByteArray previewDocument(const Page &page, PreviewScheme scheme, int load);

/// Value of `data-scheme`.
[[nodiscard]] QByteArray schemeName(PreviewScheme scheme);

} // namespace stet
