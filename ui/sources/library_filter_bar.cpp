// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_filter_bar.h"

#include <QLocale>
#include <QPushButton>

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
    , m_export(addChip(QStringLiteral("exportLibraryButton")))
{
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write all sources into a file for another program: .json, .bib or "
                            ".ris"));
    m_export->setAccessibleName(tr("Export the library"));
    m_export->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &LibraryFilterBar::exportRequested);
}

void LibraryFilterBar::showQuery(const LibraryQuery &query)
{
    m_isNarrowed = isNarrowed(query);
    showFilters(filtersOf(query), !query.text.isEmpty());
}

void LibraryFilterBar::showTotal(int sources, int chosen)
{
    m_export->setEnabled(sources > 0 || m_isNarrowed);
    const QLocale locale;
    FilterStrip::showTotal(
        chosen > 1 ? tr("%1 of %2 chosen").arg(locale.toString(chosen), locale.toString(sources))
                   : tr("%Ln source(s)", nullptr, sources),
        chosen);
}

} // namespace stet
