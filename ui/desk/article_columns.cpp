// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_columns.h"

#include <QCoreApplication>

namespace stet {

QString columnTitle(ArticleColumn column)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("stet::ArticleColumns", text);
    };
    switch (column) {
    case ArticleColumn::Headline:
        return words("Title");
    case ArticleColumn::State:
        return words("Status");
    case ArticleColumn::Sources:
        return words("Sources");
    case ArticleColumn::Words:
        return words("Words");
    case ArticleColumn::Due:
        return words("Owner, due");
    case ArticleColumn::Changed:
        return words("Changed");
    }
    return {};
}

std::optional<SortColumn> sortOf(ArticleColumn column)
{
    switch (column) {
    case ArticleColumn::Headline:
        return SortColumn::Headline;
    case ArticleColumn::State:
        return SortColumn::State;
    case ArticleColumn::Due:
        return SortColumn::Due;
    case ArticleColumn::Changed:
        return SortColumn::Changed;
    case ArticleColumn::Sources:
    case ArticleColumn::Words:
        break;
    }
    return std::nullopt;
}

std::optional<ArticleColumn> columnOf(SortColumn sort)
{
    switch (sort) {
    case SortColumn::Changed:
        return ArticleColumn::Changed;
    case SortColumn::Headline:
        return ArticleColumn::Headline;
    case SortColumn::State:
        return ArticleColumn::State;
    case SortColumn::Due:
        return ArticleColumn::Due;
    case SortColumn::Category:
        break;
    }
    return std::nullopt;
}

} // namespace stet
