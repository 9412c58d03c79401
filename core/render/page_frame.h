// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"
#include "core/render/theme_templates.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What the top and the foot of a page are made of. References must outlive the call.
struct FrameInput
{
    const DeskSettings &desk;
    const Language &language;
    const QString &home;                 ///< the site's index; empty: there is none
    const std::vector<PageLink> &nav;    ///< the lists of its kinds
    const std::optional<QString> &lists; ///< see `PageInput::lists`
};

/// Appends what stands before the content of each page of a site: the skip link, the site's head
/// with its navigation and the opening of `<main>`.
void appendTop(std::string &out, const Theme::Templates &templates, const FrameInput &frame);

/// Appends the closing of `<main>` and the site's foot.
void appendFoot(std::string &out, const Theme::Templates &templates, const FrameInput &frame);

/// Appends a document's first lines, up to where the inside of `<head>` begins.
void appendDocumentStart(std::string &out, std::string_view language, std::string_view direction);

/// Appends the end of `<head>` and the opening of `<body>`. `stylesheet` is the address of the
/// theme's CSS.
void appendBodyStart(std::string &out, std::string_view stylesheet);

/// Appends a document's last lines.
void appendDocumentEnd(std::string &out);

/// "rtl" or "ltr".
[[nodiscard]] std::string_view directionOf(const Language &language);

} // namespace stet
