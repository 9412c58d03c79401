// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QMimeData;
class QUrl;
class QWidget;

namespace stet {

class DropHint;

/// Lets a widget take files that are dropped on it, and links where it says so, and shows while
/// they are above it what a drop would do. All else goes on to whatever lies below. Owned by the
/// widget; UI thread.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `hint` says what a drop does.
    FileDrop(QWidget &target, const QString &hint);

    /// From now on also the address of a web page, as a link or as words; `hint` says what that
    /// does.
    void takeLinks(const QString &hint);

    /// The local files of what is dragged; empty where there is anything else among it.
    [[nodiscard]] static QStringList filesOf(const QMimeData &data);

Q_SIGNALS:
    void dropped(const QStringList &files);
    void linkDropped(const QUrl &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QUrl linkOf(const QMimeData &data) const;
    /// What a drop of it would do; empty: it is none of this widget's.
    [[nodiscard]] QString hintFor(const QMimeData &data) const;
    bool take(QDropEvent &drop);

    QWidget &m_target;
    QString m_fileHint;
    QString m_linkHint; ///< empty: links go on
    DropHint *m_hint;
};

} // namespace stet
