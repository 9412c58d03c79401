// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QAbstractListModel>

namespace stet {

/// The versions of an article, newest first, read page by page as they are wanted. UI thread.
class VersionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `session` outlives it.
    VersionModel(DeskSession &session, ArticleId article, QObject *parent = nullptr);

    /// The version with which the others are compared is marked; 0: none.
    void mark(qint64 number);
    [[nodiscard]] qint64 marked() const;
    /// None for no row.
    [[nodiscard]] std::optional<VersionHead> headAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageRead();
    void failed(const QString &message);

private:
    void take(const std::vector<VersionHead> &heads);
    [[nodiscard]] QString noteOf(const VersionHead &head) const;
    [[nodiscard]] QString dayAbove(int row) const;

    DeskSession &m_session;
    ArticleId m_article;
    std::vector<VersionHead> m_heads;
    qint64 m_marked = 0;
    bool m_reading = false;
    bool m_complete = false;
};

} // namespace stet
