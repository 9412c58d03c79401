// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/story_model.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/history/day_delegate.h"
#include "ui/history/history_words.h"
#include "ui/widgets/plain_label.h"

namespace stet {

StoryModel::StoryModel(DeskSession &session, ArticleId article, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    m_question.article = article;
}

void StoryModel::narrow(const QString &person, std::optional<StoryTopic> topic)
{
    beginResetModel();
    m_entries.clear();
    m_question.person = person;
    m_question.topic = topic;
    m_question.before = 0;
    m_reading = m_complete = false;
    ++m_asked;
    endResetModel();
    fetchMore({});
}

const StoryEntry *StoryModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_entries.size()
               ? &m_entries[size_t(index.row())]
               : nullptr;
}

bool StoryModel::isEmpty() const
{
    return m_complete && m_entries.empty();
}

int StoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

bool StoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading;
}

void StoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_reading = true;
    whenDone(History(m_session).story(m_question),
             this,
             [this, asked = m_asked](const Result<StoryPage> &page) {
                 if (asked != m_asked)
                     return;
                 m_complete = !page || page->next == 0;
                 if (page)
                     take(*page);
                 m_reading = false; // behind the rows: who hears of these may ask for more
                 if (!page)
                     Q_EMIT failed(page.error().message);
                 else if (page->entries.empty())
                     fetchMore({}); // a long stretch of which nothing is told
                 Q_EMIT pageRead();
             });
}

void StoryModel::take(const StoryPage &page)
{
    m_question.before = page.next;
    if (page.entries.empty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(page.entries.size()) - 1);
    m_entries.insert(m_entries.end(), page.entries.begin(), page.entries.end());
    endInsertRows();
}

QString StoryModel::dayAbove(int row) const
{
    const qint64 now = m_session.clock().nowMs();
    const QString day = dayHeading(m_entries[size_t(row)].atMs, now);
    return row > 0 && dayHeading(m_entries[size_t(row) - 1].atMs, now) == day ? QString() : day;
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    const StoryEntry *const entry = entryAt(index);
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return storySentence(*entry);
    case DayDelegate::NoteRole:
        return tr("%1 · %2").arg(timeOfDay(entry->atMs), topicName(entry->topic));
    case DayDelegate::StrongRole:
        return false;
    case DayDelegate::DayRole:
        return dayAbove(index.row());
    case Qt::AccessibleTextRole:
        return storySentence(*entry) + u'\n' + storyDetails(*entry);
    case Qt::ToolTipRole:
        return plainToolTip(storySentence(*entry) + u'\n' + storyDetails(*entry));
    default:
        return {};
    }
}

} // namespace stet
