// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QAbstractListModel>

namespace stet {

/// The audit trail of an article, newest first, read page by page as it is wanted. UI thread.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `session` outlives it. Reads nothing before it is asked.
    StoryModel(DeskSession &session, ArticleId article, QObject *parent = nullptr);

    /// Only what this person did (empty: anyone), of this topic (none: all). Begins anew.
    void narrow(const QString &person, std::optional<StoryTopic> topic);
    /// Null for no row.
    [[nodiscard]] const StoryEntry *entryAt(const QModelIndex &index) const;
    /// There is nothing, and nothing more to read.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page came, with entries or without.
    void pageRead();
    void failed(const QString &message);

private:
    void take(const StoryPage &page);
    [[nodiscard]] QString dayAbove(int row) const;

    DeskSession &m_session;
    StoryQuestion m_question;
    std::vector<StoryEntry> m_entries;
    int m_asked = 0; ///< which question an answer belongs to
    bool m_reading = false;
    bool m_complete = false;
};

} // namespace stet
