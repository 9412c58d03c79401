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

QString fittedMarkdown(const QString &markdown, const PastePlace &place)
{
    static const QRegularExpression blockSign(
        QStringLiteral("\\A(#{1,6} |> |- |\\d+[.)] |\\||```|---)"));
    const bool inLine =
        !markdown.contains(QStringLiteral("\n\n")) && !blockSign.match(markdown).hasMatch();
    if (inLine)
        return markdown;
    const auto gap = [](const QString &here, const QString &beyond) {
        if (!here.trimmed().isEmpty())
            return QStringLiteral("\n\n");
        return beyond.trimmed().isEmpty() ? QString() : QStringLiteral("\n");
    };
    return gap(place.before, place.above) + markdown + gap(place.after, place.below);
}

} // namespace stet
