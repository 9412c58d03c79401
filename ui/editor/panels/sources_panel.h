// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/panels/sources_model.h"

#include <QUrl>
#include <QWidget>

class QListView;

namespace stet {

class PlainLabel;

/// The sources that the open article cites, by number.
class SourcesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesPanel(QWidget *parent = nullptr);

    void setCards(std::vector<SourceCard> cards);
    [[nodiscard]] int count() const;
    /// Makes the card of a key the current one, where there is one.
    void choose(const QString &key);

Q_SIGNALS:
    /// The first place that cites `key` is wanted.
    void placeWanted(const QString &key);
    void roleStated(const QString &key, stet::SourceRole role);
    void citeWanted();
    /// Files were dropped on the panel.
    void filesDropped(const QStringList &files);
    /// The address of a web page was.
    void linkDropped(const QUrl &address);

private:
    void askRole(const QModelIndex &index, const QPoint &globalPlace);

    SourcesModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
};

} // namespace stet
