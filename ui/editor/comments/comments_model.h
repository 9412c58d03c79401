// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/comment.h"

#include <QAbstractListModel>

#include <vector>

namespace stet {

/// A comment as the panel shows it.
struct CommentEntry
{
    Comment comment;
    qsizetype start = -1; ///< of its words in the text; -1: they are gone
    bool own = false;     ///< the person at this window wrote it
    int ownReply = -1;    ///< the last reply of that person that still stands; -1: none

    bool operator==(const CommentEntry &) const = default;
};

/// The words that a comment is about in one line, with their field where that is not the body.
[[nodiscard]] QString quotedText(const Comment &comment);

/// The comments of the open article in the order of their words: open ones, those whose words are
/// gone, and last those that are settled.
class CommentsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryRole = Qt::UserRole, NowRole };

    using QAbstractListModel::QAbstractListModel;

    /// Tells views only where something differs. `nowMs` is what "5 min ago" counts from.
    void setEntries(std::vector<CommentEntry> entries, qint64 nowMs);

    /// Null where there is no such row.
    [[nodiscard]] const CommentEntry *entryAt(int row) const;
    /// -1 where it is not among them.
    [[nodiscard]] int rowOf(CommentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CommentEntry> m_entries;
    qint64 m_nowMs = 0;
};

} // namespace stet

Q_DECLARE_METATYPE(stet::CommentEntry)
