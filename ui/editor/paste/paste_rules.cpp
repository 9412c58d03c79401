// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/paste/paste_rules.h"

#include <QMimeData>
#include <QRegularExpression>

namespace stet {

bool hasUsefulHtml(const QMimeData &source)
{
    return source.hasHtml() && !source.hasFormat(QStringLiteral("vscode-editor-data")) &&
           !source.html().isEmpty();
}

QString fittedMarkdown(const QString &markdown, const QString &before, const QString &after)
{
    static const QRegularExpression blockSign(
        QStringLiteral("\\A(#{1,6} |> |- |\\d+[.)] |\\||```|---)"));
    const bool inLine =
        !markdown.contains(QStringLiteral("\n\n")) && !blockSign.match(markdown).hasMatch();
    if (inLine)
        return markdown;
    const QString gap = QStringLiteral("\n\n");
    return (before.trimmed().isEmpty() ? QString() : gap) + markdown +
           (after.trimmed().isEmpty() ? QString() : gap);
}

} // namespace stet
