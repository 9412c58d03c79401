// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_cells.h"

#include "ui/desk/claims_bar.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace stet {

namespace {

QString stateText(const ArticleRow &row)
{
    QStringList names;
    for (const Badge &badge : badgesFor(row))
        names << badge.text;
    return names.join(QStringLiteral(", "));
}

} // namespace

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? tag : name;
}

QString cellText(const ArticleRow &row, ArticleColumn column, const CellContext &context)
{
    switch (column) {
    case ArticleColumn::Headline:
        return row.headline.isEmpty()
                   ? QCoreApplication::translate("stet::ArticleColumns", "Untitled")
                   : row.headline;
    case ArticleColumn::State:
        return stateText(row);
    case ArticleColumn::Claims:
        return row.claims ? claimsText(row.claims->counts) : QString();
    case ArticleColumn::Sources:
        return row.citedSources == 0 ? QString() : QLocale().toString(row.citedSources);
    case ArticleColumn::Words:
        return row.words == 0 ? QString() : QLocale().toString(row.words);
    case ArticleColumn::Owner:
        return row.owner;
    case ArticleColumn::Due:
        return dueText(row.dueMs, context.nowMs, context.zone);
    case ArticleColumn::Changed:
        return agoText(row.changedMs, context.nowMs);
    case ArticleColumn::Kind:
        return context.kindNames.value(row.kind, row.kind);
    case ArticleColumn::Category:
        return row.category;
    case ArticleColumn::Tags:
        return row.tags.join(QStringLiteral(", "));
    case ArticleColumn::Checker:
        return row.checker;
    case ArticleColumn::Language:
        return row.language;
    case ArticleColumn::Published:
        return dayText(row.published);
    case ArticleColumn::NextCheck:
        return dayText(row.nextCheck);
    }
    return {};
}

} // namespace stet
