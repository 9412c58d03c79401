// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_columns.h"

#include "ui/sources/source_words.h"
#include "ui/widgets/badge.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <algorithm>

namespace stet {

namespace {

struct LibraryColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::LibraryColumns)
};

/// What the longest single state takes, in every language.
int linkWidth()
{
    constexpr int aroundBadges = 24;
    int widest = 0;
    for (int state = int(LinkState::Unseen); state <= int(LinkState::Dead); ++state)
        widest = std::max(widest, badgesWidth(badgesFor(LinkState(state), false)));
    return widest + aroundBadges;
}

// Wide enough for the longest usual content at the standard font, in average characters.
int usualWidthOf(LibraryColumn column, const QFontMetrics &metrics)
{
    const int em = metrics.averageCharWidth();
    switch (column) {
    case LibraryColumn::Title:
        return 30 * em;
    case LibraryColumn::Publisher:
        return 20 * em;
    case LibraryColumn::Type:
        return 18 * em;
    case LibraryColumn::Key:
        return 17 * em;
    case LibraryColumn::Link:
        return linkWidth();
    default:
        return 12 * em;
    }
}

} // namespace

LibraryColumn libraryColumnAt(int section)
{
    return libraryColumns.at(size_t(section));
}

int sectionOf(LibraryColumn column)
{
    return int(std::find(libraryColumns.begin(), libraryColumns.end(), column) -
               libraryColumns.begin());
}

QString columnTitle(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Title:
        return LibraryColumnWords::tr("Title");
    case LibraryColumn::Publisher:
        return LibraryColumnWords::tr("Publisher");
    case LibraryColumn::Type:
        return LibraryColumnWords::tr("Type");
    case LibraryColumn::Link:
        return LibraryColumnWords::tr("Link");
    case LibraryColumn::Articles:
        return LibraryColumnWords::tr("Articles");
    case LibraryColumn::Snapshots:
        return LibraryColumnWords::tr("Snapshots");
    case LibraryColumn::LastLook:
        return LibraryColumnWords::tr("Last look");
    case LibraryColumn::Key:
        break;
    }
    return LibraryColumnWords::tr("Key");
}

ColumnPlan libraryColumnPlan()
{
    return {QStringLiteral("sources/"),
            libraryColumnCount,
            {sectionOf(LibraryColumn::Type),
             sectionOf(LibraryColumn::Snapshots),
             sectionOf(LibraryColumn::Key),
             sectionOf(LibraryColumn::LastLook),
             sectionOf(LibraryColumn::Publisher)},
            [](int section, const QFontMetrics &metrics) {
                return usualWidthOf(libraryColumnAt(section), metrics);
            }};
}

bool beginsAscending(LibraryColumn column)
{
    return column != LibraryColumn::Articles && column != LibraryColumn::Snapshots &&
           column != LibraryColumn::LastLook;
}

} // namespace stet
