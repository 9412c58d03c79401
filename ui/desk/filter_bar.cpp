// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/filter_bar.h"

#include <QLocale>
#include <QPushButton>

#include <array>

namespace stet {

namespace {

// In the order of their numbers.
constexpr std::array allFilters{ListFilter::Category,
                                ListFilter::Tag,
                                ListFilter::Kind,
                                ListFilter::Language,
                                ListFilter::Owner};

std::vector<FilterStrip::Filter> filtersOf(const ArticleQuery &query,
                                           const QHash<QString, QString> &kindNames)
{
    std::vector<FilterStrip::Filter> filters;
    for (const ListFilter filter : allFilters)
        filters.push_back({filterName(filter), filterText(filter, query, kindNames)});
    return filters;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : FilterStrip(QStringLiteral("filter"), QStringLiteral("listTotal"), filtersOf({}, {}), parent)
{
    QPushButton *save = addWhereNarrowed(QStringLiteral("filterSave"), tr("Save…"));
    save->setToolTip(tr("Keep this search under a name"));
    connect(save, &QPushButton::clicked, this, &FilterBar::saveRequested);
}

void FilterBar::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
    refresh();
}

void FilterBar::showQuery(const ArticleQuery &query)
{
    m_query = query;
    refresh();
}

void FilterBar::showTotal(int articles, int selected)
{
    const QLocale locale;
    FilterStrip::showTotal(
        selected > 1
            ? tr("%1 of %2 chosen").arg(locale.toString(selected), locale.toString(articles))
            : tr("%Ln article(s)", nullptr, articles),
        selected);
}

void FilterBar::refresh()
{
    showFilters(filtersOf(m_query, m_kindNames), !m_query.text.isEmpty());
}

} // namespace stet
