// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace stet {

/// The slugs of what looks like a link to an article, `[[slug]]` or `[[slug|text]]`, each once in
/// order of first use. Quicker than reading the Markdown, and also finds some that stand in code:
/// for asking the desk beforehand what a text may need.
[[nodiscard]] QStringList linkedSlugs(QStringView text);

} // namespace stet
