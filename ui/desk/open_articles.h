// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/branches.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace stet {

/// Who has which article of the desk open, asked anew when somebody comes or goes, and every few
/// seconds, while somebody can see it.
/// Owned by the desk's page; UI thread.
class OpenArticles : public QObject
{
    Q_OBJECT

public:
    /// `page` is looked at, or not.
    OpenArticles(DeskSession &session, QWidget *page);

    /// By headline; a person once for each window.
    [[nodiscard]] const std::vector<ArticlePresence> &all() const;
    /// Their names, each once.
    [[nodiscard]] const QHash<ArticleId, QStringList> &people() const;

    /// Asks now.
    void look();

Q_SIGNALS:
    void changed();

private:
    void take(const std::vector<ArticlePresence> &all);

    DeskSession &m_session;
    QWidget &m_page;
    QTimer m_timer;
    bool m_asking = false;
    bool m_askAgain = false; ///< somebody came or went since it was asked
    std::vector<ArticlePresence> m_all;
    QHash<ArticleId, QStringList> m_people;
};

} // namespace stet
