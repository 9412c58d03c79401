// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/bibtex/latex_text.h"

#include <optional>

namespace stet {

/// The words of what stands between two "$": letters, signs, superscripts and subscripts
/// ("H$_2$O", "$\alpha$"). Nothing where it holds more than that; it then stands as it is written.
[[nodiscard]] std::optional<QString> readLatexMath(QStringView math, LatexMarkup markup);

} // namespace stet
