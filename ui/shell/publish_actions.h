// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace stet {

class DeskArea;

/// The window's commands that decide what readers have of the article that is open or chosen. Made
/// once with the window; work on the desk that is open. UI thread.
class PublishActions : public QObject
{
    Q_OBJECT

public:
    explicit PublishActions(QMainWindow &window);

    void fillArticleMenu(QMenu &menu) const;

    /// Its words for a button (`iconText`) say what it would do, its tip why or why not.
    [[nodiscard]] QAction *publishAction() const { return m_publish; }

    /// Null where no desk is open.
    void setDesk(DeskArea *area);
    /// `busy`: nothing can be done just now.
    void update(bool busy);

private:
    QAction *add(const char *id, const QString &text, const QKeySequence &keys);

    QMainWindow &m_window;
    QPointer<DeskArea> m_area;
    QAction *m_publish;
    QAction *m_schedule;
    QAction *m_retract;
    QAction *m_withdraw;
};

} // namespace stet
