// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace stet {

/// Whether the clipboard's HTML says more than its plain text: not where it comes from a
/// programmer's editor, whose HTML only colours the letters.
[[nodiscard]] bool hasUsefulHtml(const QMimeData &source);

/// `markdown` as it goes between `before` and `after`, the rest of the lines that it lands in: one
/// paragraph stays in its line, anything more stands apart by blank lines.
[[nodiscard]] QString
fittedMarkdown(const QString &markdown, const QString &before, const QString &after);

} // namespace stet
