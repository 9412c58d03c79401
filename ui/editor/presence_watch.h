// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/side_branch.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

#include <vector>

namespace stet {

class DeskSession;

/// Says to the desk that a window is in an article, every few seconds, and tells who else is, as
/// soon as somebody comes or goes. Nobody is
/// locked out by it, and a window that is gone is forgotten by itself. Owned by the workspace; UI
/// thread.
class PresenceWatch : public QObject
{
    Q_OBJECT

public:
    PresenceWatch(DeskSession &session, QObject *parent);
    ~PresenceWatch() override;

    /// The window is in this article now and no longer in the one before; null: in none.
    void enter(ArticleId article);

    [[nodiscard]] const std::vector<Presence> &others() const { return m_others; }

Q_SIGNALS:
    void othersChanged();

private:
    void beat();
    void setOthers(std::vector<Presence> others);

    DeskSession &m_session;
    const QUuid m_window;
    ArticleId m_article;
    QTimer m_timer;
    std::vector<Presence> m_others;
    bool m_asking = false;
    bool m_askAgain = false; ///< somebody came or went since it was asked
};

} // namespace stet
