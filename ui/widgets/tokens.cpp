// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <cmath>

namespace stet {

namespace {

// Relative luminance, WCAG 2.2.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

Tokens makeLight()
{
    Tokens t;
    t.window = QColor(0xef, 0xed, 0xe7);
    t.panel = QColor(0xf5, 0xf4, 0xf0);
    t.paper = QColor(0xff, 0xfe, 0xfb);
    t.raised = QColor(0xff, 0xff, 0xff);
    t.hover = QColor(0xe6, 0xe3, 0xdb);
    t.chosen = QColor(0xe4, 0xea, 0xfd);
    t.line = QColor(0xe0, 0xdd, 0xd4);
    t.edge = QColor(0xd3, 0xd0, 0xc6);
    t.focus = QColor(0x2b, 0x5f, 0xd9);
    t.text = QColor(0x1d, 0x1f, 0x23);
    t.muted = QColor(0x5c, 0x5e, 0x63);
    t.faint = QColor(0x6a, 0x6b, 0x6f);
    t.accent = QColor(0x1f, 0x4f, 0xbf);
    t.accentFill = QColor(0x2b, 0x5f, 0xd9);
    t.onAccent = QColor(0xff, 0xff, 0xff);
    t.disabled = QColor(0x9a, 0x9a, 0x98);
    t.shadow = t.muted;
    t.green = QColor(0x1e, 0x6b, 0x40);
    t.greenSoft = QColor(0xdd, 0xf0, 0xe3);
    t.amber = QColor(0x85, 0x4f, 0x08);
    t.amberSoft = QColor(0xff, 0xef, 0xcc);
    t.red = QColor(0xb0, 0x2a, 0x20);
    t.redSoft = QColor(0xfc, 0xe1, 0xde);
    t.violet = QColor(0x5b, 0x35, 0xa8);
    t.violetSoft = QColor(0xec, 0xe5, 0xfb);
    t.blueSoft = QColor(0xdd, 0xe7, 0xfd);
    t.graySoft = QColor(0xe9, 0xe7, 0xe1);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = QColor(0x1b, 0x1c, 0x1f);
    t.panel = QColor(0x20, 0x21, 0x25);
    t.paper = QColor(0x25, 0x27, 0x2b);
    t.raised = QColor(0x2e, 0x30, 0x35);
    t.hover = QColor(0x2b, 0x2d, 0x32);
    t.chosen = QColor(0x27, 0x36, 0x57);
    t.line = QColor(0x35, 0x37, 0x3d);
    t.edge = QColor(0x46, 0x49, 0x51);
    t.focus = QColor(0x86, 0xab, 0xff);
    t.text = QColor(0xe8, 0xe6, 0xe1);
    t.muted = QColor(0xb3, 0xb3, 0xb4);
    t.faint = QColor(0xa2, 0xa2, 0xa5);
    t.accent = QColor(0x9d, 0xbb, 0xff);
    t.accentFill = QColor(0x35, 0x64, 0xd6);
    t.onAccent = QColor(0xff, 0xff, 0xff);
    t.disabled = QColor(0x72, 0x74, 0x7a);
    t.shadow = QColor(0, 0, 0);
    t.green = QColor(0x86, 0xd6, 0xa4);
    t.greenSoft = QColor(0x1f, 0x3b, 0x2b);
    t.amber = QColor(0xf0, 0xc4, 0x74);
    t.amberSoft = QColor(0x42, 0x34, 0x17);
    t.red = QColor(0xff, 0xa3, 0x98);
    t.redSoft = QColor(0x4b, 0x27, 0x25);
    t.violet = QColor(0xc9, 0xb2, 0xff);
    t.violetSoft = QColor(0x38, 0x2c, 0x58);
    t.blueSoft = QColor(0x25, 0x36, 0x5f);
    t.graySoft = QColor(0x38, 0x3a, 0x40);
    return t;
}

Tokens makeContrast()
{
    Tokens t;
    t.dark = true;
    t.contrast = true;
    t.window = QColor(0x00, 0x00, 0x00);
    t.panel = QColor(0x00, 0x00, 0x00);
    t.paper = QColor(0x00, 0x00, 0x00);
    t.raised = QColor(0x0d, 0x0d, 0x0d);
    t.hover = QColor(0x26, 0x26, 0x26);
    t.chosen = QColor(0x00, 0x2b, 0x66);
    t.line = QColor(0x9a, 0x9a, 0x9a);
    t.edge = QColor(0xd6, 0xd6, 0xd6);
    t.focus = QColor(0xff, 0xe1, 0x00);
    t.text = QColor(0xff, 0xff, 0xff);
    t.muted = QColor(0xe6, 0xe6, 0xe6);
    t.faint = QColor(0xcc, 0xcc, 0xcc);
    t.accent = QColor(0x9c, 0xdc, 0xff);
    t.accentFill = QColor(0xff, 0xe1, 0x00);
    t.onAccent = QColor(0x00, 0x00, 0x00);
    t.disabled = QColor(0x9c, 0x9c, 0x9c);
    t.shadow = QColor(0xff, 0xff, 0xff);
    t.green = QColor(0x6c, 0xff, 0x9c);
    t.greenSoft = QColor(0x00, 0x2e, 0x14);
    t.amber = QColor(0xff, 0xd1, 0x5c);
    t.amberSoft = QColor(0x33, 0x24, 0x00);
    t.red = QColor(0xff, 0xb0, 0xa8);
    t.redSoft = QColor(0x40, 0x08, 0x06);
    t.violet = QColor(0xdc, 0xc8, 0xff);
    t.violetSoft = QColor(0x2a, 0x10, 0x57);
    t.blueSoft = QColor(0x00, 0x26, 0x5c);
    t.graySoft = QColor(0x2b, 0x2b, 0x2b);
    return t;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &contrastTokens()
{
    static const Tokens tokens = makeContrast();
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    if (palette.color(QPalette::Shadow) == contrastTokens().shadow)
        return contrastTokens();
    const QColor window = palette.color(QPalette::Window);
    const double text = luminance(palette.color(QPalette::WindowText));
    // A ground that a style sheet made transparent says nothing; bright words stand on dark then.
    const bool dark = window.alpha() < 255 ? text > 0.35 : luminance(window) < text;
    return dark ? darkTokens() : lightTokens();
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace stet
