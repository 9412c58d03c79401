// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_columns.h"

#include "ui/desk/state_badges.h"
#include "ui/widgets/badge.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>
#include <array>

namespace stet {

namespace {

struct ColumnWords
{
    ArticleColumn column;
    const char *title;
    std::optional<SortColumn> sort;
};

constexpr std::array columnWords{
    ColumnWords{ArticleColumn::Headline,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Title"),
                SortColumn::Headline},
    ColumnWords{ArticleColumn::State,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Status"),
                SortColumn::State},
    ColumnWords{ArticleColumn::Claims,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Claims"),
                SortColumn::OpenClaims},
    ColumnWords{ArticleColumn::Sources,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Sources"),
                SortColumn::Sources},
    ColumnWords{ArticleColumn::Words,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Words"),
                SortColumn::Words},
    ColumnWords{ArticleColumn::Owner,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Owner"),
                SortColumn::Owner},
    ColumnWords{
        ArticleColumn::Due, QT_TRANSLATE_NOOP("stet::ArticleColumns", "Due"), SortColumn::Due},
    ColumnWords{ArticleColumn::Changed,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Changed"),
                SortColumn::Changed},
    ColumnWords{
        ArticleColumn::Kind, QT_TRANSLATE_NOOP("stet::ArticleColumns", "Kind"), SortColumn::Kind},
    ColumnWords{ArticleColumn::Category,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Category"),
                SortColumn::Category},
    ColumnWords{
        ArticleColumn::Tags, QT_TRANSLATE_NOOP("stet::ArticleColumns", "Tags"), std::nullopt},
    ColumnWords{ArticleColumn::Checker,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Checker"),
                SortColumn::Checker},
    ColumnWords{ArticleColumn::Language,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Language"),
                SortColumn::Language},
    ColumnWords{ArticleColumn::Published,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Published"),
                SortColumn::Published},
    ColumnWords{ArticleColumn::NextCheck,
                QT_TRANSLATE_NOOP("stet::ArticleColumns", "Next check"),
                SortColumn::NextCheck}};
static_assert(columnWords.size() == articleColumnCount);

// A correction, or an update, stands behind the state of the page; where it had no room, nobody
// would see it.
int stateWidth()
{
    constexpr int aroundBadges = 20;
    ArticleRow row;
    row.changedPage = true;
    int widest = 0;
    for (const PublicState shown : {PublicState::Live, PublicState::Retracted}) {
        row.publicState = shown;
        for (const WorkState state : {WorkState::Draft, WorkState::InCheck, WorkState::Ready}) {
            row.state = state;
            widest = std::max(widest, badgesWidth(badgesFor(row)));
        }
    }
    row.changedPage = false;
    row.corrected = true;
    row.state = WorkState::Ready;
    for (const PublicState shown :
         {PublicState::Live, PublicState::Retracted, PublicState::Withdrawn}) {
        row.publicState = shown;
        widest = std::max(widest, badgesWidth(badgesFor(row)));
    }
    return widest + aroundBadges;
}

// Wide enough for the longest usual content at the standard font, in average characters.
int contentWidth(ArticleColumn column, const QFontMetrics &metrics)
{
    const int em = metrics.averageCharWidth();
    switch (column) {
    case ArticleColumn::Headline:
        return 33 * em;
    case ArticleColumn::State:
        return std::max(25 * em, stateWidth());
    case ArticleColumn::Claims:
        return 16 * em;
    case ArticleColumn::Sources:
        return 11 * em;
    case ArticleColumn::Words:
        return 9 * em;
    case ArticleColumn::Language:
        return 12 * em;
    case ArticleColumn::Due:
        return 15 * em;
    case ArticleColumn::Changed:
    case ArticleColumn::Kind:
        return 14 * em;
    default:
        return 17 * em;
    }
}

} // namespace

QString columnTitle(ArticleColumn column)
{
    return QCoreApplication::translate("stet::ArticleColumns",
                                       columnWords.at(size_t(column)).title);
}

ColumnPlan articleColumnPlan()
{
    return {{},
            usualColumnCount,
            {int(ArticleColumn::Words),
             int(ArticleColumn::Sources),
             int(ArticleColumn::Owner),
             int(ArticleColumn::Due),
             int(ArticleColumn::Claims)},
            [](int section, const QFontMetrics &metrics) {
                return contentWidth(ArticleColumn(section), metrics);
            },
            2}; // claims came to stand behind the state
}

std::optional<SortColumn> sortOf(ArticleColumn column)
{
    return columnWords.at(size_t(column)).sort;
}

ArticleColumn columnOf(SortColumn sort)
{
    for (const ColumnWords &words : columnWords) {
        if (words.sort == sort)
            return words.column;
    }
    return ArticleColumn::Changed;
}

Qt::SortOrder firstOrderOf(SortColumn sort)
{
    switch (sort) {
    case SortColumn::Changed:
    case SortColumn::Sources:
    case SortColumn::Words:
    case SortColumn::Published:
    case SortColumn::OpenClaims:
        return Qt::DescendingOrder;
    default:
        return Qt::AscendingOrder;
    }
}

} // namespace stet
