// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"

#include <QString>

#include <optional>

namespace stet {

// The names under which enumerations stand in files, in the store and in `--json`
// ("in_check", "editors_note"). Reading an unknown name gives nothing.

[[nodiscard]] QString nameOf(WorkState state);
[[nodiscard]] QString nameOf(PublicState state);
[[nodiscard]] QString nameOf(SourceRole role);
[[nodiscard]] QString nameOf(CorrectionClass kind);
[[nodiscard]] QString nameOf(SourceTerms terms);

[[nodiscard]] std::optional<WorkState> workStateFrom(const QString &name);
[[nodiscard]] std::optional<PublicState> publicStateFrom(const QString &name);
[[nodiscard]] std::optional<SourceRole> sourceRoleFrom(const QString &name);
[[nodiscard]] std::optional<CorrectionClass> correctionClassFrom(const QString &name);
[[nodiscard]] std::optional<SourceTerms> sourceTermsFrom(const QString &name);

} // namespace stet
