// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QString>

#include <vector>

namespace stet {

/// "Mara Lindqvist, Tom Adeyemi (data)": how authors are typed in one field, and back. A name or a
/// role with a sign in it that would part it stands in quotation marks: `"King, Jr."`. Empty names
/// are left out.
[[nodiscard]] QString printAuthors(const std::vector<Byline> &authors);
[[nodiscard]] std::vector<Byline> parseAuthors(const QString &text);

} // namespace stet
