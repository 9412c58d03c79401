// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_filter_bar.h"

#include <QLocale>

namespace stet {

namespace {

std::vector<FilterStrip::Filter> filtersOf(const LibraryQuery &query)
{
    std::vector<FilterStrip::Filter> filters;
    for (int at = 0; at < libraryFilterCount; ++at) {
        const auto filter = LibraryFilter(at);
        filters.push_back({filterName(filter), filterText(filter, query)});
    }
    return filters;
}

} // namespace

LibraryFilterBar::LibraryFilterBar(QWidget *parent)
    : FilterStrip(
          QStringLiteral("sourceFilter"), QStringLiteral("sourceTotal"), filtersOf({}), parent)
{}

void LibraryFilterBar::showQuery(const LibraryQuery &query)
{
    showFilters(filtersOf(query), !query.text.isEmpty());
}

void LibraryFilterBar::showTotal(int sources, int chosen)
{
    const QLocale locale;
    FilterStrip::showTotal(
        chosen > 1 ? tr("%1 of %2 chosen").arg(locale.toString(chosen), locale.toString(sources))
                   : tr("%Ln source(s)", nullptr, sources),
        chosen);
}

} // namespace stet
