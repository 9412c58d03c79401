// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/version_list.h"

#include "core/desk/desk_session.h"
#include "ui/history/day_delegate.h"
#include "ui/history/version_model.h"

#include <QKeyEvent>

namespace stet {

VersionList::VersionList(DeskSession &session, ArticleId article, QWidget *parent)
    : QListView(parent)
    , m_model(new VersionModel(session, article, this))
{
    setObjectName(QStringLiteral("versionsList"));
    setAccessibleName(tr("Versions, the newest first"));
    setModel(m_model);
    setItemDelegate(new DayDelegate(1, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    connect(m_model, &VersionModel::pageRead, this, &VersionList::lookForWanted);
    m_model->fetchMore({});
}

VersionModel &VersionList::versions() const
{
    return *m_model;
}

std::optional<VersionHead> VersionList::chosen() const
{
    return m_model->headAt(currentIndex());
}

void VersionList::choose(qint64 number)
{
    m_wanted = number;
    lookForWanted();
}

void VersionList::lookForWanted()
{
    if (m_wanted == 0) {
        if (!currentIndex().isValid())
            setCurrentIndex(m_model->index(0));
        return;
    }
    const int rows = m_model->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (m_model->headAt(m_model->index(row))->number != m_wanted)
            continue;
        m_wanted = 0;
        setCurrentIndex(m_model->index(row));
        return;
    }
    m_model->fetchMore({});
}

void VersionList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) {
        Q_EMIT markRequested();
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void VersionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

} // namespace stet
