// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comments_model.h"

#include "core/base/text.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

constexpr qsizetype spokenUnits = 200;
constexpr qint64 ageStepMs = 60'000;

auto orderOf(const CommentEntry &entry)
{
    return std::make_tuple(entry.comment.state != CommentState::Open,
                           entry.start < 0,
                           entry.comment.place.field,
                           entry.start);
}

bool sameComments(const std::vector<CommentEntry> &a, const std::vector<CommentEntry> &b)
{
    return std::equal(a.begin(),
                      a.end(),
                      b.begin(),
                      b.end(),
                      [](const CommentEntry &one, const CommentEntry &other) {
                          return one.comment.id == other.comment.id;
                      });
}

/// Whether both look the same: the words may have moved.
bool looksSame(const CommentEntry &a, const CommentEntry &b)
{
    return a.comment == b.comment && (a.start < 0) == (b.start < 0) && a.own == b.own &&
           a.ownReply == b.ownReply;
}

QString stateText(const CommentEntry &entry)
{
    if (entry.comment.state == CommentState::Resolved)
        return CommentsModel::tr("resolved");
    if (entry.comment.state == CommentState::Withdrawn)
        return CommentsModel::tr("withdrawn");
    return entry.start < 0 ? CommentsModel::tr("the words are gone") : QString();
}

} // namespace

QString quotedText(const Comment &comment)
{
    const QString words = singleLine(comment.quoted);
    return comment.place.field == DraftField::Headline
               ? CommentsModel::tr("Headline: %1").arg(words)
           : comment.place.field == DraftField::Dek ? CommentsModel::tr("Dek: %1").arg(words)
                                                    : words;
}

namespace {

/// All of it, for a screen reader.
QString spoken(const CommentEntry &entry)
{
    const Comment &comment = entry.comment;
    QStringList parts{CommentsModel::tr("%1 on “%2”: %3")
                          .arg(singleLine(comment.person),
                               quotedText(comment).left(spokenUnits),
                               singleLine(comment.text))};
    for (const CommentReply &reply : comment.replies) {
        if (reply.state == CommentState::Open)
            parts << CommentsModel::tr("%1 answers: %2")
                         .arg(singleLine(reply.person), singleLine(reply.text));
    }
    parts << stateText(entry);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

} // namespace

void CommentsModel::setEntries(std::vector<CommentEntry> entries, qint64 nowMs)
{
    std::stable_sort(
        entries.begin(), entries.end(), [](const CommentEntry &a, const CommentEntry &b) {
            return orderOf(a) < orderOf(b);
        });
    const bool sameMinute = nowMs / ageStepMs == m_nowMs / ageStepMs;
    m_nowMs = nowMs;
    if (!sameComments(entries, m_entries)) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    // What is chosen stays so.
    const bool same =
        sameMinute &&
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(), looksSame);
    m_entries = std::move(entries);
    if (!same && !m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const CommentEntry *CommentsModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[size_t(row)] : nullptr;
}

int CommentsModel::rowOf(CommentId id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const CommentEntry &entry) {
            return entry.comment.id == id;
        });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int CommentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant CommentsModel::data(const QModelIndex &index, int role) const
{
    const CommentEntry *entry = entryAt(index.row());
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken(*entry);
    case Qt::ToolTipRole:
        return plainToolTip(entry->comment.text);
    case EntryRole:
        return QVariant::fromValue(*entry);
    case NowRole:
        return m_nowMs;
    default:
        return {};
    }
}

} // namespace stet
