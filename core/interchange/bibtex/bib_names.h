// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace stet {

struct BibNames
{
    QJsonArray names;    ///< as CSL has them
    bool others = false; ///< the list ends with "and others"
    QStringList unknown; ///< LaTeX that stands as it is written
};

/// A BibTeX name list: "First von Last", "von Last, First", "von Last, Jr, First" (Patashnik,
/// "BibTeXing", section 4), biblatex's "family=…, given=…", and "{Name of a body}".
[[nodiscard]] BibNames readBibNames(const QString &latex);

/// `names` (a CSL name list) so that `readBibNames` gives the same.
[[nodiscard]] QString writeBibNames(const QJsonArray &names, bool others);

/// The words of `latex` that stand apart at the outermost level: cut at `separator` (a word, or one
/// character), outside of braces.
[[nodiscard]] QStringList cutOutsideBraces(const QString &latex, QStringView separator);

} // namespace stet
