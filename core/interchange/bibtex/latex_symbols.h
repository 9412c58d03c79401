// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace stet {

/// The combining mark that an accent command puts on the letter after it (`\"`, `\c`); 0 for none.
[[nodiscard]] char16_t latexAccent(QStringView command);

/// The letter or sign that a command stands for (`ss`, `textemdash`, `&`); nothing for others.
[[nodiscard]] std::optional<QString> latexSymbol(QStringView command);

/// As `latexSymbol` within "$…$" (`alpha`, `times`).
[[nodiscard]] std::optional<QString> latexMathSymbol(QStringView command);

/// Whether a command changes the look of its argument alone, which stays (`texttt`, `mbox`).
[[nodiscard]] bool isLatexLook(QStringView command);

/// Whether a command changes the look of what follows in its group (`rm`, `selectfont`).
[[nodiscard]] bool isLatexSwitch(QStringView command);

} // namespace stet
