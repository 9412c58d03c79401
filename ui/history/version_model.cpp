// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/version_model.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/history/day_delegate.h"
#include "ui/history/history_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"

namespace stet {

namespace {

constexpr int versionsAtOnce = 200;

} // namespace

VersionModel::VersionModel(DeskSession &session, ArticleId article, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_article(article)
{}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

bool VersionModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading;
}

void VersionModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    const qint64 before = m_heads.empty() ? 0 : m_heads.back().number;
    whenDone(History(m_session).versions(m_article, before, versionsAtOnce),
             this,
             [this](const Result<std::vector<VersionHead>> &heads) {
                 m_complete = !heads || heads->size() < size_t(versionsAtOnce);
                 if (heads)
                     take(*heads);
                 m_reading = false; // behind the rows: who hears of these may ask for more
                 if (!heads)
                     Q_EMIT failed(heads.error().message);
                 Q_EMIT pageRead();
             });
}

void VersionModel::take(const std::vector<VersionHead> &heads)
{
    if (heads.empty())
        return;
    const int first = int(m_heads.size());
    beginInsertRows({}, first, first + int(heads.size()) - 1);
    m_heads.insert(m_heads.end(), heads.begin(), heads.end());
    endInsertRows();
}

void VersionModel::mark(qint64 number)
{
    if (number == m_marked)
        return;
    m_marked = number;
    if (!m_heads.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

qint64 VersionModel::marked() const
{
    return m_marked;
}

std::optional<VersionHead> VersionModel::headAt(const QModelIndex &index) const
{
    if (!index.isValid() || size_t(index.row()) >= m_heads.size())
        return std::nullopt;
    return m_heads[size_t(index.row())];
}

QString VersionModel::noteOf(const VersionHead &head) const
{
    const QString note = tr("%1, %2").arg(head.person, reasonWords(head.reason));
    return head.number == m_marked ? tr("Compared with this · %1").arg(note) : note;
}

QString VersionModel::dayAbove(int row) const
{
    const qint64 now = m_session.clock().nowMs();
    const QString day = dayHeading(m_heads[size_t(row)].atMs, now);
    return row > 0 && dayHeading(m_heads[size_t(row) - 1].atMs, now) == day ? QString() : day;
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    const std::optional<VersionHead> head = headAt(index);
    if (!head)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 · Version %2").arg(timeOfDay(head->atMs), QString::number(head->number));
    case DayDelegate::NoteRole:
        return noteOf(*head);
    case DayDelegate::StrongRole:
        return true;
    case DayDelegate::DayRole:
        return dayAbove(index.row());
    case Qt::AccessibleTextRole:
        return tr("Version %1, %2\n%3")
            .arg(QString::number(head->number), fullTime(head->atMs), noteOf(*head));
    case Qt::ToolTipRole:
        return plainToolTip(fullTime(head->atMs) + u'\n' + noteOf(*head));
    default:
        return {};
    }
}

} // namespace stet
