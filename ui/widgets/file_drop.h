// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace stet {

class DropHint;

/// Lets a widget take files that are dropped on it, and shows while they are above it what a drop
/// would do. Web addresses and words go on to whatever lies below. Owned by the widget; UI thread.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `hint` says what a drop does.
    FileDrop(QWidget &target, const QString &hint);

    /// The local files of what is dragged; empty where there is anything else among it.
    [[nodiscard]] static QStringList filesOf(const QMimeData &data);

Q_SIGNALS:
    void dropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_target;
    DropHint *m_hint;
};

} // namespace stet
