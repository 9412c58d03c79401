// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_lines_model.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// The reason without the line, which has a column of its own.
QString reasonText(const ImportLine &line)
{
    const QString place = QStringLiteral("line %1: ").arg(line.line);
    return line.reason.startsWith(place) ? line.reason.mid(place.size()) : line.reason;
}

} // namespace

QString outcomeText(ImportLine::Outcome outcome)
{
    switch (outcome) {
    case ImportLine::Outcome::Taken:
        return ImportLinesModel::tr("taken");
    case ImportLine::Outcome::Skipped:
        return ImportLinesModel::tr("skipped");
    case ImportLine::Outcome::Merged:
        return ImportLinesModel::tr("filled in");
    case ImportLine::Outcome::Refused:
        break;
    }
    return ImportLinesModel::tr("refused");
}

ImportLinesModel::ImportLinesModel(std::vector<ImportLine> lines, QObject *parent)
    : QAbstractTableModel(parent)
    , m_lines(std::move(lines))
{}

const ImportLine &ImportLinesModel::lineAt(int row) const
{
    return m_lines.at(size_t(row));
}

int ImportLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ImportLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : From + 1;
}

QVariant ImportLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const ImportLine &line = lineAt(index.row());
    switch (Column(index.column())) {
    case Outcome:
        return outcomeText(line.outcome);
    case Name:
        return line.name;
    case Line:
        return line.line > 0 ? QString::number(line.line) : QString();
    case Reason:
        return reasonText(line);
    case From:
        break;
    }
    return QFileInfo(line.from).fileName();
}

QVariant ImportLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Outcome:
        return tr("What became of it");
    case Name:
        return tr("Slug or key");
    case Line:
        return tr("Line");
    case Reason:
        return tr("Why");
    case From:
        break;
    }
    return tr("File");
}

ImportLinesFilter::ImportLinesFilter(ImportLinesModel &lines)
    : QSortFilterProxyModel(&lines)
    , m_lines(lines)
{
    setSourceModel(&lines);
}

void ImportLinesFilter::setWish(const Wish &wish)
{
    m_wish = wish;
    m_words = wish.words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ImportLinesFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const ImportLine &line = m_lines.lineAt(row);
    if (m_wish.outcome && line.outcome != *m_wish.outcome)
        return false;
    if (m_wish.onlyRemarks && line.reason.isEmpty())
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&line](const QString &word) {
        return line.name.contains(word, Qt::CaseInsensitive) ||
               line.reason.contains(word, Qt::CaseInsensitive) ||
               line.from.contains(word, Qt::CaseInsensitive);
    });
}

QString ImportLinesFilter::text() const
{
    QString text;
    for (int column = 0; column < columnCount(); ++column)
        text += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                (column + 1 < columnCount() ? u'\t' : u'\n');
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            // A cell is one, whatever a foreign file had in it.
            QString cell = index(row, column).data().toString();
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
            text += cell + (column + 1 < columnCount() ? u'\t' : u'\n');
        }
    }
    return text;
}

} // namespace stet
