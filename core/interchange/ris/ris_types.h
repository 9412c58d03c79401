// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// The CSL type of a RIS type ("JOUR"); empty where that is not known.
[[nodiscard]] QString cslTypeOfRis(const QString &risType);

/// The tag of a language as reference managers name it: "eng", "English", "en". What is none of
/// these stays as it is.
[[nodiscard]] QString languageTagOfRis(const QString &name);

/// The RIS type for a CSL type; GEN where there is none.
[[nodiscard]] QString risTypeOfCsl(const QString &cslType);

/// Whether the format, or a program that writes it, has such a tag.
[[nodiscard]] bool isRisTag(const QString &tag);

/// Whether a tag's value is a text of several lines (abstract, notes).
[[nodiscard]] bool isRisText(const QString &tag);

} // namespace stet
