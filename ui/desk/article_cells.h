// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/article_columns.h"

#include <QHash>
#include <QTimeZone>

namespace stet {

/// What a cell's words depend on beside its row.
struct CellContext
{
    qint64 nowMs = 0;
    const QHash<QString, QString> &kindNames; ///< by id
    QTimeZone zone;                           ///< the desk's
};

/// The words of one cell of the desk list, in one line; empty where there is nothing to say.
[[nodiscard]] QString
cellText(const ArticleRow &row, ArticleColumn column, const CellContext &context);

/// A language by its own name ("Deutsch"); the tag where the system knows no name.
[[nodiscard]] QString languageName(const QString &tag);

} // namespace stet
