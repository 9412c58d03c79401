// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace stet {

/// The colours of the window in one scheme, by what they are for. Text colours have a contrast of
/// at least 4.5:1 on every ground that they are used on (WCAG 2.2, 1.4.3).
struct Tokens
{
    bool dark = false;
    bool contrast = false; ///< the scheme of high contrast: 7:1 (1.4.6), lines 3:1 and more

    // Grounds, from the frame to the sheet of paper.
    QColor window; ///< menus, tool row, side bar, status bar
    QColor panel;  ///< headings of panes, side panes
    QColor paper;  ///< lists and text
    QColor raised; ///< buttons, cards
    QColor hover;  ///< a row or flat button under the pointer
    QColor chosen; ///< the chosen row

    // Lines.
    QColor line;  ///< between panes and rows
    QColor edge;  ///< around buttons and fields (3:1 is not needed: they carry text)
    QColor focus; ///< the focus ring

    // Text.
    QColor text;
    QColor muted;  ///< secondary facts
    QColor faint;  ///< placeholders; still 4.5:1 on paper
    QColor accent; ///< links, chosen names
    QColor accentFill;
    QColor onAccent;
    QColor disabled; ///< what cannot be used just now
    QColor shadow;   ///< tells the schemes apart, see `tokensFor`

    // States: text and the soft ground behind it.
    QColor green;
    QColor greenSoft;
    QColor amber;
    QColor amberSoft;
    QColor red;
    QColor redSoft;
    QColor violet;
    QColor violetSoft;
    QColor blueSoft;
    QColor graySoft;
};

/// The tokens of a scheme.
[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
[[nodiscard]] const Tokens &contrastTokens();

/// The tokens that belong to `palette`: those of high contrast where it has their shadow, which no
/// style sheet changes, else dark where its window is darker than its text. Widgets
/// that paint themselves ask with their own palette and so follow a change of scheme.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

/// Contrast of two opaque colours by WCAG 2.2, from 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace stet
