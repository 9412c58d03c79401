// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/html_tree.h"

#include <QSet>
#include <QString>

namespace stet {

/// What the style sheets in a page hide by a plain selector: one element's name, class or id,
/// outside of any at-rule. What a longer selector hides shows in a browser alone.
class HiddenRules
{
public:
    /// Reads one `<style>` element's text. Linear time.
    void read(QStringView css);

    [[nodiscard]] bool hides(HtmlNode node) const;

private:
    QSet<QString> m_selectors; ///< ".x", "#x", "x"
};

/// Whether the element keeps all that is in it from a reader's eyes: `hidden`, `aria-hidden`,
/// `<noscript>`, `<template>`, or a style that does not show it (display, visibility, opacity),
/// makes it a pixel small, moves it out of the page or clips it away.
[[nodiscard]] bool isHiddenElement(HtmlNode node);

/// What letters are drawn with: colours are comparable texts, empty where nothing is stated.
struct LetterColours
{
    QString letters;
    QString ground;

    /// White on white, and any other colour on itself.
    [[nodiscard]] bool areInvisible() const { return !letters.isEmpty() && letters == ground; }
};

/// The colours in `node`, where those around it are `outer`.
[[nodiscard]] LetterColours coloursOf(HtmlNode node, const LetterColours &outer);

} // namespace stet
