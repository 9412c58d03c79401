// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_question.h"

#include "ui/sources/source_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace stet {

namespace {

struct LibraryQuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::LibraryQuestion)
};

QVariant valueOf(LibraryFilter filter, const LibraryRow &row)
{
    switch (filter) {
    case LibraryFilter::Type:
        return row.type;
    case LibraryFilter::Publisher:
        return row.publisher;
    case LibraryFilter::Link:
        break;
    }
    return int(row.linkState());
}

QString titleOf(LibraryFilter filter, const QVariant &value)
{
    if (filter == LibraryFilter::Link)
        return stateName(LinkState(value.toInt()));
    return filter == LibraryFilter::Type ? typeName(value.toString()) : value.toString();
}

} // namespace

QString shelfName(LibraryShelf shelf)
{
    switch (shelf) {
    case LibraryShelf::All:
        break;
    case LibraryShelf::Changed:
        return LibraryQuestionWords::tr("Changed sources");
    case LibraryShelf::Due:
        return LibraryQuestionWords::tr("Due sources");
    }
    return LibraryQuestionWords::tr("Sources");
}

int countOf(LibraryShelf shelf, const LibraryCounts &counts)
{
    switch (shelf) {
    case LibraryShelf::All:
        break;
    case LibraryShelf::Changed:
        return counts.changed;
    case LibraryShelf::Due:
        return counts.due;
    }
    return counts.sources;
}

void setShelf(LibraryShelf shelf, LibraryQuery &query)
{
    query.onlyChanged = shelf == LibraryShelf::Changed;
    query.onlyDue = shelf == LibraryShelf::Due;
}

LibraryShelf shelfOf(const LibraryQuery &query)
{
    if (query.onlyChanged)
        return LibraryShelf::Changed;
    return query.onlyDue ? LibraryShelf::Due : LibraryShelf::All;
}

bool isNarrowed(const LibraryQuery &query)
{
    LibraryQuery all;
    all.sort = query.sort;
    all.ascending = query.ascending;
    return query != all;
}

QString filterName(LibraryFilter filter)
{
    switch (filter) {
    case LibraryFilter::Type:
        return LibraryQuestionWords::tr("Type");
    case LibraryFilter::Publisher:
        return LibraryQuestionWords::tr("Publisher");
    case LibraryFilter::Link:
        break;
    }
    return LibraryQuestionWords::tr("Link state");
}

QString filterText(LibraryFilter filter, const LibraryQuery &query)
{
    switch (filter) {
    case LibraryFilter::Type:
        return query.type.isEmpty() ? QString() : typeName(query.type);
    case LibraryFilter::Publisher:
        return query.publisher;
    case LibraryFilter::Link:
        break;
    }
    return query.link ? stateName(*query.link) : QString();
}

std::vector<PaletteEntry>
filterEntries(LibraryFilter filter, const std::vector<LibraryRow> &rows, const LibraryQuery &query)
{
    QHash<QString, int> places; // by the value as text
    std::vector<std::pair<QVariant, int>> counted;
    for (const LibraryRow &row : rows) {
        const QVariant value = valueOf(filter, row);
        const QString text = value.toString();
        if (text.isEmpty())
            continue;
        const auto place = places.constFind(text);
        if (place != places.cend()) {
            ++counted[size_t(*place)].second;
            continue;
        }
        places.insert(text, int(counted.size()));
        counted.emplace_back(value, 1);
    }
    std::stable_sort(counted.begin(), counted.end(), [&](const auto &a, const auto &b) {
        return a.second != b.second
                   ? a.second > b.second
                   : titleOf(filter, a.first)
                             .compare(titleOf(filter, b.first), Qt::CaseInsensitive) < 0;
    });
    std::vector<PaletteEntry> entries;
    if (!filterText(filter, query).isEmpty()) {
        PaletteEntry any;
        any.title = LibraryQuestionWords::tr("Any");
        any.icon = QStringLiteral("close");
        entries.push_back(std::move(any));
    }
    for (const auto &[value, count] : counted) {
        PaletteEntry entry;
        entry.title = titleOf(filter, value);
        entry.note = QLocale().toString(count);
        entry.data = value;
        entries.push_back(std::move(entry));
    }
    return entries;
}

void applyFilter(LibraryFilter filter, const PaletteEntry &entry, LibraryQuery &query)
{
    clearFilter(filter, query);
    if (!entry.data.isValid())
        return;
    switch (filter) {
    case LibraryFilter::Type:
        query.type = entry.data.toString();
        break;
    case LibraryFilter::Publisher:
        query.publisher = entry.data.toString();
        break;
    case LibraryFilter::Link:
        query.link = LinkState(entry.data.toInt());
        break;
    }
}

void clearFilter(LibraryFilter filter, LibraryQuery &query)
{
    switch (filter) {
    case LibraryFilter::Type:
        query.type.clear();
        break;
    case LibraryFilter::Publisher:
        query.publisher.clear();
        break;
    case LibraryFilter::Link:
        query.link.reset();
        break;
    }
}

} // namespace stet
