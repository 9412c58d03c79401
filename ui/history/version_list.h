// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QListView>

namespace stet {

class VersionModel;

/// The list of an article's versions. C compares the others with the one that is chosen. UI thread.
class VersionList : public QListView
{
    Q_OBJECT

public:
    VersionList(DeskSession &session, ArticleId article, QWidget *parent = nullptr);

    [[nodiscard]] VersionModel &versions() const;
    /// The version that is chosen; none where there is none yet.
    [[nodiscard]] std::optional<VersionHead> chosen() const;
    /// Chooses a version, once it was read.
    void choose(qint64 number);

Q_SIGNALS:
    void chosenChanged();
    void markRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void lookForWanted();

    VersionModel *m_model;
    qint64 m_wanted = 0; ///< to choose once it is there; 0: the newest
};

} // namespace stet
