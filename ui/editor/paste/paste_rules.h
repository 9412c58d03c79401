// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace stet {

/// Whether the clipboard's HTML says more than its plain text: not where it comes from a
/// programmer's editor, whose HTML only colours the letters.
[[nodiscard]] bool hasUsefulHtml(const QMimeData &source);

/// What stands around the place that something is pasted into.
struct PastePlace
{
    QString before; ///< the rest of its first line
    QString after;  ///< and of its last
    QString above;  ///< the line over it; empty where there is none
    QString below;
};

/// `markdown` as it goes into `place`: one paragraph stays in its line, anything more stands apart
/// from what is around it by blank lines.
[[nodiscard]] QString fittedMarkdown(const QString &markdown, const PastePlace &place);

} // namespace stet
