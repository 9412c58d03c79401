// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_model.h"

#include "core/base/when_done.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

bool areOfTheSameSources(const std::vector<LibraryRow> &a, const std::vector<LibraryRow> &b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const LibraryRow &x, const LibraryRow &y) {
            return x.id == y.id;
        });
}

} // namespace

LibraryModel::LibraryModel(LibraryDoor door, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_door(std::move(door))
    , m_clock(clock)
{}

void LibraryModel::setQuery(const LibraryQuery &query)
{
    if (m_known && query == m_query && !m_asking)
        return;
    m_query = query;
    ask();
}

const LibraryQuery &LibraryModel::query() const
{
    return m_query;
}

void LibraryModel::refresh()
{
    ask();
}

void LibraryModel::tellTime()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, libraryColumnCount - 1));
}

bool LibraryModel::isLoading() const
{
    return m_asking && m_asked != m_query;
}

bool LibraryModel::isKnown() const
{
    return m_known;
}

void LibraryModel::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    m_asked = m_query;
    whenDone(m_door(m_query), this, [this](const Result<std::vector<LibraryRow>> &answer) {
        take(answer);
    });
}

void LibraryModel::take(const Result<std::vector<LibraryRow>> &answer)
{
    m_asking = false;
    if (m_again && m_asked != m_query) { // nobody waits for this one any more
        ask();
        return;
    }
    if (!answer) {
        Q_EMIT failed(answer.error());
    } else if (m_known && areOfTheSameSources(m_rows, *answer)) {
        m_rows = *answer;
        tellTime();
    } else {
        beginResetModel();
        m_rows = *answer;
        endResetModel();
    }
    m_known = m_known || answer.has_value();
    if (m_again)
        ask();
    if (answer)
        Q_EMIT loaded();
}

const LibraryRow *LibraryModel::rowAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

int LibraryModel::rowOf(const SourceId &id) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&id](const LibraryRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : libraryColumnCount;
}

QString LibraryModel::cellText(const LibraryRow &row, LibraryColumn column) const
{
    switch (column) {
    case LibraryColumn::Title:
        return row.title.isEmpty() ? tr("Untitled") : row.title;
    case LibraryColumn::Publisher:
        return row.publisher;
    case LibraryColumn::Type:
        return typeName(row.type);
    case LibraryColumn::Link:
        return stateName(row.linkState());
    case LibraryColumn::Articles:
        return QLocale().toString(row.articles);
    case LibraryColumn::Snapshots:
        return QLocale().toString(row.snapshots);
    case LibraryColumn::LastLook:
        return row.lastLookMs() > 0 ? agoText(row.lastLookMs(), m_clock.nowMs()) : QString();
    case LibraryColumn::Key:
        break;
    }
    return row.key;
}

// A screen reader says the first cell of a row alone: it says what of the row matters.
QString LibraryModel::spokenRow(const LibraryRow &row) const
{
    QStringList parts{cellText(row, LibraryColumn::Title),
                      row.publisher,
                      typeName(row.type),
                      stateName(row.linkState())};
    if (row.link.awaitsPerson)
        parts << tr("a change waits to be seen");
    if (awaitsLook(row, m_clock.nowMs()))
        parts << tr("a person has to look again");
    parts << tr("%Ln article(s) cite it", nullptr, row.articles);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    const LibraryRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr)
        return {};
    const LibraryColumn column = libraryColumnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*row, column);
    case Qt::AccessibleTextRole:
        return column == LibraryColumn::Title ? spokenRow(*row) : cellText(*row, column);
    case Qt::ToolTipRole:
        if (column == LibraryColumn::LastLook)
            return row->lastLookMs() > 0 ? fullTime(row->lastLookMs()) : QString();
        return plainToolTip(column == LibraryColumn::Link ? linkSentence(*row, m_clock.nowMs())
                                                          : cellText(*row, column));
    case RowRole:
        return QVariant::fromValue(static_cast<const void *>(row));
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= libraryColumnCount)
        return {};
    return columnTitle(libraryColumnAt(section));
}

} // namespace stet
