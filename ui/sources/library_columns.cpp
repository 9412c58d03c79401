// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace stet {

namespace {

struct LibraryColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::LibraryColumns)
};

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

bool beginsAscending(LibraryColumn column)
{
    return column != LibraryColumn::Articles && column != LibraryColumn::Snapshots &&
           column != LibraryColumn::LastLook;
}

} // namespace stet
