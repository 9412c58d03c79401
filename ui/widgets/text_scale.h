// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QFont>

#include <functional>
#include <vector>

class QWidget;

namespace stet {

/// The size of text, in points, that the window's own measures are made for; no smaller is used.
inline constexpr double usualTextPoints = 9.75;

/// How much larger the text of the window is than that; 1 where neither the system nor the user
/// wants more. UI thread.
[[nodiscard]] double textScale();

/// A measure of something that holds text, in pixels at the usual size of text, grown with the
/// text.
[[nodiscard]] int withText(int pixels);

/// Calls `fit` now and again each time that the size of the window's text has changed, as long as
/// `widget` lives: for measures that are set once and not asked for.
void fitToText(QWidget &widget, std::function<void()> fit);

/// Gives `widget` the window's font at `factor` times its size, and keeps it so.
void setTextFactor(QWidget &widget, double factor, QFont::Weight weight = QFont::Normal);

/// What each widget gets once the size of the window's text has changed, after its own font has;
/// `Appearance` sends it.
[[nodiscard]] QEvent::Type textScaleEvent();

/// The sizes of the window's text that are offered, in per cent of the system's.
[[nodiscard]] std::vector<int> textPercents();

/// What the user chose, one of `textPercents`; 100 where nothing is chosen. Kept in the settings.
[[nodiscard]] int chosenTextPercent();
void setChosenTextPercent(int percent);

} // namespace stet
