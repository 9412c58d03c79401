// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace stet {

/// The most HTML that is read at once: 20 million characters.
inline constexpr qsizetype MaxHtmlCharacters = 20'000'000;

/// What a piece of HTML says, as Markdown.
struct HtmlReading
{
    QString markdown;
    int picturesLeftOut = 0; ///< pictures are never fetched; their descriptions are left out too
};

/// Reads HTML as browsers and word processors put it on the clipboard (web pages, Google Docs,
/// Word, LibreOffice): headings, paragraphs, emphasis, links, lists, quotations, code and tables
/// stay, styles, scripts, forms and hidden parts go. The highest heading becomes a section (`##`).
/// Links lead to http, https or mailto, else their words alone stay. Raw HTML never passes.
/// InvalidInput where it is too large or nested too deeply to be read whole. Pure, but reads
/// foreign bytes with libxml2: call it in a process that may die.
[[nodiscard]] Result<HtmlReading> readHtml(const QString &html);

} // namespace stet
